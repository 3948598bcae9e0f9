import { compareRun } from '../compare/compare-run.ts';
import { joinReports } from '../compare/join-reports.ts';
import type { History } from '../history/history.ts';
import { type Parsed, parsed } from '../model/parsed.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import type { SideName } from '../model/side-name.ts';
import { findAliasRenames } from '../renames/find-renames.ts';
import { type Rearrangement, unchanged } from '../renames/removals.ts';
import { renamesOf } from '../renames/rename.ts';
import { renamePolicy } from '../renames/rename-policy.ts';
import { joinRenamed, splitRenamed } from '../renames/rename-results.ts';
import { renameCases, renameSuites } from '../renames/rename-suites.ts';
import { decide } from './decide.ts';
import type { SideProblem } from './side-findings.ts';

const wholeCommit: ReadonlySet<ProblemCode> = new Set(['build-failed', 'base-missing', 'merge-base-missing']);

/**
 * A report keeps the problems of a whole commit without their side, which a failed build tells in its first words. Whatever
 * cannot be read counts against the head.
 */
function sideProblemOf(problem: Problem): readonly SideProblem[] {
  if (problem.code === 'interrupted') return [{ side: 'head', problem }];
  if (!wholeCommit.has(problem.code)) return [];
  const ofHead = problem.code === 'build-failed' && !/^the build of the base /i.test(problem.message);
  return [{ side: ofHead ? 'head' : 'base', problem }];
}

/**
 * A benchmark that the base branch expects was in the base, so that a report without the base's numbers lacks something:
 * it is not a new benchmark, and nothing can be said about it.
 */
function requireBase(benchmark: BenchmarkResult, expected: ReadonlySet<string>): BenchmarkResult {
  if (benchmark.base !== undefined || !expected.has(benchmark.name)) return benchmark;
  const why: Problem = {
    code: 'base-missing',
    message: `${benchmark.name} was not measured in the base`,
    hint: 'run the workflow again; both commits must be measured together',
  };
  return { ...benchmark, base: { samples: [], problems: [why] } };
}

/** What is known beside a report. */
export interface EvaluationContext {
  /** With it the head is also held against what its base branch once was. */
  readonly history?: History | undefined;
  /** Whether base and head ran round by round, as a gate measures them; absent: they did. */
  readonly interleaved?: boolean;
  /** What the head's own configuration renamed and gave up; absent: only aliases of the policy rename. */
  readonly rearranged?: Rearrangement | undefined;
}

/** The names under which each side has measured a benchmark. */
function namesOn(side: SideName, benchmarks: readonly BenchmarkResult[]): readonly string[] {
  return benchmarks.flatMap((benchmark) => (benchmark[side] === undefined ? [] : [benchmark.name]));
}

/** The results under renames that do not come from the report, which anybody may have written. */
function arrange(
  report: Report,
  policy: Policy,
  rearranged: Rearrangement,
): { readonly benchmarks: readonly BenchmarkResult[]; readonly policy: Policy } {
  const plain = splitRenamed(report.benchmarks);
  const known = new Set(rearranged.renames.map(({ from }) => from));
  const found = findAliasRenames(namesOn('base', plain), namesOn('head', plain), policy.aliases);
  const cases = renameCases(rearranged.suiteRenames, namesOn('base', plain));
  const renames = [...rearranged.renames, ...cases, ...found.filter(({ from }) => !known.has(from))];
  const benchmarks = joinRenamed(plain, renames);
  const ofSuites = renameSuites(policy, rearranged.suiteRenames);
  return { benchmarks, policy: renamePolicy(ofSuites, [...rearranged.renames, ...renamesOf(benchmarks)]) };
}

/**
 * The same report judged anew: verdicts and decision come from the raw samples under `policy`, the base branch's. What the
 * report itself says about them is ignored, since whoever wrote the report could have written that too.
 */
export function evaluateReport(
  report: Report,
  ownPolicy: Policy,
  { history, interleaved = true, rearranged = unchanged }: EvaluationContext = {},
): Report {
  const arranged = arrange(report, ownPolicy, rearranged);
  const { policy } = arranged;
  const expected = new Set(policy.expected);
  const benchmarks = arranged.benchmarks.map((benchmark) => requireBase(benchmark, expected));
  const { metrics } = report;
  const comparison = compareRun({ benchmarks, metrics, policy, interleaved });
  const problems = report.problems.flatMap(sideProblemOf);
  const past = history === undefined ? {} : { past: { history, environment: report.environment } };
  const { removed } = rearranged;
  const decision = decide({ policy, metrics, benchmarks, ...comparison, removed, problems, ...past });
  return { ...report, policy, benchmarks, verdicts: comparison.verdicts, decision };
}

/** What is known beside a report that measured one commit. */
export interface AgainstContext extends Pick<EvaluationContext, 'history' | 'rearranged'> {
  readonly policy: Policy;
}

/**
 * Judges a report that measured one commit against a stored baseline, under `policy`. Fails where none of the metrics can
 * be compared; where some can, the others are undecided and every difference of the environments is a warning.
 */
export function evaluateAgainst(
  baseline: Report,
  head: Report,
  { policy, history, rearranged = unchanged }: AgainstContext,
): Parsed<Report> {
  const names = (report: Report) => namesOn('head', report.benchmarks);
  const known = new Set(rearranged.renames.map(({ from }) => from));
  const found = findAliasRenames(names(baseline), names(head), policy.aliases);
  const cases = renameCases(rearranged.suiteRenames, names(baseline));
  const renames = [...rearranged.renames, ...cases, ...found.filter(({ from }) => !known.has(from))];
  const pair = joinReports({ ...baseline, policy }, head, renames);
  if (pair.kind === 'failed') return pair;
  const { base, metrics, benchmarks } = pair.value;
  const problems = [...head.problems, ...pair.warnings];
  const joined: Report = { ...head, kind: 'gate', base, metrics, benchmarks, problems };
  const context = { history, interleaved: false, rearranged: { ...rearranged, renames } };
  return parsed(evaluateReport(joined, policy, context), pair.warnings);
}
