import type { CallProfile, ProfileFunction } from '../../src/core/model/profile.ts';

/** Self cost: function, file, line, cost. */
type LineRow = readonly [fn: string, file: string, line: number, cost: number];
/** A call: caller, file and line of the call, callee, how often, inclusive cost. */
type CallRow = readonly [
  caller: string,
  file: string,
  line: number,
  callee: string,
  times: number,
  cost: number,
];

interface ProfileRows {
  readonly lines: readonly LineRow[];
  readonly calls?: readonly CallRow[];
  /** The file of a function; the file of its first row where it is not named here. */
  readonly fileOf?: Readonly<Record<string, string>>;
}

/** A profile of the one event `Ir`, written by hand. */
export function buildProfile({ lines, calls = [], fileOf = {} }: ProfileRows): CallProfile {
  const files: string[] = [];
  const functions: ProfileFunction[] = [];
  const file = (name: string): number => (files.includes(name) ? files.indexOf(name) : files.push(name) - 1);
  const fn = (name: string, inFile: string): number => {
    const known = functions.findIndex((other) => other.name === name);
    if (known >= 0) return known;
    return functions.push({ name, file: fileOf[name] ?? inFile, object: 'build/app' }) - 1;
  };
  const lineFns = Int32Array.from(lines, ([name, inFile]) => fn(name, inFile));
  const callers = Int32Array.from(calls, ([name, inFile]) => fn(name, inFile));
  return {
    events: ['Ir'],
    totals: [lines.reduce((sum, [, , , cost]) => sum + cost, 0)],
    lines: {
      count: lines.length,
      fn: lineFns,
      file: Int32Array.from(lines, ([, inFile]) => file(inFile)),
      line: Int32Array.from(lines, ([, , line]) => line),
      chain: new Int32Array(lines.length).fill(-1),
      self: [Float64Array.from(lines, ([, , , cost]) => cost)],
    },
    calls: {
      count: calls.length,
      caller: callers,
      file: Int32Array.from(calls, ([, inFile]) => file(inFile)),
      line: Int32Array.from(calls, ([, , line]) => line),
      callee: Int32Array.from(calls, ([, , , callee]) => fn(callee, '???')),
      chain: new Int32Array(calls.length).fill(-1),
      times: Float64Array.from(calls, ([, , , , times]) => times),
      inclusive: [Float64Array.from(calls, ([, , , , , cost]) => cost)],
    },
    files,
    functions,
    chains: [],
  };
}
