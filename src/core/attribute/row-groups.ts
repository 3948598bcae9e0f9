import { PairNumbers } from '../model/pair-numbers.ts';

/** Rows of a table that share a key. */
export interface RowGroups {
  /** The group of each row, numbered from 0 in the order in which they first come. */
  readonly of: Int32Array;
  /** The first row of each group. */
  readonly first: Int32Array;
}

/**
 * Groups rows that have the same numbers in all columns. Numbers are 0 to 2^31 - 1. Time and memory grow with the rows.
 */
export function groupRows(columns: readonly Int32Array[]): RowGroups {
  let of = new Int32Array(columns[0]?.length ?? 0);
  for (const column of columns) of = numberPairs(of, column);
  return { of, first: findFirst(of) };
}

/** Numbers the distinct pairs of two columns from 0 in the order in which they first come. */
function numberPairs(before: Int32Array, column: Int32Array): Int32Array<ArrayBuffer> {
  const numbers = new PairNumbers();
  const of = new Int32Array(before.length);
  // Rows of one place mostly follow each other, and a comparison is much cheaper than a look-up.
  let [lastBefore, lastValue, lastNumber] = [-1, -1, -1];
  for (let row = 0; row < of.length; row++) {
    const [group, value] = [before[row] ?? 0, column[row] ?? 0];
    if (group !== lastBefore || value !== lastValue) {
      [lastBefore, lastValue] = [group, value];
      lastNumber = numbers.of(group, value);
    }
    of[row] = lastNumber;
  }
  return of;
}

function findFirst(of: Int32Array): Int32Array {
  const first = new Int32Array(of.length);
  let count = 0;
  for (let row = 0; row < of.length; row++) {
    if (of[row] !== count) continue;
    first[count] = row;
    count++;
  }
  return first.slice(0, count);
}

/** Adds up a column by group. */
export function sumColumn(column: Float64Array, { of, first }: RowGroups): Float64Array {
  const sums = new Float64Array(first.length);
  for (let row = 0; row < column.length; row++) {
    const group = of[row] ?? 0;
    sums[group] = (sums[group] ?? 0) + (column[row] ?? 0);
  }
  return sums;
}

/** The largest number of a column in each group; numbers are 0 or more. */
export function largestOf(column: Float64Array, { of, first }: RowGroups): Float64Array {
  const largest = new Float64Array(first.length);
  for (let row = 0; row < column.length; row++) {
    const group = of[row] ?? 0;
    largest[group] = Math.max(largest[group] ?? 0, column[row] ?? 0);
  }
  return largest;
}
