import type { NameTable } from './name-table.ts';

const quote = 39;
const openParenthesis = 40;
const closeParenthesis = 41;
const space = 32;
const newline = 10;
/** Ids are small counters; one beyond this is damage, and must not make the table huge. */
const largestId = 1 << 24;

/** Composed names repeat names: together they may not become much larger than any real file's. */
const mostComposedBytes = 1 << 24;
const longestComposed = 1 << 16;

/** A reference to an id that nobody defined, or an id that is no number. */
export const unknownName = -1;

/** Which names a space holds: a function's recursion level (`f'2`) is no part of its name. */
export interface NameRules {
  readonly stripRecursion: boolean;
}

/**
 * One id space of a callgrind file: `(id) name` defines, `(id)` refers, anything else is the name itself.
 * A definition overwrites, because parts of other processes use the ids again.
 */
export class NameSpace {
  readonly names: NameTable;
  /** The number of the name that `readPlain` read last. */
  plain = unknownName;
  readonly #rules: NameRules;
  #ids = new Int32Array(1 << 8).fill(unknownName);
  readonly #defined: number[] = [];
  #composedBytes = 0;
  #composed = false;

  constructor(names: NameTable, rules: NameRules) {
    this.names = names;
    this.#rules = rules;
  }

  /** Whether the last name was put together from other ids: `(456) (454)'(334)`. */
  get composed(): boolean {
    return this.#composed;
  }

  /** Forgets every id, in time that grows with the definitions and not with the largest id. */
  reset(): void {
    for (const id of this.#defined) this.#ids[id] = unknownName;
    this.#defined.length = 0;
  }

  /**
   * Reads `(id)` and the newline behind it, of a name that is known; it is in `plain`. Gives where the newline is; -1, with
   * nothing read, where something else stands there.
   */
  readPlain(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== openParenthesis) return unknownName;
    let at = start + 1;
    let id = 0;
    for (let byte = bytes[at] ?? 0; isDigit(byte) && id < largestId; byte = bytes[++at] ?? 0)
      id = id * 10 + byte - 48;
    if (at === start + 1 || bytes[at] !== closeParenthesis || bytes[at + 1] !== newline) return unknownName;
    this.#composed = false;
    this.plain = id < this.#ids.length ? (this.#ids[id] ?? unknownName) : unknownName;
    return this.plain === unknownName ? unknownName : at + 1;
  }

  /** The number of the name written at `bytes[start, end)`, or `unknownName`. */
  resolve(bytes: Uint8Array, start: number, end: number): number {
    this.#composed = false;
    const close = endOfId(bytes, start, end);
    if (close < 0) return this.#intern(bytes, start, end);
    const id = readId(bytes, start + 1, close);
    let text = close + 1;
    while (text < end && bytes[text] === space) text++;
    if (text >= end) return this.#ids[id] ?? unknownName;
    if (id >= largestId) return unknownName;
    const name =
      endOfId(bytes, text, end) < 0 ? this.#intern(bytes, text, end) : this.#compose(bytes, text, end);
    this.#define(id, name);
    return name;
  }

  #intern(bytes: Uint8Array, start: number, end: number): number {
    return this.names.intern(
      bytes,
      start,
      this.#rules.stripRecursion ? endWithoutRecursion(bytes, start, end) : end,
    );
  }

  /** Puts `(454)'2'(334)` together; a part that is not an id stays as it is written. */
  #compose(bytes: Uint8Array, start: number, end: number): number {
    this.#composed = true;
    const parts: number[] = [];
    for (let at = start; at < end; ) {
      const close = endOfId(bytes, at, end);
      if (close < 0) {
        parts.push(bytes[at] ?? 0);
        at++;
        continue;
      }
      const name = this.#ids[readId(bytes, at + 1, close)] ?? unknownName;
      if (name === unknownName) return unknownName;
      const bytesOfName = this.names.bytesOf(name);
      this.#composedBytes += bytesOfName.length;
      const length = parts.length + bytesOfName.length;
      if (length > longestComposed || this.#composedBytes > mostComposedBytes) return unknownName;
      for (const byte of bytesOfName) parts.push(byte);
      at = close + 1;
    }
    return this.#intern(Uint8Array.from(parts), 0, parts.length);
  }

  #define(id: number, name: number): void {
    if (id >= this.#ids.length) {
      const larger = new Int32Array(Math.max(id + 1, this.#ids.length * 2)).fill(
        unknownName,
        this.#ids.length,
      );
      larger.set(this.#ids);
      this.#ids = larger;
    }
    if (this.#ids[id] === unknownName) this.#defined.push(id);
    this.#ids[id] = name;
  }
}

/** Where `(digits)` that begins at `start` closes, or -1 where there is none: `(below main)` is a name. */
function endOfId(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== openParenthesis) return -1;
  let at = start + 1;
  while (at < end && isDigit(bytes[at] ?? 0)) at++;
  return at > start + 1 && at < end && bytes[at] === closeParenthesis ? at : -1;
}

function readId(bytes: Uint8Array, start: number, end: number): number {
  let id = 0;
  for (let at = start; at < end && id < largestId; at++) id = id * 10 + (bytes[at] ?? 0) - 48;
  return id;
}

/** Cuts `'2` off: callgrind writes recursion levels as names of their own. */
function endWithoutRecursion(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isDigit(bytes[at - 1] ?? 0)) at--;
  return at < end && at > start + 1 && bytes[at - 1] === quote ? at - 1 : end;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
