import { availableParallelism } from 'node:os';
import {
  type BenchmarkConfig,
  type BenchmarkResult,
  type BinaryComparison,
  type Plan,
  type PlannedBenchmark,
  type Problem,
  type Side,
  sideNames,
} from '../core/index.ts';
import {
  type Counters,
  compareBinaries,
  compareLayouts,
  type ExactSession,
  isExactMetric,
  type LayoutFindings,
  openExactCounts,
  openRounds,
  type RoundsRequest,
  type RoundsSession,
  ranToEnd,
  type SteadyProgram,
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

/** One benchmark after its first rounds, of which more can be measured. */
export interface BenchmarkSession {
  readonly name: string;
  /** Rounds a side that the configuration asks for. */
  readonly first: number;
  /** Adds rounds for the named metrics: runs of the program, runs under cachegrind, or both. */
  readonly measureMore: (rounds: number, metrics: readonly string[]) => Promise<void>;
  readonly describe: () => BenchmarkResult;
}

/** What was found out about a benchmark before and while it was measured. */
interface Parts {
  readonly planned: PlannedBenchmark;
  readonly builds: BuildFindings;
  readonly steady: SteadyProgram;
  readonly rounds: RoundsSession;
  readonly exact: ExactSession | undefined;
  /** Rounds beyond the first, of whatever kind. */
  readonly extra: number;
  /** Processors that may run the benchmark. */
  readonly cores: number;
}

/** What valgrind counts: what is asked for, and instructions where the processor does not count them. */
function exactMetrics({ config: { metrics } }: PlannedBenchmark, counters: Counters): readonly string[] {
  const replaced = metrics.includes('instructions') && !counters.hardware.includes('instructions');
  return replaced && !metrics.includes('ir') ? ['ir', ...metrics] : metrics;
}

function joinSides(first: Side, second: Side | undefined, problems: readonly Problem[]): Side {
  return {
    samples: [...first.samples, ...(second?.samples ?? [])],
    problems: [...first.problems, ...(second?.problems ?? []), ...problems],
  };
}

/** What the built programs show: whether both sides are the same machine code, and whether the layouts are not. */
interface BuildFindings extends LayoutFindings {
  readonly binary?: BinaryComparison;
}

async function compareBuilds(planned: PlannedBenchmark, context: MeasuringContext): Promise<BuildFindings> {
  const { config: benchmark, sides } = planned;
  const { layouts } = context.scratch;
  if (sides.length < 2) return { layouts: 1 };
  const compared = await Promise.all(layouts.map((trees) => compareBinaries({ benchmark, trees })));
  const [first] = compared;
  const varied = layouts.length > 1 ? await compareLayouts({ benchmark, layouts }) : { layouts: 1 };
  if (first === undefined) return varied;
  const identical = compared.every((one) => one?.identical === true);
  if (identical) context.progress.note(`${benchmark.name}: identical binary on both sides`);
  return { ...varied, binary: { ...first, identical } };
}

/** Threads that cannot all run at once say little of how the program scales. */
function describeCrowding({ name, threads }: BenchmarkConfig, cores: number): readonly Problem[] {
  if (threads === undefined || threads.count <= cores) return [];
  const message = `${name} ran ${threads.count} threads on ${cores} ${cores === 1 ? 'processor' : 'processors'}`;
  const hint =
    'do not take its efficiency for that of the program: measure on a machine with more processors, or without `pin`';
  return [{ code: 'threads-beyond-cores', message, hint }];
}

function describeParts({ planned, builds, steady, rounds, exact, extra, cores }: Parts): BenchmarkResult {
  const { config, formerName, sides } = planned;
  const { binary } = builds;
  // A layout that no round has run on yet is no evidence.
  const layouts = Math.min(builds.layouts, rounds.count());
  const measured = rounds.describe();
  const counted = exact?.describe();
  const last = sides.at(-1);
  const crowding = describeCrowding(config, cores);
  const joined = sides.flatMap((side) => {
    const first = measured[side];
    // What could not be applied is said once, of the side that a reader looks at.
    const problems =
      side === last
        ? [...steady.problems, ...(builds.problem === undefined ? [] : [builds.problem]), ...crowding]
        : [];
    return first === undefined ? [] : [[side, joinSides(first, counted?.[side], problems)] as const];
  });
  return {
    name: config.name,
    ...(formerName === undefined ? {} : { formerName }),
    command: config.run,
    ...(binary === undefined ? {} : { binary }),
    ...(layouts > 1 ? { layouts } : {}),
    ...(steady.use === undefined ? {} : { runtime: steady.use }),
    ...(rounds.count() > 0 || extra > 0 ? { rounds: { first: config.rounds, extra } } : {}),
    ...Object.fromEntries(joined),
  };
}

function roundsRequest(
  planned: PlannedBenchmark,
  program: SteadyProgram['program'],
  context: MeasuringContext,
): RoundsRequest {
  const { scratch, counters, seed, signal, progress } = context;
  const treesOf = (trees: Scratch['trees']) =>
    Object.fromEntries(planned.sides.map((side) => [side, trees[side]]));
  return {
    benchmark: planned.config,
    program,
    trees: treesOf(scratch.trees),
    otherLayouts: scratch.layouts.slice(1).map(treesOf),
    scratch: benchmarkDirectory(planned, context),
    counters,
    seed,
    signal,
    onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
  };
}

/** Sets a benchmark up and measures its first rounds on every side that it has. */
export async function openBenchmark(
  planned: PlannedBenchmark,
  context: MeasuringContext,
): Promise<BenchmarkSession> {
  const { config } = planned;
  const { counters, signal, progress, stopwatch } = context;
  const builds = await compareBuilds(planned, context);
  const steady = await steadyBenchmark(planned, context);
  noteRuntime(steady, config.name, progress);
  const request = roundsRequest(planned, steady.program, context);
  const rounds = await stopwatch.time('rounds', async () => {
    const opened = await openRounds(request);
    await opened.measureMore(config.rounds);
    return opened;
  });
  const measured = rounds.describe();
  const works = sideNames.every((side) => measured[side] === undefined || ranToEnd(measured[side]));
  const metrics = exactMetrics(planned, counters).filter(isExactMetric);
  const counts = works && metrics.length > 0 && !signal.aborted;
  if (counts) progress.detail(`counting ${metrics.join(', ')} with valgrind`);
  const exact = counts
    ? await stopwatch.time('exact counts', () => openExactCounts({ ...request, metrics }))
    : undefined;
  let extra = 0;
  const cores = context.plan.pin === undefined ? availableParallelism() : 1;
  return {
    name: config.name,
    first: config.rounds,
    async measureMore(more, open) {
      extra += more;
      if (open.some((metric) => !isExactMetric(metric))) {
        await stopwatch.time('extra rounds', () => rounds.measureMore(more));
      }
      if (exact !== undefined) await stopwatch.time('extra rounds', () => exact.countMore(more, open));
    },
    describe: () => describeParts({ planned, builds, steady, rounds, exact, extra, cores }),
  };
}
