import { type CallerGroup, groupCallers } from './callers.ts';
import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import type { FunctionBalance } from './ledger.ts';
import { createOwnChanges, type OwnChanges } from './own-changes.ts';

/** How a rise was traced to a change. */
export type Trace = 'direct' | 'call' | 'function' | 'climb';

/** What one change is blamed for. */
export interface Blame {
  readonly change: number;
  /** Cost by trace; `direct` is negative where lines were deleted or got cheaper. */
  readonly by: Readonly<Record<Trace, number>>;
  /** The functions whose unchanged lines got costlier because of the change, with the cost. */
  readonly carriers: ReadonlyMap<number, number>;
}

/** What blame works on. */
export interface BlameInput {
  readonly graph: CostGraph;
  readonly balances: readonly FunctionBalance[];
  readonly changes: readonly Change[];
  /** The functions around each pure deletion. */
  readonly surroundings: ReadonlyMap<number, readonly number[]>;
  /** Head - base of the whole run; above 0. */
  readonly net: number;
}

/** A fraction of a rise. What a list of them lacks to 1 is unexplained. */
interface Part {
  readonly change: number;
  readonly trace: Trace;
  readonly part: number;
}

/** Fractions below this are let go, which bounds the work. */
const smallestPart = 1e-4;

/**
 * Blames changes for what got costlier. A rise on changed lines is theirs. A rise on other lines of a function goes,
 * as far as the function is called more often, to its callers, and for the rest to the changes inside the function;
 * without any, to the callers as well. Callers share by how much more their calls cost: a call made from a changed
 * line ends the search, otherwise the same question is asked of the calling function. Functions of one call cycle
 * pass blame out of the cycle, never round it.
 */
export function blameChanges(input: BlameInput): readonly Blame[] {
  const splitOf = createSplit(input);
  const found = new Map<number, { by: Record<Trace, number>; carriers: Map<number, number> }>();
  const blame = (change: number, trace: Trace, cost: number): Map<number, number> => {
    const entry = found.get(change) ?? {
      by: { direct: 0, call: 0, function: 0, climb: 0 },
      carriers: new Map(),
    };
    found.set(change, entry);
    entry.by[trace] += cost;
    return entry.carriers;
  };
  for (const [fn, balance] of input.balances.entries()) {
    for (const [change, cost] of balance.direct) blame(change, 'direct', cost);
    if (balance.rest <= 0) continue;
    const base = balance.restHead - balance.rest;
    for (const { change, trace, part } of splitOf({ fn, base, head: balance.restHead })) {
      const carriers = blame(change, trace, part * balance.rest);
      carriers.set(fn, (carriers.get(fn) ?? 0) + part * balance.rest);
    }
  }
  return [...found].map(([change, entry]) => ({ change, ...entry }));
}

/** A cost inside a function that went from `base` to `head`. */
interface Rise {
  readonly fn: number;
  readonly base: number;
  readonly head: number;
}

type Split = (rise: Rise) => readonly Part[];

/** Callers outside a cycle have larger cycle numbers, so going down every caller is known before its callees. */
function createSplit(input: BlameInput): Split {
  const callers = groupCallers(input.graph);
  const own = createOwnChanges(input);
  const upward = new Map<number, readonly Part[]>();
  const split: Split = (rise) => {
    const climbed = upward.get(input.graph.cycle[rise.fn] ?? -1) ?? [];
    const inside = own.splitOf(rise.fn);
    if (inside.length === 0) return climbed;
    const count = countEffect(rise, own);
    const parts = climbed.map((entry) => ({ ...entry, part: entry.part * count }));
    const left = 1 - parts.reduce((sum, { part }) => sum + part, 0);
    return [
      ...parts,
      ...inside.map(({ change, part }) => ({ change, trace: 'function', part: part * left }) as const),
    ];
  };
  for (const cycle of [...callers.keys()].toSorted((a, b) => b - a)) {
    upward.set(cycle, climb(callers.get(cycle) ?? [], split));
  }
  return split;
}

/** The part of a rise, 0 to 1, that comes from more calls of the function and not from more cost for each call. */
function countEffect({ fn, base, head }: Rise, own: OwnChanges): number {
  const times = own.timesOf(fn);
  if (times.head <= times.base || head <= base) return 0;
  return Math.min(1, ((1 - times.base / times.head) * head) / (head - base));
}

function climb(groups: readonly CallerGroup[], split: Split): readonly Part[] {
  const risen = groups.filter(({ base, head }) => head > base);
  const total = risen.reduce((sum, { base, head }) => sum + head - base, 0);
  const merged = new Map<string, Part>();
  const add = (change: number, trace: Trace, part: number): void => {
    const key = `${change} ${trace}`;
    merged.set(key, { change, trace, part: part + (merged.get(key)?.part ?? 0) });
  };
  for (const { caller, change, base, head } of risen) {
    const weight = (head - base) / total;
    if (change !== undefined) add(change, 'call', weight);
    else {
      for (const part of split({ fn: caller, base, head })) {
        add(part.change, part.trace === 'function' ? 'climb' : part.trace, part.part * weight);
      }
    }
  }
  return [...merged.values()].filter(({ part }) => part >= smallestPart);
}
