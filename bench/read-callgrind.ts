/**
 * Reading callgrind files: one part of 130 MB with 13 events and instruction positions, and 87 MB in many parts. Prints MB a
 * second of processor time, beside a loop that only looks at each byte and callgrind_annotate, in the same run, and peak memory by distinct
 * keys; then the peak memory of 2 GB that are made while they are read. `node bench/read-callgrind.ts`; --fast leaves out
 * callgrind_annotate and the 2 GB. Exits with 1 when over a limit.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCallgrind } from '../src/core/formats/callgrind-out.ts';
import { readChunks } from '../src/measure/processes/file-chunks.ts';
import { narrow, wide, writePart } from './callgrind-shapes.ts';
import { median } from './median.ts';

const goals = { wide: 40, narrow: 100, megabytesPerMillionKeys: 250, annotate: 10 };
/** What a process needs before it reads: node, and the compiled program. */
const emptyProcess = 60;

function* manyParts(bytes: number): Generator<string> {
  for (let part = 1, written = 0; written < bytes; part++) {
    for (const text of writePart(narrow, part, Number.POSITIVE_INFINITY)) {
      written += text.length;
      yield text;
    }
  }
}

function* inChunks(texts: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const next of texts) {
    text += next;
    if (text.length < 1 << 20) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function write(path: string, texts: Iterable<string>): void {
  const file = openSync(path, 'w');
  for (const chunk of inChunks(texts)) writeSync(file, chunk);
  closeSync(file);
}

/** In a process of its own: processor seconds, peak memory in MB, distinct keys. */
function readOnce(name: string, chunks: Iterable<Uint8Array>): void {
  const before = process.cpuUsage();
  const read = readCallgrind({ name, chunks });
  const { user, system } = process.cpuUsage(before);
  if (read.kind === 'failed' || read.value.damaged === true) throw new Error(`${name} was not read whole`);
  const keys = read.value.lines.count + read.value.calls.count;
  console.log(`${(user + system) / 1e6} ${process.resourceUsage().maxRSS / 1024} ${keys}`);
}

function inProcess(...words: readonly string[]): readonly number[] {
  const output = execFileSync(process.execPath, [import.meta.filename, ...words], { encoding: 'utf8' });
  return output.trim().split(' ').map(Number);
}

/** In a process of its own: processor seconds of a loop that looks at each byte, and how many lines it saw. */
function countOnce(chunks: Iterable<Uint8Array>): void {
  const before = process.cpuUsage();
  let lines = 0;
  for (const chunk of chunks) {
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10) lines++;
  }
  const { user, system } = process.cpuUsage(before);
  console.log(`${(user + system) / 1e6} ${lines}`);
}

/** Processor seconds of another program on the file, as the shell counts them: `0m1.230s` of the user and of the system. */
function yardstick(program: string, ...args: readonly string[]): number {
  const script = '"$@" > /dev/null 2>&1; times';
  const { stdout } = spawnSync('/bin/sh', ['-c', script, 'sh', program, ...args], { encoding: 'utf8' });
  const children = stdout.trim().split('\n')[1] ?? '';
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

interface Case {
  readonly title: string;
  readonly path: string;
  readonly goal: number;
}

function report({ title, path, goal }: Case, withAnnotate: boolean): void {
  const megabytes = statSync(path).size / 1e6;
  const runs = Array.from({ length: 3 }, () => inProcess('--read', path));
  const seconds = median(runs.map((run) => run[0] ?? Number.NaN));
  const peak = Math.max(...runs.map((run) => run[1] ?? Number.NaN));
  const keys = runs[0]?.[2] ?? 0;
  const speed = megabytes / seconds;
  console.log(`${title}: ${megabytes.toFixed(0)} MB, ${keys} distinct lines and calls, median of 3:`);
  console.log(`  ${seconds.toFixed(2)} s of the processor, ${speed.toFixed(0)} MB/s (goal: ${goal} or more)`);
  const perMillion = ((peak - emptyProcess) / keys) * 1e6;
  const isMany = keys > 1e6;
  console.log(
    `  peak memory ${peak.toFixed(0)} MB${isMany ? `, ${perMillion.toFixed(0)} MB per million keys (goal: ${goals.megabytesPerMillionKeys} or less)` : ''}`,
  );
  const [counting = Number.NaN, lines] = inProcess('--count', path);
  console.log(
    `  ${(seconds / counting).toFixed(1)} x the time of looking at each byte (${lines} lines, ${(megabytes / counting).toFixed(0)} MB/s)`,
  );
  if (speed < goal || (isMany && perMillion > goals.megabytesPerMillionKeys)) process.exitCode = 1;
  if (!withAnnotate) return;
  const annotate = yardstick('callgrind_annotate', '--auto=no', path);
  const ratio = annotate / seconds;
  console.log(
    `  callgrind_annotate ${annotate.toFixed(1)} s: ${ratio.toFixed(1)} x (goal: ${goals.annotate} or more)`,
  );
  if (ratio < goals.annotate) process.exitCode = 1;
}

function reportAll(directory: string, isWhole: boolean): void {
  const [one, many] = [join(directory, 'callgrind.out.1'), join(directory, 'callgrind.out.2')];
  write(one, writePart(wide, 1, 131e6));
  report({ title: 'one part, 13 events, instructions', path: one, goal: goals.wide }, isWhole);
  rmSync(one);
  write(many, manyParts(87e6));
  report({ title: 'many parts', path: many, goal: goals.narrow }, isWhole);
  if (!isWhole) return;
  const [, small = 0] = inProcess('--generate', '20e6');
  const [, large = 0] = inProcess('--generate', '2e9');
  console.log(`2 GB in many parts: peak memory ${large.toFixed(0)} MB, of 20 MB ${small.toFixed(0)} MB`);
}

const [mode, of] = process.argv.slice(2);
if (mode === '--read' && of !== undefined) readOnce(of, readChunks(of));
else if (mode === '--count' && of !== undefined) countOnce(readChunks(of));
else if (mode === '--generate' && of !== undefined) readOnce('generated', inChunks(manyParts(Number(of))));
else {
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
  try {
    reportAll(directory, mode !== '--fast');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
