/**
 * What sampling at 1,000 Hz costs: programs of about a second of processor time, each run in turn without `perf record`, with
 * it, and with it ten times as often. The program's own processor time is compared, in which the sampling interrupts are and
 * the start of perf is not. Ten times as many samples tell what one costs through noise ten times as large; the rest, what
 * `perf record` costs a program besides, is told by itself, and so is the wall time that perf adds around the program.
 * `node bench/sampling-cost.ts [ROUNDS [PROGRAM…]]` (30, all); exits with 1 where the cost is not shown to be under the limit.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
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

function recordWords(path: string, period: number): readonly string[] {
  const clock = ['-e', 'task-clock', '-c', String(period), '--call-graph', 'fp'];
  const quick = ['--no-bpf-event', '--no-buildid', '--no-buildid-cache'];
  return ['record', '-q', ...quick, ...clock, '-o', `${path}.data`, '--', path];
}

/** Seconds on the wall of something. */
function timeWall(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function measure(name: string, path: string, rounds: number): void {
  const ways = {
    plain: () => secondsOf(path, []),
    sampled: () => secondsOf('perf', recordWords(path, 1_000_000)),
    often: () => secondsOf('perf', recordWords(path, 100_000)),
  };
  const seconds: Record<keyof typeof ways, number[]> = { plain: [], sampled: [], often: [] };
  const around: number[] = [];
  ways.plain();
  for (let round = 0; round < rounds; round++) {
    const runs = [
      () => seconds.plain.push(ways.plain()),
      () => {
        const wall = timeWall(() => seconds.sampled.push(ways.sampled()));
        around.push(wall - (seconds.sampled.at(-1) ?? 0));
      },
      () => seconds.often.push(ways.often()),
    ];
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) run();
  }
  const over = (values: readonly number[]): readonly number[] =>
    values.map((value, round) => value / (seconds.plain[round] ?? Number.NaN) - 1);
  const cost = intervalOf(over(seconds.sampled));
  // A program that runs for a second gets 9,000 samples more at ten times the rate.
  const each = intervalOf(
    seconds.often.map(
      (value, round) =>
        (value - (seconds.sampled[round] ?? Number.NaN)) / (seconds.plain[round] ?? Number.NaN) / 9000,
    ),
  );
  const spread = Math.max(spreadOf(seconds.plain), spreadOf(seconds.sampled));
  const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;
  const micro = (part: number): string => `${(part * 1e6).toFixed(1)} µs`;
  const tell = ([low, middle, high]: ReturnType<typeof intervalOf>, unit: typeof percent): string =>
    `${unit(middle)} (95 % interval ${unit(low)} to ${unit(high)})`;
  console.log(
    `  ${name}: ${median(seconds.plain).toFixed(2)} s, cost ${tell(cost, percent)}, CV ${percent(spread)}`,
  );
  console.log(
    `    one sample ${tell(each, micro)}, so 1,000 a second ${percent(each[1] * 1000)}; perf starts, waits and ends in ${median(around).toFixed(2)} s of wall time more`,
  );
  if (spread > limit.spread) console.log('    too noisy to judge: run it on a quiet machine');
  if (cost[2] > limit.cost) process.exitCode = 1;
}

const [roundsText = '30', ...wanted] = process.argv.slice(2);
const rounds = Number(roundsText);
const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
try {
  console.log(
    `sampling at 1,000 Hz, ${rounds} rounds each (goal: below ${limit.cost * 100} %, CV below ${limit.spread * 100} %):`,
  );
  for (const [name, source] of Object.entries(programs)) {
    if (wanted.length === 0 || wanted.includes(name)) measure(name, build(directory, name, source), rounds);
  }
} finally {
  rmSync(directory, { recursive: true });
}
