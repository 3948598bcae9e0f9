import { createHash } from 'node:crypto';
import { diff } from 'node:util';

type Files = ReadonlyMap<string, Buffer>;

/** A changed file as GitHub lists it, without its links. */
export interface FileChange {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  /** The blob's name in git. */
  readonly sha: string;
  /** Hunks without file headers; absent for binary files and for mere renames. */
  readonly patch?: string;
}

/** Lines of unchanged text around a change. */
const context = 3;

export function blobSha(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

interface Row {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

function linesOf(content: Buffer): readonly string[] {
  const lines = content.toString('utf8').split('\n');
  const last = lines.pop() ?? '';
  return last === '' ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}

function compareLines(before: Buffer, after: Buffer): readonly Row[] {
  // In this order removed lines come before added ones, as git writes them.
  const signs = { '-1': '+', '0': ' ', '1': '-' } as const;
  return diff(linesOf(before), linesOf(after)).map(([sign, text]) => ({ sign: signs[sign], text }));
}

/** Ranges of rows, each a hunk: changes and what is within three lines of one. */
function hunkRanges(rows: readonly Row[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const [index, row] of rows.entries()) {
    if (row.sign === ' ') continue;
    const start = Math.max(0, index - context);
    const end = Math.min(rows.length, index + context + 1);
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}

function countSide(rows: readonly Row[], side: '+' | '-'): number {
  return rows.filter(({ sign }) => sign === ' ' || sign === side).length;
}

function writeHunk(rows: readonly Row[], [start, end]: readonly [number, number]): string {
  const before = rows.slice(0, start);
  const inside = rows.slice(start, end);
  const range = (side: '+' | '-'): string => {
    const count = countSide(inside, side);
    const first = countSide(before, side) + (count === 0 ? 0 : 1);
    return count === 1 ? `${side}${first}` : `${side}${first},${count}`;
  };
  return [`@@ ${range('-')} ${range('+')} @@`, ...inside.map(({ sign, text }) => sign + text)].join('\n');
}

function changeBetween(filename: string, before: Buffer | undefined, after: Buffer | undefined): FileChange {
  const empty = Buffer.alloc(0);
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified';
  const sha = blobSha(after ?? before ?? empty);
  if (before?.includes(0) === true || after?.includes(0) === true)
    return { filename, status, sha, additions: 0, deletions: 0, changes: 0 };
  const rows = compareLines(before ?? empty, after ?? empty);
  const additions = rows.filter(({ sign }) => sign === '+').length;
  const deletions = rows.filter(({ sign }) => sign === '-').length;
  const patch = hunkRanges(rows)
    .map((range) => writeHunk(rows, range))
    .join('\n');
  return { filename, status, sha, additions, deletions, changes: additions + deletions, patch };
}

/** Turns a removed and an added file of the same content into one rename. */
function pairRenames(changes: readonly FileChange[]): readonly FileChange[] {
  const removed = new Map(
    changes.flatMap((change) => (change.status === 'removed' ? [[change.sha, change]] : [])),
  );
  const renames = changes.flatMap(({ filename, status, sha }): FileChange[] => {
    const from = status === 'added' ? removed.get(sha) : undefined;
    if (from === undefined) return [];
    const counts = { additions: 0, deletions: 0, changes: 0 };
    return [{ filename, previous_filename: from.filename, status: 'renamed', sha, ...counts }];
  });
  const gone = new Set(renames.flatMap((rename) => [rename.filename, rename.previous_filename]));
  return [...changes.filter(({ filename }) => !gone.has(filename)), ...renames];
}

function sameContent(before: Buffer | undefined, after: Buffer | undefined): boolean {
  return before !== undefined && after !== undefined && before.equals(after);
}

/** What changed from one tree to another, by path. */
export function changesBetween(before: Files, after: Files): readonly FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = paths
    .filter((path) => !sameContent(before.get(path), after.get(path)))
    .map((path) => changeBetween(path, before.get(path), after.get(path)));
  return [...pairRenames(changes)].sort((a, b) => (a.filename < b.filename ? -1 : 1));
}

/** The same as one text in git's form, as the media type `diff` gives it. */
export function diffText(changes: readonly FileChange[]): string {
  return changes
    .map(({ filename, previous_filename: previous = filename, status, patch }) => {
      const from = status === 'added' ? '/dev/null' : `a/${previous}`;
      const to = status === 'removed' ? '/dev/null' : `b/${filename}`;
      const head = `diff --git a/${previous} b/${filename}\n`;
      if (status === 'renamed') return `${head}rename from ${previous}\nrename to ${filename}\n`;
      return patch === undefined
        ? `${head}Binary files ${from} and ${to} differ\n`
        : `${head}--- ${from}\n+++ ${to}\n${patch}\n`;
    })
    .join('');
}
