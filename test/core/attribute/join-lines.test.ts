import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinFlatLines } from '../../../src/core/attribute/join-lines.ts';
import { symbolise } from '../../../src/core/attribute/symbolise.ts';
import type { AddressedProfile } from '../../../src/core/model/profile.ts';
import { buildProfile } from '../../support/build-profile.ts';

const addressed: AddressedProfile = {
  profile: buildProfile({
    lines: [
      ['main', 'a.c', 7, 10],
      ['main', 'a.c', 7, 30],
      ['main', 'a.c', 8, 5],
      ['main', 'a.c', 7, 20],
      ['other', 'a.c', 7, 1],
    ],
    calls: [['main', 'a.c', 7, 'other', 1, 1]],
  }),
  lineAddresses: Int32Array.of(0x10, 0x14, 0x18, 0x20, 0x24),
  callAddresses: Int32Array.of(0x14),
};

test('the instructions of a line share one address where nothing is inlined', () => {
  const { profile, lineAddresses } = joinFlatLines(addressed, () => true);
  assert.deepEqual([...lineAddresses], [0x10, 0x18, 0x24]);
  assert.deepEqual([...(profile.lines.self[0] ?? [])], [60, 5, 1]);
  // The most executed instruction of line 7 ran 30 times.
  assert.deepEqual([...(profile.lines.executions ?? [])], [30, 5, 1]);
  assert.deepEqual(profile.calls, addressed.profile.calls);
});

test('joining first or resolving first gives the same profile', () => {
  const frame = (line: number) => [{ function: 'main', file: '/w/a.c', line }];
  const resolved = new Map([
    [
      'build/app',
      {
        chains: [frame(7), frame(8)],
        chainOf: new Map([
          [0x10, 0],
          [0x14, 0],
          [0x18, 1],
          [0x20, 0],
          [0x24, 0],
        ]),
      },
    ],
  ]);
  const joined = symbolise(
    joinFlatLines(addressed, () => true),
    resolved,
  );
  assert.deepEqual(joined, symbolise(addressed, resolved));
});

test('an object with inlined code keeps its rows', () => {
  assert.equal(
    joinFlatLines(addressed, () => false),
    addressed,
  );
});
