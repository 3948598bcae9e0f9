import { createRandom, type Random, shuffle } from '../../src/core/stats/random.ts';
import { shiftInterval } from '../../src/core/stats/shift-interval.ts';
import { swapTail } from '../../src/core/stats/swap-tail.ts';
import type { Trial } from './judge-trial.ts';
import { noises, normal } from './noises.ts';

const level = 0.001;
const rounds = 24;
const noise = 0.01;

/** What the moments of a gate cost, two a round, as logarithms. */
type Machine = (random: Random, moments: number) => readonly number[];

const plain: Machine = (random, moments) => Array.from({ length: moments }, () => noises.normal.draw(random));

function drift(random: Random, moments: number): readonly number[] {
  let level = 0;
  return plain(random, moments).map((value) => {
    level += noise * normal(random);
    return value + level;
  });
}

const machines: Readonly<Record<string, Machine>> = {
  'normal noise': plain,
  'one run in ten far slower': (random, moments) =>
    Array.from({ length: moments }, () => noises['one run in ten far slower'].draw(random)),
  'drift by the noise each run': drift,
  'the second run of a round slower by the noise': (random, moments) =>
    plain(random, moments).map((value, moment) => value + noise * (moment % 2)),
  'by three times the noise': (random, moments) =>
    plain(random, moments).map((value, moment) => value + 3 * noise * (moment % 2)),
  'a load that is there for two runs of four': (random, moments) => {
    const phase = Math.floor(4 * random());
    return plain(random, moments).map((value, moment) => value + 2 * noise * (((moment + phase) >> 1) % 2));
  },
};

/** A way to order rounds: for each whether the base comes first. */
type Order = (random: Random, count: number) => readonly boolean[];

const isHead = (random: Random): boolean => random() < 0.5;
const drawn: Order = (random, count) => Array.from({ length: count }, () => isHead(random));
const reversed: Order = (random, count) => {
  let first = true;
  return Array.from({ length: count }, (_, round) => {
    first = round % 2 === 0 ? isHead(random) : !first;
    return first;
  });
};
const balanced: Order = (random, count) =>
  Array.from({ length: Math.ceil(count / 4) }, () => shuffle([true, true, false, false], random))
    .flat()
    .slice(0, count);

/** By round what swaps of `round-swaps` would take from the head and give to the base (core/stats/swap-ranks.ts). */
function scoreGaps({ base, head }: Trial): readonly number[] {
  const count = 2 * base.length;
  const sorted = [...base, ...head].sort((one, other) => one - other);
  const ranks = new Map(sorted.map((value, index) => [value, index + 1]));
  const score = (value: number): number => {
    const rank = ranks.get(value) ?? 0;
    return Math.round((rank / 2) * (5 - (2 * rank) / count));
  };
  return head.map((value, round) => score(value) - score(base[round] ?? 0));
}

/** Whether units that are swapped as one hardly ever put so little against the head. */
function rejects(gaps: readonly number[]): boolean {
  const against = gaps.reduce((sum, gap) => sum + Math.max(0, -gap), 0);
  return swapTail(gaps.map(Math.abs), against) <= level;
}

const joinPairs = (gaps: readonly number[]): readonly number[] =>
  gaps.flatMap((gap, round) => (round % 2 === 0 ? [gap + (gaps[round + 1] ?? 0)] : []));

/** A way to order rounds with what holds the answer against it. */
interface Design {
  readonly order: Order;
  readonly rejects: (trial: Trial) => boolean;
  readonly rounds: number;
}

const ranks = (trial: Trial): boolean => {
  const shift = shiftInterval(trial.base, trial.head, 1 - 2 * level);
  return shift.kind === 'interval' && shift.low > 0;
};
const swaps = (trial: Trial): boolean => rejects(scoreGaps(trial));
const pairSwaps = (trial: Trial): boolean => rejects(joinPairs(scoreGaps(trial)));

const designs: Readonly<Record<string, Design>> = {
  'each round drawn, rounds swapped': { order: drawn, rejects: swaps, rounds },
  'every second reversed, rounds swapped': { order: reversed, rejects: swaps, rounds },
  'two of four each way, rounds swapped': { order: balanced, rejects: swaps, rounds },
  'every second reversed, pairs of rounds swapped': { order: reversed, rejects: pairSwaps, rounds },
  'each round drawn, ranks of 10 rounds': { order: drawn, rejects: ranks, rounds: 10 },
  'every second reversed, ranks of 10 rounds': { order: reversed, rejects: ranks, rounds: 10 },
};

/** One gate: what the moments cost, and who got which. */
interface Gate {
  readonly moments: readonly number[];
  readonly baseFirst: readonly boolean[];
}

function trialOf({ moments, baseFirst }: Gate, slower: number): Trial {
  const at = (round: number, late: boolean): number => moments[2 * round + (late ? 1 : 0)] ?? Number.NaN;
  return {
    base: baseFirst.map((first, round) => at(round, !first)),
    head: baseFirst.map((first, round) => at(round, first) + slower),
  };
}

/** The smallest regression, as a log ratio, that is called in nine of ten gates; halved until 1 % of the noise. */
function findPower(gates: readonly Gate[], { rejects: calls }: Design): number {
  let [low, high] = [0, 20 * noise];
  const part = (slower: number): number =>
    gates.filter((gate) => calls(trialOf(gate, slower))).length / gates.length;
  if (part(high) < 0.9) return Number.POSITIVE_INFINITY;
  while (high - low > 0.01 * noise) {
    const middle = (low + high) / 2;
    if (part(middle) >= 0.9) high = middle;
    else low = middle;
  }
  return high;
}

/** Compares ways to order rounds on simulated gates. Prints; gives whether the one in use holds its level everywhere. */
export function benchOrders(gates: number): boolean {
  let good = true;
  for (const [machine, cost] of Object.entries(machines)) {
    console.log(`  ${machine}:`);
    for (const [name, design] of Object.entries(designs)) {
      const random = createRandom(design.rounds);
      const drawnGates = Array.from(
        { length: gates },
        (): Gate => ({
          moments: cost(random, 2 * design.rounds),
          baseFirst: design.order(random, design.rounds),
        }),
      );
      const blocks = drawnGates.filter((gate) => design.rejects(trialOf(gate, 0))).length;
      const allowed = level * gates;
      // Three standard deviations of the count itself.
      const holds = blocks <= allowed + 3 * Math.sqrt(allowed);
      if (!holds && design.order === drawn && design.rejects === swaps) good = false;
      const power = findPower(drawnGates.slice(0, Math.ceil(gates / 20)), design) / noise;
      console.log(
        `    ${name}: ${blocks} of ${gates} block (${allowed.toFixed(0)} allowed), called nine times in ten: ${power.toFixed(2)} × the noise`,
      );
    }
  }
  return good;
}
