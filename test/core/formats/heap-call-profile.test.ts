import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profileAllocations, profileLeaks } from '../../../src/core/formats/heap-call-profile.ts';
import type { CallProfile } from '../../../src/core/index.ts';

/** Every call as `caller:line > callee` with its blocks and the cost of the first event. */
function callsOf({ calls, functions }: CallProfile): readonly string[] {
  return Array.from({ length: calls.count }, (_, row) => {
    const name = (index: number | undefined): string => functions[index ?? -1]?.name ?? '?';
    const cost = calls.inclusive[0]?.[row];
    return `${name(calls.caller[row])}:${calls.line[row]} > ${name(calls.callee[row])} ${calls.times[row]} ${cost}`;
  });
}

const site = { bytesAtPeak: 0, bytesAtEnd: 0, bytesRead: 0, bytesWritten: 0 };

test('every frame of a stack calls the next, and the allocator is at its end', () => {
  const profile = profileAllocations([
    {
      ...site,
      bytes: 100,
      blocks: 4,
      bytesAtPeak: 50,
      frames: [
        { function: 'copy', file: 'a.c', line: 3 },
        { function: 'main', file: 'a.c', line: 9 },
      ],
    },
  ]);
  assert.deepEqual(callsOf(profile), ['copy:3 > the allocator 4 100', 'main:9 > copy 4 100']);
  assert.deepEqual(profile.totals, [100, 4, 50]);
});

test('recursion is charged once a stack', () => {
  const frame = { function: 'walk', file: 'a.c', line: 3 };
  const profile = profileAllocations([{ ...site, bytes: 8, blocks: 1, frames: [frame, frame, frame] }]);
  assert.deepEqual(callsOf(profile), ['walk:3 > the allocator 1 8', 'walk:3 > walk 1 8']);
  assert.deepEqual(profile.totals, [8, 1, 0]);
});

test('memory that may still be reached is not lost', () => {
  const frames = [{ function: 'main', file: 'a.c', line: 1 }];
  const profile = profileLeaks([
    { kind: 'definite', bytes: 5, blocks: 1, frames },
    { kind: 'indirect', bytes: 6, blocks: 1, frames },
    { kind: 'possible', bytes: 70, blocks: 1, frames },
  ]);
  assert.deepEqual(profile.totals, [11]);
});
