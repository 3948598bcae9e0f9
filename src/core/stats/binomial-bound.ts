import { type Numbers, sortNumbers } from './quantile.ts';

/**
 * The largest k for which `n` trials that each succeed with probability `p` (0 to 1) give k or more successes with at
 * least probability `confidence`; 0 when no such k exists. Summed from logarithms, so that a thousand trials do not
 * underflow.
 */
export function surelyBelow(n: number, p: number, confidence: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return n;
  const odds = Math.log(p) - Math.log1p(-p);
  let logTerm = n * Math.log1p(-p);
  let fewer = Math.exp(logTerm);
  let k = 0;
  while (k < n && 1 - fewer >= confidence) {
    k += 1;
    logTerm += Math.log((n - k + 1) / k) + odds;
    fewer += Math.exp(logTerm);
  }
  return k;
}

/**
 * The highest of the values that lies at or below the true quantile `p` with at least the given one-sided confidence,
 * whatever the distribution: how many values fall below the quantile is binomial (Conover, "Practical Nonparametric
 * Statistics", confidence interval for a quantile). Undefined where the values are too few to say.
 */
export function quantileLowerBound(values: Numbers, p: number, confidence: number): number | undefined {
  const rank = surelyBelow(values.length, p, confidence);
  return rank === 0 ? undefined : sortNumbers(values)[rank - 1];
}

/** The mirror image of `quantileLowerBound`: the lowest value that lies at or above the true quantile. */
export function quantileUpperBound(values: Numbers, p: number, confidence: number): number | undefined {
  const rank = surelyBelow(values.length, 1 - p, confidence);
  return rank === 0 ? undefined : sortNumbers(values)[values.length - rank];
}
