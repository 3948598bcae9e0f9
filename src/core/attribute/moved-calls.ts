import type { CostGraph } from './cost-graph.ts';
import { changeOf } from './ledger.ts';

/**
 * By change, what unchanged lines of the same function cost more in calls of functions that the change called itself and
 * calls less often now: where one call was taken away, another one does its work. Several such changes share.
 */
export function findMovedCalls(graph: CostGraph): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  for (const inside of Map.groupBy(graph.edges, ({ caller }) => caller).values()) {
    for (const calls of Map.groupBy(inside, ({ callee }) => callee).values()) {
      const lost = new Set(
        calls.flatMap(({ site, baseTimes, headTimes }) =>
          baseTimes > headTimes ? (changeOf(graph.sites[site]) ?? []) : [],
        ),
      );
      const kept = calls.filter(({ site, base, head }) => graph.sites[site]?.kind === 'line' && head > base);
      const rise = kept.reduce((sum, { base, head }) => sum + head - base, 0);
      for (const change of lost) moved.set(change, (moved.get(change) ?? 0) + rise / lost.size);
    }
  }
  return moved;
}
