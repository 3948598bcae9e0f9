const space = 32;
const tab = 9;
const plus = 43;
const minus = 45;
const colon = 58;
const zero = 48;
const letterX = 120;

/** The result of reading a number that is not one. */
const notNumber = -1;
/** The result of reading a number past 2^53, which a double cannot hold exactly. */
export const tooLarge = -2;

/** Reads tokens of one line from left to right; `at` is where the next token starts. */
export class LineCursor {
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;
  at = 0;
  /** Whether the numbers that come are positions, which KCachegrind also takes as ranges. */
  ranges = false;

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
    if (at === start) return notNumber;
    return this.#end === at || isSpace(bytes[at] ?? 0) ? this.#finish(at, value) : this.#atRange(at, value);
  }

  #hexadecimal(start: number): number {
    let at = start;
    let value = 0;
    for (; at < this.#end; at++) {
      const digit = hexadecimalDigit(this.#bytes[at] ?? 0);
      if (digit < 0) break;
      value = value * 16 + digit;
    }
    if (at === start) return notNumber;
    return at === this.#end || isSpace(this.#bytes[at] ?? 0)
      ? this.#finish(at, value)
      : this.#atRange(at, value);
  }

  /** Where a number may stand for a range, `a+n`, `a-b` or `a:b`, it is told as its start. */
  #atRange(at: number, value: number): number {
    const mark = this.#bytes[at] ?? 0;
    const next = at + 1 < this.#end ? (this.#bytes[at + 1] ?? 0) : 0;
    const isRange = this.ranges && (mark === plus || mark === minus || mark === colon) && isDigit(next);
    if (!isRange) return notNumber;
    let end = at + 1;
    while (end < this.#end && (hexadecimalDigit(this.#bytes[end] ?? 0) >= 0 || this.#bytes[end] === letterX))
      end++;
    return end === this.#end || isSpace(this.#bytes[end] ?? 0) ? this.#finish(end, value) : notNumber;
  }

  #finish(at: number, value: number): number {
    this.at = at;
    this.skipSpaces();
    return value > Number.MAX_SAFE_INTEGER ? tooLarge : value;
  }
}

function isSpace(byte: number): boolean {
  return byte === space || byte === tab;
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= zero + 9;
}

function hexadecimalDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
