import { identifierOf } from '../model/function-name.ts';
import type { Change } from './changes.ts';
import type { CostGraph, Edge } from './cost-graph.ts';
import { changeOf } from './ledger.ts';
import type { Linked } from './links.ts';
import { wordsOf } from './words.ts';

/** Changed macros through which changed lines reach a function. */
export interface MacroCallees {
  /**
   * The changes of macros that name a function which a change calls without naming it; their parts add up to 1.
   * Empty unless the file used the macro before as well, for a new use is the using line's doing.
   */
  readonly reaching: (change: number, callee: number) => readonly Linked[];
  /** What the calls of code from elsewhere that a change makes only through such macros cost more, by function and change. */
  readonly foreign: (fn: number, change: number) => readonly MacroRise[];
  /** By change, the inclusive cost that goes from the using lines, below 0, to the macros, above 0. */
  readonly moveRises: () => ReadonlyMap<number, number>;
}

/** A cost that changed macros share. */
export interface MacroRise {
  readonly cost: number;
  readonly macros: readonly Linked[];
}

interface MacroInput {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  readonly readLine: (file: string, line: number) => string | undefined;
  /** Whether code of a file can be part of what ran. */
  readonly canReach: (file: string) => boolean;
}

const definition = /^\s*#\s*define\s+([A-Za-z_]\w*)/;
/** A longer definition is read up to here. */
const mostLines = 400;

/** Prepares the look-up. */
export function createMacroCallees(input: MacroInput): MacroCallees {
  const { graph, changes } = input;
  const bodies = readBodies(input);
  const usedBefore = listUsedBefore(changes);
  const added = changes.map((change) => new Set(change.added.flatMap(({ text }) => [...wordsOf(text)])));
  const reaching: MacroCallees['reaching'] = (change, callee) => {
    const name = sourceNameOf(graph.functions[callee]?.name ?? '');
    const [words, used] = [added[change], usedBefore.get(changes[change]?.file ?? '')];
    if (bodies.size === 0 || name === '' || words === undefined || isNamed(words, name)) return [];
    const found = [...words].flatMap((word) =>
      used?.has(word) === true
        ? (bodies.get(word) ?? []).filter((body) => body.change !== change && isNamed(body.words, name))
        : [],
    );
    const macros = [...new Set(found.map((body) => body.change))];
    return macros.map((macro) => ({ change: macro, part: 1 / macros.length }));
  };
  const calls = Map.groupBy(graph.edges, ({ caller }) => caller);
  const isForeign = (callee: number): boolean => graph.functions[callee]?.file === undefined;
  const risesIn = (fn: number): readonly CalleeRise[] =>
    bodies.size === 0 ? [] : listRises(calls.get(fn) ?? [], { graph, reaching });
  return {
    reaching,
    foreign: (fn, change) => risesIn(fn).filter((rise) => rise.change === change && isForeign(rise.callee)),
    moveRises: () => {
      const moved = new Map<number, number>();
      const move = (change: number, cost: number): void => {
        moved.set(change, (moved.get(change) ?? 0) + cost);
      };
      for (const { change, cost, macros } of [...calls.keys()].flatMap(risesIn)) {
        move(change, -cost);
        for (const macro of macros) move(macro.change, cost * macro.part);
      }
      return moved;
    },
  };
}

interface CalleeRise extends MacroRise {
  readonly change: number;
  readonly callee: number;
}

/** By change and callee of one function, what reaches the callee only through changed macros. */
function listRises(
  edges: readonly Edge[],
  { graph, reaching }: Pick<MacroCallees, 'reaching'> & Pick<MacroInput, 'graph'>,
): readonly CalleeRise[] {
  return [...Map.groupBy(edges, ({ callee }) => callee)].flatMap(([callee, all]) => {
    if (riseOf(all) <= 0) return [];
    const byChange = Map.groupBy(all, ({ site }) => changeOf(graph.sites[site]));
    return [...byChange].flatMap(([change, own]) => {
      // What another line of the function called before is no rise.
      const cost = Math.min(riseOf(own), riseOf(all));
      const macros = change !== undefined && cost > 0 ? reaching(change, callee) : [];
      return change !== undefined && macros.length > 0 ? [{ change, callee, cost, macros }] : [];
    });
  });
}

function riseOf(edges: readonly Edge[]): number {
  return edges.reduce((sum, { base, head }) => sum + head - base, 0);
}

/** The name in source code: symbols carry a version (`pow@@GLIBC_2.29`), and those for one kind of processor underscores. */
function sourceNameOf(name: string): string {
  return identifierOf(name.replace(/@.*$/, '')).replace(/^_+/, '');
}

/** `memcpy` is meant by `memcpy_avx_unaligned` as well. */
function isNamed(words: ReadonlySet<string>, name: string): boolean {
  return words.has(name) || [...words].some((word) => name.startsWith(`${word}_`));
}

interface MacroBody {
  readonly change: number;
  readonly words: ReadonlySet<string>;
}

/** By name, the macros that changes touch, as the head defines them. */
function readBodies(input: MacroInput): ReadonlyMap<string, readonly MacroBody[]> {
  const bodies = new Map<string, MacroBody[]>();
  for (const [change, { file, added }] of input.changes.entries()) {
    if (file === undefined || !added.some(({ text }) => /#|\\\s*$/.test(text)) || !input.canReach(file))
      continue;
    const starts = new Set(added.map(({ line }) => findStart(file, line, input.readLine)));
    for (const start of starts) {
      const name = definition.exec(input.readLine(file, start) ?? '')?.[1];
      if (name === undefined) continue;
      const words = new Set<string>();
      for (let line = start; line < start + mostLines; line += 1) {
        const text = input.readLine(file, line) ?? '';
        for (const word of wordsOf(text.replace(definition, ''))) words.add(word);
        if (!isContinued(text)) break;
      }
      bodies.set(name, [...(bodies.get(name) ?? []), { change, words }]);
    }
  }
  return bodies;
}

function findStart(file: string, line: number, readLine: MacroInput['readLine']): number {
  let start = line;
  while (start > 1 && line - start < mostLines && isContinued(readLine(file, start - 1) ?? '')) start -= 1;
  return start;
}

function isContinued(text: string): boolean {
  return /\\\s*$/.test(text);
}

/** By file of the head, the names on deleted lines that define no macro. */
function listUsedBefore(changes: readonly Change[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const { file, deleted } of changes) {
    if (file === undefined || deleted.length === 0) continue;
    const words = used.get(file) ?? new Set<string>();
    used.set(file, words);
    for (const { text } of deleted) {
      if (!definition.test(text)) for (const word of wordsOf(text)) words.add(word);
    }
  }
  return used;
}

/** What changed macros take of a rise on changed lines that reach other code only through them. */
export function findMacroCosts(
  rises: readonly MacroRise[],
  left: number,
): readonly { readonly change: number; readonly cost: number }[] {
  const total = rises.reduce((sum, { cost }) => sum + cost, 0);
  if (left <= 0 || total <= 0) return [];
  const scaled = Math.min(1, left / total);
  return rises.flatMap(({ cost, macros }) =>
    macros.map(({ change, part }) => ({ change, cost: cost * part * scaled })),
  );
}
