import type { CostGraph } from './cost-graph.ts';
import { changeOf } from './ledger.ts';

/** What a place costs on both sides, added up over the functions that carry it. */
export interface PlaceCost {
  readonly base: number;
  readonly head: number;
  /** With the calls made from it; calls inside a call cycle are left out, they would count the same work again. */
  readonly baseInclusive: number;
  readonly headInclusive: number;
  readonly baseTimes: number;
  readonly headTimes: number;
}

type Tally = { -readonly [Key in keyof PlaceCost]: PlaceCost[Key] };

/** Costs by place. */
export interface CostIndex {
  readonly ofSite: (site: number) => PlaceCost;
  /** The change's lines together; a call from one of them to a function that another holds counts once. */
  readonly ofChange: (change: number) => PlaceCost;
  /** The sites of a change, costliest first. */
  readonly sitesOf: (change: number) => readonly number[];
  /** The head's cost of a change's line with its calls, without what the change's deleted lines spent in the same callees. */
  readonly addedAt: (site: number) => number;
  /** The function that spends most at a site. */
  readonly ownerOf: (site: number) => number;
  /** The sites that some functions carry. */
  readonly sitesIn: (functions: ReadonlySet<number>) => ReadonlySet<number>;
}

const nothing: PlaceCost = {
  base: 0,
  head: 0,
  baseInclusive: 0,
  headInclusive: 0,
  baseTimes: 0,
  headTimes: 0,
};

/** Adds up a graph's costs by place. */
export function indexCosts(graph: CostGraph): CostIndex {
  const sites: readonly Tally[] = graph.sites.map(() => ({ ...nothing }));
  const owners = sites.map(() => ({ fn: -1, cost: -1 }));
  const spend = (site: number, fn: number, cost: number): void => {
    const owner = owners[site];
    if (owner !== undefined && cost > owner.cost) owners[site] = { fn, cost };
  };
  const changes = new Map<number, Tally>();
  const changeTally = (site: number): Tally | undefined => {
    const change = changeOf(graph.sites[site]);
    if (change === undefined) return undefined;
    const tally = changes.get(change) ?? { ...nothing };
    changes.set(change, tally);
    return tally;
  };
  const inChange = new Set<string>();
  for (const { fn, site, base, head } of graph.cells) {
    spend(site, fn, base + head);
    inChange.add(`${changeOf(graph.sites[site])} ${fn}`);
    for (const tally of [sites[site], changeTally(site)]) addSelf(tally, base, head);
  }
  for (const edge of graph.edges) {
    spend(edge.site, edge.caller, edge.base + edge.head);
    const isCycle = graph.cycle[edge.caller] === graph.cycle[edge.callee];
    const isNested = inChange.has(`${changeOf(graph.sites[edge.site])} ${edge.callee}`);
    addCalls(sites[edge.site], edge, !isCycle);
    addCalls(changeTally(edge.site), edge, !isCycle && !isNested);
  }
  const byChange = Map.groupBy(graph.sites.keys(), (site) => changeOf(graph.sites[site]));
  const total = (site: number): number =>
    (sites[site]?.baseInclusive ?? 0) + (sites[site]?.headInclusive ?? 0);
  return {
    ofSite: (site) => sites[site] ?? nothing,
    ofChange: (change) => changes.get(change) ?? nothing,
    sitesOf: (change) => (byChange.get(change) ?? []).toSorted((a, b) => total(b) - total(a)),
    addedAt: createAdded(graph, sites),
    ownerOf: (site) => owners[site]?.fn ?? -1,
    sitesIn: (functions) =>
      new Set([
        ...graph.cells.filter(({ fn }) => functions.has(fn)).map(({ site }) => site),
        ...graph.edges.filter(({ caller }) => functions.has(caller)).map(({ site }) => site),
      ]),
  };
}

/** Makes the look-up `addedAt`. What several lines of a change spend more in one callee they share in proportion. */
function createAdded(graph: CostGraph, sites: readonly PlaceCost[]): CostIndex['addedAt'] {
  const old = new Float64Array(graph.sites.length);
  const ofChanges = graph.edges.filter(
    ({ caller, callee, site }) =>
      changeOf(graph.sites[site]) !== undefined && graph.cycle[caller] !== graph.cycle[callee],
  );
  const byChange = Map.groupBy(ofChanges, ({ site }) => changeOf(graph.sites[site]));
  for (const calls of byChange.values()) {
    for (const same of Map.groupBy(calls, ({ callee }) => callee).values()) {
      const [base, head] = same.reduce(([b, h], edge) => [b + edge.base, h + edge.head], [0, 0]);
      const known = head > 0 ? Math.min(1, base / head) : 0;
      for (const edge of same) old[edge.site] = (old[edge.site] ?? 0) + edge.head * known;
    }
  }
  return (site) => (sites[site]?.headInclusive ?? 0) - (old[site] ?? 0);
}

function addSelf(tally: Tally | undefined, base: number, head: number): void {
  if (tally === undefined) return;
  tally.base += base;
  tally.head += head;
  tally.baseInclusive += base;
  tally.headInclusive += head;
}

function addCalls(tally: Tally | undefined, edge: CostGraph['edges'][number], isCounted: boolean): void {
  if (tally === undefined) return;
  tally.baseTimes += edge.baseTimes;
  tally.headTimes += edge.headTimes;
  if (!isCounted) return;
  tally.baseInclusive += edge.base;
  tally.headInclusive += edge.head;
}
