/**
 * Reading a text of perf script of about 140 MB: speed, and peak memory for 14 MB and 140 MB with the same stacks. Prints the
 * speed of the bare walk over lines in the same run beside it. `node bench/read-perf-script.ts`; exits with 1 when over a limit.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forEachLine } from '../src/core/formats/byte-lines.ts';
import { readPerfScript } from '../src/core/tools/perf-script.ts';
import { readChunks } from '../src/measure/processes/file-chunks.ts';
import { median } from './median.ts';

const goal = { megabytesPerSecond: 300, peakMegabytes: 150 };

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

/**
 * 4,000 distinct stacks of a program with 300 functions, 13 frames deep on average: functions call the first of three callees
 * mostly, from one place each, and are hit at one of twelve places where they are innermost.
 */
function makeStacks(random: (below: number) => number): readonly string[] {
  const frame = (fn: number, offset: number): string => {
    const address = (0x12000 + fn * 512 + offset).toString(16).padStart(16);
    return `\t${address} process_item_${fn}(char const*, unsigned long)+0x${offset.toString(16)} (/opt/build/bin/app)\n`;
  };
  return Array.from({ length: 4000 }, () => {
    const depth = 4 + random(19);
    const frames: string[] = [];
    let fn = 0;
    for (let level = 0; level < depth; level++) {
      const choice = random(4) > 0 ? 0 : 1 + random(2);
      frames.unshift(frame(fn, level === depth - 1 ? random(12) * 7 : 17 + choice * 40));
      fn = (fn * 7 + choice * 31 + level + 1) % 300;
    }
    return frames.join('');
  });
}

/** Writes samples until the text has the size. */
function writeText(path: string, size: number): void {
  const file = openSync(path, 'w');
  const random = randomSource(7);
  const stacks = makeStacks(random);
  let written = 0;
  for (let sample = 0; written < size; sample++) {
    const stack = stacks[random(stacks.length)] ?? '';
    const time = (3918 + sample / 1000).toFixed(6);
    const header = `app worker ${random(2)}  ${2000 + random(4)} ${time}:    1000000 task-clock: \n`;
    written += writeSync(file, `${header}${stack}\n`);
  }
  closeSync(file);
}

/** Seconds of processor time: other work on the machine does not count. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** In a process of its own: processor seconds of the walk alone, seconds of the reading, peak memory in MB, lines, rows of the tree. */
function readOnce(path: string): void {
  let lines = 0;
  const count = (): void => {
    lines++;
  };
  const walk = processorSeconds(() =>
    forEachLine(readChunks(path), { line: count, tooLong: count, unfinished: count }),
  );
  let rows = 0;
  const seconds = processorSeconds(() => {
    const profile = readPerfScript({ name: path, chunks: readChunks(path) });
    if (profile.kind === 'failed') throw new Error(profile.problems[0].message);
    rows = profile.value.tree.count;
  });
  console.log(`${walk} ${seconds} ${process.resourceUsage().maxRSS / 1024} ${lines} ${rows}`);
}

function measure(path: string): readonly number[] {
  const output = execFileSync(process.execPath, [import.meta.filename, '--read', path], { encoding: 'utf8' });
  return output.trim().split(' ').map(Number);
}

function report(directory: string): void {
  const [small, large] = [join(directory, 'small.txt'), join(directory, 'large.txt')];
  writeText(small, 14e6);
  writeText(large, 140e6);
  const megabytes = statSync(large).size / 1e6;
  const ofSmall = measure(small);
  const runs = Array.from({ length: 5 }, () => measure(large));
  const column = (at: number): number => median(runs.map((run) => run[at] ?? Number.NaN));
  const speed = megabytes / column(1);
  const peak = Math.max(...runs.map((run) => run[2] ?? Number.NaN));
  console.log(
    `read perf script: ${megabytes.toFixed(0)} MB, ${runs[0]?.[3]} lines, ${runs[0]?.[4]} distinct rows of stacks, median of 5:`,
  );
  console.log(
    `  ${column(1).toFixed(2)} s of the processor, ${speed.toFixed(0)} MB/s (goal: ${goal.megabytesPerSecond} or more)`,
  );
  console.log(`  ${(column(1) / column(0)).toFixed(1)} x the time of the bare walk over its lines`);
  console.log(
    `  peak memory ${ofSmall[2]?.toFixed(0)} MB for 14 MB, ${peak.toFixed(0)} MB for 140 MB (goal: below ${goal.peakMegabytes})`,
  );
  if (speed < goal.megabytesPerSecond || peak >= goal.peakMegabytes) process.exitCode = 1;
}

const [mode, path] = process.argv.slice(2);
if (mode === '--read' && path !== undefined) readOnce(path);
else {
  const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
  try {
    report(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
