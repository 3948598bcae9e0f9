import {
  type BenchmarkConfig,
  createRandom,
  type Problem,
  type Random,
  type Side,
  type SideName,
  shuffle,
  sideNames,
} from '../core/index.ts';
import { interruptedProblem, type RunReading, runBenchmark } from './benchmark-run.ts';
import { measuredEnvironment } from './clean-env.ts';
import type { Counters } from './counters.ts';
import { type MeasuredProgram, plainProgram } from './measured-program.ts';
import { type Pass, planPasses } from './passes.ts';
import { hasRejected, readInstructions } from './readings.ts';
import { describeSide, isRoundMetric } from './samples.ts';
import { setUpBenchmark, warnOfRefused } from './setup.ts';
import { prepareDirectories, type SideDirectories } from './side-directories.ts';
import { findStrays } from './strays.ts';

/** What is measured in rounds, and with what. */
export interface RoundsRequest {
  readonly benchmark: BenchmarkConfig;
  /** How it is run; as its command says when absent. */
  readonly program?: MeasuredProgram;
  /** Absolute paths of equal length; a side is absent where the commit has no such benchmark. */
  readonly trees: { readonly base?: string; readonly head?: string };
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

/** A side while it is measured. */
interface SideProgress {
  readonly name: SideName;
  readonly tree: string;
  /** Readings by pass, then by round. */
  readonly runs: readonly RunReading[][];
  readonly notes: Problem[];
  failure: Problem | undefined;
}

/** One run that is to be made. */
interface Slot {
  readonly side: SideProgress;
  readonly pass: number;
  readonly round: number;
}

interface Measuring {
  readonly request: RoundsRequest;
  readonly directories: SideDirectories;
  readonly passes: readonly Pass[];
  readonly random: Random;
}

/** Makes one run and keeps its reading; the first failure ends its side. */
async function fillSlot(slot: Slot, { request, directories, passes }: Measuring): Promise<void> {
  const { side, pass, round } = slot;
  if (side.failure !== undefined) return;
  const { benchmark, counters, signal, program = plainProgram(benchmark) } = request;
  const directory = await directories.select(side.name);
  const result = await runBenchmark({
    benchmark,
    words: program.words,
    tree: side.tree,
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
 * of the machine hits both alike. The order inside a round is random, and that of the next round its reverse, so that
 * neither side comes first more often.
 */
function orderSlots(
  sides: readonly SideProgress[],
  { passes, random }: Measuring,
  range: { readonly from: number; readonly to: number },
): readonly (readonly Slot[])[] {
  const runs = sides.flatMap((side) => passes.map((_, pass) => ({ side, pass })));
  const rounds: (readonly Slot[])[] = [];
  let order = runs;
  for (let round = range.from; round < range.to; round += 1) {
    order = (round - range.from) % 2 === 0 ? [...shuffle(runs, random)] : order.toReversed();
    rounds.push(order.map((run): Slot => ({ ...run, round })));
  }
  return rounds;
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

/** The runs of a side that are measured once more: strayed from their siblings, or with a count that is not believed. */
function findSuspects(side: SideProgress, passes: readonly Pass[], from: number): readonly Slot[] {
  if (side.failure !== undefined) return [];
  return passes.flatMap((events, pass) => {
    const runs = side.runs[pass] ?? [];
    const strays = events.includes('instructions') ? findStrays(runs.map(readInstructions)) : [];
    const bad = runs.flatMap((run, round) => (hasRejected(run, events) ? [round] : []));
    // A counter that fails in most rounds would fail again.
    const repeatable = bad.length * 2 <= runs.length ? bad : [];
    const rounds = [...new Set([...strays, ...repeatable])].filter((round) => round >= from);
    return rounds.map((round): Slot => ({ side, pass, round }));
  });
}

function repeatedProblem(benchmark: BenchmarkConfig, slots: readonly Slot[]): Problem {
  const rounds = [...new Set(slots.map(({ round }) => round + 1))].sort((a, b) => a - b);
  return {
    code: 'round-repeated',
    message: `benchmark ${benchmark.name}: round ${rounds.join(', ')} strayed from its siblings and was measured once more`,
    hint: 'nothing to do where it happens now and then; else make the benchmark do the same work each time',
  };
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
    const directory = await directories.select(side.name);
    const setup = { benchmark, tree: side.tree, directory };
    side.failure = await setUpBenchmark(signal === undefined ? setup : { ...setup, signal });
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
      return [side.name, describeSide(benchmark.metrics, runs, { passes, counters })];
    }),
  );
}

/**
 * Sets a benchmark up on both sides, or on the one that there is; no round is measured yet. A side whose benchmark fails
 * has no samples at all and says why in its first problem; the other side is still measured, for its budgets.
 */
export async function openRounds(request: RoundsRequest): Promise<RoundsSession> {
  const { benchmark, trees, counters } = request;
  const passes = planPasses(benchmark.metrics, counters);
  const directories = await prepareDirectories(request.scratch);
  const measuring = { request, directories, passes, random: createRandom(request.seed) };
  const sides = sideNames.flatMap((name): SideProgress[] => {
    const tree = trees[name];
    const notes = [...warnOfRefused(benchmark)];
    return tree === undefined ? [] : [{ name, tree, runs: passes.map(() => []), notes, failure: undefined }];
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
