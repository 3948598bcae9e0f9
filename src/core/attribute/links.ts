import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import { type Declared, readDeclared } from './declarations.ts';
import { createLineContexts } from './line-context.ts';
import { createDeletedTests, createTestModules } from './test-modules.ts';
import { wordsOf } from './words.ts';

/** An unchanged line whose cost rose, with the rise. */
export interface HotSite {
  readonly site: number;
  readonly rise: number;
}

/** A change with its part of a rise; parts of a list add up to at most 1. */
export interface Linked {
  readonly change: number;
  readonly part: number;
}

/** Changes that text ties to lines which rose, although none of their own lines runs there. */
export interface Links {
  /** The change declares a macro, a function, a constant or a type that the lines name. */
  readonly declared: (hot: readonly HotSite[], except?: string) => readonly Linked[];
  /** The change sets a variable or member that the lines, or a condition around them, read. */
  readonly assigned: (hot: readonly HotSite[], isCandidate: (change: number) => boolean) => readonly Linked[];
  /** The change declares a macro, a constant or a function among some names. */
  readonly declaring: (words: ReadonlySet<string>) => readonly Linked[];
  /** The change sets a variable or member among some names. */
  readonly setting: (words: ReadonlySet<string>) => readonly Linked[];
  /** The change shapes a type that the function names somewhere. */
  readonly shaped: (fn: number, hot: readonly HotSite[]) => readonly Linked[];
  /** The change names the function, in a table say. */
  readonly naming: (name: string) => readonly Linked[];
  /** What a change declares. */
  readonly of: (change: number) => Declared;
  /** Every name between the first and the last line that a function executed, and in the headers around them. */
  readonly wordsIn: (fn: number) => ReadonlySet<string>;
  /** What the unchanged lines with a name on them cost more, calls included. */
  readonly heatOf: (word: string) => number;
}

interface LinkInput {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  readonly readLine: (file: string, line: number) => string | undefined;
  /** Whether code of a file can be part of what ran. */
  readonly canReach: (file: string) => boolean;
}

/** A link that covers less than this part of a rise is chance. */
const convincing = 0.3;

/** A name that more changes than this declare or set tells nothing about any of them. */
const mostSharers = 8;

const nothing: Declared = { names: new Set(), types: new Set(), assigned: new Set(), mentioned: new Set() };

/** Prepares the look-up. Names that many changes declare count less for each, and so do names that many lines share. */
export function createLinks(input: LinkInput): Links {
  const { graph, changes, readLine } = input;
  const declared = changes.map((change) => readDeclared(change, readLine));
  const index = createIndex(input, declared);
  const [names, types] = [index((of) => of.names), index((of) => of.types)];
  const [assigned, mentioned] = [index((of) => of.assigned), index((of) => of.mentioned)];
  const contextOf = createLineContexts(readLine);
  const wordsAt = (site: number, withAround: boolean): readonly string[] => {
    const place = graph.sites[site];
    if (place?.kind !== 'line' || place.line === 0) return [];
    const { words, around } = contextOf(place.file, place.line);
    return withAround ? [...new Set([...words, ...around])] : [...words];
  };
  const functionWords = createFunctionWords(graph, readLine, wordsAt);
  return {
    of: (change) => declared[change] ?? nothing,
    declared: (hot, except) =>
      spread(hot, {
        words: (site) => wordsAt(site, false).filter((word) => word !== except),
        tables: [names, types],
      }),
    declaring: (words) => shareOut(weighNames(words, names)),
    setting: (words) => shareOut(weighNames(words, assigned)),
    assigned: (hot, isCandidate) =>
      spread(hot, { words: (site) => wordsAt(site, true), tables: [assigned], isCandidate }),
    shaped: (fn, hot) => spread(hot, { words: () => functionWords(fn), tables: [types] }),
    wordsIn: functionWords,
    heatOf: createHeat(graph, wordsAt),
    naming: (name) => shareOut((mentioned.get(name) ?? []).map((change) => ({ change, weight: 1 }))),
  };
}

type WordTable = ReadonlyMap<string, readonly number[]>;

/** Makes tables of the words that changes declare or set: by word, the changes, where they are few enough to tell anything. */
function createIndex(
  { changes, readLine, canReach }: LinkInput,
  declared: readonly Declared[],
): (pick: (of: Declared) => ReadonlySet<string>) => WordTable {
  const isOfTest = createTestModules(readLine);
  const isDeletedTest = createDeletedTests(changes);
  const isPart = (change: Change | undefined): boolean =>
    change?.file !== undefined &&
    canReach(change.file) &&
    !isDeletedTest(change) &&
    !isOfTest(change.file, change.added[0]?.line ?? change.next);
  const parts = changes.map(isPart);
  return (pick) => {
    const found = new Map<string, number[]>();
    for (const [change, of] of declared.entries()) {
      if (parts[change] !== true) continue;
      for (const word of pick(of)) {
        const list = found.get(word) ?? [];
        found.set(word, list);
        if (list.length <= mostSharers) list.push(change);
      }
    }
    return new Map([...found].filter(([, list]) => list.length <= mostSharers));
  };
}

