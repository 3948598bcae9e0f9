import type { Cell, CostGraph } from './cost-graph.ts';
import { changeOf } from './ledger.ts';

/** Tells what rose because it ran more often from what costs more each time. */
export interface RunCounts {
  /** A line of a function, with what it calls. */
  readonly isMoreOften: (fn: number, site: number) => boolean;
  /** The lines of a change in a function; a deleted line counts as a run of the base. */
  readonly isChangeMoreOften: (fn: number, change: number) => boolean;
}

interface Sides {
  base: number;
  head: number;
}

/** Whether more than half of a rise is what it would be, had each run cost what it did; false where runs are not known. */
function isByCount(cost: Sides, runs: Sides): boolean {
  if (runs.base <= 0 || runs.head <= runs.base || cost.head <= cost.base) return false;
  return cost.base * (runs.head / runs.base - 1) * 2 > cost.head - cost.base;
}

/**
 * Prepares the look-up. Lines of a change run as often as the one of them that ran most; what they call in the repository is
 * no cost of theirs, because a function that calls itself would count the same work again.
 * @param folded the graph's cells with foreign code folded in.
 */
export function createRunCounts(graph: CostGraph, folded: readonly Cell[]): RunCounts {
  const { cells, edges, sites, executions } = graph;
  const changeCount = sites.reduce((most, site) => Math.max(most, (changeOf(site) ?? -1) + 1), 0);
  const costs = new Map<number, Sides>();
  const runs = new Map<number, Sides>();
  // Sites first, then changes, function after function: numbers as keys are made and found faster than words.
  const wide = sites.length + changeCount;
  const keyOfSite = (fn: number, site: number): number => fn * wide + site;
  const keyOfChange = (fn: number, change: number): number => fn * wide + sites.length + change;
  const entryIn = (table: Map<number, Sides>, key: number): Sides => {
    const entry = table.get(key) ?? { base: 0, head: 0 };
    table.set(key, entry);
    return entry;
  };
  const add = (key: number, site: number, { base, head }: Readonly<Sides>): void => {
    const [cost, ran] = [entryIn(costs, key), entryIn(runs, key)];
    cost.base += base;
    cost.head += head;
    ran.base = Math.max(ran.base, executions.base[site] ?? 0);
    ran.head = Math.max(ran.head, executions.head[site] ?? 0);
  };
  for (const cell of cells) add(keyOfSite(cell.fn, cell.site), cell.site, cell);
  for (const edge of edges) add(keyOfSite(edge.caller, edge.site), edge.site, edge);
  for (const cell of folded) {
    const change = changeOf(sites[cell.site]);
    if (change !== undefined) add(keyOfChange(cell.fn, change), cell.site, cell);
  }
  const ask = (key: number): boolean => isByCount(entryIn(costs, key), entryIn(runs, key));
  return {
    isMoreOften: (fn, site) => ask(keyOfSite(fn, site)),
    isChangeMoreOften: (fn, change) => ask(keyOfChange(fn, change)),
  };
}
