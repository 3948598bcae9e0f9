import { type ContendedLine, type ContentionEvidence, chooseWatched } from '../../core/index.ts';
import { type ObservedSide, prepareRun } from './observe-contention.ts';
import { watchFields } from './watch-fields.ts';

/** A head whose lines are watched, and what is known of both sides. */
export interface ConfirmRequest extends ObservedSide {
  /** The program that the benchmark starts, in the tree that is measured, absolute. */
  readonly program: string;
  readonly base?: ContentionEvidence;
  readonly head: ContentionEvidence;
}

/** Seconds for one line; a write that is stopped at takes a thousand times as long. */
const longest = 20;

async function watchLine(line: ContendedLine, request: ConfirmRequest): Promise<string | undefined> {
  const names = line.contenders.slice(0, 2).flatMap(({ fields }) => fields.slice(0, 1));
  const { program, tree } = request;
  const found = await watchFields({ ...(await prepareRun(request)), root: tree, program, names, longest });
  if (found.kind === 'failed') return undefined;
  return found.value.length > 0
    ? 'breakpoints saw two threads write to both in the measured program'
    : `breakpoints did not see two threads write to both in the measured program within ${longest} s`;
}

/**
 * Confirms by breakpoints of the processor, in the program that is measured, that threads write to the two fields of a line that a
 * build with recorded accesses showed and the base did not have. It never changes the verdict. Memory without a fixed address,
 * and machines that cannot set breakpoints, leave the evidence as it is.
 */
export async function confirmWrites(request: ConfirmRequest): Promise<ContentionEvidence> {
  const { base, head } = request;
  const chosen = chooseWatched(base, head);
  if (head.kind !== 'lines' || chosen.length === 0) return head;
  const seen = new Map<ContendedLine, string>();
  for (const line of chosen) {
    const words = await watchLine(line, request);
    if (words !== undefined) seen.set(line, words);
  }
  return {
    ...head,
    lines: head.lines.map((line) => {
      const watched = seen.get(line);
      return watched === undefined ? line : { ...line, watched };
    }),
  };
}
