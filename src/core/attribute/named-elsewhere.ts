import { identifierOf } from '../model/function-name.ts';
import type { CostGraph } from './cost-graph.ts';
import { changeOf } from './ledger.ts';
import type { Links } from './links.ts';
import { type Part, traced } from './parts.ts';
import { wordsOf } from './words.ts';

interface NameInput {
  readonly graph: CostGraph;
  readonly links: Pick<Links, 'naming' | 'of'>;
  readonly readLine: (file: string, line: number) => string | undefined;
}

/** A function that more changes than this name is named by chance. */
const fewNames = 3;

/**
 * Changes that name a function without calling or declaring it, such as the entry of a table. A function that every caller
 * calls by its name was reached through no table.
 */
export function nameFunction(fn: number, { graph, links, readLine }: NameInput): readonly Part[] {
  const name = identifierOf(graph.functions[fn]?.name ?? '');
  const calls = graph.edges.filter(({ callee, head }) => callee === fn && head > 0);
  const isNamed = (site: number): boolean => {
    const place = graph.sites[site];
    if (place?.kind !== 'line' && place?.kind !== 'change') return false;
    return wordsOf(readLine(place.file, place.line) ?? '').has(name);
  };
  if (calls.length > 0 && calls.every(({ site }) => isNamed(site))) return [];
  const calling = new Set(calls.flatMap(({ site }) => changeOf(graph.sites[site]) ?? []));
  const naming = links
    .naming(name)
    .filter(({ change }) => !calling.has(change) && !links.of(change).names.has(name));
  return naming.length > fewNames ? [] : traced('link', naming);
}
