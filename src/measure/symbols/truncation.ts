import { readFile } from 'node:fs/promises';
import {
  type Problem,
  readStackCopies,
  type StackProfile,
  tellTruncationCauses,
  usualDepth,
} from '../../core/index.ts';
import { readChunks } from '../processes/file-chunks.ts';

/** The times of samples and the rows of their stacks, in the order of the text; kept only where they are needed. */
export interface SampleList {
  readonly add: ((time: number, row: number) => void) | undefined;
  readonly entries: () => Iterable<readonly [time: number, row: number]>;
}

/** An empty list; one that is not wanted stays empty. */
export function createSampleList(isWanted: boolean): SampleList {
  const [times, rows]: [number[], number[]] = [[], []];
  return {
    add: isWanted
      ? (time, row) => {
          times.push(time);
          rows.push(row);
        }
      : undefined,
    entries: () => times.map((time, at) => [time, rows[at] ?? 0] as const),
  };
}

interface Recording {
  /** Path of what perf recorded. */
  readonly data: string;
  readonly seen: SampleList;
  readonly stacks: 'fp' | 'dwarf' | 'none';
  readonly stackBytes: number;
}

/** How many frames the kernel keeps of a stack. */
async function readDepthLimit(): Promise<number> {
  const text = await readFile('/proc/sys/kernel/perf_event_max_stack', 'utf8').catch(() => '');
  return Number(/^\d{1,6}/.exec(text)?.[0] ?? usualDepth);
}

/** Why stacks of a recording end early, each cause with its own next step; nothing where hardly any do. */
export async function explainTruncation(
  profile: StackProfile,
  { data, seen, stacks, stackBytes }: Recording,
): Promise<readonly Problem[]> {
  switch (stacks) {
    case 'none':
      return [];
    case 'fp':
      return tellTruncationCauses(profile, { kind: 'frame-pointers', limit: await readDepthLimit() });
    case 'dwarf': {
      const full = new Map<number, boolean>();
      for (const { time, isFull } of readStackCopies(readChunks(data))) full.set(time, isFull);
      const samples = Array.from(seen.entries(), ([time, row]) => ({ row, isFull: full.get(time) }));
      return tellTruncationCauses(profile, { kind: 'copies', limit: Infinity, bytes: stackBytes, samples });
    }
  }
}
