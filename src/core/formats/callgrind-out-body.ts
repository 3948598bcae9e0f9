import type { AddressFilter } from './callgrind-out-addresses.ts';
import { none } from './callgrind-out-callee.ts';
import {
  type Assignment,
  endOfLetters,
  isCostStart,
  bodyKeys as keys,
  packKey,
} from './callgrind-out-keys.ts';
import { unknownName } from './callgrind-out-names.ts';
import { CallgrindPlace } from './callgrind-out-place.ts';
import { CostLineReader, describeCostFault, plainDigits } from './cost-line.ts';
import { LineCursor } from './line-cursor.ts';
import type { ProfileBuilder } from './profile-builder.ts';

const newline = 10;
const space = 32;
const zero = 48;
const nine = 57;
const equals = 61;

/**
 * The names, calls and costs of a callgrind file. Its methods return what is wrong with the line, or undefined. Behind a line
 * that is damaged no cost goes to what stood before it: what cannot be placed for certain is left out, or has no name.
 */
export class CallgrindBody {
  readonly costs = new CostLineReader();
  /** Lines with a self or inclusive cost since the caller set it to 0. */
  costLines = 0;
  readonly #builder: ProfileBuilder;
  readonly #place: CallgrindPlace;
  readonly #number = new LineCursor();
  /** The place of the last cost: one object for all lines of a file. */
  readonly #row = { fn: none, file: 0, line: 0, address: 0 };
  /** What the next position line belongs to. */
  #next: 'self' | 'call' | 'nothing' = 'self';
  #callee = none;
  #callTimes = 0;

  constructor(builder: ProfileBuilder, addresses: AddressFilter) {
    this.#builder = builder;
    this.#place = new CallgrindPlace(builder, addresses);
  }

  /** Forgets ids and positions, as each part and each process of a file begins anew. */
  reset(): string | undefined {
    const fault = this.#missingPosition();
    this.costs.reset();
    this.costLines = 0;
    this.#place.reset();
    return fault;
  }

  /** After a line of which nobody knows what it said: costs are left out until the next function. */
  loseTrack(): void {
    this.#place.forget();
    this.#place.isLost = true;
    this.#next = 'self';
    this.costs.losePosition();
  }

  /**
   * Reads a line in one of the forms that nearly all have and in which nothing is wrong: numbers, a name by its id, calls.
   * Gives where its newline is; -1, with nothing read, where it is another line. The bytes must hold a newline.
   */
  readPlain(bytes: Uint8Array, start: number): number {
    const place = this.#place;
    if (place.isLost || this.#next === 'nothing') return none;
    if (!isCostStart(bytes[start] ?? 0))
      return this.#next === 'self' ? this.#readPlainKey(bytes, start) : none;
    if (place.function === none) return none;
    const end = this.costs.readPlain(bytes, start);
    if (end !== none) this.#addCost();
    return end;
  }

  readCostLine(bytes: Uint8Array, start: number, end: number): string | undefined {
    const fault = this.costs.read(bytes, start, end);
    if (fault === undefined && this.#next !== 'nothing' && !this.#place.isLost) return this.#placeCost();
    this.#next = 'self';
    if (fault === undefined) return undefined;
    this.#place.pending.forget();
    return describeCostFault(fault);
  }

  /** Reads `key=value`; `unknown-key` where the body has no such key. */
  readAssignment(line: Assignment): string | undefined {
    const missing = this.#missingPosition();
    const fault = this.#assign(packKey(line.bytes, line.start, line.mark), line);
    return missing ?? fault;
  }

  #readPlainKey(bytes: Uint8Array, start: number): number {
    const mark = endOfLetters(bytes, start);
    if (bytes[mark] !== equals) return none;
    const key = packKey(bytes, start, mark);
    if (key === keys.calls) return this.#readPlainCalls(bytes, mark + 1);
    const names = this.#place.namesOf(key);
    if (names === undefined) return none;
    const end = names.readPlain(bytes, mark + 1);
    if (end !== none) this.#place.take(key, names.plain);
    return end;
  }

  #readPlainCalls(bytes: Uint8Array, start: number): number {
    let at = start;
    let times = 0;
    for (let byte = bytes[at] ?? 0; byte >= zero && byte <= nine; byte = bytes[++at] ?? 0) {
      times = (Math.imul(times, 10) + byte - zero) | 0;
    }
    const isPlain = at > start && at - start <= plainDigits && bytes[at] === space;
    if (!isPlain || this.#place.pending.name === none) return none;
    while (bytes[at] !== newline) at++;
    this.#expectCall(times);
    return at;
  }

  #placeCost(): string | undefined {
    const hasFunction = this.#place.defineFunction();
    if (hasFunction) this.#addCost();
    this.#next = 'self';
    return hasFunction ? undefined : 'the cost stands before the first function';
  }

  #addCost(): void {
    const { costs } = this;
    const place = this.#place;
    const row = this.#row;
    this.costLines++;
    row.fn = place.function;
    row.file = place.file;
    row.line = costs.line;
    row.address = place.keepsAddress ? costs.address : 0;
    if (this.#next === 'self') {
      this.#builder.addSelf(row, costs);
      return;
    }
    this.#builder.addCall(row, this.#callee, this.#callTimes, costs);
    place.pending.forget();
    this.#next = 'self';
  }

  #assign(key: number, line: Assignment): string | undefined {
    if (key === keys.calls) return this.#readCalls(line);
    if (key === keys.jump || key === keys.jcnd) {
      this.#next = 'nothing';
      return undefined;
    }
    const names = this.#place.namesOf(key);
    if (names === undefined) return 'unknown-key';
    const name = names.resolve(line.bytes, line.mark + 1, line.end);
    this.#place.take(key, name);
    return name === unknownName ? 'the name is an id that no line before it defines' : undefined;
  }

  /** `calls=times target`; the target's position does not count as the last position. */
  #readCalls({ bytes, mark, end }: Assignment): string | undefined {
    const { pending, isLost } = this.#place;
    this.#number.open(bytes, mark + 1, end);
    const times = this.#number.number();
    const isNamed = pending.name !== none;
    if (!isLost && isNamed && times >= 0) {
      this.#expectCall(times);
      return undefined;
    }
    // What the next position line belongs to was in a line that is damaged.
    this.#next = 'nothing';
    pending.forget();
    if (isLost && isNamed) return undefined;
    return isNamed
      ? 'the number of calls is no whole number below 2^53'
      : 'the calls name no callee that is known';
  }

  #expectCall(times: number): void {
    this.#callTimes = times;
    this.#callee = this.#place.defineCallee();
    this.#next = 'call';
  }

  #missingPosition(): string | undefined {
    if (this.#next === 'self') return undefined;
    this.#next = 'self';
    this.#place.pending.forget();
    return 'the calls or jumps before this line have no position of their own';
  }
}
