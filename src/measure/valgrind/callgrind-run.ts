import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type BenchmarkConfig,
  failed,
  type Parsed,
  type Problem,
  parsed,
  type SideName,
} from '../../core/index.ts';
import { type MeasuredProgram, plainProgram } from '../processes/measured-program.ts';
import { openPlainFile } from '../processes/plain-file.ts';
import { openDirectories } from '../processes/side-directories.ts';
import { runValgrind } from './valgrind.ts';

/** What is profiled, and where the profile goes. */
export interface ProfileRequest {
  readonly benchmark: BenchmarkConfig;
  /** How it is run; as its command says when absent. */
  readonly program?: MeasuredProgram;
  readonly side: SideName;
  /** Root of the built tree, absolute. */
  readonly directory: string;
  /** Where the dump goes, an absolute path; overwritten. */
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

/** Long enough for the last line of a dump, `totals: ` and a number an event. */
const tailBytes = 4_096;

/** Instructions of a dump, by its last line; 0 where that or the file is missing. */
async function readTotal(path: string): Promise<number> {
  await using file = await openPlainFile(path);
  if (file === undefined) return 0;
  const { size } = await file.stat();
  const length = Math.min(size, tailBytes);
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return Number(/^totals: (\d+)/m.exec(buffer.toString('latin1'))?.[1] ?? 0);
}

/**
 * Profiles a benchmark with callgrind. Where it runs several programs, a script and what that starts, the profile of the
 * one with the most instructions is kept, and what the others ran is told. Threads of one program are summed up. A program
 * that forks without starting another is a process more, whose profile begins with what ran before the fork.
 * @returns the path of the dump, which is `out`, or the problems of `runValgrind`.
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
  const totals = await Promise.all(run.value.map(async (path) => ({ path, total: await readTotal(path) })));
  const largest = totals.reduce((most, next) => (next.total > most.total ? next : most));
  if (largest.total === 0) {
    return failed({
      code: 'tool-failed',
      message: `callgrind wrote no complete profile of benchmark ${benchmark.name}`,
      hint: 'check that the benchmark ends by itself and that the disk is not full',
    });
  }
  await mkdir(dirname(out), { recursive: true });
  await copyFile(largest.path, out);
  await rm(files, { recursive: true, force: true });
  return parsed(out, tellOthers(benchmark, totals, largest.total));
}

/** What the other processes of a benchmark ran, where that is more than a shell around the program. */
function tellOthers(
  { name }: BenchmarkConfig,
  totals: readonly { readonly total: number }[],
  profiled: number,
): readonly Problem[] {
  const all = totals.reduce((sum, { total }) => sum + total, 0);
  if (all - profiled <= notableRest * all) return [];
  const count = (value: number): string => value.toLocaleString('en-US');
  return [
    {
      code: 'profile-partial',
      message: `benchmark ${name} ran ${totals.length} processes; the profile is that of the largest, with ${count(profiled)} of their ${count(all)} instructions`,
      hint: 'what changed in the others is not explained: give them a benchmark of their own',
    },
  ];
}
