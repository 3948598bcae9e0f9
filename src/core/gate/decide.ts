import type { RunComparison } from '../compare/compare-run.ts';
import type { History } from '../history/history.ts';
import type { Decision, Reason } from '../model/decision.ts';
import type { Environment } from '../model/environment.ts';
import type { Metric } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { findBudget } from './budget-findings.ts';
import { findClaims } from './claim-findings.ts';
import { findContention } from './contention-findings.ts';
import { findDriftReasons } from './drift-findings.ts';
import { type Finding, findingOf } from './finding.ts';
import { findGrowth } from './growth-findings.ts';
import type { VerdictContext } from './judged-benchmark.ts';
import {
  findMissing,
  findRemoved,
  findSides,
  findWholeSide,
  hasFailed,
  type SideProblem,
} from './side-findings.ts';
import { writeTitle } from './title.ts';
import { findUnmatchedPatterns } from './unmatched-patterns.ts';
import { findVerdicts } from './verdict-findings.ts';

/** Everything that one run found out about a head. */
export interface GateInput extends RunComparison {
  /** The base's: a head cannot allow itself more. */
  readonly policy: Policy;
  readonly metrics: readonly Metric[];
  readonly benchmarks: readonly BenchmarkResult[];
  /** What the base expects and the head's own configuration does not define any more. */
  readonly removed?: readonly string[];
  /** What went wrong with a whole commit, such as a build that failed. */
  readonly problems?: readonly SideProblem[];
  /** What is known of the base branch, with the environment of the head; absent: drift is not looked for. */
  readonly past?: { readonly history: History; readonly environment: Environment };
}

const effectOrder: Readonly<Record<Reason['effect'], number>> = {
  blocks: 0,
  'prevents-comparison': 1,
  warns: 2,
  informs: 3,
};

function findAbsent(names: readonly string[], { removed = [] }: GateInput): readonly Finding[] {
  const given = new Set(removed);
  return names.map((name) => (given.has(name) ? findRemoved(name) : findMissing(name)));
}

/** Benchmarks that the base branch expects and this run does not know at all. */
function findUnknownExpected(input: GateInput): readonly Finding[] {
  const known = new Set(input.benchmarks.map((benchmark) => benchmark.name));
  return findAbsent(
    input.policy.expected.filter((name) => !known.has(name)),
    input,
  );
}

/** Suites that the base branch expects and of which this run has no case at all. */
function findUnknownSuites(input: GateInput): readonly Finding[] {
  const known = new Set(input.benchmarks.map((benchmark) => benchmark.suite ?? benchmark.name));
  return findAbsent(
    (input.policy.expectedSuites ?? []).filter((name) => !known.has(name)),
    input,
  );
}

function findNothingShared(benchmarks: readonly BenchmarkResult[]): readonly Finding[] {
  if (benchmarks.some((benchmark) => benchmark.base !== undefined)) return [];
  const message =
    benchmarks.length === 0 ? 'no benchmark was measured' : 'the base has none of the benchmarks';
  const kind = benchmarks.length === 0 ? 'nothing-measured' : 'base-missing';
  return [findingOf({ kind, effect: 'prevents-comparison', message })];
}

/** A report may call any benchmark a case of any suite: one that is expected by its own name goes by that alone. */
function isRemoved(
  { name, suite }: BenchmarkResult,
  removed: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): boolean {
  if (suite === undefined || expected.has(name)) return removed.has(name);
  return removed.has(suite) && (name === suite || name.startsWith(`${suite}/`));
}

function findBenchmarks(input: GateInput, context: VerdictContext): readonly Finding[] {
  const expected = new Set(input.policy.expected);
  const removed = new Set(input.removed);
  const verdicts = Map.groupBy(input.verdicts, (verdict) => verdict.benchmark);
  return input.benchmarks.flatMap((benchmark) => {
    const sides =
      benchmark.head === undefined && isRemoved(benchmark, removed, expected)
        ? [findRemoved(benchmark.name)]
        : findSides(benchmark, expected.has(benchmark.name));
    if (benchmark.base === undefined || benchmark.head === undefined || hasFailed(benchmark)) return sides;
    return [
      ...sides,
      ...findVerdicts({ benchmark, verdicts: verdicts.get(benchmark.name) ?? [] }, context),
      ...findContention(benchmark, input.policy),
      ...findClaims(benchmark, input.policy),
    ];
  });
}

/** All that was found. What is wrong with a whole commit speaks for its benchmarks, which would only repeat it. */
function findAll(input: GateInput): readonly Finding[] {
  const metrics = new Map(input.metrics.map((metric) => [metric.name, metric]));
  const wholeSide = (input.problems ?? []).flatMap(findWholeSide);
  const benchmarks =
    wholeSide.length > 0
      ? []
      : [
          ...findUnknownExpected(input),
          ...findUnknownSuites(input),
          ...findNothingShared(input.benchmarks),
          ...findUnmatchedPatterns(input.policy, input.benchmarks, input.growths),
          ...findBenchmarks(input, { policy: input.policy, metrics, confidence: input.confidence }),
        ];
  const budgets = input.policy.budgets.flatMap((budget) => findBudget(budget, input.benchmarks, metrics));
  const drifts =
    wholeSide.length > 0 || input.past === undefined
      ? []
      : findDriftReasons({ ...input, ...input.past }, input.verdicts);
  const growth = wholeSide.length > 0 ? [] : findGrowth(input.growths, input.policy);
  return [...wholeSide, ...benchmarks, ...growth, ...budgets, ...drifts].toSorted(
    (one, other) => effectOrder[one.reason.effect] - effectOrder[other.reason.effect],
  );
}

function kindOf(findings: readonly Finding[]): Decision['kind'] {
  const effects = new Set(findings.map(({ reason }) => reason.effect));
  if (effects.has('blocks')) return 'block';
  return effects.has('prevents-comparison') ? 'not-comparable' : 'pass';
}

/**
 * Decides whether a head may be merged. A reason to block wins over one that prevents the comparison, and that over a
 * pass; nothing measured is never a pass. Reasons come with the strongest effect first.
 */
export function decide(input: GateInput): Decision {
  const findings = findAll(input);
  const kind = kindOf(findings);
  const compared = input.benchmarks.filter(
    (benchmark) => benchmark.base !== undefined && benchmark.head !== undefined,
  ).length;
  return {
    kind,
    title: writeTitle(kind, findings, compared),
    reasons: findings.map(({ reason }) => reason),
  };
}
