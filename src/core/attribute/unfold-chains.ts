import { PairNumbers } from '../model/pair-numbers.ts';
import type { CallProfile, InlineFrame, ProfileFunction } from '../model/profile.ts';

/** One event of a profile with its inlined functions made visible. */
export interface UnfoldedProfile {
  readonly functions: readonly ProfileFunction[];
  readonly lines: {
    readonly count: number;
    readonly fn: Int32Array;
    readonly file: Int32Array;
    readonly line: Int32Array;
    readonly self: Float64Array;
    /** Adds up by line: a line that was inlined in two places runs in both, its instructions in one place run together. */
    readonly executions?: Float64Array;
  };
  /** Calls, and behind them what was inlined; there `times` is 0, because nothing counts how often inlined code starts. */
  readonly calls: {
    readonly count: number;
    readonly caller: Int32Array;
    readonly file: Int32Array;
    readonly line: Int32Array;
    readonly callee: Int32Array;
    readonly times: Float64Array;
    readonly inclusive: Float64Array;
  };
}

/** A frame as a place: the function, real or inlined, and where in it. */
interface Place {
  readonly fn: number;
  readonly file: number;
  readonly line: number;
}

interface Unfolding {
  readonly profile: CallProfile;
  readonly column: number;
  /** By index of `files`, whether the file belongs to the repository. */
  readonly isOwn: readonly boolean[];
}

/**
 * Turns inline chains into functions and calls. The cost of a row goes to the innermost frame that the repository holds, so
 * that inlined library code belongs to the line that uses it; every frame outside it that the repository holds becomes a
 * caller. Rows without a chain stay as they are.
 */
export function unfoldChains(input: Unfolding): UnfoldedProfile {
  const { profile, column } = input;
  const frames = createFrames(input);
  const inlined = createInlineCalls();
  const unfold = (chain: number, fn: number, cost: number): Place | undefined => {
    const places = frames.placesOf(chain, fn);
    for (let at = 1; at < places.length; at += 1) inlined.add(places[at], places[at - 1], cost);
    return places[0];
  };
  const { lines, calls } = profile;
  const self = lines.self[column] ?? new Float64Array(lines.count);
  const [lineFn, lineFile, line] = [lines.fn.slice(), lines.file.slice(), lines.line.slice()];
  const copies = new Int32Array(lines.count).fill(-1);
  for (let row = 0; row < lines.count; row += 1) {
    copies[row] = frames.copyOf(lines.chain[row] ?? -1, lines.fn[row] ?? -1);
    const place = unfold(lines.chain[row] ?? -1, lines.fn[row] ?? -1, self[row] ?? 0);
    if (place !== undefined) [lineFn[row], lineFile[row], line[row]] = [place.fn, place.file, place.line];
  }
  const inclusive = calls.inclusive[column] ?? new Float64Array(calls.count);
  const [caller, callFile, callLine] = [calls.caller.slice(), calls.file.slice(), calls.line.slice()];
  for (let row = 0; row < calls.count; row += 1) {
    const place = unfold(calls.chain[row] ?? -1, calls.caller[row] ?? -1, inclusive[row] ?? 0);
    if (place !== undefined) [caller[row], callFile[row], callLine[row]] = [place.fn, place.file, place.line];
  }
  const own = { ...calls, caller, file: callFile, line: callLine, inclusive };
  return {
    functions: frames.functions,
    lines: {
      count: lines.count,
      fn: lineFn,
      file: lineFile,
      line,
      self,
      ...(lines.executions === undefined ? {} : { executions: keepLargest(lines.executions, copies) }),
    },
    calls: appendCalls(own, inlined.list),
  };
}

/** Each copy's largest number, at the row that has it; 0 at its other rows. Rows of the copy -1 stay as they are. */
function keepLargest(column: Float64Array, copies: Int32Array): Float64Array {
  const best = new Map<number, number>();
  for (const [row, copy] of copies.entries()) {
    if (copy >= 0 && (column[row] ?? 0) > (column[best.get(copy) ?? -1] ?? -1)) best.set(copy, row);
  }
  return column.map((count, row) => {
    const copy = copies[row] ?? -1;
    return copy < 0 || best.get(copy) === row ? count : 0;
  });
}

