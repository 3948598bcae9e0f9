import type { Cell, CostGraph, Site } from './cost-graph.ts';
import type { HotSite } from './links.ts';

/** What one function costs more in the head, split by whether a change stands on the line. */
export interface FunctionBalance {
  /** Head - base on the lines of each change; negative where costly lines were deleted. */
  readonly direct: ReadonlyMap<number, number>;
  /** The head's cost on the lines of each change. */
  readonly directHead: ReadonlyMap<number, number>;
  /** Head - base on unchanged lines and on code from elsewhere; not yet explained. */
  readonly rest: number;
  /** The head's cost on those lines. */
  readonly restHead: number;
}

/**
 * The rise of every function's self cost, foreign code folded in (`foldForeign`). A repository line that several functions carry (inlined code) counts
 * once, so cost that only moved from one carrier to another is no rise. Inside a function gains and losses settle
 * first: what deleted lines saved pays for what their neighbours cost more, and the other way round.
 */
export function balanceFunctions(graph: CostGraph, cells: readonly Cell[]): readonly FunctionBalance[] {
  const direct = graph.functions.map(() => new Map<number, number>());
  const directHead = graph.functions.map(() => new Map<number, number>());
  const [rest, restHead] = [new Float64Array(direct.length), new Float64Array(direct.length)];
  const shareOf = shareBySite(graph, cells);
  for (const { fn, site, base, head } of cells) {
    const change = changeOf(graph.sites[site]);
    if (change === undefined) {
      rest[fn] = (rest[fn] ?? 0) + (head - base) * shareOf(site, head - base);
      restHead[fn] = (restHead[fn] ?? 0) + head;
    } else {
      const changes = direct[fn];
      changes?.set(change, (changes.get(change) ?? 0) + head - base);
      const heads = directHead[fn];
      heads?.set(change, (heads.get(change) ?? 0) + head);
    }
  }
  return direct.map((changes, fn) => ({
    ...settle(changes, rest[fn] ?? 0),
    directHead: directHead[fn] ?? new Map(),
    restHead: restHead[fn] ?? 0,
  }));
}

/** By function, its unchanged lines that rose. */
export function findRisen(graph: CostGraph, cells: readonly Cell[]): ReadonlyMap<number, readonly HotSite[]> {
  const hot = new Map<number, HotSite[]>();
  for (const { fn, site, base, head } of cells) {
    if (graph.sites[site]?.kind !== 'line' || head <= base) continue;
    const list = hot.get(fn) ?? [];
    hot.set(fn, list);
    list.push({ site, rise: head - base });
  }
  return hot;
}

/** The change that a site belongs to. */
export function changeOf(site: Site | undefined): number | undefined {
  return site?.kind === 'change' || site?.kind === 'deleted' ? site.change : undefined;
}

/** How much of a cell's difference remains once the other functions at the same line are added up. */
function shareBySite(graph: CostGraph, cells: readonly Cell[]): (site: number, difference: number) => number {
  const rise = new Float64Array(graph.sites.length);
  const fall = new Float64Array(graph.sites.length);
  for (const { site, base, head } of cells) {
    const side = head > base ? rise : fall;
    side[site] = (side[site] ?? 0) + head - base;
  }
  return (site, difference) => {
    if (graph.sites[site]?.kind !== 'line') return 1;
    const [up, down] = [rise[site] ?? 0, fall[site] ?? 0];
    const net = up + down;
    if (difference > 0) return net > 0 ? net / up : 0;
    return net < 0 ? net / down : 0;
  };
}

function settle(direct: ReadonlyMap<number, number>, rest: number): Pick<FunctionBalance, 'direct' | 'rest'> {
  const opposite = [...direct.values()].filter((value) => value * rest < 0);
  const sum = opposite.reduce((total, value) => total + value, 0);
  if (sum === 0) return { direct, rest };
  const settled = Math.min(Math.abs(rest), Math.abs(sum));
  const keep = 1 - settled / Math.abs(sum);
  const entries = [...direct].map(
    ([change, value]) => [change, value * rest < 0 ? value * keep : value] as const,
  );
  return { direct: new Map(entries), rest: rest - Math.sign(rest) * settled };
}
