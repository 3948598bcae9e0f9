import { PairNumbers } from '../model/pair-numbers.ts';
import { type Parsed, parsed } from '../model/parsed.ts';
import type { ResolvedAddresses, SourceFrame } from '../model/symbols.ts';
import { forEachLine, type LineVisitor } from './byte-lines.ts';
import { ProblemLog } from './problem-log.ts';
import type { Source } from './source.ts';

/** Deeper chains do not come from a compiler; more frames of one address are left out. */
const deepestChain = 256;
/** Longer names, of nested templates, are cut: they are shown and compared, never looked up. */
const longestName = 4_096;

/** Larger numbers of lines are none. */
const mostLines = 2 ** 26;
const [colon, zero, nine] = [0x3a, 0x30, 0x39];
const discriminatorPattern = / \(discriminator \d+\)$/;
/** What symbolisers write where they know no file. */
const unknownFiles = new Set(['', '??', '???', '<invalid>']);
const unknownFile = '???';

/** A text that came at some depth of the address before, as bytes, and its number. */
interface SeenText {
  readonly bytes: Uint8Array;
  readonly number: number;
}

/** Numbers texts; the one that was last seen at a depth is known again by its bytes, without decoding. */
class TextNumbers {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #decoder = new TextDecoder();
  readonly #before: SeenText[] = [];
  readonly #refine: (text: string) => string;

  constructor(refine: (text: string) => string) {
    this.#refine = refine;
  }

  numberAt(depth: number, bytes: Uint8Array, start: number, end: number): number {
    const before = this.#before[depth];
    if (before !== undefined && isSame(before.bytes, bytes, start, end)) return before.number;
    const own = bytes.slice(start, end);
    const text = this.#refine(this.#decoder.decode(own));
    const number = this.#numbers.get(text) ?? this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.#before[depth] = { bytes: own, number };
    return number;
  }
}

function isSame(before: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (before.length !== end - start) return false;
  // The end differs sooner than the start: the last part of a path, and a function's name behind its namespace.
  for (let at = before.length - 1; at >= 0; at--) if (before[at] !== bytes[start + at]) return false;
  return true;
}

/** The number that `0x` and hexadecimal digits say; undefined where the line says something else. */
function readAddress(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (end - start < 3 || bytes[start] !== zero || bytes[start + 1] !== 0x78) return undefined;
  let value = 0;
  for (let at = start + 2; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const letter = byte | 0x20;
    if (byte >= zero && byte <= nine) value = value * 16 + byte - zero;
    else if (letter >= 0x61 && letter <= 0x66) value = value * 16 + letter - 0x57;
    else return undefined;
  }
  return value;
}

/** Where `:` and the line's number behind it stand; the line is 0 where it is unknown. */
function readLineNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly colon: number; readonly line: number } | undefined {
  let at = end - 1;
  let line = 0;
  for (let scale = 1; at >= start; at--, scale *= 10) {
    const byte = bytes[at] ?? 0;
    if (byte < zero || byte > nine) break;
    line += (byte - zero) * scale;
  }
  if (at === end - 1 && bytes[at] === 0x3f) at--;
  else if (at === end - 1) return undefined;
  return at >= start && bytes[at] === colon ? { colon: at, line: line < mostLines ? line : 0 } : undefined;
}

/** Collects frames address by address; frames and chains are kept once however often they come. */
class SymboliserReader implements LineVisitor {
  readonly #log: ProblemLog;
  readonly #decoder = new TextDecoder();
  readonly #functions = new TextNumbers((text) => text.slice(0, longestName));
  readonly #files = new TextNumbers((text) => (unknownFiles.has(text) ? unknownFile : text));
  readonly #frames: SourceFrame[] = [];
  /** Functions with a file, and those with a line. */
  readonly #places = new PairNumbers();
  readonly #frameNumbers = new PairNumbers();
  readonly #chains: (readonly SourceFrame[])[] = [];
  /** Each sequence of frames is the one that ends a frame sooner, and that frame. */
  readonly #sequences = new PairNumbers();
  /** Index into `#chains` by sequence; -1 where the chain names no file. */
  readonly #chainNumbers: number[] = [];
  readonly #chainOf = new Map<number, number>();
  #address: number | undefined;
  readonly #chain: number[] = [];
  #sequence = 0;
  #function: number | undefined;