interface Frames {
  /** The profile's, and behind them one for each inlined function. */
  readonly functions: readonly ProfileFunction[];
  /** From the innermost frame that takes cost to the function that runs; empty where there is no chain. */
  readonly placesOf: (chain: number, fn: number) => readonly Place[];
  /** A number that is equal where all places are; -1 where there is no chain. */
  readonly copyOf: (chain: number, fn: number) => number;
}

function createFrames({ profile, isOwn }: Unfolding): Frames {
  const functions = [...profile.functions];
  const numbers = new Map<string, number>();
  const numberOf = (frame: InlineFrame, object: string): number => {
    const key = `${frame.file} ${frame.function}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, functions.length);
    return functions.push({ name: frame.function, file: profile.files[frame.file] ?? '???', object }) - 1;
  };
  const cache = new Map<number, readonly Place[]>();
  const find = (chain: readonly InlineFrame[], fn: number): readonly Place[] => {
    const object = profile.functions[fn]?.object ?? '';
    const last = chain.length - 1;
    return chain.flatMap((frame, at) => {
      if (at < last && isOwn[frame.file] !== true) return [];
      return { fn: at === last ? fn : numberOf(frame, object), file: frame.file, line: frame.line };
    });
  };
  const placesOf = (chain: number, fn: number): readonly Place[] => {
    const frames = profile.chains[chain];
    if (frames === undefined || frames.length === 0) return [];
    const key = chain * profile.functions.length + fn;
    const places = cache.get(key) ?? find(frames, fn);
    cache.set(key, places);
    return places;
  };
  return { functions, placesOf, copyOf: numberCopies(placesOf) };
}

function numberCopies(placesOf: Frames['placesOf']): Frames['copyOf'] {
  const [files, lines, sequences] = [new PairNumbers(), new PairNumbers(), new PairNumbers()];
  const known = new Map<readonly Place[], number>();
  return (chain, fn) => {
    const places = placesOf(chain, fn);
    if (places.length === 0) return -1;
    const before = known.get(places);
    if (before !== undefined) return before;
    let number = 0;
    for (const { fn, file, line } of places) {
      number = sequences.of(number, lines.of(files.of(fn, file), line)) + 1;
    }
    known.set(places, number);
    return number;
  };
}

interface InlineCall {
  readonly caller: Place;
  readonly callee: number;
  cost: number;
}

interface InlineCalls {
  readonly list: readonly InlineCall[];
  readonly add: (caller: Place | undefined, callee: Place | undefined, cost: number) => void;
}

function createInlineCalls(): InlineCalls {
  const list: InlineCall[] = [];
  const known = new Map<Place, Map<number, InlineCall>>();
  return {
    list,
    add: (caller, callee, cost) => {
      if (caller === undefined || callee === undefined || caller.fn === callee.fn) return;
      const ofCaller = known.get(caller) ?? new Map<number, InlineCall>();
      known.set(caller, ofCaller);
      const call = ofCaller.get(callee.fn) ?? { caller, callee: callee.fn, cost: 0 };
      if (!ofCaller.has(callee.fn)) list.push(call);
      ofCaller.set(callee.fn, call);
      call.cost += cost;
    },
  };
}

function appendCalls(calls: UnfoldedProfile['calls'], more: readonly InlineCall[]): UnfoldedProfile['calls'] {
  const append = (column: Int32Array, of: (call: InlineCall) => number): Int32Array => {
    const all = new Int32Array(calls.count + more.length);
    all.set(column.subarray(0, calls.count));
    all.set(more.map(of), calls.count);
    return all;
  };
  const times = new Float64Array(calls.count + more.length);
  times.set(calls.times.subarray(0, calls.count));
  const inclusive = new Float64Array(calls.count + more.length);
  inclusive.set(calls.inclusive.subarray(0, calls.count));
  inclusive.set(
    more.map(({ cost }) => cost),
    calls.count,
  );
  return {
    count: calls.count + more.length,
    caller: append(calls.caller, ({ caller }) => caller.fn),
    file: append(calls.file, ({ caller }) => caller.file),
    line: append(calls.line, ({ caller }) => caller.line),
    callee: append(calls.callee, ({ callee }) => callee),
    times,
    inclusive,
  };
}
