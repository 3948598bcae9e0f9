import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  failed,
  joinAmounts,
  type Parsed,
  parsed,
  readFolded,
  readHeaptrackTotals,
  type StackAmounts,
} from '../../core/index.ts';
import { findProgram } from '../processes/command.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { lastWords } from '../processes/last-words.ts';
import { readPlainFile } from '../processes/plain-file.ts';
import { runProcess } from '../processes/processes.ts';

/** Seconds that a tool may take to fold its own file. */
const longest = 600;
const mostText = 256 * 1024 * 1024;

/** The costs that `heaptrack_print` folds, and what we call them. */
const heaptrackCosts = [
  ['peak', 'bytes at the peak'],
  ['allocations', 'allocations'],
  ['temporary', 'temporary allocations'],
  ['leaked', 'leaked bytes'],
] as const;

interface FoldRequest {
  readonly tool: string;
  readonly install: string;
  readonly args: readonly string[];
  /** Gets the standard output. */
  readonly stdout: string;
}

async function runFolder({ tool, install, args, stdout }: FoldRequest): Promise<Parsed<undefined>> {
  const command = await findProgram(tool);
  if (command === undefined) {
    const message = `${tool}, which reads this file, is not installed`;
    return failed({ code: 'tool-missing', message, hint: `run: apt-get install ${install}` });
  }
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };
  const files = { stdin: '/dev/null', stdout };
  const ran = await runProcess({ command, args, cwd: '/', env, timeout: longest, files });
  if (ran.kind === 'ended' && ran.exitCode === 0) return parsed(undefined);
  const said = lastWords(ran);
  const message = `${tool} could not read the file${said === '' ? '' : `: ${said.slice(-500)}`}`;
  return failed({ code: 'tool-failed', message, hint: 'record the program again, with the same version' });
}

async function foldHeaptrack(file: string, directory: string): Promise<Parsed<StackAmounts>> {
  const folded: StackAmounts[] = [];
  const told = join(directory, 'totals');
  for (const [cost, event] of heaptrackCosts) {
    const out = join(directory, cost);
    const args = [
      '--print-peaks=0',
      '--print-allocators=0',
      '--print-temporary=0',
      '--flamegraph-cost-type',
      cost,
      '-F',
      out,
      '-f',
      file,
    ];
    const ran = await runFolder({ tool: 'heaptrack_print', install: 'heaptrack', args, stdout: told });
    if (ran.kind === 'failed') return ran;
    const read = readFolded({ name: 'the stacks of heaptrack_print', chunks: readChunks(out) }, event);
    if (read.kind === 'failed') return read;
    folded.push(read.value);
  }
  const totals = readHeaptrackTotals((await readPlainFile(told, mostText))?.toString() ?? '');
  const whole = (value: number): string => value.toLocaleString('en-US');
  const notes =
    totals === undefined
      ? []
      : [
          `Heaptrack counted ${whole(totals.allocations)} allocations, ${whole(totals.temporary)} of them temporary, ` +
            `a peak of about ${whole(totals.peakBytes)} bytes and about ${whole(totals.leakedBytes)} lost ones.`,
        ];
  return parsed({ ...joinAmounts(folded), notes });
}

/** The program is the first that the dump says was mapped. */
async function foldJemalloc(file: string, directory: string): Promise<Parsed<StackAmounts>> {
  const text = (await readPlainFile(file, mostText))?.toString('latin1') ?? '';
  const mapped = text.slice(text.indexOf('\nMAPPED_LIBRARIES:'));
  const program = /^[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ \S+ +(\/.*)$/m.exec(mapped)?.[1];
  if (program === undefined) {
    const message = `${file} does not say which program jemalloc was in`;
    return failed({ code: 'format-damaged', message, hint: 'give a whole dump of jemalloc' });
  }
  const stdout = join(directory, 'folded');
  const args = ['--collapsed', program, file];
  const ran = await runFolder({ tool: 'jeprof', install: 'libjemalloc-dev', args, stdout });
  if (ran.kind === 'failed') return ran;
  const read = readFolded({ name: 'the stacks of jeprof', chunks: readChunks(stdout) }, 'bytes in use');
  if (read.kind === 'failed') return read;
  const note = 'Estimated by jeprof from the allocations that jemalloc sampled.';
  return parsed({ ...read.value, notes: [note] }, read.warnings);
}

/** Whose file it is, by its first bytes; what heaptrack writes is compressed and told by its name too. */
async function recogniseDump(file: string): Promise<typeof foldJemalloc | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  const head = Buffer.alloc(16);
  await handle.read(head).finally(() => handle.close());
  if (/^heap_v2\/\d/.test(head.toString('latin1'))) return foldJemalloc;
  const isPacked = ['1f8b', '28b5'].includes(head.subarray(0, 2).toString('hex'));
  return isPacked && /^heaptrack\..*\.(?:gz|zst)$/.test(basename(file)) ? foldHeaptrack : undefined;
}

/**
 * Memory by stacks from a file that only its own tool can read: of heaptrack by `heaptrack_print`, of jemalloc by `jeprof`.
 * @returns undefined where it is no such file; `tool-missing` and `tool-failed` as problems.
 */
export async function readHeapDump(file: string): Promise<Parsed<StackAmounts> | undefined> {
  const fold = await recogniseDump(file);
  if (fold === undefined) return undefined;
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-heap-'));
  try {
    return await fold(file, directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
