import { differencesAt } from './pair-differences.ts';
import { pairsToCut, rankSumTail } from './rank-sum.ts';

/** How far head lies above base. */
export interface Interval {
  readonly kind: 'interval';
  /** The Hodges-Lehmann estimate: the median of all pairwise differences. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the interval reaches, at least what was asked for. */
  readonly confidence: number;
}

/** An interval, or how many values a side would be needed for one. */
export type ShiftInterval = Interval | { readonly kind: 'too-few'; readonly needed: number };

/**
 * The shift from base to head with a two-sided interval of at least `confidence` (above 0, below 1), free of any
 * assumption about the distribution: the ends are order statistics of the pairwise differences, chosen by the
 * Mann-Whitney distribution (Hollander and Wolfe, "Nonparametric Statistical Methods", section 4.3).
 * Tied values only make the interval surer than stated. All values must be finite.
 */
export function shiftInterval(
  base: readonly number[],
  head: readonly number[],
  confidence: number,
): ShiftInterval {
  const cut = pairsToCut(base.length, head.length, confidence);
  if (cut === 0) return { kind: 'too-few', needed: fewestValues(confidence) };
  const count = base.length * head.length;
  const middle = [Math.ceil(count / 2), Math.floor(count / 2) + 1];
  const [lower = 0, upper = 0, low = 0, high = 0] = differencesAt(base, head, [
    ...middle,
    cut,
    count - cut + 1,
  ]);
  return {
    kind: 'interval',
    value: lower === upper ? lower : (lower + upper) / 2,
    low,
    high,
    confidence: 1 - 2 * rankSumTail(base.length, head.length, cut - 1),
  };
}

/** The smallest number of values on both sides whose interval can reach `confidence`: 4 for 0.95, 5 for 0.99. */
export function fewestValues(confidence: number): number {
  let values = 1;
  while (pairsToCut(values, values, confidence) === 0) values += 1;
  return values;
}
