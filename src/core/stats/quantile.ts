/** At least one number, which is what every statistic here needs. */
export type Numbers = readonly [number, ...number[]];

/** Up to so many values are sorted here: calling the library's sort takes longer than that. */
const mostInserted = 24;

/** Sorts the numbers where they stand, in ascending order. None may be NaN. */
function sortInPlace(values: Float64Array): Float64Array {
  if (values.length > mostInserted) return values.sort();
  for (let next = 1; next < values.length; next += 1) {
    const value = values[next] ?? 0;
    let at = next;
    for (; at > 0 && (values[at - 1] ?? 0) > value; at -= 1) values[at] = values[at - 1] ?? 0;
    values[at] = value;
  }
  return values;
}

/** A copy in ascending order. */
export function sortNumbers(values: readonly number[]): Float64Array {
  return sortInPlace(new Float64Array(values));
}

/** The item at `index`, clamped to the array; NaN for an empty one. */
function itemAt(sorted: Float64Array, index: number): number {
  return sorted[Math.min(Math.max(index, 0), sorted.length - 1)] ?? Number.NaN;
}

/**
 * The quantile at `p` (0 to 1) by linear interpolation between order statistics: definition 7 of
 * Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), the default of R and NumPy.
 */
export function quantile(values: Numbers, p: number): number {
  return quantileOf(sortNumbers(values), p);
}

function quantileOf(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const lower = Math.floor(position);
  const below = itemAt(sorted, lower);
  const share = position - lower;
  return share === 0 ? below : below + share * (itemAt(sorted, lower + 1) - below);
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: Numbers): number {
  return quantile(values, 0.5);
}

/** The same of numbers that are no longer needed in their order: sorts them. NaN for none. */
export function takeMedian(values: Float64Array): number {
  return quantileOf(sortInPlace(values), 0.5);
}

/**
 * The smallest value that at least the part `p` (0 to 1) of all values does not exceed: definition 1 of
 * Hyndman and Fan. Always a value that was seen, which is what a limit on p95 means to a reader.
 */
export function orderStatistic(values: Numbers, p: number): number {
  const sorted = sortNumbers(values);
  return itemAt(sorted, rankOf(p, sorted.length) - 1);
}

/** ceil(n × p), with a tolerance for products such as 20 × 0.95 that floating point puts just above a whole number. */
function rankOf(p: number, n: number): number {
  return Math.ceil(n * p - 1e-9);
}
