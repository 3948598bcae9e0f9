import { LineCursor, tooLarge } from './line-cursor.ts';

const plus = 43;
const minus = 45;
const star = 42;
const space = 32;
const zero = 48;
/** Numbers of so many digits are below 2^53. */
const mostDigits = 15;

/** What is wrong with a cost line. */
export type CostFault = 'position' | 'cost' | 'too-many-costs' | 'too-large';

/** One sentence on a cost line that does not follow the format. */
export function describeCostFault(fault: CostFault): string {
  switch (fault) {
    case 'position':
      return 'the position of the cost is no line number';
    case 'cost':
      return 'a cost is not a whole number';
    case 'too-many-costs':
      return 'the line has more costs than the file has events';
    case 'too-large':
      return 'a cost is above 2^53 and cannot be read exactly';
  }
}

/** Where a line's columns are: `columns` positions lead it; -1 stands for a column that the file does not have. */
export interface PositionLayout {
  readonly columns: number;
  readonly addressColumn: number;
  readonly lineColumn: number;
}

/** The largest position that is kept; a line or an address beyond it is none of a program. */
const largestPosition = 0x7fffffff;

/**
 * Reads lines of the form `positions costs`. Only positions can be relative (`+n`, `-n`, `*`), each to the last one of its
 * column. Trailing costs that are left out are zero.
 */
export class CostLineReader {
  readonly cursor = new LineCursor();
  layout: PositionLayout = { columns: 1, addressColumn: -1, lineColumn: 0 };
  /** The costs of the last line; only the first `count` are its own. */
  values = new Float64Array(0);
  count = 0;
  /** Which event each cost belongs to. */
  columns = new Int32Array(0);
  /** The source line of the last line; 0 is "no line". */
  line = 0;
  /** The address of the last line in its object file; 0 where the file tells none, or one of 2^31 or more. */
  address = 0;
  /** The last position of each column, which relative ones start from; -1 after damage. */
  readonly #last = new Float64Array(3);
  /** Positions of a line that is not read to its end yet. */
  readonly #next = new Float64Array(3);

  /** From now on the costs of a line belong to these events, in this order. */
  expectEvents(events: readonly number[]): void {
    this.columns = Int32Array.from(events);
    this.values = new Float64Array(events.length);
    this.count = 0;
  }

  /** Forgets the last position, as a new part of a file does. */
  reset(): void {
    this.line = 0;
    this.address = 0;
    this.#last.fill(0);
  }

  /** Reads one line; what it says is in `line`, `address`, `values` and `count`. */
  read(bytes: Uint8Array, start: number, end: number): CostFault | undefined {
    return this.#readPlain(bytes, start, end) ? undefined : this.#readAny(bytes, start, end);
  }

  /**
   * Reads what nearly all lines are, without a call a number: decimal numbers of at most fifteen digits, one space between
   * them. False where the line is another one, which then was not read at all.
   */
  #readPlain(bytes: Uint8Array, start: number, end: number): boolean {
    const { layout, values } = this;
    const next = this.#next;
    let at = start;
    for (let column = 0; column < layout.columns; column++) {
      const sign = bytes[at] ?? 0;
      const last = this.#last[column] ?? 0;
      if (sign === star) {
        next[column] = last;
        at++;
      } else {
        const isRelative = sign === plus || sign === minus;
        if (isRelative) at++;
        const first = at;
        let value = 0;
        for (let digit = (bytes[at] ?? 0) - zero; at < end && digit >= 0 && digit <= 9; ) {
          value = value * 10 + digit;
          digit = (bytes[++at] ?? 0) - zero;
        }
        if (at === first || at - first > mostDigits || (isRelative && last < 0)) return false;
        next[column] = isRelative ? last + (sign === plus ? value : -value) : value;
      }
      const position = next[column] ?? 0;
      if (position < 0 || position > largestPosition) return false;
      if (at < end && bytes[at++] !== space) return false;
    }
    let count = 0;
    while (at < end) {
      const first = at;
      let value = 0;
      for (let digit = (bytes[at] ?? 0) - zero; at < end && digit >= 0 && digit <= 9; ) {
        value = value * 10 + digit;
        digit = (bytes[++at] ?? 0) - zero;
      }
      if (at === first || at - first > mostDigits || count === values.length) return false;
      if (at < end && bytes[at++] !== space) return false;
      values[count++] = value;
    }
    for (let column = 0; column < layout.columns; column++) this.#last[column] = next[column] ?? 0;
    this.count = count;
    this.line = layout.lineColumn < 0 ? 0 : (next[layout.lineColumn] ?? 0);
    this.address = layout.addressColumn < 0 ? 0 : (next[layout.addressColumn] ?? 0);
    return true;
  }

  #readAny(bytes: Uint8Array, start: number, end: number): CostFault | undefined {
    const { cursor, layout } = this;
    cursor.open(bytes, start, end);
    cursor.ranges = true;
    this.count = 0;
    for (let column = 0; column < layout.columns; column++) {
      if (!this.#readPosition(column)) return this.#loseBase();
    }
    const line = layout.lineColumn < 0 ? 0 : (this.#last[layout.lineColumn] ?? 0);
    if (line > largestPosition) return this.#loseBase();
    const address = layout.addressColumn < 0 ? 0 : (this.#last[layout.addressColumn] ?? 0);
    this.line = Math.max(0, line);
    this.address = address > largestPosition ? 0 : Math.max(0, address);
    cursor.ranges = false;
    return this.#readCosts();
  }

  #readCosts(): CostFault | undefined {
    const { cursor, values } = this;
    let count = 0;
    while (!cursor.atEnd) {
      const value = cursor.number();
      if (value < 0) return value === tooLarge ? 'too-large' : 'cost';
      if (count === values.length) return 'too-many-costs';
      values[count++] = value;
    }
    this.count = count;
    return undefined;
  }

  /** From now on relative positions have no base, until an absolute one. */
  losePosition(): void {
    this.#last.fill(-1);
    this.line = 0;
    this.address = 0;
  }

  #loseBase(): CostFault {
    this.losePosition();
    return 'position';
  }

  #readPosition(column: number): boolean {
    const { cursor } = this;
    const sign = cursor.peek();
    if (sign === star) {
      cursor.skipToken();
      return true;
    }
    const relative = sign === plus || sign === minus;
    if (relative) cursor.at++;
    const value = cursor.number();
    if (value < 0) {
      // An address above 2^53, of code that belongs to no file, is as good as none.
      if (value !== tooLarge || column === this.layout.lineColumn) return false;
      this.#last[column] = Number.MAX_SAFE_INTEGER;
      return true;
    }
    const base = this.#last[column] ?? 0;
    // After damage a relative position has no base: its cost still counts, under "no line".
    if (relative && base < 0) return true;
    const position = relative ? base + (sign === plus ? value : -value) : value;
    if (position < 0) return false;
    this.#last[column] = position;
    return true;
  }
}