interface Spread {
  /** What a line says. */
  readonly words: (site: number) => Iterable<string>;
  readonly tables: readonly WordTable[];
  /** Every change when absent. */
  readonly isCandidate?: (change: number) => boolean;
}

/** Shares a rise among the changes that its lines' words lead to, if those lines have enough of it. */
function spread(
  hot: readonly HotSite[],
  { words, tables, isCandidate = () => true }: Spread,
): readonly Linked[] {
  const total = hot.reduce((sum, { rise }) => sum + rise, 0);
  const covered = new Map<number, { cost: number; weight: number }>();
  for (const { site, rise } of hot) {
    const best = new Map<number, number>();
    for (const word of words(site)) {
      for (const table of tables) {
        const found = (table.get(word) ?? []).filter(isCandidate);
        for (const change of found) best.set(change, Math.max(best.get(change) ?? 0, 1 / found.length));
      }
    }
    for (const [change, weight] of best) {
      const entry = covered.get(change) ?? { cost: 0, weight: 0 };
      covered.set(change, { cost: entry.cost + rise, weight: entry.weight + rise * weight });
    }
  }
  return shareOut(
    [...covered].flatMap(([change, { cost, weight }]) =>
      cost >= convincing * total ? { change, weight } : [],
    ),
  );
}

/** The changes that declare some names, each with the weight of the rarest. */
function weighNames(
  words: ReadonlySet<string>,
  names: ReadonlyMap<string, readonly number[]>,
): readonly { readonly change: number; readonly weight: number }[] {
  const best = new Map<number, number>();
  for (const word of words) {
    const found = names.get(word) ?? [];
    for (const change of found) best.set(change, Math.max(best.get(change) ?? 0, 1 / found.length));
  }
  return [...best].map(([change, weight]) => ({ change, weight }));
}

function shareOut(found: readonly { readonly change: number; readonly weight: number }[]): readonly Linked[] {
  const best = found.reduce((most, { weight }) => Math.max(most, weight), 0);
  const kept = found.filter(({ weight }) => weight >= best / 2);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ change, weight }) => ({ change, part: weight / total }));
}

/** Makes the look-up `wordsIn`. */
function createFunctionWords(
  graph: CostGraph,
  readLine: LinkInput['readLine'],
  wordsAt: (site: number, withAround: boolean) => readonly string[],
): (fn: number) => ReadonlySet<string> {
  const cells = Map.groupBy(graph.cells, ({ fn }) => fn);
  const cache = new Map<number, ReadonlySet<string>>();
  const find = (fn: number): ReadonlySet<string> => {
    const { file } = graph.functions[fn] ?? {};
    const sites = (cells.get(fn) ?? []).flatMap(({ site }) => {
      const place = graph.sites[site];
      const isInside =
        (place?.kind === 'line' || place?.kind === 'change') && place.file === file && place.line > 0;
      return isInside ? { site, line: place.line } : [];
    });
    const lines = sites.map(({ line }) => line);
    const words = new Set(sites.flatMap(({ site }) => wordsAt(site, true)));
    const [first, last] = [
      lines.reduce((a, b) => Math.min(a, b), Infinity),
      lines.reduce((a, b) => Math.max(a, b), 0),
    ];
    for (let line = first; file !== undefined && line <= Math.min(last, first + 2000); line += 1) {
      for (const word of wordsOf(readLine(file, line) ?? '')) words.add(word);
    }
    return words;
  };
  return (fn) => {
    const words = cache.get(fn) ?? find(fn);
    cache.set(fn, words);
    return words;
  };
}

/** Makes the look-up `heatOf`. */
function createHeat(
  graph: CostGraph,
  wordsAt: (site: number, withAround: boolean) => readonly string[],
): (word: string) => number {
  const heat = new Map<string, number>();
  const sum = (): void => {
    const rises = new Float64Array(graph.sites.length);
    for (const { site, base, head } of [...graph.cells, ...graph.edges]) {
      rises[site] = (rises[site] ?? 0) + head - base;
    }
    for (const [site, rise] of rises.entries()) {
      if (rise > 0) for (const word of wordsAt(site, false)) heat.set(word, (heat.get(word) ?? 0) + rise);
    }
  };
  return (word) => {
    if (heat.size === 0) sum();
    return heat.get(word) ?? 0;
  };
}
