import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  type BenchmarkConfig,
  failed,
  type Parsed,
  type Problem,
  parsed,
  type SideName,
} from '../../core/index.ts';
import { type MeasuredProgram, plainProgram } from '../processes/measured-program.ts';
import { openDirectories } from '../processes/side-directories.ts';
import { gatherDumpFiles } from './dump-files.ts';
import { groupByProcess, type ProcessDump } from './process-dumps.ts';
import { runValgrind } from './valgrind.ts';

/** What is profiled, and where the profile goes. */
export interface ProfileRequest {
  readonly benchmark: BenchmarkConfig;
  /** How it is run; as its command says when absent. */
  readonly program?: MeasuredProgram;
  readonly side: SideName;
  /** Root of the built tree, absolute. */
  readonly directory: string;
  /** Where the dump goes, an absolute path; overwritten. Parts that the program dumps go beside it, as callgrind names them. */
  readonly out: string;
  /** The same directory that `measureRounds` got. */
  readonly scratch: string;
  /** Count what a model of caches and of branch prediction misses, too; that takes about twice the time. */
  readonly misses?: boolean;
  readonly signal?: AbortSignal;
}

/** Callgrind takes 20 to 85 times as long as the bare program. */
const slowdown = 200;

/**
 * Addresses and lines both, because inlined code is found by address. The caches are always given, since what valgrind
 * detects depends on the machine and is wrong on some; giving them would switch their costly simulation on.
 */
const options = [
  '--dump-instr=yes',
  '--dump-line=yes',
  '--I1=32768,8,64',
  '--D1=32768,8,64',
  '--LL=8388608,16,64',
];

function missOptions(isWanted: boolean): readonly string[] {
  const answer = isWanted ? 'yes' : 'no';
  return [`--cache-sim=${answer}`, `--branch-sim=${answer}`];
}

/** Other processes with less of the instructions than this are not worth a word. */
const notableRest = 0.01;

/**
 * Profiles a benchmark with callgrind. Where it runs several programs, a script and what that starts, the profile of the
 * one with the most instructions is kept, and what the others ran is told. Threads of one program are summed up, and parts that
 * it dumps while it runs stay together. A program that forks without starting another is a process more, whose profile begins with what ran before the fork.
 * @returns the path of the dump, which is `out`; the problems of `runValgrind`, or `format-damaged` where a file is cut short.
 */
export async function profileWithCallgrind(request: ProfileRequest): Promise<Parsed<string>> {
  const { benchmark, side, out, signal } = request;
  const directories = await openDirectories(request.scratch);
  const files = directories.result(`callgrind-${side}`);
  const run = await runValgrind({
    benchmark,
    program: request.program ?? plainProgram(benchmark),
    tree: request.directory,
    directory: directories.own(side),
    out: files,
    tool: 'callgrind',
    options: [...options, ...missOptions(request.misses === true)],
    slowdown,
    ...(signal === undefined ? {} : { signal }),
  });
  if (run.kind === 'failed') return run;
  const dumps = await groupByProcess(run.value);
  const cut = dumps.find((dump) => dump.cut !== undefined)?.cut;
  if (cut !== undefined) return failed(cutShort(benchmark, cut));
  const largest = dumps.reduce((most, next) => (next.total > most.total ? next : most));
  if (largest.total === 0) {
    return failed({
      code: 'tool-failed',
      message: `callgrind wrote no complete profile of benchmark ${benchmark.name}`,
      hint: 'check that the benchmark ends by itself and that the disk is not full',
    });
  }
  await keepDump(largest, out);
  await rm(files, { recursive: true, force: true });
  return parsed(out, [...tellOthers(benchmark, dumps, largest.total), ...tellKilled(benchmark, dumps)]);
}

/** Copies what is kept under the name that was asked for, each part with its ending; what an earlier profile left goes. */
async function keepDump({ files, name }: ProcessDump, out: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  for (const old of gatherDumpFiles(out).files) await rm(old, { force: true });
  for (const file of files) await copyFile(file, out + basename(file).slice(name.length));
}

/** Which process is the largest cannot be known where one tells no sum, and a part would look like a change. */
function cutShort({ name }: BenchmarkConfig, file: string): Problem {
  return {
    code: 'format-damaged',
    message: `callgrind's profile of benchmark ${name} is cut short: ${basename(file)} ends before its totals`,
    hint: 'check that the disk is not full and that nothing else writes there, then run again',
  };
}

/** What the other processes of a benchmark ran, where that is more than a shell around the program. */
function tellOthers(
  { name }: BenchmarkConfig,
  dumps: readonly ProcessDump[],
  profiled: number,
): readonly Problem[] {
  const all = dumps.reduce((sum, { total }) => sum + total, 0);
  if (all - profiled <= notableRest * all) return [];
  const count = (value: number): string => value.toLocaleString('en-US');
  return [
    {
      code: 'profile-partial',
      message: `benchmark ${name} ran ${dumps.length} processes; the profile is that of the largest, with ${count(profiled)} of their ${count(all)} instructions`,
      hint: 'what changed in the others is not explained: give them a benchmark of their own',
    },
  ];
}

/** Processes of which valgrind could write nothing. */
function tellKilled({ name }: BenchmarkConfig, dumps: readonly ProcessDump[]): readonly Problem[] {
  const killed = dumps.filter(({ total }) => total === 0).length;
  if (killed === 0) return [];
  return [
    {
      code: 'profile-partial',
      message: `${killed} of the ${dumps.length} processes of benchmark ${name} left no profile, because they were killed before they ended`,
      hint: 'let them end by themselves, or by SIGTERM: what they ran is not explained',
    },
  ];
}
