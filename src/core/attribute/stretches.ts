import type { DiffLine, FileDiff, Hunk } from '../model/diff.ts';
import { codeOf } from './comments.ts';
import type { ChangedLine } from './matched-runs.ts';

/** Changed lines without a context line between them. */
export interface Stretch {
  readonly file: FileDiff;
  readonly deleted: readonly ChangedLine[];
  readonly added: readonly ChangedLine[];
  /** The head's line number behind the stretch. */
  readonly next: number;
}

/**
 * The stretches of a diff in its order, numbered from 0.
 * @param rename gives a line of the base the names that its file uses in the head; its code is told with them.
 */
export function listStretches(
  diff: readonly FileDiff[],
  rename: (file: FileDiff, text: string) => string = (_, text) => text,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const file of diff) {
    for (const hunk of file.hunks) {
      const code = codeOfHunk(file, hunk, rename);
      for (const run of runsOf(hunk)) {
        const number = stretches.length;
        const side = (kind: 'deleted' | 'added'): readonly ChangedLine[] =>
          run.lines
            .filter((line) => line.kind === kind)
            .map((line) => ({
              stretch: number,
              file: (kind === 'added' ? file.headPath : file.basePath) ?? '',
              line: kind === 'added' ? line.head : line.base,
              text: line.text,
              code: code.get(line) ?? line.text,
            }));
        stretches.push({ file, deleted: side('deleted'), added: side('added'), next: run.next });
      }
    }
  }
  return stretches;
}

interface Run {
  readonly lines: readonly DiffLine[];
  readonly next: number;
}

function runsOf(hunk: Hunk): readonly Run[] {
  const runs: Run[] = [];
  let lines: DiffLine[] = [];
  let next = hunk.headStart;
  for (const line of hunk.lines) {
    if (line.kind !== 'context') lines.push(line);
    else if (lines.length > 0) {
      runs.push({ lines, next: line.head });
      lines = [];
    }
    next = line.kind === 'deleted' ? line.head : line.head + 1;
  }
  return lines.length > 0 ? [...runs, { lines, next }] : runs;
}

/** The code of every line of a hunk; each side is read as a whole, because comments span lines. */
function codeOfHunk(
  file: FileDiff,
  hunk: Hunk,
  rename: (file: FileDiff, text: string) => string,
): ReadonlyMap<DiffLine, string> {
  const code = new Map<DiffLine, string>();
  const read = (without: DiffLine['kind'], path: string | undefined): void => {
    const side = hunk.lines.filter((line) => line.kind !== without);
    const texts = side.map(({ text }) => (without === 'added' ? rename(file, text) : text));
    for (const [at, text] of codeOf(texts, path ?? '').entries()) {
      const line = side[at];
      if (line !== undefined) code.set(line, text);
    }
  };
  read('added', file.basePath);
  read('deleted', file.headPath);
  return code;
}
