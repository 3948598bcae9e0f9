import type { CostGraph } from './cost-graph.ts';
import { changeOf } from './ledger.ts';

/** Calls into one cycle (mostly: one function) from one place outside it; costs are inclusive. */
export interface CallerGroup {
  readonly caller: number;
  /** The function that is called. */
  readonly callee: number;
  readonly site: number;
  /** The change that the place belongs to. */
  readonly change: number | undefined;
  base: number;
  head: number;
  baseTimes: number;
  headTimes: number;
}

/** The calls into each cycle from outside. Calls from old and new lines of one change are one group. */
export function groupCallers(graph: CostGraph): ReadonlyMap<number, readonly CallerGroup[]> {
  const groups = new Map<number, Map<string, CallerGroup>>();
  for (const edge of graph.edges) {
    const cycle = graph.cycle[edge.callee] ?? -1;
    if (cycle === graph.cycle[edge.caller]) continue;
    const { caller, callee, site } = edge;
    const change = changeOf(graph.sites[site]);
    const key = `${caller} ${change === undefined ? site : `change ${change}`}`;
    const inCycle = groups.get(cycle) ?? new Map<string, CallerGroup>();
    groups.set(cycle, inCycle);
    const nothing = { base: 0, head: 0, baseTimes: 0, headTimes: 0 };
    const group = inCycle.get(key) ?? { caller, callee, site, change, ...nothing };
    inCycle.set(key, group);
    group.base += edge.base;
    group.head += edge.head;
    group.baseTimes += edge.baseTimes;
    group.headTimes += edge.headTimes;
  }
  return new Map([...groups].map(([cycle, inCycle]) => [cycle, [...inCycle.values()]]));
}
