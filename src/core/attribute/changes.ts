import type { FileDiff } from '../model/diff.ts';
import { createLineMap } from './line-map.ts';
import { type ChangedLine, matchRuns } from './matched-runs.ts';
import { findMovedEdits } from './moved-edits.ts';
import { createRenamer, findRenames } from './renames.ts';
import { listStretches, type Stretch } from './stretches.ts';

/** Neighbouring lines of code that the diff changed, the unit that gets blamed. Blank lines and comments are left out. */
export interface Change {
  /** Path in the head; undefined where the diff deletes the file. */
  readonly file: string | undefined;
  /** The head's. */
  readonly added: readonly ChangedLine[];
  /** The base's. */
  readonly deleted: readonly ChangedLine[];
  /** Lines of the head that came to this place from another one; they are no part of the change. */
  readonly arrived: readonly ChangedLine[];
  /** The head's line that follows the change; it may lie behind the end of the file. */
  readonly next: number;
}

/** Where a line of one side belongs: to a change (by index), or to a line that both sides have, in head numbers. */
export type Home =
  | { readonly kind: 'change'; readonly change: number }
  | { readonly kind: 'line'; readonly file: string; readonly line: number };

/** The diff as blame needs it: its changes of code, and where each line of a side belongs. */
export interface ChangeMap {
  readonly changes: readonly Change[];
  /** The path that a base file has in the head; its own path where the diff deletes it or does not know it. */
  readonly headPath: (basePath: string) => string;
  readonly homeOfBase: (basePath: string, line: number) => Home;
  readonly homeOfHead: (path: string, line: number) => Home;
}

/** Splits a diff into changes, leaving out what changes no code: blanks, comments, indentation, moved runs, other names. */
export function mapChanges(diff: readonly FileDiff[]): ChangeMap {
  const plain = listStretches(diff);
  const renames = findRenames(plain);
  const stretches = renames.size === 0 ? plain : listStretches(diff, createRenamer(renames));
  const moves = matchLines(stretches);
  const arrived = new Set(moves.values());
  const edits = findMovedEdits(stretches, moves);
  const moved = { moves, arrived, edited: edits.lines };
  const changes = [...stretches.flatMap((stretch) => splitStretch(stretch, moved)), ...edits.changes];
  const headPaths = new Map(diff.map((file) => [file.basePath ?? '', file.headPath ?? file.basePath ?? '']));
  const headPath = (basePath: string): string => headPaths.get(basePath) ?? basePath;
  const lineMaps = new Map(diff.map((file) => [file.basePath ?? '', createLineMap(file)]));
  const special = { base: new HomeTable(), head: new HomeTable() };
  for (const [from, to] of moves) special.base.set(from, { kind: 'line', file: to.file, line: to.line });
  for (const [change, { added: more, deleted: less }] of changes.entries()) {
    for (const line of more) special.head.set(line, { kind: 'change', change });
    for (const line of less) special.base.set(line, { kind: 'change', change });
  }
  return {
    changes,
    headPath,
    homeOfBase: (path, line) => {
      const home = special.base.get(path, line);
      if (home !== undefined) return home;
      const map = lineMaps.get(path);
      return { kind: 'line', file: headPath(path), line: (map === undefined ? line : map(line)) ?? 0 };
    },
    homeOfHead: (file, line) => special.head.get(file, line) ?? { kind: 'line', file, line },
  };
}

/** The lines of one side that belong elsewhere than to themselves, by file and number. */
class HomeTable {
  readonly #files = new Map<string, Map<number, Home>>();

  get(file: string, line: number): Home | undefined {
    return this.#files.get(file)?.get(line);
  }

  set({ file, line }: ChangedLine, home: Home): void {
    const lines = this.#files.get(file) ?? new Map<number, Home>();
    this.#files.set(file, lines.set(line, home));
  }
}

/** By deleted line, the added line that is the same code. */
function matchLines(stretches: readonly Stretch[]): ReadonlyMap<ChangedLine, ChangedLine> {
  const moves = new Map(stretches.flatMap(matchEnds));
  const arrived = new Set(moves.values());
  const deleted = stretches.flatMap((stretch) => stretch.deleted.filter((line) => !moves.has(line)));
  const added = stretches.flatMap((stretch) => stretch.added.filter((line) => !arrived.has(line)));
  for (const pair of matchRuns({ deleted, added })) {
    const [from, to] = [deleted[pair.deleted], added[pair.added]];
    if (from !== undefined && to !== undefined) moves.set(from, to);
  }
  return moves;
}

/** The lines at both ends of a stretch that say the same with other blanks or comments. */
function matchEnds(stretch: Stretch): readonly (readonly [ChangedLine, ChangedLine])[] {
  const deleted = stretch.deleted.filter(({ code }) => code !== '');
  const added = stretch.added.filter(({ code }) => code !== '');
  const shorter = Math.min(deleted.length, added.length);
  const isSame = (x: number, y: number): boolean => deleted.at(x)?.code === added.at(y)?.code;
  let [start, end] = [0, 0];
  while (start < shorter && isSame(start, start)) start += 1;
  while (end < shorter - start && isSame(-1 - end, -1 - end)) end += 1;
  const pairs = [
    ...deleted.slice(0, start).map((line, at) => [line, added[at]] as const),
    ...deleted.slice(deleted.length - end).map((line, at) => [line, added.at(at - end)] as const),
  ];
  return pairs.flatMap(([from, to]) => (to === undefined ? [] : [[from, to] as const]));
}

interface Moved {
  readonly moves: ReadonlyMap<ChangedLine, ChangedLine>;
  readonly arrived: ReadonlySet<ChangedLine>;
  /** The lines of edits inside moved code, which are changes already. */
  readonly edited: ReadonlySet<ChangedLine>;
}

/** Lines that stayed in place part a stretch into changes; lines that moved elsewhere only leave it. */
function splitStretch(stretch: Stretch, { moves, arrived, edited }: Moved): readonly Change[] {
  const place = new Map(stretch.added.map((line, at) => [line, at]));
  const changes: Change[] = [];
  let [fromDeleted, fromAdded] = [0, 0];
  const close = (untilDeleted: number, untilAdded: number, next: number): void => {
    const deleted = stretch.deleted.slice(fromDeleted, untilDeleted);
    const added = stretch.added.slice(fromAdded, untilAdded);
    const isLeft = (line: ChangedLine): boolean => line.code !== '' && !edited.has(line);
    const change = {
      file: stretch.file.headPath,
      deleted: deleted.filter((line) => isLeft(line) && !moves.has(line)),
      added: added.filter((line) => isLeft(line) && !arrived.has(line)),
      arrived: added.filter((line) => line.code !== '' && arrived.has(line)),
      next,
    };
    if (change.deleted.length + change.added.length > 0) changes.push(change);
    [fromDeleted, fromAdded] = [untilDeleted + 1, untilAdded + 1];
  };
  for (const [at, line] of stretch.deleted.entries()) {
    const to = moves.get(line);
    const toAt = to === undefined ? undefined : place.get(to);
    if (to !== undefined && toAt !== undefined && toAt >= fromAdded) close(at, toAt, to.line);
  }
  close(stretch.deleted.length, stretch.added.length, stretch.next);
  return changes;
}
