import { LineCursor, tooLarge } from './line-cursor.ts';

const plus = 43;
const minus = 45;
const star = 42;
const space = 32;
const zero = 48;
const newline = 10;
/** Numbers of so many digits are below 2^31. */
export const plainDigits = 9;

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

/** The columns of positions that lead a line, in the order in which a file writes them. */
export const positionNames = ['instr', 'bb', 'line'] as const;
/** One of `positionNames`. */
export type PositionName = (typeof positionNames)[number];

/** The largest position that is kept; a line or an address beyond it is none of a program. */
const largestPosition = 0x7fffffff;

/**
 * Reads lines of the form `positions costs`. Only positions can be relative (`+n`, `-n`, `*`), each to the last one of its
 * column. Trailing costs that are left out are zero.
 */
export class CostLineReader {
  readonly cursor = new LineCursor();
  /** The costs of the last line; only the first `count` are its own. */
  values = new Float64Array(0);
  count = 0;
  /** Which event each cost belongs to. */
  columns = new Int32Array(0);
  /** The source line of the last line; 0 is "no line". */
  line = 0;
  /** The address of the last line in its object file; 0 where the file tells none, or one of 2^31 or more. */
  address = 0;
  #positions: readonly PositionName[] = ['line'];
  /** Which lines `readPlain` reads: lines alone, or addresses and lines. */
  #plain: 'line' | 'instr line' | 'none' = 'line';
  /** The last position of each column, which relative ones start from; -1 after damage. */
  readonly #last = { instr: 0, bb: 0, line: 0 };
  /** The position that `#readPlainPosition` read last. */
  #position = 0;

  /** From now on these columns lead a line. */
  expectPositions(names: readonly PositionName[]): void {
    this.#positions = names;
    const all = names.join(' ');
    this.#plain = all === 'line' || all === 'instr line' ? all : 'none';
  }

  /** From now on the costs of a line belong to these events, in this order. */
  expectEvents(events: readonly number[]): void {
    this.columns = Int32Array.from(events);
    this.values = new Float64Array(events.length);
    this.count = 0;
  }

  /** Forgets the last position, as a new part of a file does. */
  reset(): void {
    this.#restart(0);
  }

  /** From now on relative positions have no base, until an absolute one. */
  losePosition(): void {
    this.#restart(-1);
  }

  /**
   * Reads what nearly all lines are, without a call a number: decimal numbers of at most nine digits, one space between them.
   * Gives where its newline is; -1 where the line is another one, and then nothing of it was read.
   */
  readPlain(bytes: Uint8Array, start: number): number {
    if (this.#plain === 'none') return -1;
    const last = this.#last;
    let at = start;
    let address = 0;
    if (this.#plain === 'instr line') {
      at = this.#readPlainPosition(bytes, at, last.instr);
      if (at < 0 || bytes[at] !== space) return -1;
      address = this.#position;
      at++;
    }
    at = this.#readPlainPosition(bytes, at, last.line);
    if (at < 0) return -1;
    const line = this.#position;
    at = this.#readPlainCosts(bytes, at);
    if (at < 0) return -1;
    last.instr = address;
    last.line = line;
    this.address = address;
    this.line = line;
    return at;
  }

  /** Where the position ends, which is in `#position`; -1 where it is no plain one. */
  #readPlainPosition(bytes: Uint8Array, start: number, last: number): number {
    const sign = bytes[start] ?? 0;
    if (sign === star) {
      this.#position = last;
      return last < 0 || last > largestPosition ? -1 : start + 1;
    }
    const isRelative = sign === plus || sign === minus;
    const first = isRelative ? start + 1 : start;
    let at = first;
    let value = 0;
    for (;;) {
      const digit = (bytes[at] ?? 0) - zero;
      if (digit < 0 || digit > 9) break;
      value = (Math.imul(value, 10) + digit) | 0;
      at++;
    }
    if (at === first || at - first > plainDigits || (isRelative && last < 0)) return -1;
    const position = isRelative ? (sign === plus ? last + value : last - value) : value;
    if (position < 0 || position > largestPosition) return -1;
    this.#position = position;
    return at;
  }

  /** Where the newline behind the costs is; -1 where the costs are no plain ones. */
  #readPlainCosts(bytes: Uint8Array, start: number): number {
    const { values } = this;
    let count = 0;
    let at = start;
    while (bytes[at] === space) {
      const first = ++at;
      let value = 0;
      for (;;) {
        const digit = (bytes[at] ?? 0) - zero;
        if (digit < 0 || digit > 9) break;
        value = (Math.imul(value, 10) + digit) | 0;
        at++;
      }
      if (at === first || at - first > plainDigits || count === values.length) return -1;
      values[count++] = value;
    }
    if (bytes[at] !== newline) return -1;
    this.count = count;
    return at;
  }

  /** Reads any line; what it says is in `line`, `address`, `values` and `count`. */
  read(bytes: Uint8Array, start: number, end: number): CostFault | undefined {
    const { cursor } = this;
    cursor.open(bytes, start, end);
    cursor.ranges = true;
    this.count = 0;
    for (const name of this.#positions) {
      if (!this.#readPosition(name)) return this.#loseBase();
    }
    const { line, instr } = this.#last;
    if (line > largestPosition) return this.#loseBase();
    this.line = Math.max(0, line);
    this.address = instr > largestPosition ? 0 : Math.max(0, instr);
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

  #restart(position: 0 | -1): void {
    const last = this.#last;
    last.instr = position;
    last.bb = position;
    last.line = position;
    this.line = 0;
    this.address = 0;
  }

  #loseBase(): CostFault {
    this.losePosition();
    return 'position';
  }

  #readPosition(name: PositionName): boolean {
    const { cursor } = this;
    const last = this.#last;
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
      if (value !== tooLarge || name === 'line') return false;
      last[name] = Number.MAX_SAFE_INTEGER;
      return true;
    }
    const base = last[name];
    // After damage a relative position has no base: its cost still counts, under "no line".
    if (relative && base < 0) return true;
    const position = relative ? base + (sign === plus ? value : -value) : value;
    if (position < 0) return false;
    last[name] = position;
    return true;
  }
}
