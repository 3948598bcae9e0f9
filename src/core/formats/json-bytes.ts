const newline = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;

/** White space of RFC 8259. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09;
}

/** How far a text was read: bytes before the next one, and its line, counted from 1. */
export interface BytePlace {
  readonly offset: number;
  readonly line: number;
}

/** The text of a value; `cut`: the input ended inside it; `too-long`: it was passed over. */
export type TakenValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'too-long' };

/** Where a value is inside its own brackets and quotes. */
interface Nesting {
  depth: number;
  quoted: boolean;
  escaped: boolean;
  lines: number;
}

/** The parts of a value that lies in several chunks, copied, because a chunk is valid until the next. */
class ValueParts {
  readonly #most: number;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #texts: string[] = [];
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#most) this.#texts = [];
    else this.#texts.push(this.#decoder.decode(part, { stream: true }));
  }

  join(): TakenValue {
    if (this.#bytes > this.#most) return { kind: 'too-long' };
    return { kind: 'text', text: this.#texts.join('') + this.#decoder.decode() };
  }
}

/** Moves on to behind the value's last byte, or to the end of the bytes; `true` where the value ended. */
function passComposite(bytes: Uint8Array, from: number, inside: Nesting): { at: number; ended: boolean } {
  let { depth, quoted, escaped, lines } = inside;
  let at = from;
  let ended = false;
  for (; at < bytes.length && !ended; at += 1) {
    const byte = bytes[at];
    if (byte === newline) lines += 1;
    if (quoted) {
      if (escaped) escaped = false;
      else if (byte === backslash) escaped = true;
      else if (byte === quote) quoted = false;
    } else if (byte === quote) quoted = true;
    else if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    else continue;
    ended = depth === 0 && !quoted;
  }
  inside.depth = depth;
  inside.quoted = quoted;
  inside.escaped = escaped;
  inside.lines = lines;
  return { at, ended };
}

/** A number or word ends before what may stand behind a value. */
function passScalar(bytes: Uint8Array, from: number): { at: number; ended: boolean } {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isBlank(byte) || byte === comma || byte === closeBracket || byte === closeBrace)
      return { at, ended: true };
  }
  return { at, ended: false };
}

/**
 * The bytes of a JSON text, chunk by chunk: either one byte or one whole value is taken. Only a value is ever held, so that memory
 * follows the longest value and not the text. It finds where a value ends by brackets and quotes alone; whether it is JSON
 * (RFC 8259) is for the parser of its text.
 */
export class JsonBytes {
  readonly #chunks: Iterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #before = 0;
  #line = 1;

  constructor(chunks: Iterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.iterator]();
    // A byte order mark may stand before the text.
    if (this.peek() === 0xef) for (const byte of [0xef, 0xbb, 0xbf]) if (this.peek() === byte) this.take();
  }

  get place(): BytePlace {
    return { offset: this.#before + this.#at, line: this.#line };
  }

  /** The next byte that is no white space, -1 at the end. */
  peek(): number {
    for (;;) {
      for (; this.#at < this.#bytes.length; this.#at += 1) {
        const byte = this.#bytes[this.#at] ?? 0;
        if (!isBlank(byte)) return byte;
        if (byte === newline) this.#line += 1;
      }
      if (!this.#refill()) return -1;
    }
  }

  /** Passes over the byte that `peek` told. */
  take(): void {
    this.#at += 1;
  }

  /** Takes the value that begins at the byte that `peek` told. At most `most` bytes of it are held. */
  takeValue(most: number): TakenValue {
    const first = this.peek();
    const composite = first === quote || first === openBrace || first === openBracket;
    const inside = { depth: 0, quoted: false, escaped: false, lines: 0 };
    const parts = new ValueParts(most);
    do {
      const start = this.#at;
      const { at, ended } = composite
        ? passComposite(this.#bytes, start, inside)
        : passScalar(this.#bytes, start);
      this.#at = at;
      parts.add(this.#bytes.subarray(start, at));
      if (ended) {
        this.#line += inside.lines;
        return parts.join();
      }
    } while (this.#refill());
    this.#line += inside.lines;
    return { kind: 'cut' };
  }

  /** Tells where the chunks come from that no more are wanted. */
  close(): void {
    this.#chunks.return?.();
  }

  #refill(): boolean {
    const next = this.#chunks.next();
    if (next.done === true) return false;
    this.#before += this.#bytes.length;
    // A Node Buffer is viewed as a plain array: one hidden class keeps the byte loops fast.
    this.#bytes = new Uint8Array(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    this.#at = 0;
    return true;
  }
}
