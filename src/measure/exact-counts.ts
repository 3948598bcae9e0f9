import { rm } from 'node:fs/promises';
import {
  type BenchmarkConfig,
  isNonEmpty,
  type Parsed,
  type Problem,
  parsed,
  readCachegrindTotals,
  type Side,
} from '../core/index.ts';
import { readChunks } from './file-chunks.ts';
import { openDirectories, type SideDirectories, type SideName, sideNames } from './side-directories.ts';
import { runValgrind } from './valgrind.ts';

export interface ExactRequest {
  readonly benchmark: BenchmarkConfig;
  /** Absolute paths of equal length of the built trees, set up by `measureRounds` before. */
  readonly trees: { readonly base?: string; readonly head?: string };
  /** The same directory that `measureRounds` got. */
  readonly scratch: string;
  readonly signal?: AbortSignal;
}

/** What repeats is known after two runs. */
const fewestRuns = 2;
const mostRuns = 5;
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
    message: `Benchmark ${benchmark.name}: ${values.length} runs of the same program counted ${least} to ${most} instructions.`,
    hint: 'Make it do the same work each time: fix random seeds, threads, and what it reads from the clock.',
  };
}

function repeats(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

async function countSide(request: ExactRequest, side: SideName, directories: SideDirectories): Promise<Side> {
  const values: number[] = [];
  while (values.length < (repeats(values) ? fewestRuns : mostRuns)) {
    const counted = await countOnce(request, side, directories);
    if (counted.kind === 'failed') {
      const [why] = counted.problems;
      const evidence = { kind: 'unmeasured', why } as const;
      return { samples: [{ metric: 'ir', tool: 'cachegrind', evidence }], problems: counted.problems };
    }
    values.push(counted.value);
  }
  if (!isNonEmpty(values)) return { samples: [], problems: [] };
  return {
    samples: [{ metric: 'ir', tool: 'cachegrind', evidence: { kind: 'values', values } }],
    problems: repeats(values) ? [] : [notRepeating(request.benchmark, values)],
  };
}

/**
 * Counts the instructions (`ir`) of a benchmark with cachegrind, both sides at the same time: twice a side, and five times
 * where two runs differ.
 * @returns for each side one sample with every count in the order of the runs; a failed run is an unmeasured sample
 * whose reason is also among the side's problems.
 */
export async function countExactly(
  request: ExactRequest,
): Promise<{ readonly base?: Side; readonly head?: Side }> {
  const directories = await openDirectories(request.scratch);
  const present = sideNames.filter((side) => request.trees[side] !== undefined);
  const sides = await Promise.all(present.map((side) => countSide(request, side, directories)));
  return Object.fromEntries(present.map((side, index) => [side, sides[index]]));
}
