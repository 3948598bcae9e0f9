import type { AddressedProfile, CallProfile, ProfileFunction } from '../model/profile.ts';
import { KeyedRows } from './keyed-rows.ts';
import { NameTable } from './name-table.ts';

/** What a profile calls a file or an object that it does not know. */
const unknown = new TextEncoder().encode('???');

/** The place that a cost belongs to: numbers of a function and of a file, a line from 1, or 0, and an address, or 0. */
export interface Place {
  readonly fn: number;
  readonly file: number;
  readonly line: number;
  readonly address: number;
}

/** The cost columns of one line: `values[i]` belongs to the event `columns[i]`, for the first `count`. */
export interface Costs {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly count: number;
}

/** Sums costs by source line (and address, where one is kept) and by call; what it holds grows with their number. */
export class ProfileBuilder {
  readonly files = new NameTable();
  readonly objects = new NameTable();
  readonly functionNames = new NameTable();
  readonly #events: string[] = [];
  readonly #functions = new KeyedRows();
  readonly #lines = new KeyedRows();
  /** File, line and address of calls, with the functions more than a key holds. The line stands third, for neighbours' sake. */
  readonly #sites = new KeyedRows();
  readonly #calls = new KeyedRows();
  readonly #callTimes: number;

  constructor() {
    this.files.intern(unknown, 0, unknown.length);
    this.objects.intern(unknown, 0, unknown.length);
    this.#callTimes = this.#calls.addColumn();
  }

  get events(): readonly string[] {
    return this.#events;
  }

  /** The number of the event of that name, a new one where the name was never seen. */
  event(name: string): number {
    const known = this.#events.indexOf(name);
    if (known >= 0) return known;
    this.#lines.addColumn();
    this.#calls.addColumn();
    return this.#events.push(name) - 1;
  }

  /** The number of the function of that name in that file and object. */
  function(object: number, file: number, name: number): number {
    return this.#functions.find(object, file, name, 0);
  }

  addSelf(place: Place, costs: Costs): void {
    const row = this.#lines.find(place.fn, place.file, place.line, place.address);
    this.#lines.addAll(row, 0, costs);
  }

  addCall(place: Place, callee: number, times: number, costs: Costs): void {
    const site = this.#sites.find(place.file, 0, place.line, place.address);
    const row = this.#calls.find(place.fn, site, callee, 0);
    this.#calls.add(row, this.#callTimes, times);
    // The column of the call counts stands before those of the events.
    this.#calls.addAll(row, 1, costs);
  }

  /** The sum of all self costs, one number an event. */
  totals(): readonly number[] {
    return this.#lines.columns().map(sumOf);
  }

  /** The largest number among all sums, when the self costs sum up to `totals`; past 2^53 sums are no longer exact. */
  largest(totals: readonly number[]): number {
    const columns = [...this.#calls.columns(), ...this.#lines.columns()];
    return Math.max(0, ...columns.map(largestOf), ...totals);
  }

  /** The profile, and the addresses of its rows. */
  build(totals: readonly number[]): AddressedProfile {
    const files = this.files.strings();
    const [times = new Float64Array(0), ...inclusive] = this.#calls.columns();
    const profile: CallProfile = {
      events: this.events,
      totals,
      files,
      functions: this.#describeFunctions(files),
      chains: [],
      lines: {
        count: this.#lines.count,
        fn: this.#lines.keys(0),
        file: this.#lines.keys(1),
        line: this.#lines.keys(2),
        chain: new Int32Array(this.#lines.count).fill(-1),
        self: this.#lines.columns(),
      },
      calls: {
        count: this.#calls.count,
        caller: this.#calls.keys(0),
        file: this.#ofSites(0),
        line: this.#ofSites(2),
        callee: this.#calls.keys(2),
        chain: new Int32Array(this.#calls.count).fill(-1),
        times,
        inclusive,
      },
    };
    return { profile, lineAddresses: this.#lines.keys(3), callAddresses: this.#ofSites(3) };
  }

  #ofSites(part: 0 | 2 | 3): Int32Array {
    const bySite = this.#sites.keys(part);
    return this.#calls.keys(1).map((site) => bySite[site] ?? 0);
  }

  #describeFunctions(files: readonly string[]): readonly ProfileFunction[] {
    const objects = this.objects.strings();
    const names = this.functionNames.strings();
    const objectOf = this.#functions.keys(0);
    const fileOf = this.#functions.keys(1);
    return Array.from(this.#functions.keys(2), (name, row) => ({
      name: names[name] ?? '???',
      file: files[fileOf[row] ?? 0] ?? '???',
      object: objects[objectOf[row] ?? 0] ?? '???',
    }));
  }
}

/** Plain loops over millions of numbers: `reduce` takes several times as long. */
function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += column[row] ?? 0;
  return sum;
}

function largestOf(column: Float64Array): number {
  let largest = 0;
  for (let row = 0; row < column.length; row++) largest = Math.max(largest, column[row] ?? 0);
  return largest;
}
