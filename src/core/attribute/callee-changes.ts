import { identifierOf } from '../model/function-name.ts';
import type { Change } from './changes.ts';
import type { CostGraph, Edge } from './cost-graph.ts';
import type { Flow } from './data-flow.ts';
import { changeOf } from './ledger.ts';
import type { HotSite, Linked } from './links.ts';

/** Changes that a function meets through the functions that it calls. */
export interface CalleeChanges {
  /**
   * Those inside functions that it calls, whose result a line that rose may depend on, and that work differently; where
   * none of them changed, those inside what they call that works differently, and so on down.
   */
  readonly feeding: (fn: number, hot: readonly HotSite[], except?: number) => readonly Linked[];
  /** Those that called a function less often themselves, so that other calls of it may have taken their place. */
  readonly calling: (fn: number, callee: number) => readonly Linked[];
}

/** What feeds the lines of a function that rose most. */
export type FlowsOf = (fn: number, hot: readonly HotSite[]) => readonly Flow[];

interface CalleeInput {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  /** By function, the changes in it. */
  readonly executed: readonly ReadonlySet<number>[];
  readonly flowsOf: FlowsOf;
}

/** Prepares the look-up. */
export function createCalleeChanges({ graph, changes, executed, flowsOf }: CalleeInput): CalleeChanges {
  const calls = Map.groupBy(graph.edges, ({ caller }) => caller);
  const callsOf = (fn: number): readonly Edge[] => calls.get(fn) ?? [];
  return {
    feeding: (fn, hot, except) => {
      const flows = flowsOf(fn, hot);
      const isNamed = (callee: number): boolean => {
        const name = identifierOf(graph.functions[callee]?.name ?? '');
        return flows.some(({ words }) => words.has(name));
      };
      const others = (caller: number): readonly number[] =>
        callsOf(caller).flatMap((edge) => (isOtherCost(edge) ? edge.callee : []));
      const seen = new Set([fn]);
      let level = new Set(others(fn).filter((callee) => callee !== except && isNamed(callee)));
      while (level.size > 0) {
        const found = [...level].flatMap((callee) => [...(executed[callee] ?? [])]);
        if (found.length > 0) return share(found);
        for (const callee of level) seen.add(callee);
        level = new Set([...level].flatMap(others).filter((callee) => !seen.has(callee)));
      }
      return [];
    },
    calling: (fn, callee) =>
      share(
        callsOf(fn).flatMap((edge) => {
          const change = changeOf(graph.sites[edge.site]);
          const isLost = edge.callee === callee && edge.baseTimes > edge.headTimes;
          return change !== undefined && isLost && changes[change]?.file !== undefined ? change : [];
        }),
      ),
  };
}

function share(found: readonly number[]): readonly Linked[] {
  const distinct = [...new Set(found)];
  return distinct.map((change) => ({ change, part: 1 / distinct.length }));
}

/** Rounding of costs that were shared out. */
const rounding = 1e-9;

/** Whether each call costs another number than before; where nobody counts the calls, whether all of them do. */
function isOtherCost({ base, head, baseTimes, headTimes }: Edge): boolean {
  if (baseTimes === 0 || headTimes === 0) return base !== head;
  return Math.abs(base * headTimes - head * baseTimes) > base * headTimes * rounding;
}
