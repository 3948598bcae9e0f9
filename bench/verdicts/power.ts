import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from '../../src/core/stats/random.ts';
import { shiftInterval } from '../../src/core/stats/shift-interval.ts';
import { boundPower, comparePower, type Power, type Rival } from './compare-power.ts';
import type { Trial } from './judge-trial.ts';
import { noises, simulateTrial } from './noises.ts';
import { type MeasuredTrial, runTrials } from './run-trials.ts';

const programs = ['json', 'interp', 'tree', 'strsort', 'hashmap', 'cache'] as const;
const metrics = ['task_clock', 'wall_time'] as const;
const rounds = [10, 20, 30] as const;
/** Interleaved rounds that are measured of each program. */
const measuredRounds = 100;
const goal = 1.1;
const rivals: readonly Rival[] = ['signed ranks', 'ranks', 'Student'];

const judgedOf = (gates: number): number => Math.ceil(gates / 5);
const percent = (logRatio: number): string => `${(100 * Math.expm1(logRatio)).toFixed(2)} %`;
const times = (ours: number, reference: number): string => `${(ours / reference).toFixed(2)} ×`;

function describeRivals(power: Power): string {
  const others = rivals.map(
    (rival, at) => `${rival} ${times(power.rivals[at] ?? Number.NaN, power.reference)}`,
  );
  return `${others.join(', ')}; ${power.blocks} of ${power.judged} block`;
}

async function measureProgram(directory: string, name: string): Promise<MeasuredTrial> {
  const program = join(directory, name);
  execFileSync('cc', ['-O2', '-o', program, join(import.meta.dirname, 'programs', `${name}.c`)]);
  const pin = availableParallelism() - 1;
  const request = {
    program,
    directory: `${program}-copies`,
    trials: 1,
    rounds: measuredRounds,
    pin,
    seed: 7,
  };
  const [trial] = await runTrials(request);
  if (trial === undefined) throw new Error(`${name} was not measured`);
  return trial;
}

/** Takes what the two copies differ by off the head: where a file's pages lie is one draw for all of its rounds. */
function centre({ base, head }: Trial): Trial {
  const shift = shiftInterval(base.map(Math.log), head.map(Math.log), 0.5);
  const factor = shift.kind === 'interval' ? Math.exp(shift.value) : 1;
  return { base, head: head.map((value) => value / factor) };
}

/**
 * A gate of `count` whole rounds, in the order of time, none of them twice, because a value that is drawn twice is a tie that
 * no clock makes. Which of a round's two runs is the base is drawn anew: they were the same program in random order.
 */
function drawGate({ base, head }: Trial, count: number, random: Random): Trial {
  const drawn = { base: [] as number[], head: [] as number[] };
  for (const [round, value] of base.entries()) {
    const missing = count - drawn.base.length;
    if (random() * (base.length - round) >= missing) continue;
    const pair = [value, head[round] ?? Number.NaN] as const;
    const swapped = random() < 0.5;
    drawn.base.push(swapped ? pair[1] : pair[0]);
    drawn.head.push(swapped ? pair[0] : pair[1]);
  }
  return drawn;
}

function compareNoises(gates: number): void {
  for (const [name, noise] of Object.entries(noises)) {
    for (const count of rounds) {
      const random = createRandom(count);
      const trials = Array.from({ length: gates }, () => simulateTrial(noise, count, random));
      const power = comparePower({ trials, metric: 'task_clock', rivals, judged: judgedOf(gates) });
      console.log(
        `  ${name}, ${count} rounds: ${times(power.ours, power.reference)} the reference; ${describeRivals(power)}`,
      );
    }
  }
}

/** By rounds, what no valid test can do without on normal noise; always from as many gates, so that the goal does not move. */
type Bounds = ReadonlyMap<number, number>;

function findBounds(): Bounds {
  return new Map(
    rounds.map((count) => {
      const random = createRandom(count);
      return [
        count,
        boundPower(Array.from({ length: 20_000 }, () => simulateTrial(noises.normal, count, random))),
      ] as const;
    }),
  );
}

/** How a row stands to the goal. */
function judgeRow({ ours, reference }: Power, bound: number): 'met' | 'missed' | 'out of reach' {
  if (ours <= goal * reference) return 'met';
  return bound > goal ? 'out of reach' : 'missed';
}

function comparePrograms(name: string, measured: MeasuredTrial, gates: number, bounds: Bounds): boolean {
  let good = true;
  for (const metric of metrics) {
    const trial = centre(measured[metric]);
    for (const count of rounds) {
      const random = createRandom(count);
      const trials = Array.from({ length: gates }, () => drawGate(trial, count, random));
      const power = comparePower({ trials, metric, rivals, judged: judgedOf(gates) });
      const bound = bounds.get(count) ?? Number.NaN;
      const end = judgeRow(power, bound);
      if (end === 'missed' || power.blocks > 6 + power.judged / 1000) good = false;
      const why = end === 'out of reach' ? ` (Student on normal noise: ${bound.toFixed(2)} ×)` : '';
      console.log(
        `  ${name}, ${metric}, ${count} rounds: ${percent(power.ours)}, reference ${percent(power.reference)}: ` +
          `${times(power.ours, power.reference)}, ${end}${why}; ${describeRivals(power)}`,
      );
    }
  }
  return good;
}

/**
 * Goal 2: the smallest regression that is called with 90 % power, beside the reference's row for the same programs and
 * rounds, and beside other rules; first on simulated noise, then on programs of 30 to 70 ms. Prints; gives whether it is at most
 * 1.1 times the row wherever a valid test can reach that.
 */
export async function benchPower(directory: string, gates: number): Promise<boolean> {
  compareNoises(gates);
  const bounds = findBounds();
  let good = true;
  for (const name of programs) {
    const measured = await measureProgram(directory, name);
    if (!comparePrograms(name, measured, gates, bounds)) good = false;
  }
  return good;
}
