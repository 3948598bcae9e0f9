/**
 * Reading a callgrind file of about 100 MB: speed, speed against callgrind_annotate on the same file, and peak memory for
 * 10 MB and 100 MB with the same distinct lines. Run with `node bench/read-callgrind.ts`; --fast leaves callgrind_annotate out.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCallgrind } from '../src/core/formats/callgrind-out.ts';

const functionCount = 6000;
const fileCount = 400;
const chunkSize = 1 << 20;

/** A small generator (mulberry32), so that every run reads the same file. */
function randomSource(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const seen = new Set<string>();

/** A name as callgrind writes it: with its text the first time, then as an id. */
function name(space: string, id: number): string {
  const key = `${space}${id}`;
  if (seen.has(key)) return `(${id})`;
  seen.add(key);
  return space === 'f'
    ? `(${id}) ./src/module_${id % 37}/unit_${id}.c`
    : `(${id}) module_${id % 37}::process_item_${id}(char const*, unsigned long, std::vector<int, std::allocator<int> >&)`;
}

interface Block {
  readonly text: string;
  readonly cost: number;
}

function functionBlock(id: number, random: (below: number) => number): Block {
  const lines = [`fl=${name('f', id % fileCount)}`, `fn=${name('n', id)}`];
  let line = 10 + random(5000);
  let cost = 0;
  lines.push(`0x${(0x401000 + id * 64).toString(16)} ${line} 3`);
  cost += 3;
  for (let count = 20 + random(120); count > 0; count--) {
    const spent = random(4) === 0 ? random(3_000_000) : random(2000);
    const step = random(6);
    line += step;
    cost += spent;
    lines.push(`+${1 + random(7)} ${step === 0 ? '*' : `+${step}`} ${spent}`);
    if (random(9) > 0) continue;
    const callee = random(functionCount);
    lines.push(`cfi=${name('f', callee % fileCount)}`, `cfn=${name('n', callee)}`);
    lines.push(`calls=${1 + random(999)} 0x${(0x401000 + callee * 64).toString(16)} ${10 + random(5000)}`);
    lines.push(`* * ${random(90_000_000)}`);
  }
  return { text: `${lines.join('\n')}\n\n`, cost };
}

/** Writes the same functions again and again until the file has the size. */
function writeProfile(path: string, size: number): void {
  seen.clear();
  const file = openSync(path, 'w');
  const header =
    'version: 1\ncreator: callgrind-3.19.0\npid: 1\ncmd: ./app\npart: 1\n\npositions: instr line\nevents: Ir\n';
  let written = writeSync(file, `# callgrind format\n${header}\n`);
  let total = 0;
  while (written < size) {
    const random = randomSource(42);
    for (let id = 0; id < functionCount && written < size; id++) {
      const { text, cost } = functionBlock(id, random);
      written += writeSync(file, text);
      total += cost;
    }
  }
  writeSync(file, `\ntotals: ${total}\n`);
  closeSync(file);
}

function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(chunkSize);
  for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer))
    yield buffer.subarray(0, size);
  closeSync(file);
}

/** Reads once in a process of its own and prints seconds, peak memory in MB and distinct lines. */
function readOnce(path: string): void {
  const start = performance.now();
  const profile = readCallgrind({ name: path, chunks: readChunks(path) });
  const seconds = (performance.now() - start) / 1000;
  if (profile.kind === 'failed') throw new Error(profile.problems[0].message);
  const rows = profile.value.lines.count + profile.value.calls.count;
  console.log(`${seconds} ${process.resourceUsage().maxRSS / 1024} ${rows}`);
}

interface Measured {
  readonly seconds: number;
  readonly peak: number;
  readonly rows: number;
}

function measure(path: string): Measured {
  const output = execFileSync(process.execPath, [import.meta.filename, '--read', path], { encoding: 'utf8' });
  const [seconds = 0, peak = 0, rows = 0] = output.trim().split(' ').map(Number);
  return { seconds, peak, rows };
}

function report(directory: string, withAnnotate: boolean): void {
  const small = join(directory, 'callgrind.out.small');
  const large = join(directory, 'callgrind.out.large');
  writeProfile(small, 10e6);
  writeProfile(large, 100e6);
  const megabytes = statSync(large).size / 1e6;
  const of10 = measure(small);
  const runs = [measure(large), measure(large), measure(large)].sort(
    (one, other) => one.seconds - other.seconds,
  );
  const of100 = runs[1] ?? of10;
  console.log(`read ${megabytes.toFixed(0)} MB, ${of100.rows} distinct lines and calls, median of 3:`);
  console.log(
    `  ${of100.seconds.toFixed(2)} s, ${(megabytes / of100.seconds).toFixed(0)} MB/s (goal: 40 or more)`,
  );
  console.log(
    `  peak memory ${of10.peak.toFixed(0)} MB for 10 MB (${of10.rows} distinct), ${of100.peak.toFixed(0)} MB for 100 MB`,
  );
  if (!withAnnotate) return;
  const start = performance.now();
  execFileSync('callgrind_annotate', ['--auto=no', large], { maxBuffer: 1 << 30 });
  const annotate = (performance.now() - start) / 1000;
  console.log(
    `  callgrind_annotate ${annotate.toFixed(1)} s: ${(annotate / of100.seconds).toFixed(1)} x (goal: 10 or more)`,
  );
}

const [mode, path] = process.argv.slice(2);
if (mode === '--read' && path !== undefined) {
  readOnce(path);
} else {
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
  try {
    report(directory, mode !== '--fast');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
