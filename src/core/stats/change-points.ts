import { createRandom, shuffle } from './random.ts';

/** How surely a change has to be one, and how near two may lie. */
export interface ChangePointOptions {
  /** A change is kept where chance makes one as clear with at most this probability. */
  readonly significance: number;
  /** Random orders that stand for chance. */
  readonly permutations: number;
  /** The fewest values of a stretch, at least 2. */
  readonly shortest: number;
  readonly seed: number;
}

/** What holds where nothing else is asked for. */
export const defaultChangePoints: ChangePointOptions = {
  significance: 0.01,
  permutations: 499,
  shortest: 3,
  seed: 1,
};

/** The value at `index` (from 0) is the first of a new level. */
export interface ChangePoint {
  readonly index: number;
  /** Scaled energy distance of the stretches on both sides, in the unit of the values. */
  readonly statistic: number;
  /** Part of the random orders, the real one among them, whose best split is as clear. */
  readonly p: number;
}

interface Split {
  readonly index: number;
  readonly statistic: number;
}

/** Sums of the absolute differences: within both stretches, and between them. */
interface Sums {
  readonly left: number;
  readonly right: number;
  readonly between: number;
}

function energy({ left, right, between }: Sums, m: number, n: number): number {
  const distance = (2 * between) / (m * n) - pairMean(left, m) - pairMean(right, n);
  return ((m * n) / (m + n)) * distance;
}

function pairMean(sum: number, count: number): number {
  return count < 2 ? 0 : (2 * sum) / (count * (count - 1));
}

function sumOfPairs(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + distanceTo(value, values.slice(0, index)), 0);
}

function distanceTo(value: number, others: readonly number[]): number {
  let sum = 0;
  for (const other of others) sum += Math.abs(value - other);
  return sum;
}

/**
 * The split of the values with the largest scaled energy distance, the first of equals; undefined where they are too few
 * for two stretches. Quadratic: each step moves one value from the right stretch to the left.
 */
export function findBestSplit(values: readonly number[], shortest: number): Split | undefined {
  let sums: Sums = { left: 0, right: sumOfPairs(values), between: 0 };
  let best: Split | undefined;
  for (const [moved, value] of values.entries()) {
    const toLeft = distanceTo(value, values.slice(0, moved));
    const toRight = distanceTo(value, values.slice(moved + 1));
    sums = {
      left: sums.left + toLeft,
      right: sums.right - toRight,
      between: sums.between - toLeft + toRight,
    };
    const index = moved + 1;
    if (index < shortest || values.length - index < shortest) continue;
    const statistic = energy(sums, index, values.length - index);
    if (best === undefined || statistic > best.statistic) best = { index, statistic };
  }
  return best;
}

/** The clearest split of any stretch; `index` counts from the beginning of all values. */
function findClearest(stretches: readonly (readonly number[])[], shortest: number): Split | undefined {
  let start = 0;
  let clearest: Split | undefined;
  for (const stretch of stretches) {
    const split = findBestSplit(stretch, shortest);
    if (split !== undefined && (clearest === undefined || split.statistic > clearest.statistic)) {
      clearest = { ...split, index: start + split.index };
    }
    start += stretch.length;
  }
  return clearest;
}

function divide(values: readonly number[], cuts: readonly number[]): readonly (readonly number[])[] {
  const ends = [...cuts, values.length];
  return ends.map((end, position) => values.slice(position === 0 ? 0 : cuts[position - 1], end));
}

/** Part of the orders in which chance makes a split as clear; stops as soon as it is above `significance`. */
function chanceOf(
  statistic: number,
  stretches: readonly (readonly number[])[],
  options: ChangePointOptions,
): number {
  const random = createRandom(options.seed);
  const orders = options.permutations + 1;
  let asClear = 1;
  for (let order = 0; order < options.permutations; order += 1) {
    const mixed = stretches.map((stretch) => shuffle(stretch, random));
    const best = findClearest(mixed, options.shortest);
    if (best !== undefined && best.statistic >= statistic) asClear += 1;
    if (asClear / orders > options.significance) break;
  }
  return asClear / orders;
}

/**
 * The places where the level of a series changes, in order: E-divisive (Matteson and James, "A Nonparametric Approach for
 * Multiple Change Point Analysis of Multivariate Data", 2014) with exponent 1, as Daly and others use it for benchmarks
 * ("The Use of Change Point Detection to Identify Software Performance Regressions in a Continuous Integration System",
 * 2020): the clearest split of any stretch is kept while random orders within the stretches rarely give one as clear.
 * Both ends of a split are those of its stretch. Deterministic by the seed. All values must be finite; costs their square
 * times the permutations for each change.
 */
export function findChangePoints(
  values: readonly number[],
  options: ChangePointOptions = defaultChangePoints,
): readonly ChangePoint[] {
  const found: ChangePoint[] = [];
  for (;;) {
    const cuts = found.map(({ index }) => index).toSorted((one, other) => one - other);
    const stretches = divide(values, cuts);
    const split = findClearest(stretches, options.shortest);
    if (split === undefined || split.statistic <= 0) break;
    const p = chanceOf(split.statistic, stretches, options);
    if (p > options.significance) break;
    found.push({ ...split, p });
  }
  return found.toSorted((one, other) => one.index - other.index);
}
