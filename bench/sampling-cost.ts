/**
 * What sampling at 1,000 Hz costs: programs of about a second of processor time, each run in pairs with and without
 * `perf record`, in turn. The program's own processor time is compared, in which the sampling interrupts are.
 * `node bench/sampling-cost.ts [PAIRS [PROGRAM…]]` (30, all); exits with 1 where the cost is not shown to be under the limit.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';

const limit = { cost: 0.01, spread: 0.05 };

/** Prints the processor time that the process took, in seconds, at its end. */
const frame = (work: string): string => `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static unsigned char text[1 << 16];
static unsigned table[1 << 12];
${work}
int main(void) {
  unsigned x = 1;
  struct timespec t;
  for (int i = 0; i < ROUNDS; i++) x = work(x);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  printf("%ld.%09ld %u\\n", (long)t.tv_sec, t.tv_nsec, x);
}`;

const programs = {
  arithmetic: frame(`#define ROUNDS 1100
__attribute__((noinline)) static unsigned mix(unsigned x) { return x * 1664525u + 1013904223u + (x >> 7); }
static unsigned work(unsigned x) { for (int i = 0; i < 700000; i++) x = mix(x); return x; }`),
  branches: frame(`#define ROUNDS 13000
static unsigned work(unsigned x) {
  for (unsigned i = 0; i < sizeof text; i++) { x = x * 1103515245u + 12345u; text[i] = x >> 24; }
  for (unsigned i = 0; i < sizeof text; i++) x += text[i] < 128 ? text[i] : table[text[i]];
  return x;
}`),
  tables: frame(`#define ROUNDS 1500
static unsigned work(unsigned x) {
  for (int i = 0; i < 300000; i++) { x = x * 1664525u + 1; table[x >> 20] += x; x ^= table[(x >> 8) & 4095]; }
  return x;
}`),
} as const;

function build(directory: string, name: string, source: string): string {
  const path = join(directory, name);
  writeFileSync(`${path}.c`, source);
  execFileSync('gcc', ['-O2', '-fno-omit-frame-pointer', `${path}.c`, '-o', path]);
  return path;
}

function secondsOf(command: string, args: readonly string[]): number {
  return Number(
    execFileSync(command, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(' ')[0],
  );
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance) / mean;
}

/** The median of the pairs' ratios with its 95 % interval from order statistics (sign test). */
function intervalOf(ratios: readonly number[]): readonly [low: number, middle: number, high: number] {
  const sorted = ratios.toSorted((one, other) => one - other);
  const cut = Math.max(0, Math.floor(sorted.length / 2 - 0.98 * Math.sqrt(sorted.length)) - 1);
  return [sorted[cut] ?? Number.NaN, median(ratios), sorted[sorted.length - 1 - cut] ?? Number.NaN];
}

function measure(name: string, path: string, pairs: number): void {
  const data = `${path}.data`;
  const sampled = [
    'record',
    '-q',
    '--no-bpf-event',
    '-e',
    'task-clock',
    '-c',
    '1000000',
    '--call-graph',
    'fp',
    '-o',
    data,
    '--',
    path,
  ];
  const plainSeconds: number[] = [];
  const sampledSeconds: number[] = [];
  secondsOf(path, []);
  for (let pair = 0; pair < pairs; pair++) {
    const runs = [
      () => plainSeconds.push(secondsOf(path, [])),
      () => sampledSeconds.push(secondsOf('perf', sampled)),
    ];
    for (const run of pair % 2 === 0 ? runs : runs.toReversed()) run();
  }
  const ratios = sampledSeconds.map((seconds, pair) => seconds / (plainSeconds[pair] ?? Number.NaN) - 1);
  const [low, middle, high] = intervalOf(ratios);
  const spread = Math.max(spreadOf(plainSeconds), spreadOf(sampledSeconds));
  const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;
  console.log(
    `  ${name}: ${median(plainSeconds).toFixed(2)} s, cost ${percent(middle)} (95 % interval ${percent(low)} to ${percent(high)}), CV ${percent(spread)}`,
  );
  if (spread > limit.spread) console.log('    too noisy to judge: run it on a quiet machine');
  if (high > limit.cost) process.exitCode = 1;
}

const [pairsText = '30', ...wanted] = process.argv.slice(2);
const pairs = Number(pairsText);
const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
try {
  console.log(
    `sampling at 1,000 Hz, ${pairs} pairs of runs each (goal: below ${limit.cost * 100} %, CV below ${limit.spread * 100} %):`,
  );
  for (const [name, source] of Object.entries(programs)) {
    if (wanted.length === 0 || wanted.includes(name)) measure(name, build(directory, name, source), pairs);
  }
} finally {
  rmSync(directory, { recursive: true });
}
