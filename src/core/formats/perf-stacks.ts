import type { StackFrame, StackProfile } from '../model/stack-profile.ts';
import { NameTable } from './name-table.ts';
import { nowhere, parsePerfFrame, parsePerfSourceLine } from './perf-frame.ts';
import { makePerfHeader, readPerfHeader, readTime } from './perf-header.ts';
import { SampleSums } from './sample-sums.ts';
import { StackRows } from './stack-rows.ts';

const tab = 9;
const space = 32;
const hash = 35;
/** Perf cuts stacks at 127 frames unless told otherwise; the kernel allows some thousand. */
const deepest = 8192;
/** Distinct frames beyond this are not kept. */
const mostFrames = 100_000;
/** A power of two. */
const guessCount = 1 << 14;

/** What a line of a frame means: a number of `frames`, or one of these. */
const stray = -1;
const damaged = -2;

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Told of each sample: its time in nanoseconds, and the row of the tree that its stack ends at. */
export type OnSample = (time: number, row: number) => void;

/** Collects the samples of a text of `perf script`, line by line, without an object a line. */
export class PerfStacks {
  readonly #damage: (line: number, message: string) => void;
  readonly #header = makePerfHeader();
  readonly #rows = new StackRows();
  readonly #sums = new SampleSums();
  readonly #lines = new NameTable();
  /** Frame number or meaning by the number of its line in `#lines`. */
  #meanings = new Int32Array(1 << 10);
  /** The line that had this address last time, by a hash of the address: mostly the right guess, and it is checked. */
  readonly #guesses = new Int32Array(guessCount);
  readonly #commands = new NameTable();
  readonly #commandFrames: number[] = [];
  readonly #events = new NameTable();
  readonly #frames: StackFrame[] = [];
  readonly #decoder = new TextDecoder();
  readonly #stack = new Int32Array(deepest);
  readonly #onSample: OnSample | undefined;
  #nowhere = -1;
  #depth = 0;
  #isOpen = false;
  #isStrayInside = false;
  #isCut = false;
  #command = 0;
  #event = 0;
  #lastFrame = -1;
  #time = 0;
  #strayFrames = 0;
  #lost = 0;
  samples = 0;

  constructor(damage: (line: number, message: string) => void, onSample?: OnSample) {
    this.#damage = damage;
    this.#onSample = onSample;
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): void {
    if (start === end) this.#close();
    else if (bytes[start] === tab) this.#addFrame(bytes, start + 1, end, number);
    else if (this.#isOpen && bytes[start] === space && bytes[start + 1] === space)
      this.#addSource(bytes, start, end);
    else if (bytes[start] !== hash) this.#open(bytes, start, end, number);
  }

  /** Ends the text; tells whether stacks were cut because too many differ. */
  finish(lines: number): boolean {
    if (this.#isOpen) {
      this.#damage(lines, 'the text ends within a stack, which was left out');
      this.#isOpen = false;
    }
    return this.#isCut;
  }

  profile(): StackProfile {
    const events = this.#events.strings();
    const { samples, periods } = this.#sums.columns(events.length, this.#rows.count);
    return {
      events,
      frames: this.#frames,
      tree: {
        count: this.#rows.count,
        parent: this.#rows.parents(),
        frame: this.#rows.frames(),
        samples,
        periods,
      },
      strayFrames: this.#strayFrames,
      lostSamples: this.#lost,
    };
  }

  #open(bytes: Uint8Array, start: number, end: number, number: number): void {
    if (this.#isOpen) this.#close();
    const header = this.#header;
    if (!readPerfHeader(header, bytes, start, end)) {
      this.#readRecord(bytes, start, end, number);
      return;
    }
    this.#command = this.#commandFrame(bytes, header.commandStart, header.commandEnd);
    this.#event = this.#events.intern(bytes, header.eventStart, header.eventEnd);
    if (this.#onSample !== undefined) this.#time = readTime(bytes, header.timeEnd);
    this.#depth = 0;
    this.#isOpen = true;
    this.#isStrayInside = false;
    if (header.rest >= end) return;
    this.#addFrame(bytes, header.rest, end, number);
    this.#close();
  }

  /** A line that is no sample: a record such as `PERF_RECORD_LOST lost 6`, a source line behind a single frame, or damage. */
  #readRecord(bytes: Uint8Array, start: number, end: number, number: number): void {
    const text = this.#decoder.decode(bytes.subarray(start, Math.min(end, start + 4096)));
    if (/ PERF_RECORD_[A-Z0-9_]+/.test(text)) {
      this.#lost += Number(/ PERF_RECORD_LOST(?:_SAMPLES)? lost (\d{1,15})$/.exec(text)?.[1] ?? 0);
    } else if (/^ {2}\S/.test(text) && this.#lastFrame >= 0) this.#addSource(bytes, start, end);
    else this.#damage(number, 'the line is neither a sample nor a frame nor a record of perf script');
  }

  #commandFrame(bytes: Uint8Array, start: number, end: number): number {
    const command = this.#commands.intern(bytes, start, end);
    const known = this.#commandFrames[command];
    if (known !== undefined) return known;
    const name = this.#decoder.decode(bytes.subarray(start, end));
    const frame =
      this.#frames.push({ kind: 'command', name, file: '', line: 0, object: '', address: '' }) - 1;
    this.#commandFrames[command] = frame;
    return frame;
  }

  #addFrame(bytes: Uint8Array, from: number, end: number, number: number): void {
    if (!this.#isOpen) {
      this.#damage(number, 'a frame stands outside of a sample');
      return;
    }
    let start = from;
    while (start < end && bytes[start] === space) start++;
    const meaning = this.#meaningOf(bytes, start, end);
    this.#lastFrame = meaning;
    if (meaning === damaged) this.#damage(number, 'the line is no frame of perf script');
    if (meaning < 0) {
      this.#strayFrames++;
      this.#isStrayInside ||= this.#depth === 0;
    } else if (this.#depth < deepest) {
      this.#stack[this.#depth++] = meaning;
    }
  }

