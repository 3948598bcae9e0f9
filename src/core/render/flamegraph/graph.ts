import { findCycles } from '../../model/call-cycles.ts';
import { plainFunctionName } from '../../model/function-name.ts';
import type { CallProfile } from '../../model/profile.ts';
import { type SideName, sideNames } from '../../model/side-name.ts';

/** A cost on both sides. */
export interface Pair {
  readonly base: number;
  readonly head: number;
}

/** A function of the call graph; calls within its cycle are left out. */
export interface FlameFunction {
  readonly name: string;
  /** The last part of the file's path; `???` when unknown. */
  readonly file: string;
  readonly cycle: number;
  readonly self: Pair;
  /** Inclusive cost of the calls by the callee's cycle. */
  readonly calls: ReadonlyMap<number, Pair>;
}

/** Two call graphs laid over each other. */
export interface FlameGraph {
  /** The functions of each cycle; mostly one. */
  readonly cycles: readonly (readonly FlameFunction[])[];
  /** What reaches a cycle from nowhere: the roots of the graph. Sums up to the total. */
  readonly entries: readonly Pair[];
  readonly total: Pair;
}

interface Tally {
  readonly name: string;
  readonly file: string;
  readonly self: { base: number; head: number };
  readonly calls: Map<number, { base: number; head: number }>;
}

/** Lays one event of two profiles over each other. Functions are the same when name and file name agree. */
export function overlayGraphs(event: string, base: CallProfile, head: CallProfile): FlameGraph {
  const functions: Tally[] = [];
  const numbers = new Map<string, number>();
  const profiles = { base, head };
  for (const side of sideNames) {
    const profile = profiles[side];
    const shared = profile.functions.map(({ name, file }) => {
      const tally = {
        name: plainFunctionName(name),
        file: file.slice(file.lastIndexOf('/') + 1),
        self: { base: 0, head: 0 },
        calls: new Map(),
      };
      const key = `${tally.file}\0${tally.name}`;
      const known = numbers.get(key) ?? functions.push(tally) - 1;
      numbers.set(key, known);
      return known;
    });
    addProfile({ event, profile, side, shared }, functions);
  }
  return condense(functions);
}

interface ProfileSide {
  readonly event: string;
  readonly profile: CallProfile;
  readonly side: SideName;
  /** Function number by index in the profile. */
  readonly shared: readonly number[];
}

function addProfile({ event, profile, side, shared }: ProfileSide, functions: readonly Tally[]): void {
  const column = profile.events.indexOf(event);
  const { lines, calls } = profile;
  for (let row = 0; row < lines.count; row += 1) {
    const tally = functions[shared[lines.fn[row] ?? -1] ?? -1];
    if (tally !== undefined) tally.self[side] += lines.self[column]?.[row] ?? 0;
  }
  for (let row = 0; row < calls.count; row += 1) {
    const callee = shared[calls.callee[row] ?? -1] ?? -1;
    const tally = functions[shared[calls.caller[row] ?? -1] ?? -1];
    if (tally === undefined) continue;
    const pair = tally.calls.get(callee) ?? { base: 0, head: 0 };
    tally.calls.set(callee, pair);
    pair[side] += calls.inclusive[column]?.[row] ?? 0;
  }
}

/** Joins functions that call each other in a circle: a call graph does not tell how often they went round. */
function condense(functions: readonly Tally[]): FlameGraph {
  const arrows = functions.flatMap(({ calls }, from) => [...calls.keys()].map((to) => [from, to] as const));
  const cycleOf = findCycles({
    count: functions.length,
    from: arrows.map(([from]) => from),
    to: arrows.map(([, to]) => to),
  });
  const cycles: FlameFunction[][] = [];
  for (const [number, tally] of functions.entries()) {
    const cycle = cycleOf[number] ?? -1;
    const calls = new Map<number, Pair>();
    for (const [callee, cost] of tally.calls) {
      const target = cycleOf[callee] ?? -1;
      if (target !== cycle) calls.set(target, addPairs(calls.get(target) ?? noCost, cost));
    }
    const members = cycles[cycle] ?? [];
    cycles[cycle] = members;
    members.push({ name: tally.name, file: tally.file, cycle, self: tally.self, calls });
  }
  const total = functions.reduce((sum, { self }) => addPairs(sum, self), noCost);
  return { cycles, entries: findEntries(cycles), total };
}

function findEntries(cycles: readonly (readonly FlameFunction[])[]): readonly Pair[] {
  const incoming = cycles.map(() => noCost);
  for (const { calls } of cycles.flat()) {
    for (const [cycle, cost] of calls) incoming[cycle] = addPairs(incoming[cycle] ?? noCost, cost);
  }
  return cycles.map((members, cycle) => {
    const cost = members.reduce((sum, member) => addPairs(sum, ownCost(member)), noCost);
    const { base, head } = incoming[cycle] ?? noCost;
    return { base: Math.max(0, cost.base - base), head: Math.max(0, cost.head - head) };
  });
}

/** Nothing on both sides. */
export const noCost: Pair = { base: 0, head: 0 };

/** The sum of two costs. */
export function addPairs(a: Pair, b: Pair): Pair {
  return { base: a.base + b.base, head: a.head + b.head };
}

/** What a function costs with its calls out of its cycle. */
export function ownCost({ self, calls }: FlameFunction): Pair {
  return [...calls.values()].reduce(addPairs, self);
}
