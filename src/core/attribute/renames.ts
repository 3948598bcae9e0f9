import type { FileDiff } from '../model/diff.ts';
import { declaredOn } from './declared-names.ts';
import type { ChangedLine } from './matched-runs.ts';
import type { Stretch } from './stretches.ts';
import { hideNames, namesOf } from './words.ts';

/** By file, the names that its head has for what the base calls otherwise. */
export type Renames = ReadonlyMap<FileDiff, ReadonlyMap<string, string>>;

/** Two names in the same place of lines that say the same otherwise. */
interface NamePair {
  readonly from: string;
  readonly to: string;
  /** Whether the lines declare them. */
  readonly isDeclared: boolean;
}

/**
 * Finds names that a diff only replaces. A line of the diff declares the new name where the base declared the old one,
 * wherever a changed line of the file has the one in the place of the other it is the same two, no added line has the old
 * name any more, and no deleted line had the new one. So `malloc` that became `calloc` is no renaming: neither is declared.
 */
export function findRenames(stretches: readonly Stretch[]): Renames {
  const files = [...Map.groupBy(stretches, ({ file }) => file)].map(([file, own]) => ({
    file,
    own,
    pairs: own.flatMap(pairNames),
  }));
  const declared = new Set(
    files.flatMap(({ pairs }) =>
      pairs.flatMap(({ from, to, isDeclared }) => (isDeclared ? `${from} ${to}` : [])),
    ),
  );
  return new Map(
    files.flatMap(({ file, own, pairs }) => {
      const candidates = pairs.filter(({ from, to }) => declared.has(`${from} ${to}`));
      if (candidates.length === 0) return [];
      const before = new Set(own.flatMap(({ deleted }) => deleted.flatMap(({ text }) => namesOf(text))));
      const after = new Set(own.flatMap(({ added }) => added.flatMap(({ text }) => namesOf(text))));
      const partners = countPartners(pairs);
      const kept = candidates.filter(
        ({ from, to }) => !after.has(from) && !before.has(to) && partners(from) === 1 && partners(to) === 1,
      );
      return kept.length === 0 ? [] : [[file, new Map(kept.map(({ from, to }) => [from, to]))] as const];
    }),
  );
}

/** Tells in how many different names' places a name stands. */
function countPartners(pairs: readonly NamePair[]): (name: string) => number {
  const partners = new Map<string, Set<string>>();
  const add = (name: string, other: string): void => {
    const known = partners.get(name) ?? new Set<string>();
    partners.set(name, known.add(other));
  };
  for (const { from, to } of pairs) {
    add(from, to);
    add(to, from);
  }
  return (name) => partners.get(name)?.size ?? 0;
}

/** The names that differ between lines of a stretch with the same words and marks otherwise. */
function pairNames({ deleted, added }: Stretch): readonly NamePair[] {
  return pairLines(deleted, added).flatMap(([from, to]) => {
    const [before, after] = [namesOf(from.text), namesOf(to.text)];
    if (before.length !== after.length) return [];
    const [old, fresh] = [declaredOn(from.text), declaredOn(to.text)];
    return before.flatMap((name, at) => {
      const other = after[at] ?? name;
      return other === name ? [] : { from: name, to: other, isDeclared: old.has(name) && fresh.has(other) };
    });
  });
}

/** Lines of the same shape: in the same place where both sides have as many, else those that have a shape for themselves. */
function pairLines(
  deleted: readonly ChangedLine[],
  added: readonly ChangedLine[],
): readonly (readonly [ChangedLine, ChangedLine])[] {
  const [before, after] = [written(deleted), written(added)];
  if (before.length === after.length) {
    return before.flatMap((line, at) => {
      const other = after[at];
      return other !== undefined && hideNames(line.text) === hideNames(other.text)
        ? [[line, other] as const]
        : [];
    });
  }
  const shapes = Map.groupBy(after, ({ text }) => hideNames(text));
  return [...Map.groupBy(before, ({ text }) => hideNames(text))].flatMap(([shape, lines]) => {
    const [line, other, isAlone] = [
      lines[0],
      shapes.get(shape)?.[0],
      lines.length + (shapes.get(shape)?.length ?? 0),
    ];
    return line !== undefined && other !== undefined && isAlone === 2 ? [[line, other] as const] : [];
  });
}

function written(lines: readonly ChangedLine[]): readonly ChangedLine[] {
  return lines.filter(({ code }) => code !== '');
}

/** Makes what gives a line of a base file the names of the head. */
export function createRenamer(renames: Renames): (file: FileDiff, text: string) => string {
  return (file, text) => {
    const names = renames.get(file);
    return names === undefined ? text : replaceNames(text, names);
  };
}

const part = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'|[A-Za-z_]\w*/g;

function replaceNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(part, (found) => names.get(found) ?? found);
}
