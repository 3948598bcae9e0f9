import { normalTail } from './normal-tail.ts';

/** Up to this many pairs the distribution is counted out; above it the normal curve is as good, and on the safe side. */
const exactPairs = 100;

/** Distributions and critical values that are kept; a report has few different numbers of rounds. */
const keptTails = 32;
const keptCuts = 1_000;

const tails = new Map<number, Float64Array>();
const cuts = new Map<string, number>();

/**
 * P(W <= w) for w from 0 to the middle: every rank from 1 to n is in the sum with probability one half, so the ranks are
 * added one by one (Wilcoxon, 1945).
 */
function exactTail(n: number): Float64Array {
  const known = tails.get(n);
  if (known !== undefined) return known;
  const parts = new Float64Array(Math.floor((n * (n + 1)) / 4) + 1);
  parts[0] = 1;
  for (let rank = 1; rank <= n; rank += 1) {
    for (let sum = parts.length - 1; sum >= 0; sum -= 1) {
      parts[sum] = ((parts[sum] ?? 0) + (parts[sum - rank] ?? 0)) / 2;
    }
  }
  for (let sum = 1; sum < parts.length; sum += 1) parts[sum] = (parts[sum] ?? 0) + (parts[sum - 1] ?? 0);
  if (tails.size >= keptTails) tails.clear();
  tails.set(n, parts);
  return parts;
}

/**
 * P(W <= w) of Wilcoxon's signed-rank statistic of `n` differences that are as likely above as below zero, for `w` up to
 * n(n + 1)/4. Exact up to 100 pairs; beyond, the normal approximation with continuity correction, whose far tail is the
 * heavier one.
 */
export function signedRankTail(n: number, w: number): number {
  if (w < 0) return 0;
  if (n <= exactPairs) return exactTail(n)[Math.floor(w)] ?? 0.5;
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  return normalTail((Math.floor(w) + 0.5 - (n * (n + 1)) / 4) / spread);
}

/**
 * How many of the n(n + 1)/2 sorted Walsh averages may be cut from each end so that the rest still covers the shift with
 * `confidence` (0 to 1, two-sided); 0 where even the whole range does not.
 */
export function averagesToCut(n: number, confidence: number): number {
  const key = `${n},${confidence}`;
  const known = cuts.get(key);
  if (known !== undefined) return known;
  const alpha = (1 - confidence) * (1 + 1e-9);
  let low = 0;
  let high = Math.floor((n * (n + 1)) / 4);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (2 * signedRankTail(n, middle - 1) <= alpha) low = middle;
    else high = middle - 1;
  }
  if (cuts.size >= keptCuts) cuts.clear();
  cuts.set(key, low);
  return low;
}
