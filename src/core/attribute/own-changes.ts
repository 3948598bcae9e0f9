import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import { changeOf, type FunctionBalance } from './ledger.ts';

/** A change inside a function with its part of what the function's other lines cost more; the parts add up to 1. */
export interface OwnChange {
  readonly change: number;
  readonly part: number;
}

/** The changes that executed inside each function, and how often each function was called. */
export interface OwnChanges {
  /** Of the function, else of the functions in its call cycle; empty where nothing in it changed. */
  readonly splitOf: (fn: number) => readonly OwnChange[];
  readonly timesOf: (fn: number) => { readonly base: number; readonly head: number };
}

interface OwnInput {
  readonly graph: CostGraph;
  readonly balances: readonly FunctionBalance[];
  readonly changes: readonly Change[];
  /** The functions around each pure deletion. */
  readonly surroundings: ReadonlyMap<number, readonly number[]>;
  readonly net: number;
}

/** A change that costs at least this part of the net change by itself goes before a change that is merely near. */
const notable = 0.01;

/** Prepares the look-up. A change without cost is never among a function's changes, unless it only deletes. */
export function createOwnChanges(input: OwnInput): OwnChanges {
  const { graph, balances } = input;
  const executed = graph.functions.map(() => new Set<number>());
  const times = graph.functions.map(() => ({ base: 0, head: 0 }));
  // A change in a file that the head no longer has can't be pointed at.
  const canPointAt = (change: number): boolean => input.changes[change]?.file !== undefined;
  for (const cell of graph.cells) {
    const change = changeOf(graph.sites[cell.site]);
    if (change !== undefined && canPointAt(change) && cell.base + cell.head > 0)
      executed[cell.fn]?.add(change);
  }
  for (const [change, functions] of input.surroundings) {
    for (const fn of functions) executed[fn]?.add(change);
  }
  for (const edge of graph.edges) {
    const called = times[edge.callee];
    if (called === undefined) continue;
    called.base += edge.baseTimes;
    called.head += edge.headTimes;
  }
  const silentFiles = listSilentFiles(input.changes, executed);
  const members = Map.groupBy(executed.keys(), (fn) => graph.cycle[fn] ?? -1);
  const hottest = findHottestLines(graph);
  const split = (fn: number): readonly OwnChange[] => {
    const inside = [...(executed[fn] ?? [])];
    const hot = hottest.get(fn);
    const isNear = inside.some((change) => input.changes[change]?.file === hot?.file);
    if (hot !== undefined && !isNear && silentFiles.has(hot.file)) return [];
    const costly = inside
      .map((change) => ({ change, cost: balances[fn]?.direct.get(change) ?? 0 }))
      .filter(({ cost }) => cost >= notable * input.net);
    const total = costly.reduce((sum, { cost }) => sum + cost, 0);
    if (total > 0) return costly.map(({ change, cost }) => ({ change, part: cost / total }));
    const nearest = findNearest(inside, input.changes, hot);
    return nearest === undefined ? [] : [{ change: nearest, part: 1 }];
  };
  const cache = new Map<number, readonly OwnChange[]>();
  const splitOf = (fn: number): readonly OwnChange[] => {
    const known = cache.get(fn);
    if (known !== undefined) return known;
    const own = split(fn);
    const cycle = members.get(graph.cycle[fn] ?? -1) ?? [];
    const found = own.length > 0 ? own : cycle.map(split).find((other) => other.length > 0);
    cache.set(fn, found ?? []);
    return found ?? [];
  };
  return { splitOf, timesOf: (fn) => times[fn] ?? { base: 0, head: 0 } };
}

/**
 * The files with a change that no function executed. Where the compiler inlined code of such a file, the change may be what
 * made it costlier, and one in another file must not be blamed for that.
 */
function listSilentFiles(
  changes: readonly Change[],
  executed: readonly ReadonlySet<number>[],
): ReadonlySet<string> {
  const running = new Set(executed.flatMap((inside) => [...inside]));
  return new Set(changes.flatMap(({ file }, change) => (running.has(change) ? [] : (file ?? []))));
}

interface Line {
  readonly file: string;
  readonly line: number;
}

/** By function, the unchanged repository line whose cost, calls included, rose most. */
function findHottestLines(graph: CostGraph): ReadonlyMap<number, Line> {
  const rises = new Map<number, Map<number, number>>();
  const add = (fn: number, site: number, rise: number): void => {
    const bySite = rises.get(fn) ?? new Map<number, number>();
    rises.set(fn, bySite);
    bySite.set(site, (bySite.get(site) ?? 0) + rise);
  };
  for (const cell of graph.cells) add(cell.fn, cell.site, cell.head - cell.base);
  for (const edge of graph.edges) {
    if (graph.cycle[edge.caller] !== graph.cycle[edge.callee])
      add(edge.caller, edge.site, edge.head - edge.base);
  }
  const hottest = new Map<number, Line>();
  for (const [fn, bySite] of rises) {
    let most = 0;
    for (const [number, rise] of bySite) {
      const site = graph.sites[number];
      if (site?.kind !== 'line' || rise <= most) continue;
      most = rise;
      hottest.set(fn, site);
    }
  }
  return hottest;
}

function findNearest(
  candidates: readonly number[],
  changes: readonly Change[],
  hot: Line | undefined,
): number | undefined {
  const distance = (candidate: number): number => {
    const change = changes[candidate];
    if (change === undefined || hot === undefined || change.file !== hot.file) return Number.MAX_SAFE_INTEGER;
    const lines = change.added.length > 0 ? change.added.map(({ line }) => line) : [change.next];
    return lines.reduce((least, line) => Math.min(least, Math.abs(line - hot.line)), Number.MAX_SAFE_INTEGER);
  };
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}
