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
import { type Pass, planPasses } from './passes.ts';
import { hasRejected, readInstructions } from './readings.ts';
import { describeSide, isRoundMetric } from './samples.ts';
import { setUpBenchmark, warnOfRefused } from './setup.ts';
import { prepareDirectories, type SideDirectories } from './side-directories.ts';
import { findStrays } from './strays.ts';

/** What is measured in rounds, and with what. */
export interface RoundsRequest {
  readonly benchmark: BenchmarkConfig;
  /** Absolute paths of equal length; a side is absent where the commit has no such benchmark. */
  readonly trees: { readonly base?: string; readonly head?: string };
  /** An absolute path for what the measuring needs; `measured` in it is overwritten. */
  readonly scratch: string;
  readonly counters: Counters;
  /** Chooses the order of the runs. */
  readonly seed: number;
  readonly signal?: AbortSignal;
  /** Called before each round, from 1. */
  readonly onRound?: (round: number, rounds: number) => void;
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
  const result = await runBenchmark({
    benchmark: request.benchmark,
    tree: side.tree,
    env: measuredEnvironment(await directories.select(side.name), request.benchmark.env),
    counters: request.counters,
    pass: passes[pass] ?? [],
    usageFile: directories.result('usage'),
    countsFile: directories.result('counts'),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  if (result.kind === 'failed') side.failure = result.problem;
  else side.runs[pass]?.splice(round, 1, result.reading);
}

/** Base and head take turns in random order inside every round, so that a drift of the machine hits both alike. */
async function measureInTurn(sides: readonly SideProgress[], measuring: Measuring): Promise<void> {
  const { request, passes, random } = measuring;
  const { rounds } = request.benchmark;
  for (let round = 0; round < rounds; round += 1) {
    if (sides.every((side) => side.failure !== undefined)) return;
    request.onRound?.(round + 1, rounds);
    const slots = sides.flatMap((side) => passes.map((_, pass): Slot => ({ side, pass, round })));
    for (const slot of shuffle(slots, random)) await fillSlot(slot, measuring);
  }
}

/** The runs of a side that are measured once more: strayed from their siblings, or with a count that is not believed. */
function findSuspects(side: SideProgress, passes: readonly Pass[]): readonly Slot[] {
  if (side.failure !== undefined) return [];
  return passes.flatMap((events, pass) => {
    const runs = side.runs[pass] ?? [];
    const strays = events.includes('instructions') ? findStrays(runs.map(readInstructions)) : [];
    const bad = runs.flatMap((run, round) => (hasRejected(run, events) ? [round] : []));
    // A counter that fails in most rounds would fail again.
    const repeatable = bad.length * 2 <= runs.length ? bad : [];
    return [...new Set([...strays, ...repeatable])].map((round): Slot => ({ side, pass, round }));
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
async function repeatSuspects(sides: readonly SideProgress[], measuring: Measuring): Promise<void> {
  const suspects = sides.flatMap((side) => findSuspects(side, measuring.passes));
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

/**
 * Measures a benchmark on both sides, or on the one that there is: setup once, then `rounds` rounds in which the sides
 * take turns in random order, at most four hardware events a run, and suspect runs once more at the end.
 * @returns for each side a sample for every metric except exact counts. A side whose benchmark fails has no samples at
 * all and says why in its first problem; the other side is still measured, for its budgets.
 */
export async function measureRounds(
  request: RoundsRequest,
): Promise<{ readonly base?: Side; readonly head?: Side }> {
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
  if (benchmark.metrics.some(isRoundMetric)) {
    await measureInTurn(sides, measuring);
    await repeatSuspects(sides, measuring);
  }
  return Object.fromEntries(
    sides.map((side) => {
      const failure = request.signal?.aborted === true ? interruptedProblem : side.failure;
      const rounds = (side.runs[0] ?? []).map((_, round) => side.runs.flatMap((runs) => runs[round] ?? []));
      const runs = { rounds, notes: side.notes, ...(failure === undefined ? {} : { failure }) };
      return [side.name, describeSide(benchmark.metrics, runs, { passes, counters })];
    }),
  );
}
