/** Values and the columns that they go to. */
interface Addends {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly count: number;
}

/**
 * Rows that are found by a key of four whole numbers (0 to 2^31 - 1), with columns of sums. Open addressing over flat arrays:
 * no object a row, and memory grows with distinct keys.
 */
export class KeyedRows {
  #count = 0;
  #capacity = 1 << 8;
  /** The four parts of a key stand together: finding a row touches one line of the processor's cache. */
  #keys = new Int32Array(4 << 8);
  /** Two numbers a slot: the row, or -1, and its hash, which tells other keys without a look at them. */
  #slots = new Int32Array(1 << 11).fill(-1);
  #last = 0;
  readonly #columns: Float64Array<ArrayBuffer>[] = [];

  get count(): number {
    return this.#count;
  }

  /** Adds a column of zeros and returns its number: how many columns were before it. */
  addColumn(): number {
    return this.#columns.push(new Float64Array(this.#capacity)) - 1;
  }

  /** The row of that key, a new one with zeros where the key was never seen. */
  find(first: number, second: number, third: number, fourth: number): number {
    // Neighbouring lines of a file often share their key: instruction addresses of one source line.
    if (this.#count > 0 && this.#hasKey(this.#last, first, second, third, fourth)) return this.#last;
    // A function that comes again, in another part of the file, has its lines in the order of the first time.
    const next = this.#last + 1;
    if (next < this.#count && this.#hasKey(next, first, second, third, fourth)) {
      this.#last = next;
      return next;
    }
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashKey(first, second, third, fourth);
    let slot = (hash << 1) & mask;
    for (;;) {
      const row = slots[slot] ?? -1;
      if (row < 0) break;
      if (slots[slot + 1] === hash && this.#hasKey(row, first, second, third, fourth)) {
        this.#last = row;
        return row;
      }
      slot = (slot + 2) & mask;
    }
    const row = this.#append(first, second, third, fourth);
    this.#last = row;
    slots[slot] = row;
    slots[slot + 1] = hash;
    if (this.#count * 4 > mask) this.#rehash();
    return row;
  }

  /** Adds to the sum in that column and row. A column that does not exist takes nothing. */
  add(row: number, column: number, value: number): void {
    const sums = this.#columns[column];
    if (sums !== undefined) sums[row] = (sums[row] ?? 0) + value;
  }

  /** Adds `values[i]` to the column `firstColumn + columns[i]` of the row, for the first `count` values. */
  addAll(row: number, firstColumn: number, { columns, values, count }: Addends): void {
    for (let index = 0; index < count; index++) {
      this.add(row, firstColumn + (columns[index] ?? 0), values[index] ?? 0);
    }
  }

  /** One part of every key, in the order of the rows. */
  keys(part: 0 | 1 | 2 | 3): Int32Array {
    const keys = new Int32Array(this.#count);
    for (let row = 0; row < keys.length; row++) keys[row] = this.#keys[row * 4 + part] ?? 0;
    return keys;
  }

  /** The columns, in the order of the rows. */
  columns(): readonly Float64Array[] {
    return this.#columns.map((column) => column.subarray(0, this.#count));
  }

  #hasKey(row: number, first: number, second: number, third: number, fourth: number): boolean {
    const keys = this.#keys;
    const at = row * 4;
    return keys[at] === first && keys[at + 1] === second && keys[at + 2] === third && keys[at + 3] === fourth;
  }

  #append(first: number, second: number, third: number, fourth: number): number {
    const row = this.#count;
    if (row === this.#capacity) this.#grow();
    const keys = this.#keys;
    const at = row * 4;
    keys[at] = first;
    keys[at + 1] = second;
    keys[at + 2] = third;
    keys[at + 3] = fourth;
    this.#count++;
    return row;
  }

  #grow(): void {
    this.#capacity *= 2;
    const keys = new Int32Array(this.#capacity * 4);
    keys.set(this.#keys);
    release(this.#keys);
    this.#keys = keys;
    for (const [index, column] of this.#columns.entries()) {
      const larger = new Float64Array(this.#capacity);
      larger.set(column);
      release(column);
      this.#columns[index] = larger;
    }
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      const row = old[from] ?? -1;
      if (row < 0) continue;
      const hash = old[from + 1] ?? 0;
      let slot = (hash << 1) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 2) & mask;
      slots[slot] = row;
      slots[slot + 1] = hash;
    }
    release(old);
    this.#slots = slots;
  }
}

/** Gives the memory back at once: what waits for the garbage collector would double the peak. */
function release(array: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>): void {
  array.buffer.transfer(0);
}

/**
 * Multiplies each part by an odd constant and folds high bits down, as multiplicative hashes do; the low four bits tell
 * neighbours apart. Lines and addresses of one function follow each other, and so 16 of them share one line of the
 * processor's cache.
 */
function hashKey(first: number, second: number, third: number, fourth: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash ^= Math.imul(third >>> 4, 0xc2b2ae35) ^ Math.imul(fourth >>> 4, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) << 4) | ((third + fourth) & 15);
}
