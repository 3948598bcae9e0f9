import { median, type Numbers } from './quantile.ts';

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
  const differences: number[] = [];
  for (let at = 0; at + 1 < values.length; at += 2) {
    differences.push((values[at + 1] ?? 0) - (values[at] ?? 0));
  }
  if (differences.length === 0) return 0;
  const splits = Math.min(mostSplits, 2 ** Math.ceil(Math.log2(differences.length)));
  const sizes = Array.from({ length: splits }, (_, row) => {
    const [first = 0, ...rest] = differences.map((size, column) => (isOdd(row, column) ? -size : size));
    return Math.abs(median([first, ...rest]));
  });
  const [first = 0, ...rest] = sizes;
  const all: Numbers = [first, ...rest];
  return median(all) / Math.SQRT2;
}
