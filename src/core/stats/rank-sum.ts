import { normalTail } from './normal-tail.ts';

/** Below this many pairs the distribution of U is counted out; above it the normal curve is as good. */
const exactPairs = 2_500;
/** The normal curve needs some values on both sides. */
const exactSide = 8;

/** Distributions that are kept; a report has few different numbers of rounds. */
const keptTails = 64;

/** Critical values that are kept; each is one number. */
const keptCuts = 10_000;

const tails = new Map<string, Float64Array>();
const cuts = new Map<string, number>();

/**
 * How many of the ways to choose `m` of `m + n` ranks give each U from 0 to its middle, as a part of all ways.
 * The counts are the coefficients of the Gaussian binomial, built factor by factor:
 * (1 - q^(n+1)) … (1 - q^(n+m)) / ((1 - q) … (1 - q^m)) (Mann and Whitney, 1947; Andrews, "The Theory of Partitions").
 */
function countRanks(m: number, n: number): Float64Array {
  const parts = new Float64Array(Math.floor((m * n) / 2) + 1);
  parts[0] = 1;
  for (let i = 1; i <= m; i += 1) {
    const shift = n + i;
    for (let u = parts.length - 1; u >= shift; u -= 1) parts[u] = at(parts, u) - at(parts, u - shift);
    for (let u = i; u < parts.length; u += 1) parts[u] = at(parts, u) + at(parts, u - i);
    // Divided by the growth of the total, C(n + i, i), so that nothing overflows.
    const growth = shift / i;
    for (let u = 0; u < parts.length; u += 1) parts[u] = at(parts, u) / growth;
  }
  return parts;
}

function at(items: Float64Array, index: number): number {
  return items[index] ?? 0;
}

/** P(U <= u) for u from 0 to the middle. */
function exactTail(m: number, n: number): Float64Array {
  const key = m < n ? `${m},${n}` : `${n},${m}`;
  const known = tails.get(key);
  if (known !== undefined) return known;
  const tail = countRanks(Math.min(m, n), Math.max(m, n));
  for (let u = 1; u < tail.length; u += 1) tail[u] = at(tail, u) + at(tail, u - 1);
  if (tails.size >= keptTails) tails.clear();
  tails.set(key, tail);
  return tail;
}

function normalRankSumTail(m: number, n: number, u: number): number {
  const spread = Math.sqrt((m * n * (m + n + 1)) / 12);
  return normalTail((u + 0.5 - (m * n) / 2) / spread);
}

/**
 * P(U <= u) of the Mann-Whitney statistic of `m` and `n` values from one continuous distribution, for `u` up to m × n / 2.
 * Exact up to 2,500 pairs or where a side is small; beyond that the normal approximation with continuity correction.
 */
export function rankSumTail(m: number, n: number, u: number): number {
  if (u < 0) return 0;
  if (m * n > exactPairs && Math.min(m, n) > exactSide) return normalRankSumTail(m, n, u);
  return at(exactTail(m, n), Math.floor(u));
}

/**
 * How many pairs may be cut from each end of the sorted m × n differences so that the rest still covers the shift
 * with `confidence` (0 to 1, two-sided); 0 where even the whole range does not.
 */
export function pairsToCut(m: number, n: number, confidence: number): number {
  const key = `${m},${n},${confidence}`;
  const known = cuts.get(key);
  if (known !== undefined) return known;
  const cut = findCut(m, n, confidence);
  if (cuts.size >= keptCuts) cuts.clear();
  cuts.set(key, cut);
  return cut;
}

function findCut(m: number, n: number, confidence: number): number {
  // The tolerance is for levels such as 2/252, which floating point puts just above themselves.
  const alpha = (1 - confidence) * (1 + 1e-9);
  const last = Math.floor((m * n) / 2);
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (2 * rankSumTail(m, n, middle - 1) <= alpha) low = middle;
    else high = middle - 1;
  }
  return low;
}
