import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import { indentOf } from './words.ts';

/** An unchanged line that runs whenever the block runs in which a change stands, and how often it ran. */
export interface BlockRuns {
  readonly site: number;
  readonly base: number;
  readonly head: number;
}

interface BlockInput {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  readonly readLine: (file: string, line: number) => string | undefined;
}

/** How far up a block is read. */
const farthest = 400;

/**
 * Makes the look-up of how often the block ran that holds a change's first executed line in a function. The line that tells
 * stands before it in the same block, without a label between, so that nothing reaches the change past it. By indentation.
 */
export function createBlockRuns(input: BlockInput): (fn: number, change: number) => BlockRuns | undefined {
  const { graph, changes, readLine } = input;
  const { executions, sites } = graph;
  const lines = indexLines(graph);
  return (fn, change) => {
    const file = changes[change]?.file;
    const inside = lines.get(fn)?.get(file ?? '');
    const own = (changes[change]?.added ?? []).flatMap(({ line }) =>
      inside?.has(line) === true ? line : [],
    );
    const first = own.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
    if (file === undefined || own.length === 0 || executions.head.length === 0) return undefined;
    const level = indentOf(readLine(file, first) ?? '');
    for (let line = first - 1; line > 0 && first - line < farthest && level !== undefined; line -= 1) {
      const text = readLine(file, line) ?? '';
      const depth = text.startsWith('#') ? undefined : indentOf(text);
      if (depth === undefined || depth > level) continue;
      if (depth < level || label.test(text)) return undefined;
      const site = inside?.get(line) ?? -1;
      if (sites[site]?.kind !== 'line' || branch.test(text)) continue;
      const [base, head] = [executions.base[site] ?? 0, executions.head[site] ?? 0];
      if (head > 0) return { site, base, head };
    }
    return undefined;
  };
}

/** By function and file, the sites of the lines that the head ran, by line. */
function indexLines({
  cells,
  sites,
}: CostGraph): ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const index = new Map<number, Map<string, Map<number, number>>>();
  for (const { fn, site, head } of cells) {
    const place = sites[site];
    if ((place?.kind !== 'line' && place?.kind !== 'change') || place.line === 0 || head === 0) continue;
    const files = index.get(fn) ?? new Map<string, Map<number, number>>();
    index.set(fn, files);
    const lines = files.get(place.file) ?? new Map<number, number>();
    files.set(place.file, lines.set(place.line, site));
  }
  return index;
}

const label = /^\s*(?:case\b|default\s*:|\w+\s*:\s*$)/;
/** What need not run although the block does. */
const branch = /^\s*(?:\}|else\b)/;
