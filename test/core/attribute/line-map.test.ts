import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLineMap } from '../../../src/core/attribute/line-map.ts';
import type { DiffLine } from '../../../src/core/model/diff.ts';

type Kind = DiffLine['kind'];

/** A file's change as one hunk of the given kinds that starts at line 3 of both sides. */
function hunkOf(kinds: readonly Kind[]) {
  let [base, head] = [3, 3];
  const lines = kinds.map((kind) => {
    const line = { kind, base, head, text: '' };
    if (kind !== 'added') base += 1;
    if (kind !== 'deleted') head += 1;
    return line;
  });
  return { basePath: 'a.c', headPath: 'a.c', hunks: [{ baseStart: 3, headStart: 3, lines }] };
}

test('lines before, inside and behind a hunk map to where they stand in the head', () => {
  const map = createLineMap(hunkOf(['context', 'deleted', 'added', 'added', 'context']));
  assert.deepEqual([1, 2, 3, 4, 5, 6, 100].map(map), [1, 2, 3, undefined, 6, 7, 101]);
});

test('a file on one side only maps nothing', () => {
  assert.equal(createLineMap({ basePath: 'a.c', hunks: [] })(1), undefined);
  assert.equal(createLineMap({ headPath: 'a.c', hunks: [] })(1), undefined);
});

test('mapped lines keep their order and the shift behind the hunk is added minus deleted', () => {
  const kinds = fc.array(fc.constantFrom<Kind>('context', 'added', 'deleted'), { maxLength: 40 });
  fc.assert(
    fc.property(kinds, (chosen) => {
      const map = createLineMap(hunkOf(chosen));
      const mapped = Array.from({ length: 60 }, (_, at) => map(at + 1)).filter((line) => line !== undefined);
      assert.deepEqual(
        mapped,
        [...new Set(mapped)].toSorted((a, b) => a - b),
      );
      const count = (kind: Kind): number => chosen.filter((other) => other === kind).length;
      assert.equal(map(1000), 1000 + count('added') - count('deleted'));
    }),
  );
});
