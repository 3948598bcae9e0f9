const space = 32;
const tab = 9;
const plus = 43;
const minus = 45;
const star = 42;
const zero = 48;
const letterX = 120;

/** The result of reading a number that is not one. */
const notNumber = -1;
/** The result of reading a number past 2^53, which a double cannot hold exactly. */
const tooLarge = -2;

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

/** Reads tokens of one line from left to right; `at` is where the next token starts. */
export class LineCursor {
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;
  at = 0;

  open(bytes: Uint8Array, start: number, end: number): void {
    this.#bytes = bytes;
    this.#end = end;
    this.at = start;
    this.skipSpaces();
  }

  get atEnd(): boolean {
    return this.at >= this.#end;
  }

  peek(): number {
    return this.at < this.#end ? (this.#bytes[this.at] ?? 0) : 0;
  }

  skipSpaces(): void {
    let at = this.at;
    while (at < this.#end && (this.#bytes[at] === space || this.#bytes[at] === tab)) at++;
    this.at = at;
  }

  /** Goes past the token and the spaces after it. */
  skipToken(): void {
    let at = this.at;
    while (at < this.#end && this.#bytes[at] !== space && this.#bytes[at] !== tab) at++;
    this.at = at;
    this.skipSpaces();
  }

  /** A whole number, decimal or `0x` hexadecimal, with the spaces after it; `notNumber` or `tooLarge` otherwise. */
  number(): number {
    const bytes = this.#bytes;
    const end = this.#end;
    const start = this.at;
    let at = start;
    let value = 0;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - zero;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === start + 1 && value === 0 && at < end && bytes[at] === letterX)
      return this.#hexadecimal(at + 1);
    if (at === start || (at < end && bytes[at] !== space && bytes[at] !== tab)) return notNumber;
    this.at = at;
    this.skipSpaces();
    return value > Number.MAX_SAFE_INTEGER ? tooLarge : value;
  }

  #hexadecimal(start: number): number {
    let at = start;
    let value = 0;
    for (; at < this.#end; at++) {
      const digit = hexadecimalDigit(this.#bytes[at] ?? 0);
      if (digit < 0) break;
      value = value * 16 + digit;
    }
    if (at === start || (at < this.#end && this.#bytes[at] !== space && this.#bytes[at] !== tab)) {
      return notNumber;
    }
    this.at = at;
    this.skipSpaces();
    return value > Number.MAX_SAFE_INTEGER ? tooLarge : value;
  }
}

function hexadecimalDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Where a line's columns are: `columns` positions lead it, the one at `lineColumn` is the line number (-1: none is). */
export interface PositionLayout {
  readonly columns: number;
  readonly lineColumn: number;
}

/**
 * Reads lines of the form `positions costs`. Only positions can be relative (`+n`, `-n`, `*`); addresses are
 * passed over, for a row is keyed by its source line. Trailing costs that are left out are zero.
 */
export class CostLineReader {
  readonly cursor = new LineCursor();
  layout: PositionLayout = { columns: 1, lineColumn: 0 };
  /** The costs of the last line; only the first `count` are its own. */
  values = new Float64Array(0);
  count = 0;
  /** Which event each cost belongs to. */
  columns = new Int32Array(0);
  /** The source line of the last line; 0 is "no line". */
  line = 0;
  #lineKnown = true;

  /** From now on the costs of a line belong to these events, in this order. */
  expectEvents(events: readonly number[]): void {
    this.columns = Int32Array.from(events);
    this.values = new Float64Array(events.length);
    this.count = 0;
  }

  /** Forgets the last position, as a new part of a file does. */
  reset(): void {
    this.line = 0;
    this.#lineKnown = true;
  }

  /** Reads one line; what it says is in `line`, `values` and `count`. */
  read(bytes: Uint8Array, start: number, end: number): CostFault | undefined {
    this.cursor.open(bytes, start, end);
    this.count = 0;
    for (let column = 0; column < this.layout.columns; column++) {
      const good = column === this.layout.lineColumn ? this.#readLineNumber() : this.#passAddress();
      if (!good) {
        this.#lineKnown = false;
        this.line = 0;
        return 'position';
      }
    }
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

  #passAddress(): boolean {
    const first = this.cursor.peek();
    if (first !== plus && first !== minus && first !== star && (first < zero || first > zero + 9))
      return false;
    this.cursor.skipToken();
    return true;
  }

  #readLineNumber(): boolean {
    const { cursor } = this;
    const sign = cursor.peek();
    if (sign === star) {
      cursor.skipToken();
      return true;
    }
    const relative = sign === plus || sign === minus;
    if (relative) cursor.at++;
    const value = cursor.number();
    if (value < 0) return false;
    // After damage a relative line has no base: its cost still counts, under "no line".
    if (relative && !this.#lineKnown) return true;
    const line = relative ? this.line + (sign === plus ? value : -value) : value;
    if (line < 0 || line > 0x7fffffff) return false;
    this.line = line;
    this.#lineKnown = true;
    return true;
  }
}
