const newline = 10;
const carriageReturn = 13;
const none = -1;
/** No line of a real file comes near; a file without newlines must not fill the memory. */
const longestLine = 1 << 20;

/** What a reader does with lines. A line is `bytes[start, end)` without its line ending, numbered from 1. */
export interface LineVisitor {
  /**
   * Reads the line that starts there if it is of a kind that needs no look at its end first, and gives where its newline is,
   * which the bytes are sure to hold; -1, with nothing read, where it is another line, which then goes to `line`.
   */
  readonly plain?: (bytes: Uint8Array, start: number) => number;
  readonly line: (bytes: Uint8Array, start: number, end: number, number: number) => void;
  /** A line that is longer than a megabyte, or what the caller allows, and was left out. */
  readonly tooLong: (number: number) => void;
  /** The last line, `bytes[0, end)`, lacks its newline, so nobody knows whether it is whole. It is not passed to `line`. */
  readonly unfinished: (number: number, bytes: Uint8Array, end: number) => void;
}

/** Walks bytes that arrive in chunks as lines, copying only the line that straddles two chunks. */
class LineWalker {
  readonly #visitor: LineVisitor;
  readonly #longest: number;
  #carry = new Uint8Array(0);
  #carried = 0;
  #dropping = false;
  #number = 1;

  constructor(visitor: LineVisitor, longest: number) {
    this.#visitor = visitor;
    this.#longest = longest;
  }

  walk(bytes: Uint8Array): void {
    let start = 0;
    if (this.#carried > 0 || this.#dropping) {
      const first = bytes.indexOf(newline);
      this.#keep(bytes, 0, first < 0 ? bytes.length : first);
      if (first < 0) return;
      this.#endStraddlingLine();
      start = first + 1;
    }
    this.#keep(bytes, this.#walkWholeLines(bytes, start), bytes.length);
  }

  finish(): number {
    if (this.#dropping) this.#visitor.tooLong(this.#number);
    else if (this.#carried > 0) this.#visitor.unfinished(this.#number, this.#carry, this.#carried);
    else return this.#number - 1;
    return this.#number;
  }

  /** Every line up to the last newline: so none that is begun here ends beyond the bytes. Gives where the rest begins. */
  #walkWholeLines(bytes: Uint8Array, from: number): number {
    const visitor = this.#visitor;
    const last = bytes.lastIndexOf(newline);
    let wasShort = true;
    let start = from;
    while (start <= last) {
      const plain = visitor.plain === undefined ? none : visitor.plain(bytes, start);
      if (plain !== none) {
        this.#number++;
        start = plain + 1;
        continue;
      }
      const at: number = wasShort ? findNewline(bytes, start) : bytes.indexOf(newline, start);
      wasShort = at - start < shortLine;
      this.#emit(bytes, start, at);
      start = at + 1;
    }
    return start;
  }

  #emit(bytes: Uint8Array, start: number, end: number): void {
    const trimmed = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    this.#visitor.line(bytes, start, trimmed, this.#number);
    this.#number++;
  }

  #endStraddlingLine(): void {
    if (this.#dropping) {
      this.#visitor.tooLong(this.#number);
      this.#number++;
    } else {
      this.#emit(this.#carry, 0, this.#carried);
    }
    this.#carried = 0;
    this.#dropping = false;
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const needed = this.#carried + end - start;
    if (needed > this.#longest) this.#dropping = true;
    if (this.#dropping) return;
    if (needed > this.#carry.length) {
      const larger = new Uint8Array(Math.max(256, needed * 2));
      larger.set(this.#carry.subarray(0, this.#carried));
      this.#carry = larger;
    }
    this.#carry.set(bytes.subarray(start, end), this.#carried);
    this.#carried = needed;
  }
}

/** Calling `indexOf` costs as much as looking at this many bytes. Lines are mostly as short or as long as the one before. */
const shortLine = 32;

/** The next newline, where there is one. */
function findNewline(bytes: Uint8Array, start: number): number {
  for (let at = start; at < start + shortLine; at++) if (bytes[at] === newline) return at;
  return bytes.indexOf(newline, start + shortLine);
}

/**
 * Passes every line of the chunks to the visitor, in order, and gives how many they are. Both `\n` and `\r\n` end a line.
 * @param longest bytes of a line that lies in several chunks; a longer one is left out.
 */
export function forEachLine(
  chunks: Iterable<Uint8Array>,
  visitor: LineVisitor,
  longest = longestLine,
): number {
  const walker = new LineWalker(visitor, longest);
  for (const chunk of chunks) {
    // A Node Buffer is viewed as a plain array: one hidden class keeps the byte loops fast.
    walker.walk(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }
  return walker.finish();
}
