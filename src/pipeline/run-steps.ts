import type { BenchmarkResult, Metric, Parsed, Plan, Problem, SideProblem } from '../core/index.ts';
import { parsed } from '../core/index.ts';
import { metricsOf } from './assemble-report.ts';
import type { MeasuringContext } from './benchmark-session.ts';
import { buildSides } from './build-sides.ts';
import { inspectMachine, type MachineView } from './inspect-machine.ts';
import { openBenchmarks } from './measure-benchmarks.ts';
import { measureSuites, noSuites } from './measure-suites.ts';
import type { Unfinished } from './outcome.ts';
import type { RunRequest } from './request.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { createStopwatch } from './timings.ts';

/** What is known before anything is built. */
export interface Prepared {
  readonly plan: Plan;
  /** SHA of each side; the same where only one commit is measured. */
  readonly commits: { readonly base: string; readonly head: string };
  readonly warnings: readonly Problem[];
}

/** All that was built and measured. */
export interface Steps extends MeasuringContext {
  readonly machine: MachineView;
  readonly benchmarks: readonly BenchmarkResult[];
  /** Every metric that a sample names. */
  readonly metrics: readonly Metric[];
  /** What is wrong with a whole commit; then no benchmark was measured. */
  readonly sideProblems: readonly SideProblem[];
  /** Everything that was said on the way and belongs to no benchmark. */
  readonly problems: readonly Problem[];
}

async function measureIn(scratch: Scratch, request: RunRequest, prepared: Prepared): Promise<Parsed<Steps>> {
  const { progress, signal, seed } = request;
  const { plan } = prepared;
  const stopwatch = createStopwatch();
  progress.step('Look at what this machine can count');
  const machine = await stopwatch.time('machine', () => inspectMachine(plan, scratch, request));
  if (machine.kind === 'failed') return machine;
  for (const problem of machine.warnings) progress.problem(problem);
  const context = { plan, scratch, counters: machine.value.counters, seed, progress, stopwatch, signal };
  progress.step('Build');
  const sideProblems = await stopwatch.time('build', () => buildSides(plan, scratch, signal));
  for (const { problem } of sideProblems) progress.problem(problem);
  const built = sideProblems.length === 0;
  const opened = built ? await openBenchmarks(context) : undefined;
  const suites = built ? await measureSuites(context) : noSuites;
  const single = opened === undefined ? [] : await opened.settle(suites);
  const problems = [
    ...prepared.warnings,
    ...machine.warnings,
    ...sideProblems.map(({ problem }) => problem),
    ...suites.problems,
  ];
  const benchmarks = [...single, ...suites.benchmarks];
  const metrics = metricsOf(benchmarks, suites.metrics);
  return parsed({ ...context, machine: machine.value, benchmarks, metrics, sideProblems, problems });
}

async function stepsIn<T>(
  scratch: Scratch,
  request: RunRequest,
  work: { readonly prepared: Prepared; readonly conclude: (steps: Steps) => Promise<T> },
): Promise<T | Unfinished> {
  const measured = await measureIn(scratch, request, work.prepared);
  if (request.signal.aborted) return { kind: 'stopped' };
  if (measured.kind === 'failed') return { kind: 'refused', problems: measured.problems };
  const outcome = await work.conclude(measured.value);
  return request.signal.aborted ? { kind: 'stopped' } : outcome;
}

/**
 * Makes the working trees, builds and measures, and hands everything to `conclude` while the trees still stand.
 * Trees and children are gone when it resolves, however it ends.
 */
export async function runSteps<T>(
  request: RunRequest,
  prepared: Prepared,
  conclude: (steps: Steps) => Promise<T>,
): Promise<T | Unfinished> {
  const { progress } = request;
  for (const problem of prepared.warnings) progress.problem(problem);
  const { temporary } = request;
  const { layouts } = prepared.plan;
  const scratch = await createScratch(request.repository, prepared.commits, { temporary, layouts });
  if (scratch.kind === 'failed') return { kind: 'refused', problems: scratch.problems };
  const warnings = [...prepared.warnings, ...scratch.warnings];
  try {
    return await stepsIn(scratch.value, request, { prepared: { ...prepared, warnings }, conclude });
  } finally {
    for (const problem of await scratch.value.remove()) progress.problem(problem);
    progress.end();
  }
}
