import { identifierOf } from '../model/function-name.ts';
import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';

/**
 * The functions inside which each pure deletion stands, costliest first: those that executed both the nearest line
 * before it and the nearest line behind it, or only that behind it where their name stands before the deletion. A compiler
 * gives a `break` or a `return` no line of its own, so the deleted lines' own cost can't tell.
 */
export function findSurroundings(
  graph: CostGraph,
  changes: readonly Change[],
  readLine: ReadLine,
): ReadonlyMap<number, readonly number[]> {
  const deletions = [...changes.entries()].filter(
    ([, { file, added }]) => file !== undefined && added.length === 0,
  );
  const wanted = new Set(deletions.map(([, { file }]) => file));
  const executed = listExecuted(graph, wanted);
  return new Map(
    deletions.map(([number, { file = '', next }]) => {
      const lines = executed.get(file) ?? [];
      const inside = around(lines, next);
      return [number, inside.length > 0 ? inside : begun({ graph, readLine, file, next, lines })];
    }),
  );
}

type ReadLine = (file: string, line: number) => string | undefined;

/** How far above a deletion the head of its function is looked for. */
const farthest = 60;

interface ExecutedLine {
  readonly line: number;
  /** Cost on both sides together, by function. */
  readonly byFunction: Map<number, number>;
}

function listExecuted(
  graph: CostGraph,
  files: ReadonlySet<string | undefined>,
): ReadonlyMap<string, readonly ExecutedLine[]> {
  const executed = new Map<string, Map<number, ExecutedLine>>();
  const calls = graph.edges.map(({ caller, site, base, head }) => ({ fn: caller, site, base, head }));
  for (const { fn, site, base, head } of [...graph.cells, ...calls]) {
    const place = graph.sites[site];
    if (place?.kind !== 'line' && place?.kind !== 'change') continue;
    if (place.line === 0 || base + head === 0 || !files.has(place.file)) continue;
    const inFile = executed.get(place.file) ?? new Map<number, ExecutedLine>();
    executed.set(place.file, inFile);
    const entry = inFile.get(place.line) ?? { line: place.line, byFunction: new Map() };
    inFile.set(place.line, entry);
    entry.byFunction.set(fn, (entry.byFunction.get(fn) ?? 0) + base + head);
  }
  return new Map(
    [...executed].map(([file, lines]) => [file, [...lines.values()].toSorted((a, b) => a.line - b.line)]),
  );
}

function around(executed: readonly ExecutedLine[], next: number): readonly number[] {
  const at = executed.findIndex(({ line }) => line >= next);
  const [before, behind] = [executed[at - 1]?.byFunction, executed[at]?.byFunction];
  if (before === undefined || behind === undefined) return [];
  const cost = (fn: number): number => (before.get(fn) ?? 0) + (behind.get(fn) ?? 0);
  return [...before.keys()].filter((fn) => behind.has(fn)).toSorted((a, b) => cost(b) - cost(a));
}

interface Deletion {
  readonly graph: CostGraph;
  readonly readLine: ReadLine;
  readonly file: string;
  /** The head's line behind the deletion. */
  readonly next: number;
  /** What was executed of the file. */
  readonly lines: readonly ExecutedLine[];
}

/** The functions that execute the line behind a deletion and whose head stands between it and what was executed before. */
function begun({ graph, readLine, file, next, lines }: Deletion): readonly number[] {
  const at = lines.findIndex(({ line }) => line >= next);
  const first = lines[at - 1]?.line ?? 0;
  return [...(lines[at]?.byFunction.keys() ?? [])].filter((fn) => {
    const name = identifierOf(graph.functions[fn]?.name ?? '');
    if (name === '') return false;
    const head = new RegExp(`\\b${name}\\s*(?:<.*>)?\\s*\\(`);
    for (let line = next - 1; line >= first && next - line < farthest; line -= 1) {
      const text = readLine(file, line) ?? '';
      if (head.test(text) && !text.includes(';')) return true;
      if (/^\s*\}/.test(text)) return false;
    }
    return false;
  });
}
