import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defaultRigour, type Rigour } from '../../src/core/model/policy.ts';
import { shiftInterval } from '../../src/core/stats/shift-interval.ts';
import { judgeRounds, judgeTrial, type Trial, type TrialGate } from './judge-trial.ts';
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
/** One look, as the reference that it is held against has. */
const oneLook: Rigour = { ...defaultRigour, looks: 1, extraRounds: 0 };

/** The value that a part of the sorted values does not exceed. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? Number.NaN;
}

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

function gateOf(metric: TimedMetric, relative: number, rigour: Rigour = defaultRigour): TrialGate {
  return { metric, relative, first, rigour };
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

/** The lower end of the interval of a gate, as a log ratio. */
function lowerEnd(trial: Trial, metric: TimedMetric, rounds: number): number {
  const verdict = judgeRounds(trial, gateOf(metric, 0, oneLook), rounds);
  const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
  return Math.log1p(comparison?.relative?.low ?? -1);
}

function shiftOf({ base, head }: Trial, rounds: number): number {
  const logs = (values: readonly number[]) => values.slice(0, rounds).map(Math.log);
  const shift = shiftInterval(logs(base), logs(head), 0.99);
  return shift.kind === 'interval' ? shift.value : Number.NaN;
}

/**
 * The smallest regression that is called with 90 % power at one false block in a thousand, for any rule that calls a
 * regression where a statistic passes a limit: the limit that 0.1 % of the gates of identical code pass, less the value
 * that 90 % of them reach. The reference's statistic is the Hodges-Lehmann shift; ours is the end of the interval, and a
 * limit below zero would not be ours.
 */
function comparePower(trials: readonly Trial[], metric: TimedMetric, rounds: number): number {
  const shifts = trials.map((trial) => shiftOf(trial, rounds));
  const ends = trials.map((trial) => lowerEnd(trial, metric, rounds));
  const reference = quantile(shifts, 0.999) - quantile(shifts, 0.1);
  const ours = Math.max(0, quantile(ends, 0.999)) - quantile(ends, 0.1);
  const ratio = ours / reference;
  console.log(
    `    ${rounds} rounds: smallest regression with 90 % power ${percent(Math.expm1(ours))}, by the reference's row ` +
      `${percent(Math.expm1(reference))}: ${ratio.toFixed(2)} ×`,
  );
  return ratio;
}

/** Goal 2: false blocks, undecided gates and power of times, on really executed gates. Prints; gives whether it holds. */
export async function benchTimed(directory: string, gates: number): Promise<boolean> {
  const measured = await measure(directory, gates);
  let good = true;
  for (const metric of metrics) {
    const trials = measured.map((trial) => trial[metric]);
    console.log(
      `  ${metric}, median ${(
        1e6 *
          quantile(
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
      for (const rounds of [first, 2 * first, 3 * first]) {
        if (comparePower(half, metric, rounds) > 1.1) good = false;
      }
    }
  }
  return good;
}
