import { sortNumbers } from './quantile.ts';
import { searchDoubles } from './search-doubles.ts';

/** Above this many pairs the differences are searched instead of written out, so that memory stays linear. */
const mostWritten = 10_000;

/** Room for the differences, used anew by each call: allocating it took longer than the search in it. */
const written = new Float64Array(mostWritten);

/**
 * The differences of every head value with every base value that sorting would put at the given ranks, from 1 to the
 * number of pairs. Both sides must hold at least one finite number.
 */
export function differencesAt(
  base: readonly number[],
  head: readonly number[],
  ranks: readonly number[],
): readonly number[] {
  if (base.length * head.length > mostWritten) return ranks.map(rankSearched(base, head));
  const count = writeDifferences(base, head);
  return ranks.map((rank) => selectWritten(count, rank - 1));
}

function writeDifferences(base: readonly number[], head: readonly number[]): number {
  let count = 0;
  for (const above of head) {
    for (const below of base) {
      written[count] = above - below;
      count += 1;
    }
  }
  return count;
}

/**
 * The item that sorting the first `count` would put at `index`: Hoare's "Algorithm 65: Find". It leaves them closer to
 * sorted, so that the next search finds part of its work done.
 */
function selectWritten(count: number, index: number): number {
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = written[(left + right) >> 1] ?? 0;
    let up = left;
    let down = right;
    while (up <= down) {
      while ((written[up] ?? 0) < pivot) up += 1;
      while ((written[down] ?? 0) > pivot) down -= 1;
      if (up > down) break;
      const swapped = written[up] ?? 0;
      written[up] = written[down] ?? 0;
      written[down] = swapped;
      up += 1;
      down -= 1;
    }
    if (index > down && index < up) break;
    if (index <= down) right = down;
    else left = up;
  }
  return written[index] ?? Number.NaN;
}

/** Counts the pairs below in linear time instead of writing them out. */
function rankSearched(base: readonly number[], head: readonly number[]): (rank: number) => number {
  const below = sortNumbers(base);
  const above = sortNumbers(head);
  const least = (above[0] ?? 0) - (below.at(-1) ?? 0);
  const most = (above.at(-1) ?? 0) - (below[0] ?? 0);
  return (rank) => searchDoubles(least, most, (limit) => countUpTo(below, above, limit) >= rank);
}

/** How many pairs differ by `limit` or less. */
function countUpTo(below: Float64Array, above: Float64Array, limit: number): number {
  let count = 0;
  let first = 0;
  for (const value of above) {
    while (first < below.length && value - (below[first] ?? 0) > limit) first += 1;
    count += below.length - first;
  }
  return count;
}
