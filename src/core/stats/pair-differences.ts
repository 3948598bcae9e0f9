import { sortNumbers } from './quantile.ts';

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

/** Bisects over the bit patterns of all doubles, at most 64 steps, counting the pairs below in linear time. */
function rankSearched(base: readonly number[], head: readonly number[]): (rank: number) => number {
  const below = sortNumbers(base);
  const above = sortNumbers(head);
  return (rank) => {
    let low = keyOf((above[0] ?? 0) - (below.at(-1) ?? 0));
    let high = keyOf((above.at(-1) ?? 0) - (below[0] ?? 0));
    while (low < high) {
      const middle = (low + high) >> 1n;
      if (countUpTo(below, above, numberOf(middle)) >= rank) high = middle;
      else low = middle + 1n;
    }
    return numberOf(low);
  };
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

const bits = new DataView(new ArrayBuffer(8));

/** An integer that orders as the double does: IEEE 754 patterns with the negative half turned around. */
function keyOf(value: number): bigint {
  bits.setFloat64(0, value + 0);
  const pattern = bits.getBigInt64(0);
  return pattern < 0n ? -(pattern & 0x7fffffffffffffffn) : pattern;
}

function numberOf(key: bigint): number {
  const magnitude = key < 0n ? -key : key;
  bits.setBigInt64(0, magnitude);
  const value = bits.getFloat64(0);
  return key < 0n ? -value : value;
}
