import {
  type BenchmarkConfig,
  createRandom,
  type Random,
  type Side,
  shuffle,
  sideNames,
} from '../../core/index.ts';
import type { Counters } from '../counters/counters.ts';
import { type Pass, planPasses } from '../counters/passes.ts';
import { measuredEnvironment } from '../processes/clean-env.ts';
import { type MeasuredProgram, plainProgram } from '../processes/measured-program.ts';
import { prepareDirectories, type SideDirectories } from '../processes/side-directories.ts';
import { interruptedProblem, type RunReading, runBenchmark } from './benchmark-run.ts';
import { createLayoutTurns } from './layout-turns.ts';
import { drawOrder } from './run-order.ts';
import { describeSide, isRoundMetric } from './samples.ts';
import { setUpBenchmark, warnOfRefused } from './setup.ts';
import { findSuspects, repeatedProblem, type SideProgress, type Slot } from './suspects.ts';

/** The tree of each side that there is. */
interface SideTrees {
  readonly base?: string;
  readonly head?: string;
}

/** What is measured in rounds, and with what. */
export interface RoundsRequest {
  readonly benchmark: BenchmarkConfig;
  /** How it is run; as its command says when absent. */
  readonly program?: MeasuredProgram;
  /** Absolute paths of equal length; a side is absent where the commit has no such benchmark. */
  readonly trees: SideTrees;
  /** Further builds of the sides that differ in where code lies; the rounds run on them and `trees` in turn. */
  readonly otherLayouts?: readonly SideTrees[];
  /** An absolute path for what the measuring needs; `measured` in it is overwritten. */
  readonly scratch: string;
  readonly counters: Counters;
  /** Chooses the order of the runs. */
  readonly seed: number;
  readonly signal?: AbortSignal;
  /** Called before each round with its number from 1, and the last number that is planned. */
  readonly onRound?: (round: number, rounds: number) => void;
}

/** Both sides of a benchmark, as far as they exist. */
export interface MeasuredSides {
  readonly base?: Side;
  readonly head?: Side;
}

/** A benchmark that was set up and can be measured for as long as it takes. */
export interface RoundsSession {
  /** Adds rounds of both sides, and repeats the suspect ones among them once. Nothing where no metric needs rounds. */
  readonly measureMore: (rounds: number) => Promise<void>;
  /** How many rounds there are so far. */
  readonly count: () => number;
  /** What was seen so far. */
  readonly describe: () => MeasuredSides;
}

interface Measuring {
  readonly request: RoundsRequest;
  readonly directories: SideDirectories;
  readonly passes: readonly Pass[];
  readonly random: Random;
  readonly layoutOf: (round: number) => number;
}

/** Makes one run and keeps its reading; the first failure ends its side. */
async function fillSlot(slot: Slot, { request, directories, passes, layoutOf }: Measuring): Promise<void> {
  const { side, pass, round } = slot;
  if (side.failure !== undefined) return;
  const { benchmark, counters, signal, program = plainProgram(benchmark) } = request;
  const layout = layoutOf(round);
  const directory = await directories.select(side.name, layout);
  const result = await runBenchmark({
    benchmark,
    words: program.words,
    tree: side.trees[layout] ?? '',
    env: measuredEnvironment(directory, benchmark.env, program.env),
    counters,
    pass: passes[pass] ?? [],
    usageFile: directories.result('usage'),
    countsFile: directories.result('counts'),
    ...(signal === undefined ? {} : { signal }),
  });
  if (result.kind === 'failed') side.failure = result.problem;
  else side.runs[pass]?.splice(round, 1, result.reading);
}

/**
 * The runs of some rounds in the order in which they are made. Base and head take turns inside every round, so that a drift
 * of the machine hits both alike.
 */
function orderSlots(
  sides: readonly SideProgress[],
  { passes, random }: Measuring,
  range: { readonly from: number; readonly to: number },
): readonly (readonly Slot[])[] {
  const runs = sides.flatMap((side) => passes.map((_, pass) => ({ side, pass })));
  return Array.from({ length: range.to - range.from }, (_, index) =>
    drawOrder(runs, random).map((run): Slot => ({ ...run, round: range.from + index })),
  );
}

