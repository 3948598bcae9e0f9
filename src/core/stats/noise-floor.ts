import { takeMedian } from './quantile.ts';

/** Splits that are looked at at most; each is balanced, and no two are alike. */
const mostSplits = 16;

/** Whether the binary digits that two numbers share are odd in number: the signs of a Walsh-Hadamard row. */
function isOdd(row: number, column: number): boolean {
  let shared = row & column;
  let odd = false;
  for (; shared > 0; shared &= shared - 1) odd = !odd;
  return odd;
}

/**
 * How far values that were measured one after the other typically differ from themselves: the A/A floor of a run. Rounds
 * are split in two as base and head are, one neighbour to each side, in up to 16 balanced ways (the rows of a Walsh-Hadamard
 * matrix); each way gives the median of the differences, and the median of their sizes is the floor. Half as many rounds
 * stand on each side as in the real comparison, which √2 makes up for. 0 for a single value.
 */
export function noiseFloor(values: readonly number[]): number {
  const count = values.length >> 1;
  if (count === 0) return 0;
  const splits = Math.min(mostSplits, 2 ** Math.ceil(Math.log2(count)));
  const sizes = new Float64Array(splits);
  const signed = new Float64Array(count);
  for (let row = 0; row < splits; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const size = (values[2 * column + 1] ?? 0) - (values[2 * column] ?? 0);
      signed[column] = isOdd(row, column) ? -size : size;
    }
    sizes[row] = Math.abs(takeMedian(signed));
  }
  return takeMedian(sizes) / Math.SQRT2;
}
