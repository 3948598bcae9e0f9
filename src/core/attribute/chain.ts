import type { Frame } from '../model/culprit.ts';
import type { CostGraph, Edge } from './cost-graph.ts';

interface Start {
  /** The function to reach. */
  readonly fn: number;
  /** Where in it the chain ends. */
  readonly file: string;
  readonly line: number;
}

/** Longest chain that is told; a deeper one loses its outermost frames. */
const longestChain = 64;

/** Makes the look-up of call chains in the head, see `Chains`. */
export function createChains(graph: CostGraph): Chains {
  const heaviest = new Map<number, readonly Edge[]>(
    [...Map.groupBy(graph.edges, (edge) => edge.callee)].map(([callee, edges]) => [
      callee,
      edges.filter(({ head }) => head > 0).toSorted((a, b) => b.head - a.head),
    ]),
  );
  return (start) => {
    const frames: Frame[] = [{ function: nameOf(graph, start.fn), file: start.file, line: start.line }];
    const seen = new Set([start.fn]);
    let fn = start.fn;
    while (frames.length < longestChain && graph.functions[fn]?.name !== 'main') {
      const edge = heaviest.get(fn)?.find(({ caller }) => !seen.has(caller));
      if (edge === undefined) break;
      frames.push(frameOf(graph, edge));
      seen.add(edge.caller);
      fn = edge.caller;
    }
    return frames.toReversed();
  };
}

/** The calls that lead to a place, outermost first, from `main` where it is reached, following the costliest caller. */
export type Chains = (start: Start) => readonly Frame[];

function frameOf(graph: CostGraph, edge: Edge): Frame {
  const site = graph.sites[edge.site];
  const name = nameOf(graph, edge.caller);
  if (site === undefined || site.kind === 'foreign' || site.kind === 'deleted') return { function: name };
  return site.line > 0
    ? { function: name, file: site.file, line: site.line }
    : { function: name, file: site.file };
}

function nameOf(graph: CostGraph, fn: number): string {
  return graph.functions[fn]?.name ?? '???';
}
