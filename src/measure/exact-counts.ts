import { rm } from 'node:fs/promises';
import {
  type BenchmarkConfig,
  isNonEmpty,
  type NonEmpty,
  type Parsed,
  type Problem,
  parsed,
  readCachegrindTotals,
  type Side,
  type SideName,
  sideNames,
} from '../core/index.ts';
import { readChunks } from './file-chunks.ts';
import { type MeasuredProgram, plainProgram } from './measured-program.ts';
import { openDirectories, type SideDirectories } from './side-directories.ts';
import { runValgrind } from './valgrind.ts';

/** What is counted exactly, and where. */
export interface ExactRequest {
  readonly benchmark: BenchmarkConfig;
  /** How it is run; as its command says when absent. */
  readonly program?: MeasuredProgram;
  /** Absolute paths of equal length of the built trees, set up by `measureRounds` before. */
  readonly trees: { readonly base?: string; readonly head?: string };
  /** The same directory that `measureRounds` got. */
  readonly scratch: string;
  readonly signal?: AbortSignal;
}

/** What repeats is known after two runs. */
const fewestRuns = 2;
const mostRuns = 5;
/** Runs that differ by no more than this part are no news: it is a tenth of the default threshold of `ir`. */
const negligible = 1e-4;
/**
 * Without chasing across branches, because valgrind otherwise runs both halves of an `a && b` that it recognises, and
 * counts instructions that the program skips: 7 % more on a parser, where callgrind, which does not chase, was right.
 */
const countingOptions = ['--cache-sim=no', '--branch-sim=no', '--vex-guest-chase=no'] as const;
/** Cachegrind without its cache simulation takes 10 to 30 times as long as the bare program. */
const slowdown = 50;

/**
 * Instructions of all processes of one run. A program that forks without starting another is counted up to the fork in
 * both halves, each time alike.
 */
async function countOnce(
  request: ExactRequest,
  side: SideName,
  directories: SideDirectories,
): Promise<Parsed<number>> {
  const out = directories.result(`cachegrind-${side}`);
  const run = await runValgrind({
    benchmark: request.benchmark,
    program: request.program ?? plainProgram(request.benchmark),
    tree: request.trees[side] ?? '',
    directory: directories.own(side),
    out,
    tool: 'cachegrind',
    options: countingOptions,
    slowdown,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  if (run.kind === 'failed') return run;
  let ir = 0;
  for (const file of run.value) {
    const totals = readCachegrindTotals({ name: 'the output of cachegrind', chunks: readChunks(file) });
    if (totals.kind === 'failed') return totals;
    ir += totals.value.ir;
  }
  await rm(out, { recursive: true, force: true });
  return parsed(ir);
}

function notRepeating(benchmark: BenchmarkConfig, values: readonly number[]): Problem {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    code: 'exact-not-repeating',
    message: `benchmark ${benchmark.name}: ${values.length} runs of the same program counted ${least} to ${most} instructions`,
    hint: 'make it do the same work each time: fix random seeds, threads, and what it reads from the clock',
  };
}

function repeats(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

/** The counts of one side so far, and why there will be no more. */
interface Tally {
  readonly side: SideName;
  readonly values: readonly number[];
  readonly problems?: NonEmpty<Problem>;
}

async function countOn(
  tally: Tally,
  runs: number,
  request: ExactRequest,
  directories: SideDirectories,
): Promise<Tally> {
  const { side } = tally;
  const values = [...tally.values];
  while (values.length < runs && tally.problems === undefined) {
    const counted = await countOnce(request, side, directories);
    if (counted.kind === 'failed') return { side, values, problems: counted.problems };
    values.push(counted.value);
  }
  return { ...tally, values };
}

function describeSide({ values, problems }: Tally, benchmark: BenchmarkConfig): Side {
  if (problems !== undefined) {
    const evidence = { kind: 'unmeasured', why: problems[0] } as const;
    return { samples: [{ metric: 'ir', tool: 'cachegrind', evidence }], problems };
  }
  if (!isNonEmpty(values)) return { samples: [], problems: [] };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    samples: [{ metric: 'ir', tool: 'cachegrind', evidence: { kind: 'values', values } }],
    problems: most - least <= negligible * least ? [] : [notRepeating(benchmark, values)],
  };
}

/** Counts of one benchmark, and more of them where they do not repeat. */
export interface ExactSession {
  /** Adds runs of both sides, at the same time. Nothing where a run failed. */
  readonly countMore: (runs: number) => Promise<void>;
  /**
   * For each side one sample with every count in the order of the runs; a failed run is an unmeasured sample whose reason
   * is also among the side's problems.
   */
  readonly describe: () => { readonly base?: Side; readonly head?: Side };
}

/**
 * Counts the instructions (`ir`) of a benchmark with cachegrind, both sides at the same time: twice a side, and five times
 * each where two runs of either differ, because an interval needs five of both.
 */
export async function openExactCounts(request: ExactRequest): Promise<ExactSession> {
  const directories = await openDirectories(request.scratch);
  const present = sideNames.filter((side) => request.trees[side] !== undefined);
  let tallies = present.map((side): Tally => ({ side, values: [] }));
  const count = async (runs: number): Promise<void> => {
    tallies = await Promise.all(tallies.map((tally) => countOn(tally, runs, request, directories)));
  };
  await count(fewestRuns);
  if (!tallies.every(({ values }) => repeats(values))) await count(mostRuns);
  return {
    async countMore(runs) {
      if (tallies.some(({ problems }) => problems !== undefined)) return;
      await count(Math.max(...tallies.map(({ values }) => values.length)) + runs);
    },
    describe: () =>
      Object.fromEntries(tallies.map((tally) => [tally.side, describeSide(tally, request.benchmark)])),
  };
}