async function measureInTurn(
  sides: readonly SideProgress[],
  measuring: Measuring,
  range: { readonly from: number; readonly to: number },
): Promise<void> {
  for (const [index, slots] of orderSlots(sides, measuring, range).entries()) {
    if (sides.every((side) => side.failure !== undefined)) return;
    measuring.request.onRound?.(range.from + index + 1, range.to);
    for (const slot of slots) await fillSlot(slot, measuring);
  }
}

/** Repeats suspect runs once; what the repetition gives counts, whatever it is. */
async function repeatSuspects(
  sides: readonly SideProgress[],
  measuring: Measuring,
  from: number,
): Promise<void> {
  const suspects = sides.flatMap((side) => findSuspects(side, measuring.passes, from));
  for (const slot of shuffle(suspects, measuring.random)) await fillSlot(slot, measuring);
  for (const side of sides) {
    const own = suspects.filter((slot) => slot.side === side);
    if (own.length > 0) side.notes.push(repeatedProblem(measuring.request.benchmark, own));
  }
}

async function setUpSides(
  sides: readonly SideProgress[],
  { request, directories }: Measuring,
): Promise<void> {
  const { benchmark, signal } = request;
  for (const side of sides) {
    for (const [layout, tree] of side.trees.entries()) {
      const directory = await directories.select(side.name, layout);
      const setup = { benchmark, tree, directory };
      side.failure ??= await setUpBenchmark(signal === undefined ? setup : { ...setup, signal });
    }
  }
}

function completeRounds(side: SideProgress): readonly (readonly RunReading[])[] {
  return (side.runs[0] ?? []).map((_, round) => side.runs.flatMap((runs) => runs[round] ?? []));
}

function describeSides(sides: readonly SideProgress[], { request, passes }: Measuring): MeasuredSides {
  const { benchmark, counters, signal } = request;
  return Object.fromEntries(
    sides.map((side) => {
      const failure = signal?.aborted === true ? interruptedProblem : side.failure;
      const other = sides.find((one) => one !== side && one.failure === undefined);
      const runs = {
        rounds: completeRounds(side),
        notes: side.notes,
        ...(other === undefined ? {} : { beside: completeRounds(other) }),
        ...(failure === undefined ? {} : { failure }),
      };
      return [side.name, describeSide(runs, { metrics: benchmark.metrics, passes, counters })];
    }),
  );
}

/**
 * Sets a benchmark up on both sides, or on the one that there is; no round is measured yet. A side whose benchmark fails
 * has no samples at all and says why in its first problem; the other side is still measured, for its budgets.
 */
export async function openRounds(request: RoundsRequest): Promise<RoundsSession> {
  const { benchmark, trees, otherLayouts = [], counters } = request;
  const passes = planPasses(benchmark.metrics, counters);
  const layouts = 1 + otherLayouts.length;
  const directories = await prepareDirectories(request.scratch, layouts);
  const random = createRandom(request.seed);
  const layoutOf = createLayoutTurns(layouts, random);
  const measuring = { request, directories, passes, random, layoutOf };
  const sides = sideNames.flatMap((name): SideProgress[] => {
    const own = [trees, ...otherLayouts].flatMap((layout) => layout[name] ?? []);
    const notes = [...warnOfRefused(benchmark)];
    if (own.length === 0) return [];
    return [{ name, trees: own, runs: passes.map(() => []), notes, failure: undefined }];
  });
  await setUpSides(sides, measuring);
  let count = 0;
  return {
    async measureMore(rounds) {
      if (!benchmark.metrics.some(isRoundMetric)) return;
      const from = count;
      count += rounds;
      await measureInTurn(sides, measuring, { from, to: count });
      await repeatSuspects(sides, measuring, from);
    },
    count: () => count,
    describe: () => describeSides(sides, measuring),
  };
}

/**
 * Measures a benchmark: setup once, then `rounds` rounds in which the sides take turns, at most four hardware events a run,
 * and suspect runs once more at the end.
 * @returns for each side a sample for every metric except exact counts.
 */
export async function measureRounds(request: RoundsRequest): Promise<MeasuredSides> {
  const session = await openRounds(request);
  await session.measureMore(request.benchmark.rounds);
  return session.describe();
}