  #meaningOf(bytes: Uint8Array, start: number, end: number): number {
    let address = 0;
    for (let at = start; at < end && bytes[at] !== space; at++)
      address = Math.imul(address, 33) ^ (bytes[at] ?? 0);
    const slot = (address ^ (address >>> 14)) & (guessCount - 1);
    const guess = this.#guesses[slot] ?? 0;
    const line = this.#lines.is(guess, bytes, start, end) ? guess : this.#lines.find(bytes, start, end);
    if (line >= 0) {
      this.#guesses[slot] = line;
      return this.#meanings[line] ?? damaged;
    }
    const frame = parsePerfFrame(this.#decoder.decode(bytes.subarray(start, end)));
    if (frame === undefined) return damaged;
    // Every stray address differs: keeping them would fill the memory.
    if (frame === 'stray') return stray;
    if (this.#frames.length >= mostFrames) {
      this.#isCut = true;
      return stray;
    }
    const meaning = this.#frames.push(frame) - 1;
    this.#remember(this.#lines.intern(bytes, start, end), meaning);
    return meaning;
  }

  #remember(line: number, meaning: number): void {
    if (line >= this.#meanings.length) {
      this.#meanings = doubled(this.#meanings);
    }
    this.#meanings[line] = meaning;
  }

  #addSource(bytes: Uint8Array, start: number, end: number): void {
    const frame = this.#frames[this.#lastFrame];
    if (frame === undefined || frame.line > 0) return;
    const source = parsePerfSourceLine(this.#decoder.decode(bytes.subarray(start, end)));
    if (source !== undefined) this.#frames[this.#lastFrame] = { ...frame, ...source };
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.samples++;
    let row = this.#rows.findStack(this.#command, this.#stack, this.#depth);
    if (row < 0) {
      row = this.#rows.find(-1, this.#command);
      for (let at = this.#depth - 1; at >= 0; at--) row = this.#descend(row, this.#stack[at] ?? 0);
      this.#rows.remember(this.#stack, this.#depth, row);
    }
    if (this.#isStrayInside || this.#depth === 0) row = this.#descend(row, this.#nowhereFrame());
    this.#sums.add(this.#event, row, this.#header.period);
    this.#onSample?.(this.#time, row);
  }

  #descend(row: number, frame: number): number {
    const next = this.#rows.find(row, frame);
    if (next >= 0) return next;
    this.#isCut = true;
    return row;
  }

  #nowhereFrame(): number {
    if (this.#nowhere < 0) this.#nowhere = this.#frames.push(nowhere) - 1;
    return this.#nowhere;
  }
}
