import type { ChangedLine } from './matched-runs.ts';
import type { Stretch } from './stretches.ts';

/** An edit of code that moved, as a `Change` tells it. */
interface MovedEdit {
  /** Path in the head of where the code is now. */
  readonly file: string | undefined;
  readonly added: readonly ChangedLine[];
  readonly arrived: readonly ChangedLine[];
  readonly deleted: readonly ChangedLine[];
  readonly next: number;
}

/** Edits of code that moved, and the lines that they hold. */
export interface MovedEdits {
  readonly changes: readonly MovedEdit[];
  readonly lines: ReadonlySet<ChangedLine>;
}

/**
 * Finds what was deleted between two neighbouring lines that moved to one other place, with what was added between them there:
 * an edit of the code that moved, which belongs where that is now. Elsewhere it would be pointed at in a file that it left.
 * @param moves by deleted line, the added line that is the same code.
 */
export function findMovedEdits(
  stretches: readonly Stretch[],
  moves: ReadonlyMap<ChangedLine, ChangedLine>,
): MovedEdits {
  const arrived = new Set(moves.values());
  const changes: MovedEdit[] = [];
  for (const [number, { deleted }] of stretches.entries()) {
    let before: ChangedLine | undefined;
    let open: ChangedLine[] = [];
    for (const line of deleted) {
      const to = moves.get(line);
      if (to === undefined && line.code !== '') open.push(line);
      if (to === undefined) continue;
      const isInside = before?.stretch === to.stretch && to.stretch !== number && before.line < to.line;
      if (open.length > 0 && isInside) {
        const [first, last] = [before?.line ?? 0, to.line];
        const { file, added } = stretches[to.stretch] ?? { file: undefined, added: [] };
        const between = added.filter((one) => one.line > first && one.line < last && one.code !== '');
        changes.push({
          file: file?.headPath,
          deleted: open,
          added: between.filter((one) => !arrived.has(one)),
          arrived: between.filter((one) => arrived.has(one)),
          next: last,
        });
      }
      [before, open] = [to, []];
    }
  }
  return { changes, lines: new Set(changes.flatMap(({ deleted, added }) => [...deleted, ...added])) };
}
