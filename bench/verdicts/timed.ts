import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defaultRigour } from '../../src/core/model/policy.ts';
import { comparePower, quantileOf } from './compare-power.ts';
import { judgeTrial, type Trial, type TrialGate } from './judge-trial.ts';
import { startNeighbour } from './neighbour.ts';
import { type MeasuredTrial, runTrials } from './run-trials.ts';

/** A few hundred microseconds of plain work, most of it not the start of the process. */
const source = `int main(void) {
  volatile unsigned long x = 1;
  for (int i = 0; i < 60000; i++) x = x * 6364136223846793005UL + 1442695040888963407UL;
  return x == 0;
}
`;

const metrics = ['wall_time', 'task_clock'] as const;
type TimedMetric = (typeof metrics)[number];
const first = 10;
const thresholds = [0, 0.01, 0.03] as const;

const percent = (part: number): string => `${(100 * part).toFixed(2)} %`;

/** The upper end of a one-sided 95 % interval (Clopper and Pearson) for a part of which none, or some, were seen. */
function upperBound(hits: number, trials: number): number {
  let [low, high] = [hits / trials, 1];
  const atMost = (part: number): number => {
    let term = (1 - part) ** trials;
    let sum = term;
    for (let k = 1; k <= hits; k += 1) {
      term *= ((trials - k + 1) / k) * (part / (1 - part));
      sum += term;
    }
    return sum;
  };
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

function buildProgram(directory: string): string {
  writeFileSync(join(directory, 'bench.c'), source);
  execFileSync('cc', ['-O1', '-o', 'bench', 'bench.c'], { cwd: directory });
  return join(directory, 'bench');
}

async function measure(directory: string, gates: number): Promise<readonly MeasuredTrial[]> {
  const program = buildProgram(directory);
  const cpus = availableParallelism();
  const rounds = first * (1 + defaultRigour.extraRounds);
  const half = Math.ceil(gates / 2);
  const quiet = await runTrials({
    program,
    directory: join(directory, 'quiet'),
    trials: half,
    rounds,
    pin: 0,
    seed: 1,
  });
  if (cpus < 2) console.log('  one CPU only: there is no neighbour to load');
  using _neighbour = cpus < 2 ? undefined : startNeighbour(directory, 1);
  const loaded = await runTrials({
    program,
    directory: join(directory, 'loaded'),
    trials: gates - half,
    rounds,
    pin: 0,
    seed: 3,
  });
  return [...quiet, ...loaded];
}

function gateOf(metric: TimedMetric, relative: number): TrialGate {
  return { metric, relative, first, rigour: defaultRigour };
}

/** Counts how the gates of identical code end, with all the rounds that they would really get. */
function countBlocks(trials: readonly Trial[], metric: TimedMetric, relative: number) {
  const ends = trials.map((trial) => judgeTrial(trial, gateOf(metric, relative)));
  const count = (kind: string): number => ends.filter(({ verdict }) => verdict.kind === kind).length;
  const extra = ends.reduce((sum, { rounds }) => sum + rounds - first, 0);
  const blocks = count('regressed');
  console.log(
    `    threshold ${percent(relative)}: ${blocks} of ${trials.length} block (at most ${percent(upperBound(blocks, trials.length))} with 95 % confidence), ` +
      `${count('steady')} steady, ${count('improved')} improved, ${count('undecided')} undecided; ` +
      `extra rounds ${(extra / (first * trials.length)).toFixed(2)} × the first`,
  );
  return blocks;
}

/**
 * The power of really executed gates, each with its own copies and moment. Printed and not judged: the goal names the row of one
 * program's rounds, which is what `power` measures.
 */
function printPower(trials: readonly Trial[], metric: TimedMetric, rounds: number): void {
  const cut = trials.map(({ base, head }) => ({ base: base.slice(0, rounds), head: head.slice(0, rounds) }));
  const { ours, reference } = comparePower({ trials: cut, metric, rivals: [], judged: trials.length });
  console.log(
    `      ${rounds} rounds: smallest regression with 90 % power ${percent(Math.expm1(ours))}, reference ` +
      `${percent(Math.expm1(reference))}: ${(ours / reference).toFixed(2)} ×`,
  );
}

/** Goal 2: false blocks, and undecided gates of times, on really executed gates. Prints; gives whether it holds. */
export async function benchTimed(directory: string, gates: number): Promise<boolean> {
  const measured = await measure(directory, gates);
  let good = true;
  for (const metric of metrics) {
    const trials = measured.map((trial) => trial[metric]);
    console.log(
      `  ${metric}, median ${(
        1e6 *
          quantileOf(
            trials.flatMap(({ base }) => base),
            0.5,
          )
      ).toFixed(0)} µs`,
    );
    for (const relative of thresholds) {
      if (countBlocks(trials, metric, relative) > gates / 1000) good = false;
    }
    const halves = { quiet: trials.slice(0, gates / 2), loaded: trials.slice(gates / 2) };
    for (const [name, half] of Object.entries(halves)) {
      console.log(`    ${name} half`);
      for (const rounds of [first, 2 * first, 3 * first]) printPower(half, metric, rounds);
    }
  }
  return good;
}
