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
  measureRounds,
  type RoundsRequest,
  ranToEnd,
} from '../measure/index.ts';
import type { Progress } from './progress.ts';
import type { Scratch } from './scratch.ts';
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

async function measureBenchmark(
  planned: PlannedBenchmark,
  context: MeasuringContext,
): Promise<BenchmarkResult> {
  const { config } = planned;
  const { scratch, counters, seed, signal, progress, stopwatch } = context;
  const trees = treesOf(planned, scratch);
  const binary =
    planned.sides.length === 2
      ? await compareBinaries({ benchmark: config, trees: scratch.trees })
      : undefined;
  if (binary?.identical === true) progress.note(`${config.name}: identical binary on both sides`);
  const request: RoundsRequest = {
    benchmark: config,
    trees,
    scratch: scratch.directory,
    counters,
    seed,
    signal,
    onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
  };
  const measured = await stopwatch.time('rounds', () => measureRounds(request));
  const sides: { base?: Side; head?: Side } = { ...measured };
  const works = sideNames.every((side) => measured[side] === undefined || ranToEnd(measured[side]));
  if (works && needsExactCount(planned, counters) && !signal.aborted) {
    progress.detail('counting instructions with cachegrind');
    const counted = await stopwatch.time('exact counts', () => countExactly(request));
    for (const side of sideNames) {
      const first = measured[side];
      if (first !== undefined) sides[side] = joinSides(first, counted[side]);
    }
  }
  return { name: config.name, command: config.run, ...(binary === undefined ? {} : { binary }), ...sides };
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
