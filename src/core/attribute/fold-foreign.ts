import { PairNumbers } from '../model/pair-numbers.ts';
import type { SideName } from '../model/side-name.ts';
import type { Cell, CostGraph, Edge } from './cost-graph.ts';

/** Rounds until the shares of functions that call each other have settled. */
const rounds = 30;

/**
 * The cells of a graph with the cost of code from elsewhere (libc, a standard library) added to the repository's line that
 * called it. Of what a foreign function costs together with its callees only the foreign part goes to that line: a
 * sorting function that calls back into the repository brings its own work and not the callback's. Foreign code that no
 * line of the repository reaches, such as the dynamic linker's, is in no cell.
 */
export function foldForeign(graph: CostGraph): readonly Cell[] {
  const isForeign = graph.functions.map(({ file }) => file === undefined);
  const shares = {
    base: shareForeign(graph, isForeign, 'base'),
    head: shareForeign(graph, isForeign, 'head'),
  };
  const folded: Cell[] = [];
  const numbers = new PairNumbers();
  const add = (fn: number, site: number, costs: { readonly base: number; readonly head: number }): void => {
    const at = numbers.of(fn, site);
    const cell = folded[at] ?? { fn, site, base: 0, head: 0 };
    if (at === folded.length) folded.push(cell);
    cell.base += costs.base;
    cell.head += costs.head;
  };
  for (const cell of graph.cells) if (isForeign[cell.fn] === false) add(cell.fn, cell.site, cell);
  for (const { caller, site, callee, base, head } of graph.edges) {
    if (isForeign[caller] === true || isForeign[callee] === false) continue;
    add(caller, site, {
      base: base * (shares.base[callee] ?? 0),
      head: head * (shares.head[callee] ?? 0),
    });
  }
  return folded;
}

/** By function, the part of its inclusive cost, 0 to 1, that code from elsewhere spends; 0 for the repository's. */
function shareForeign(graph: CostGraph, isForeign: readonly boolean[], side: SideName): Float64Array {
  const own = new Float64Array(graph.functions.length);
  for (const cell of graph.cells) own[cell.fn] = (own[cell.fn] ?? 0) + cell[side];
  const edges = graph.edges.filter(({ caller }) => isForeign[caller] === true);
  const all = own.slice();
  for (const edge of edges) all[edge.caller] = (all[edge.caller] ?? 0) + edge[side];
  // Callees have smaller cycle numbers, so one round settles all that is no cycle.
  const ordered: readonly Edge[] = edges.toSorted(
    (a, b) => (graph.cycle[a.caller] ?? 0) - (graph.cycle[b.caller] ?? 0),
  );
  const byCaller = Map.groupBy(ordered, ({ caller }) => caller);
  const share = new Float64Array(own.length);
  for (const [fn, foreign] of isForeign.entries()) if (foreign && !byCaller.has(fn)) share[fn] = 1;
  for (let round = 0; round < rounds; round += 1) {
    let moved = 0;
    for (const [fn, out] of byCaller) {
      const cost = out.reduce((sum, edge) => sum + edge[side] * (share[edge.callee] ?? 0), own[fn] ?? 0);
      const next = (all[fn] ?? 0) > 0 ? cost / (all[fn] ?? 1) : 0;
      moved = Math.max(moved, Math.abs(next - (share[fn] ?? 0)));
      share[fn] = next;
    }
    if (moved < 1e-9) break;
  }
  return share;
}
