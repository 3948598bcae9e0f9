import { type Parsed, parsed } from '../model/parsed.ts';
import type { ResolvedAddresses, SourceFrame } from '../model/symbols.ts';
import { forEachLine, type LineVisitor } from './byte-lines.ts';
import { ProblemLog } from './problem-log.ts';
import type { Source } from './source.ts';

/** Deeper chains do not come from a compiler; more frames of one address are left out. */
const deepestChain = 256;
/** Longer names, of nested templates, are cut: they are shown and compared, never looked up. */
const longestName = 4_096;

const addressPattern = /^0x[0-9a-f]+$/i;
const placePattern = /^(.*):(\d+|\?)(?: \(discriminator \d+\))?$/;
/** What symbolisers write where they know no file. */
const unknownFiles = new Set(['', '??', '???', '<invalid>']);
const unknownFile = '???';

/** Collects frames address by address; frames and chains are kept once however often they come. */
class SymboliserReader implements LineVisitor {
  readonly #log: ProblemLog;
  readonly #decoder = new TextDecoder();
  readonly #frames: SourceFrame[] = [];
  readonly #frameNumbers = new Map<string, number>();
  readonly #chains: (readonly SourceFrame[])[] = [];
  readonly #chainNumbers = new Map<string, number>();
  readonly #chainOf = new Map<number, number>();
  #address: number | undefined;
  #chain: number[] = [];
  #function: string | undefined;

  constructor(file: string) {
    this.#log = new ProblemLog(file);
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): void {
    const text = this.#decoder.decode(bytes.subarray(start, end));
    if (this.#function !== undefined) this.#addFrame(this.#function, text, number);
    else if (addressPattern.test(text)) this.#enterAddress(Number(text));
    else if (this.#address === undefined && text !== '') this.#damage(number, 'the line is no address');
    else if (text !== '') this.#function = text.slice(0, longestName);
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

  #addFrame(name: string, text: string, number: number): void {
    this.#function = undefined;
    const [, file = '', line = ''] = placePattern.exec(text) ?? [];
    if (line === '') this.#damage(number, 'the line is no place in a file');
    if (this.#chain.length >= deepestChain) return;
    const known = !unknownFiles.has(file);
    const frame = {
      function: name,
      file: known ? file : unknownFile,
      line: known && Number(line) <= 0x7fffffff ? Number(line) : 0,
    };
    const key = `${frame.line} ${frame.file}\0${name}`;
    const at = this.#frameNumbers.get(key) ?? this.#frames.push(frame) - 1;
    this.#frameNumbers.set(key, at);
    this.#chain.push(at);
  }

  #endAddress(): void {
    const chain = this.#chain;
    this.#chain = [];
    const known = chain.some((frame) => this.#frames[frame]?.file !== unknownFile);
    if (this.#address === undefined || !known) return;
    const key = chain.join(' ');
    const number =
      this.#chainNumbers.get(key) ??
      this.#chains.push(chain.flatMap((frame) => this.#frames[frame] ?? [])) - 1;
    this.#chainNumbers.set(key, number);
    this.#chainOf.set(this.#address, number);
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