  constructor(file: string) {
    this.#log = new ProblemLog(file);
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): void {
    if (this.#function !== undefined) {
      this.#readPlace(bytes, start, end, number);
      return;
    }
    const address = readAddress(bytes, start, end);
    if (address !== undefined) this.#enterAddress(address);
    else if (this.#address === undefined && end > start) this.#damage(number, 'the line is no address');
    else if (end > start) this.#function = this.#functions.numberAt(this.#chain.length, bytes, start, end);
  }

  tooLong(number: number): void {
    this.#function = undefined;
    this.#address = undefined;
    this.#damage(number, 'the line is longer than a megabyte');
  }

  unfinished(number: number): void {
    this.#address = undefined;
    this.#damage(number, 'the last line has no end');
  }

  finish(): Parsed<ResolvedAddresses> {
    if (this.#function !== undefined) this.#address = undefined;
    this.#endAddress();
    return parsed({ chainOf: this.#chainOf, chains: this.#chains }, this.#log.problems());
  }

  #enterAddress(address: number): void {
    this.#endAddress();
    this.#address = address;
  }

  #readPlace(bytes: Uint8Array, start: number, end: number, number: number): void {
    const place = readLineNumber(bytes, start, end - this.#discriminatorLength(bytes, start, end));
    if (place === undefined) this.#damage(number, 'the line is no place in a file');
    const depth = this.#chain.length;
    if (depth < deepestChain) {
      const file = this.#files.numberAt(depth, bytes, start, place?.colon ?? start);
      this.#addFrame(this.#function ?? 0, file, place?.line ?? 0);
    }
    this.#function = undefined;
  }

  /** Bytes of what addr2line puts behind the number of a line with several blocks. */
  #discriminatorLength(bytes: Uint8Array, start: number, end: number): number {
    if (bytes[end - 1] !== 0x29) return 0;
    const text = this.#decoder.decode(bytes.subarray(Math.max(start, end - 40), end));
    return discriminatorPattern.exec(text)?.[0].length ?? 0;
  }

  #addFrame(fn: number, file: number, told: number): void {
    const name = this.#files.texts[file] ?? unknownFile;
    const line = name === unknownFile ? 0 : told;
    const frame = this.#frameNumbers.of(this.#places.of(fn, file), line);
    this.#frames[frame] ??= { function: this.#functions.texts[fn] ?? '??', file: name, line };
    this.#chain.push(frame);
    // 0 is the empty sequence.
    this.#sequence = this.#sequences.of(this.#sequence, frame) + 1;
  }

  #endAddress(): void {
    if (this.#address !== undefined && this.#chain.length > 0) {
      const number = this.#chainNumbers[this.#sequence] ?? this.#numberChain();
      if (number >= 0) this.#chainOf.set(this.#address, number);
    }
    this.#chain.length = 0;
    this.#sequence = 0;
  }

  /** Keeps the chain, unless it names no file. */
  #numberChain(): number {
    const chain = this.#chain.flatMap((frame) => this.#frames[frame] ?? []);
    const number = chain.some(({ file }) => file !== unknownFile) ? this.#chains.push(chain) - 1 : -1;
    this.#chainNumbers[this.#sequence] = number;
    return number;
  }

  #damage(line: number, message: string): void {
    this.#log.damage({ line, message, hint: 'report the symboliser and its version' });
  }
}

/**
 * Reads what `llvm-symbolizer --output-style=GNU -a -i -f -C` and `addr2line -a -i -f -C` write, which is one format: the
 * address, then a line with the function and one with `file:line` for each frame, the innermost first.
 * A damaged line is a warning, and the addresses around it are left out. Memory grows with distinct frames and addresses.
 */
export function readSymboliserOutput(source: Source): Parsed<ResolvedAddresses> {
  const reader = new SymboliserReader(source.name);
  forEachLine(source.chunks, reader);
  return reader.finish();
}
