import {
  type BenchmarkResult,
  type Explanation,
  type FileDiff,
  fingerprintCulprits,
  type NonEmpty,
  type Parsed,
  type Plan,
  type Problem,
  parseDiff,
  parsed,
} from '../core/index.ts';
import { diffCommits, resolveSubjects, type Subjects } from '../measure/index.ts';
import { assembleReport, judge, uniqueProblems } from './assemble-report.ts';
import { explainRegressions } from './explain-regressions.ts';
import { observeMemory } from './observe-memory.ts';
import type { Outcome } from './outcome.ts';
import { readPlan } from './read-plan.ts';
import { readTexts } from './read-texts.ts';
import type { GateRequest } from './request.ts';
import { type Prepared, runSteps, type Steps } from './run-steps.ts';
import { writeOutputs } from './write-outputs.ts';

interface PreparedGate extends Prepared {
  readonly subjects: Subjects;
  readonly diff: readonly FileDiff[];
}

const missingBase: ReadonlySet<Problem['code']> = new Set(['merge-base-missing', 'base-missing']);

function refuse(problems: NonEmpty<Problem>): Outcome {
  const kind = problems.some((problem) => missingBase.has(problem.code)) ? 'not-comparable' : 'refused';
  return { kind, problems };
}

async function prepare(request: GateRequest): Promise<Parsed<PreparedGate>> {
  const { repository, base, head } = request;
  const names = { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
  const subjects = await resolveSubjects({ repository, ...names });
  if (subjects.kind === 'failed') return subjects;
  const commits = { base: subjects.value.base.sha, head: subjects.value.head.sha };
  const { tip } = subjects.value;
  const plan = await readPlan(repository, { ...commits, tip }, request.config);
  if (plan.kind === 'failed') return plan;
  const text = await diffCommits({ repository, ...commits });
  if (text.kind === 'failed') return text;
  const read = parseDiff(text.value);
  // A diff that is too large costs the blame, not the measurement.
  const diff = read.kind === 'failed' ? { value: [], warnings: read.problems } : read;
  const warnings = [...subjects.warnings, ...plan.warnings, ...diff.warnings];
  return parsed({ subjects: subjects.value, commits, plan: plan.value, diff: diff.value, warnings });
}

/** Every file of the head in which an explanation names a line. */
function citedFiles(explanations: readonly Explanation[]): readonly string[] {
  return explanations.flatMap(({ culprits }) =>
    culprits.flatMap(({ file, related, chain }) => [
      file,
      ...related.map((line) => line.file),
      ...chain.flatMap((frame) => frame.file ?? []),
    ]),
  );
}

/** Every file of the head with code that fights over a cache line, or about which something is claimed. */
function contendedFiles(benchmarks: readonly BenchmarkResult[]): readonly string[] {
  return benchmarks.flatMap(({ head }) => {
    const lines = head?.contention?.kind === 'lines' ? head.contention.lines : [];
    const places = [...lines.flatMap(({ contenders }) => contenders.slice(0, 2)), ...(head?.claims ?? [])];
    return places.flatMap(({ file }) => (file === '' ? [] : [file]));
  });
}

async function conclude(request: GateRequest, prepared: PreparedGate, measured: Steps): Promise<Outcome> {
  const { subjects, diff, commits } = prepared;
  const plan: Plan = request.explainAll === true ? { ...prepared.plan, explain: 'always' } : prepared.plan;
  const { repository, out, category } = request;
  const observed = await observeMemory({ ...measured, repository, commits });
  const steps: Steps = {
    ...measured,
    benchmarks: observed.benchmarks,
    problems: [...measured.problems, ...observed.problems],
  };
  const { benchmarks, sideProblems } = steps;
  const { verdicts, growths, decision, policy } = judge(plan, steps, sideProblems);
  const explained = await explainRegressions({
    ...steps,
    plan,
    repository,
    head: commits.head,
    verdicts,
    diff,
  });
  const { flamegraphs } = explained;
  if (request.signal.aborted) return { kind: 'stopped' };
  request.progress.step('Write the report');
  const cited = [...citedFiles(explained.explanations), ...contendedFiles(benchmarks)];
  const texts = await readTexts(repository, commits.head, cited);
  const fileText = (path: string): string | undefined => texts.get(path);
  const explanations = fingerprintCulprits(explained.explanations, fileText);
  const report = assembleReport({
    kind: 'gate',
    base: subjects.base,
    head: subjects.head,
    environment: steps.machine.environment,
    seed: request.seed,
    policy,
    metrics: steps.metrics,
    benchmarks,
    verdicts,
    explanations,
    ...(explained.timeSpent.length === 0 ? {} : { timeSpent: explained.timeSpent }),
    decision,
    problems: uniqueProblems([...steps.problems, ...explained.problems]),
    timings: steps.stopwatch.timings(),
  });
  const files = await writeOutputs({ out, category, report, growths, diff, flamegraphs, fileText });
  return { kind: 'decided', report, diff, files };
}

/**
 * The whole gate on one machine: builds and measures base and head, decides, explains what regressed and writes the files.
 * Working trees and children are gone when it resolves, however it ends.
 */
export async function runGate(request: GateRequest): Promise<Outcome> {
  request.progress.step('Read the commits and the configuration');
  const prepared = await prepare(request);
  if (prepared.kind === 'failed') {
    request.progress.end();
    return refuse(prepared.problems);
  }
  return runSteps(request, prepared.value, (steps) => conclude(request, prepared.value, steps));
}
