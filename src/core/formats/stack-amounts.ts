import type { HeapProfile, Leak } from '../model/heap-profile.ts';
import type { StackAmounts } from '../model/stack-amounts.ts';

/** Allocations by their whole stacks. A crate that does not follow accesses tells none read or written. */
export function stackAllocations({ sites }: HeapProfile): StackAmounts {
  return {
    events: [
      'allocated bytes',
      'allocations',
      'bytes at the peak',
      'bytes at the end',
      'bytes read',
      'bytes written',
    ],
    stacks: sites.map((site) => ({
      frames: site.frames,
      amounts: [
        site.bytes,
        site.blocks,
        site.bytesAtPeak,
        site.bytesAtEnd,
        site.bytesRead,
        site.bytesWritten,
      ],
    })),
    notes: [],
  };
}

/** Lost memory by the stacks that allocated it: nothing points at it, or only what is lost itself. */
export function stackLeaks(leaks: readonly Leak[]): StackAmounts {
  const lost = leaks.filter(({ kind }) => kind !== 'possible');
  return {
    events: ['leaked bytes', 'leaked blocks'],
    stacks: lost.map(({ frames, bytes, blocks }) => ({ frames, amounts: [bytes, blocks] })),
    notes: [],
  };
}
