import type { Problem } from '../model/problem.ts';
import type { StackProfile } from '../model/stack-profile.ts';
import { isNotable, markTruncated } from '../model/truncated-stacks.ts';

/** How stacks were recorded, as far as that tells why they end early. */
export type StackRecording =
  | { readonly kind: 'frame-pointers'; readonly limit: number }
  | {
      readonly kind: 'copies';
      readonly limit: number;
      /** Bytes that were copied of each stack at most. */
      readonly bytes: number;
      /** By sample: its row in the tree, and whether as much was copied as was asked for; undefined where that is not known. */
      readonly samples: Iterable<{ readonly row: number; readonly isFull: boolean | undefined }>;
    };

type Cause = 'too-deep' | 'no-frame-pointers' | 'copy-too-small' | 'copy-not-full' | 'unknown';

/** Perf copies no more of a stack: a record tells its size in 16 bits. */
export const mostStackBytes = 65_528;

function countCauses(profile: StackProfile, recording: StackRecording): ReadonlyMap<Cause, number> {
  const { isTruncated, depth } = markTruncated(profile, true);
  const counts = new Map<Cause, number>();
  const add = (row: number, cause: Cause, samples: number): void => {
    if (isTruncated[row] !== 1 || samples === 0) return;
    const told = (depth[row] ?? 0) >= recording.limit ? 'too-deep' : cause;
    counts.set(told, (counts.get(told) ?? 0) + samples);
  };
  switch (recording.kind) {
    case 'frame-pointers':
      for (const column of profile.tree.samples)
        for (const [row, samples] of column.entries()) add(row, 'no-frame-pointers', samples);
      break;
    case 'copies':
      for (const { row, isFull } of recording.samples) {
        const cause = isFull ? 'copy-too-small' : 'copy-not-full';
        add(row, isFull === undefined ? 'unknown' : cause, 1);
      }
      break;
  }
  return counts;
}

function describeCause(cause: Cause, recording: StackRecording): readonly [why: string, hint: string] {
  switch (cause) {
    case 'too-deep':
      return [
        `are deeper than the ${recording.limit} frames that are kept`,
        'raise the limit while nothing is sampled: sysctl kernel.perf_event_max_stack=1024; totals of callers are too small until then',
      ];
    case 'no-frame-pointers':
      return [
        'lead through code without frame pointers',
        'build everything with -fno-omit-frame-pointer (Rust: -C force-frame-pointers=yes); for libraries that are not yours, `brakeline hotspots --stacks dwarf` needs none',
      ];
    case 'copy-too-small': {
      const bytes = recording.kind === 'copies' ? recording.bytes : 0;
      const more =
        bytes < mostStackBytes
          ? `copy more: --stacks dwarf,${Math.min(mostStackBytes, bytes * 4)}`
          : 'no more than this can be copied: build with -fno-omit-frame-pointer and sample with --stacks fp';
      return [
        `lie on stacks of which only the ${bytes.toLocaleString('en-US')} innermost bytes were copied`,
        more,
      ];
    }
    case 'copy-not-full':
      // The kernel copies up to the first page that is not in memory, so that the end of a copy need not be that of the stack.
      return [
        'lead through code without unwind information, or over a part of the stack that was never written to, although more could have been copied',
        'build without -fno-asynchronous-unwind-tables and do not strip .eh_frame; for code that was made while the program ran, and for large arrays on the stack, sample with --stacks fp',
      ];
    case 'unknown':
      return ['end early, and perf does not say how much of the stack it copied', 'update perf'];
  }
}

/**
 * Why stacks end before the start of the program or thread, one problem a cause that a hundredth of the samples have: each
 * has a next step of its own.
 */
export function tellTruncationCauses(profile: StackProfile, recording: StackRecording): readonly Problem[] {
  const all = profile.tree.samples
    .flatMap((column) => [...column])
    .reduce((sum, samples) => sum + samples, 0);
  const count = (value: number): string => value.toLocaleString('en-US');
  return [...countCauses(profile, recording)]
    .filter(([, samples]) => isNotable(samples, all))
    .sort(([, one], [, other]) => other - one)
    .map(([cause, samples]) => {
      const [why, hint] = describeCause(cause, recording);
      const message = `the stacks of ${count(samples)} of ${count(all)} samples end before the start of the program or thread: they ${why}`;
      return { code: 'stacks-truncated', message, hint };
    });
}
