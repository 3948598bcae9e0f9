import { mkdir, mkdtemp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  type BenchmarkConfig,
  type ContentionEvidence,
  countUnexplained,
  describeLines,
  describeMisses,
  judgeSampled,
  type LocateFile,
  type Problem,
  type RecordedRun,
  reportLimits,
} from '../../core/index.ts';
import { measuredEnvironment } from '../processes/clean-env.ts';
import { commandWords } from '../processes/command.ts';
import { setUpBenchmark } from '../rounds/setup.ts';
import { type ContentionRequest, detectContention } from './contention.ts';
import { recordSharing } from './record-sharing.ts';
import { sampleLines } from './sampled-lines.ts';

/** One side of a benchmark whose cache lines are looked at. */
export interface ObservedSide {
  readonly benchmark: BenchmarkConfig;
  /** Root of the built tree, absolute. */
  readonly tree: string;
  /** For temporary files, absolute. */
  readonly directory: string;
  readonly locate: LocateFile;
  readonly signal?: AbortSignal;
}

/** What a recorded run shows of one side. */
export interface RecordedSide {
  readonly evidence: ContentionEvidence;
  /** The runs themselves; absent where there are none. */
  readonly runs?: readonly RecordedRun[];
  readonly problems: readonly Problem[];
}

/** Recorded runs are some fifty times slower than bare ones. */
const slowdown = 200;
const longestRun = 24 * 3600;

const room = {
  lines: reportLimits.contendedLines,
  contenders: reportLimits.contenders,
  parts: reportLimits.lineParts,
  name: 1000,
};

const oneCore: Problem = {
  code: 'too-few-samples',
  message: 'this machine has one core, on which no threads fight',
  hint: 'run it where two cores are free; or build with gcc, so that accesses can be recorded',
};

function unmeasured(why: Problem): ContentionEvidence {
  return { kind: 'unmeasured', why };
}

/** A run of the benchmark with private directories, as `setup` and the rounds have them. */
export async function prepareRun({
  benchmark,
  tree,
  directory,
  signal,
}: ObservedSide): Promise<ContentionRequest> {
  const own = await mkdtemp(join(directory, 'contention-'));
  for (const name of ['home', 'tmp']) await mkdir(join(own, name));
  return {
    command: commandWords(benchmark.run),
    cwd: join(tree, benchmark.cwd),
    env: measuredEnvironment(own, benchmark.env),
    directory: own,
    ...(signal === undefined ? {} : { signal }),
  };
}

/**
 * Which cache lines the threads of a benchmark fight over, exactly: `tree` was built by `buildInstrumented`. Its setup runs
 * first, since the tree is another one than that of the rounds.
 */
export async function observeRecorded(side: ObservedSide): Promise<RecordedSide> {
  const { benchmark, tree, locate, signal } = side;
  const request = await prepareRun(side);
  const stopped = await setUpBenchmark({ ...request, benchmark, tree });
  if (stopped !== undefined) return { evidence: unmeasured(stopped), problems: [] };
  const timeout = Math.min(longestRun, benchmark.timeout * slowdown);
  const recorded = await recordSharing({ ...request, root: tree, timeout, ...(signal ? { signal } : {}) });
  if (recorded.kind === 'failed') return { evidence: unmeasured(recorded.problems[0]), problems: [] };
  const { contentions, records } = recorded.value;
  const complete = records.every(({ lost }) => lost === 0);
  const { lines, unlisted } = describeLines(contentions, { room, locate });
  return {
    evidence: { kind: 'lines', method: 'recorded', complete, lines, unlisted },
    runs: recorded.value.runs,
    problems: recorded.warnings,
  };
}

/** The same by samples of perf, on machines that can sample memory. */
export async function observeSampled(side: ObservedSide): Promise<ContentionEvidence> {
  if (availableParallelism() < 2) return unmeasured(oneCore);
  const sampled = await sampleLines(await prepareRun(side));
  if (sampled.kind === 'failed') return unmeasured(sampled.problems[0]);
  const complete = countUnexplained(sampled.value) === 0;
  const { lines, unlisted } = describeLines(judgeSampled(sampled.value), { room, locate: side.locate });
  return { kind: 'lines', method: 'sampled', complete, lines, unlisted };
}

/** Whether there are contended lines at all, by counters: free on all cores against pinned to one. */
export async function observeCounted(side: ObservedSide): Promise<ContentionEvidence> {
  if (availableParallelism() < 2) return unmeasured(oneCore);
  const verdict = await detectContention({ ...(await prepareRun(side)), root: side.tree });
  if (verdict.kind === 'undecided') return unmeasured(verdict.why);
  const told = verdict.misses.map(
    ({ event, free, pinned }) =>
      `${event} ${free.toPrecision(3)} on several cores, ${pinned.toPrecision(3)} on one`,
  );
  const where = describeMisses(verdict.places);
  const message = `per thousand instructions, ${told.join('; ')}${where === '' ? '' : `; ${where}`}`;
  return { kind: 'counted', contended: verdict.kind === 'contended', message };
}
