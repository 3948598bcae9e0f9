import { studentQuantile } from './student.ts';

interface Moments {
  readonly mean: number;
  /** Of the mean: the sample's variance by its size. */
  readonly variance: number;
}

function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  // From a value among them, so that what is large and alike keeps its digits.
  const origin = values[0] ?? 0;
  const offset = values.reduce((sum, value) => sum + (value - origin), 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - origin - offset) ** 2, 0);
  return { mean: origin + offset, variance: squares / (n - 1) / n };
}

/**
 * The ends of the two-sided interval of mean(head) - mean(base), for unequal variances (Welch, "The Generalization of
 * 'Student's' Problem", 1947). Both sides need two values or more. A single point where neither side varies. `level` is
 * the probability outside, both ends together.
 */
export function welchInterval(
  base: readonly number[],
  head: readonly number[],
  level: number,
): { readonly low: number; readonly high: number } {
  const below = momentsOf(base);
  const above = momentsOf(head);
  const shift = above.mean - below.mean;
  const variance = below.variance + above.variance;
  if (variance === 0) return { low: shift, high: shift };
  const freedom =
    variance ** 2 / (below.variance ** 2 / (base.length - 1) + above.variance ** 2 / (head.length - 1));
  // Squares of tiny variances may underflow; the fewest degrees are the widest interval.
  const fewest = Math.min(base.length, head.length) - 1;
  const degrees = Number.isFinite(freedom) ? Math.max(freedom, fewest) : fewest;
  const reach = studentQuantile(level / 2, degrees) * Math.sqrt(variance);
  return { low: shift - reach, high: shift + reach };
}
