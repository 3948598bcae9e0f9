import { studentQuantile } from './student.ts';

/** The mean of one group of values, how much it varies, and how well that is known. */
export interface GroupMean {
  readonly mean: number;
  /** Of the mean, not of a value. */
  readonly variance: number;
  /** Degrees of freedom of the variance; infinite where it is known. */
  readonly freedom: number;
}

/** The part of the values that is cut off at each end. */
const trimmed = 0.2;

/**
 * The mean of the middle three fifths, with the variance of the winsorised values (Yuen, "The Two-Sample Trimmed t for Unequal
 * Population Variances", 1974): one stray value moves neither. Of fewer than five values nothing is cut off. Needs two values
 * or more, finite.
 */
export function trimmedMean(values: readonly number[]): GroupMean {
  const n = values.length;
  const cut = Math.floor(trimmed * n);
  const kept = n - 2 * cut;
  const sorted = Float64Array.from(values).sort();
  // From a value among them, so that what is large and alike keeps its digits.
  const origin = sorted[cut] ?? 0;
  const middle = sorted.subarray(cut, n - cut);
  const mean = origin + middle.reduce((sum, value) => sum + (value - origin), 0) / kept;
  const [low, high] = [middle[0] ?? origin, middle[kept - 1] ?? origin];
  const winsorised = sorted.map((value) => Math.min(Math.max(value, low), high));
  const centre = origin + winsorised.reduce((sum, value) => sum + (value - origin), 0) / n;
  const squares = winsorised.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { mean, variance: squares / kept / (kept - 1), freedom: kept - 1 };
}

/** One term of a sum: a group's mean times a weight. */
export interface WeightedMean extends GroupMean {
  readonly weight: number;
}

/**
 * The sum of independent means times their weights, and the ends of its two-sided interval by Student's distribution with the
 * degrees of freedom of Satterthwaite ("An Approximate Distribution of Estimates of Variance Components", 1946). A single
 * point where nothing varies. `level` is the probability outside, both ends together.
 */
export function weightedSum(
  terms: readonly WeightedMean[],
  level: number,
): { readonly value: number; readonly low: number; readonly high: number } {
  const value = terms.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
  const parts = terms.map(({ weight, variance, freedom }) => ({ part: weight ** 2 * variance, freedom }));
  const variance = parts.reduce((sum, { part }) => sum + part, 0);
  if (variance === 0) return { value, low: value, high: value };
  const known = parts.filter(({ part }) => part > 0);
  const spread = known.reduce((sum, { part, freedom }) => sum + (part / variance) ** 2 / freedom, 0);
  const fewest = Math.min(...known.map(({ freedom }) => freedom));
  // Without end where every variance is known: the normal distribution.
  const degrees = spread === 0 ? 1e6 : Math.min(1e6, Math.max(fewest, 1 / spread));
  const reach = studentQuantile(level / 2, degrees) * Math.sqrt(variance);
  return { value, low: value - reach, high: value + reach };
}

/**
 * The weights with which the values at some places add up to the slope of the line of least squares through them (Draper and
 * Smith, "Applied Regression Analysis", chapter 1). Needs two unlike places.
 */
export function slopeWeights(places: readonly number[]): readonly number[] {
  const centre = places.reduce((sum, place) => sum + place, 0) / places.length;
  const squares = places.reduce((sum, place) => sum + (place - centre) ** 2, 0);
  return places.map((place) => (place - centre) / squares);
}
