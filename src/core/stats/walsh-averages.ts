import { sortNumbers } from './quantile.ts';
import { searchDoubles } from './search-doubles.ts';

/** Up to this many values the averages are written out and sorted; above it they are searched, so that memory stays linear. */
const mostWritten = 100;

/**
 * The averages of every value with itself and with every other, n(n + 1)/2 of them, that sorting would put at the given
 * ranks, from 1 (Walsh, 1949). There must be at least one finite value.
 */
export function averagesAt(values: readonly number[], ranks: readonly number[]): readonly number[] {
  const sorted = sortNumbers(values);
  if (sorted.length > mostWritten) return ranks.map((rank) => searchAverage(sorted, rank));
  const averages = sortNumbers(writeAverages(sorted));
  return ranks.map((rank) => averages[rank - 1] ?? Number.NaN);
}

/** Halved before they are added, so that the sum of two large values stays finite. */
function average(one: number, other: number): number {
  return one / 2 + other / 2;
}

function writeAverages(sorted: Float64Array): readonly number[] {
  const averages: number[] = [];
  for (const [index, one] of sorted.entries()) {
    for (let other = index; other < sorted.length; other += 1)
      averages.push(average(one, sorted[other] ?? 0));
  }
  return averages;
}

function searchAverage(sorted: Float64Array, rank: number): number {
  const reaches = (limit: number): boolean => countUpTo(sorted, limit) >= rank;
  return searchDoubles(sorted[0] ?? 0, sorted.at(-1) ?? 0, reaches);
}

/** How many averages are `limit` or less, in one walk from both ends. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let count = 0;
  let last = sorted.length - 1;
  for (const [first, one] of sorted.entries()) {
    while (last >= first && average(one, sorted[last] ?? 0) > limit) last -= 1;
    if (last < first) break;
    count += last - first + 1;
  }
  return count;
}
