import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PairNumbers } from '../../../src/core/model/pair-numbers.ts';

const number = fc.oneof(fc.nat(40), fc.nat(0x7fffffff));

test('pairs have numbers in the order in which they first come, and keep them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 600 }), (pairs) => {
      const numbers = new PairNumbers();
      const expected = [...new Set(pairs.map(String))];
      assert.deepEqual(
        [...pairs, ...pairs].map(([one, other]) => numbers.of(one, other)),
        [...pairs, ...pairs].map((pair) => expected.indexOf(String(pair))),
      );
    }),
    { numRuns: 50 },
  );
});

test('a hundred thousand pairs have a number each', () => {
  const numbers = new PairNumbers();
  const given = new Set<number>();
  for (let one = 0; one < 1000; one += 1)
    for (let other = 0; other < 100; other += 1) given.add(numbers.of(one, 0x7fffffff - other));
  assert.equal(given.size, 100_000);
  assert.equal(numbers.of(999, 0x7fffffff - 99), 99_999);
});
