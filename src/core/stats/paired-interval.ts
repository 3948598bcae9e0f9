import type { ShiftInterval } from './shift-interval.ts';
import { averagesToCut, signedRankTail } from './signed-rank.ts';
import { averagesAt } from './walsh-averages.ts';

/**
 * The shift that the differences of pairs have, with a two-sided interval of at least `confidence`: the Hodges-Lehmann
 * estimate is the median of the Walsh averages, and the ends are order statistics of them chosen by the signed-rank
 * distribution (Hollander and Wolfe, "Nonparametric Statistical Methods", section 3.3). Exact wherever a pair's difference is
 * as likely to be above the shift as below it, whatever drifts from pair to pair. All values must be finite.
 */
export function pairedInterval(differences: readonly number[], confidence: number): ShiftInterval {
  const n = differences.length;
  const cut = averagesToCut(n, confidence);
  if (cut === 0) return { kind: 'too-few', needed: fewestPairs(confidence) };
  const count = (n * (n + 1)) / 2;
  const ranks = [Math.ceil(count / 2), Math.floor(count / 2) + 1, cut, count - cut + 1];
  const [lower = 0, upper = 0, low = 0, high = 0] = averagesAt(differences, ranks);
  return {
    kind: 'interval',
    value: lower === upper ? lower : lower / 2 + upper / 2,
    low,
    high,
    confidence: 1 - 2 * signedRankTail(n, cut - 1),
  };
}

/** The smallest number of pairs whose interval can reach `confidence`: 2 × 2^-n at most what is left, 8 for 0.99. */
export function fewestPairs(confidence: number): number {
  return Math.max(1, Math.ceil(1 - Math.log2(1 - confidence) - 1e-9));
}
