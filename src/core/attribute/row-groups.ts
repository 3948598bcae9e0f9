/** Rows of a table that share a key. */
export interface RowGroups {
  /** The group of each row, numbered from 0 in the order in which they first come. */
  readonly of: Int32Array;
  /** The first row of each group. */
  readonly first: Int32Array;
}

/** More rows than this fill any memory; two numbers below it make one key that a double holds exactly. */
const mostRows = 2 ** 26;

/**
 * Groups rows that have the same numbers in all columns. Numbers are 0 to 2^31 - 1; a column with large ones is numbered anew
 * by its distinct values, so that two of them always fit into one key. Time and memory grow with the rows.
 */
export function groupRows(columns: readonly Int32Array[]): RowGroups {
  const rows = columns[0]?.length ?? 0;
  let of = new Int32Array(rows);
  for (const column of columns) {
    const values = column.some((value) => value >= mostRows)
      ? number(rows, (row) => column[row] ?? 0)
      : column;
    const before = of;
    of = number(rows, (row) => (before[row] ?? 0) * mostRows + (values[row] ?? 0));
  }
  return { of, first: findFirst(of) };
}

/** Numbers distinct keys from 0 in the order in which they first come. */
function number(rows: number, keyOf: (row: number) => number): Int32Array<ArrayBuffer> {
  const numbers = new Map<number, number>();
  const of = new Int32Array(rows);
  // Rows of one place mostly follow each other, and a comparison is much cheaper than a look-up.
  let [last, lastNumber] = [-1, -1];
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    if (key !== last) {
      last = key;
      lastNumber = numbers.get(key) ?? numbers.size;
      if (lastNumber === numbers.size) numbers.set(key, lastNumber);
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
