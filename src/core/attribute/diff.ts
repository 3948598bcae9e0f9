import type { DiffLine, FileDiff, Hunk } from '../model/diff.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readPath, readPathPair, withoutPrefix } from './diff-path.ts';

interface Read<T> {
  readonly value: T;
  /** Index of the first line that was not read. */
  readonly next: number;
}

interface Paths {
  readonly base: string | undefined;
  readonly head: string | undefined;
}

const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/** The longest diff that is read, in UTF-16 units: memory is a small multiple of it. */
export const longestDiff = 64 * 1024 * 1024;

/** The longest header line that is read; Linux limits a path to 4,096 bytes, and quoting makes each four long. */
const longestHeader = 40_000;

/**
 * Reads what `git diff -M` prints with the side prefixes `a/` and `b/`. A file without hunks (binary, mode change,
 * pure rename) keeps its paths. A cut hunk keeps the lines that are there, with a warning; so does a merge's combined
 * diff, which is skipped. Fails on text that is not empty and no diff, and on one longer than `longestDiff`. A carriage
 * return at a line's end is dropped, so a change of line endings is a change of nothing.
 */
export function parseDiff(text: string): Parsed<readonly FileDiff[]> {
  if (text.length > longestDiff) return failed(tooLong(text.length));
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const files: FileDiff[] = [];
  const warnings: Problem[] = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.startsWith('diff --git ')) {
      const file = readFileDiff(lines, at);
      files.push(file.value);
      at = file.next;
      if (file.cutAt !== undefined) warnings.push(cutHunk(file.cutAt));
    } else {
      if (/^diff --(cc|combined) /.test(lines[at]?.slice(0, 20) ?? '')) warnings.push(combined(at + 1));
      at += 1;
    }
  }
  if (files.length > 0 || warnings.length > 0 || text.trim() === '')
    return parsed(files, warnings.slice(0, 10));
  return failed({
    code: 'format-damaged',
    message: `the diff has ${lines.length} lines and none starts with "diff --git"`,
    hint: 'make it with "git diff -M BASE HEAD"',
  });
}

function tooLong(length: number): Problem {
  return {
    code: 'format-damaged',
    message: `the diff has ${length} characters, more than the ${longestDiff} that are read`,
    hint: 'split the pull request, or keep generated files out of it',
  };
}

function cutHunk(line: number): Problem {
  return {
    code: 'format-damaged',
    message: `the hunk ends at line ${line} of the diff, before the number of lines that its header announces`,
    hint: 'make the diff again; the lines that are there were used',
  };
}

function combined(line: number): Problem {
  return {
    code: 'format-damaged',
    message: `line ${line} starts the combined diff of a merge, which has more than two sides`,
    hint: 'make the diff between two commits with "git diff -M BASE HEAD"',
  };
}

interface ReadFile extends Read<FileDiff> {
  /** Line, from 1, where a hunk ended too early. */
  readonly cutAt: number | undefined;
}

function readFileDiff(lines: readonly string[], start: number): ReadFile {
  const header = readHeader(lines, start);
  const hunks: Hunk[] = [];
  let cutAt: number | undefined;
  let at = header.next;
  while (at < lines.length && !lines[at]?.startsWith('diff --git ')) {
    const hunk = readHunk(lines, at);
    if (hunk !== undefined) hunks.push(hunk.value);
    at = hunk?.next ?? at + 1;
    if (hunk?.cut) cutAt = at;
  }
  const { base, head } = header.value;
  return {
    value: {
      ...(base === undefined ? {} : { basePath: base }),
      ...(head === undefined ? {} : { headPath: head }),
      hunks,
    },
    next: at,
    cutAt,
  };
}

function readHeader(lines: readonly string[], start: number): Read<Paths> {
  const pair = readPathPair((lines[start] ?? '').slice('diff --git '.length, longestHeader));
  let base = pair === undefined ? undefined : withoutPrefix(pair[0]);
  let head = pair === undefined ? undefined : withoutPrefix(pair[1]);
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').slice(0, longestHeader);
    if (line.startsWith('@@ ') || line.startsWith('diff --git ')) break;
    if (line.startsWith('new file mode ')) base = undefined;
    else if (line.startsWith('deleted file mode ')) head = undefined;
    else if (line.startsWith('rename from ')) base = readPath(line.slice('rename from '.length));
    else if (line.startsWith('rename to ')) head = readPath(line.slice('rename to '.length));
    else if (line.startsWith('--- ')) base = withoutPrefix(readPath(line.slice(4)));
    else if (line.startsWith('+++ ')) head = withoutPrefix(readPath(line.slice(4)));
  }
  return { value: { base, head }, next: at };
}

/** The counts of the `@@` line rule how far a hunk reaches: a deleted line may itself look like a header. */
function readHunk(
  lines: readonly string[],
  start: number,
): (Read<Hunk> & { readonly cut: boolean }) | undefined {
  const header = hunkHeader.exec((lines[start] ?? '').slice(0, 100));
  if (header === null) return undefined;
  const [baseStart, baseCount] = readRange(header[1], header[2]);
  const [headStart, headCount] = readRange(header[3], header[4]);
  const read: DiffLine[] = [];
  let [base, head, at] = [baseStart, headStart, start + 1];
  while (at < lines.length && (base < baseStart + baseCount || head < headStart + headCount)) {
    const line = lines[at] ?? '';
    const kind = kindOf(line, at === lines.length - 1);
    if (kind === undefined) break;
    at += 1;
    if (kind === 'note') continue;
    read.push({ kind, base, head, text: line.slice(1) });
    if (kind !== 'added') base += 1;
    if (kind !== 'deleted') head += 1;
  }
  const cut = base < baseStart + baseCount || head < headStart + headCount;
  return { value: { baseStart, headStart, lines: read }, next: at, cut };
}

/** First line and length of a side. An empty range names the line before it. */
function readRange(start: string | undefined, count: string | undefined): readonly [number, number] {
  const length = count === undefined ? 1 : Number(count);
  return [Number(start) + (length === 0 ? 1 : 0), length];
}

function kindOf(line: string, last: boolean): DiffLine['kind'] | 'note' | undefined {
  if (line.startsWith('+')) return 'added';
  if (line.startsWith('-')) return 'deleted';
  if (line.startsWith('\\')) return 'note';
  // Some mailers strip the blank of an empty context line; the text after the last newline is no line.
  return line.startsWith(' ') || (line === '' && !last) ? 'context' : undefined;
}
