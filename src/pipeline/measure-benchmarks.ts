import {
  type BenchmarkResult,
  type Plan,
  type PlannedBenchmark,
  type Problem,
  type Side,
  sideNames,
} from '../core/index.ts';
import {
  type Counters,
  compareBinaries,
  countExactly,
  openRounds,
  type RoundsRequest,
  ranToEnd,
} from '../measure/index.ts';
import type { Progress } from './progress.ts';
import type { Scratch } from './scratch.ts';
import { benchmarkDirectory, noteRuntime, steadyBenchmark } from './steady-benchmark.ts';
import type { Stopwatch } from './timings.ts';

/** What measuring all benchmarks of a plan needs. */
export interface MeasuringContext {
  readonly plan: Plan;
  readonly scratch: Scratch;
  readonly counters: Counters;
  readonly seed: number;
  readonly progress: Progress;
  readonly stopwatch: Stopwatch;
  readonly signal: AbortSignal;
}

function treesOf(planned: PlannedBenchmark, scratch: Scratch): RoundsRequest['trees'] {
  return Object.fromEntries(planned.sides.map((side) => [side, scratch.trees[side]]));
}

/** Whether valgrind must count instructions: asked for, or the processor does not count those that are asked for. */
function needsExactCount({ config: { metrics } }: PlannedBenchmark, counters: Counters): boolean {
  if (metrics.includes('ir')) return true;
  return metrics.includes('instructions') && !counters.hardware.includes('instructions');
}

function joinSides(first: Side, second: Side | undefined): Side {
  if (second === undefined) return first;
  return {
    samples: [...first.samples, ...second.samples],
    problems: [...first.problems, ...second.problems],
  };
}

async function compareSides(planned: PlannedBenchmark, context: MeasuringContext) {
  const { config, sides } = planned;
  if (sides.length < 2) return undefined;
  const binary = await compareBinaries({ benchmark: config, trees: context.scratch.trees });
  if (binary?.identical === true) context.progress.note(`${config.name}: identical binary on both sides`);
  return binary;
}

async function measureBenchmark(
  planned: PlannedBenchmark,
  context: MeasuringContext,
): Promise<BenchmarkResult> {
  const { config } = planned;
  const { counters, seed, signal, progress, stopwatch } = context;
  const binary = await compareSides(planned, context);
  const steady = await steadyBenchmark(planned, context);
  noteRuntime(steady, config.name, progress);
  const request: RoundsRequest = {
    benchmark: config,
    program: steady.program,
    trees: treesOf(planned, context.scratch),
    scratch: benchmarkDirectory(planned, context),
    counters,
    seed,
    signal,
    onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
  };
  const session = await stopwatch.time('rounds', async () => {
    const opened = await openRounds(request);
    await opened.measureMore(config.rounds);
    return opened;
  });
  const measured = session.describe();
  const works = sideNames.every((side) => measured[side] === undefined || ranToEnd(measured[side]));
  const exact = works && needsExactCount(planned, counters) && !signal.aborted;
  if (exact) progress.detail('counting instructions with cachegrind');
  const counted = exact ? await stopwatch.time('exact counts', () => countExactly(request)) : {};
  const last = planned.sides.at(-1);
  const sides = planned.sides.flatMap((side) => {
    const first = measured[side];
    if (first === undefined) return [];
    const joined = joinSides(first, counted[side]);
    // Said once, of the side that a reader looks at.
    const told = side === last ? { ...joined, problems: [...joined.problems, ...steady.problems] } : joined;
    return [[side, told] as const];
  });
  return {
    name: config.name,
    command: config.run,
    ...(binary === undefined ? {} : { binary }),
    ...(steady.use === undefined ? {} : { runtime: steady.use }),
    ...Object.fromEntries(sides),
  };
}

/** Tells every problem of the result at once, when its benchmark is done. */
function tellProblems(result: BenchmarkResult, progress: Progress): void {
  const problems: readonly Problem[] = sideNames.flatMap((side) => result[side]?.problems ?? []);
  for (const problem of problems) progress.problem(problem);
}

/** Measures every benchmark of the plan, one after the other; stops early when the run is interrupted. */
export async function measureBenchmarks(context: MeasuringContext): Promise<readonly BenchmarkResult[]> {
  const results: BenchmarkResult[] = [];
  for (const planned of context.plan.benchmarks) {
    if (context.signal.aborted) break;
    context.progress.step(`Measure ${planned.config.name}: ${planned.config.run}`);
    const result = await measureBenchmark(planned, context);
    tellProblems(result, context.progress);
    results.push(result);
  }
  return results;
}
