import { type BlockRuns, createBlockRuns } from './block-runs.ts';
import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import { countEffect, type DirectRise } from './entry-counts.ts';
import type { Links } from './links.ts';
import type { OwnChanges } from './own-changes.ts';
import { type Part, scale, traced } from './parts.ts';
import { wordsOf } from './words.ts';

interface SteeredInput {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  readonly links: Links;
  readonly own: OwnChanges;
  readonly readLine: (file: string, line: number) => string | undefined;
}

/** What runs more often for reasons of others. */
export interface SteeredBlocks {
  /** The parts of a rise on changed lines of a function that are not theirs. */
  readonly partsOf: (fn: number, rise: DirectRise, up: readonly Part[]) => readonly Part[];
  /** By change asked about, the largest part of a rise, 0 to 1, that was not its own. */
  readonly shares: ReadonlyMap<number, number>;
}

/**
 * Makes what tells the parts of a rise on changed lines that are not theirs, because the block they stand in runs more often:
 * an unchanged line that runs whenever the block does proves it. They go to the change that decides how often, inside the
 * function or by what it declares or sets; else, where a parameter decides, to whom the search among the callers found.
 */
export function createSteeredBlocks(input: SteeredInput): SteeredBlocks {
  const shares = new Map<number, number>();
  const find = createSearch(input);
  return {
    shares,
    partsOf: (fn, rise, up) => {
      const parts = find(fn, rise, up);
      const share = parts.reduce((sum, { part }) => sum + part, 0);
      if (share > 0) shares.set(rise.change, Math.max(share, shares.get(rise.change) ?? 0));
      return parts;
    },
  };
}

function createSearch(input: SteeredInput): SteeredBlocks['partsOf'] {
  const { own, links } = input;
  const runsOf = createBlockRuns(input);
  return (fn, rise, up) => {
    const block = rise.cost > 0 ? runsOf(fn, rise.change) : undefined;
    if (block === undefined) return [];
    const count = countEffect(
      { base: rise.head - rise.cost, head: rise.head },
      withoutEntries(block, fn, own),
    );
    if (count === 0) return [];
    const hot = [{ site: block.site, rise: 1 }];
    const inside = own.controlling(fn, hot);
    if (inside.length > 0) return scale(traced('function', withoutChange(inside, rise.change)), count);
    const control = own.controlOf(fn, hot);
    const isReached = own.isInReach(fn, hot);
    const rules: readonly (() => readonly Part[])[] = [
      () => traced('declaration', links.declaring(control)),
      () =>
        traced(
          'link',
          links.setting(control).filter(({ change }) => isReached(change)),
        ),
      () => (takesParameter(block, control, input) ? up : []),
    ];
    for (const rule of rules) {
      const parts = withoutChange(rule(), rise.change);
      if (parts.length > 0) return scale(parts, count);
    }
    return [];
  };
}

function withoutChange<T extends { readonly change: number }>(
  found: readonly T[],
  change: number,
): readonly T[] {
  return found.filter((entry) => entry.change !== change);
}

const header = /^(?:[A-Za-z_][^;=]*\(|\s*(?:pub(?:\([^)]*\))?\s+)?(?:(?:const|async|unsafe)\s+)*fn\s)/;
/** How far up the head of a function is looked for, and how many lines it has at most. */
const [farthest, longestHeader] = [400, 30];

/** Whether a parameter of the function around a block is among some names. */
function takesParameter(
  { site }: BlockRuns,
  names: ReadonlySet<string>,
  { graph, readLine }: SteeredInput,
): boolean {
  const place = graph.sites[site];
  if (place?.kind !== 'line') return false;
  let start = place.line - 1;
  while (start > 0 && place.line - start < farthest && !header.test(readLine(place.file, start) ?? ''))
    start -= 1;
  for (let line = start; line < start + longestHeader && line < place.line; line += 1) {
    const text = readLine(place.file, line) ?? '';
    const parameters = line === start ? text.slice(text.indexOf('(')) : text;
    if ([...wordsOf(parameters)].some((word) => names.has(word))) return true;
    if (text.includes('{')) return false;
  }
  return false;
}

/** How often a block ran, without what the function is entered more often. */
function withoutEntries(
  { base, head }: BlockRuns,
  fn: number,
  own: OwnChanges,
): { readonly base: number; readonly head: number } {
  const entries = own.entriesOf(fn);
  const grown = entries === undefined || entries.base === 0 ? 1 : Math.max(1, entries.head / entries.base);
  return { base: base * grown, head };
}
