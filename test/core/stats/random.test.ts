import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRandom, shuffle } from '../../../src/core/stats/random.ts';

function take(count: number, seed: number): readonly number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random());
}

test('the same seed gives the same sequence and another seed another one', () => {
  assert.deepEqual(take(20, 42), take(20, 42));
  assert.notDeepEqual(take(20, 42), take(20, 43));
  assert.notDeepEqual(take(20, 1), take(20, 1 + 2 ** 32));
});

test('every number lies in [0, 1), whatever safe integer the seed is', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (seed) => take(50, seed).every((number) => number >= 0 && number < 1)),
  );
});

test('the numbers fill the unit interval evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const number of take(100_000, 0))
    tenths.splice(Math.floor(number * 10), 1, (tenths[Math.floor(number * 10)] ?? 0) + 1);
  for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 500, `${count} in one tenth`);
});

test('a shuffle keeps every item and leaves its input alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const before = [...items];
      const order = shuffle(items, createRandom(seed));
      assert.deepEqual(items, before);
      assert.deepEqual([...order].sort(), [...items].sort());
    }),
  );
});

test('every order of three items is about equally likely', () => {
  const random = createRandom(7);
  const seen = new Map<string, number>();
  for (let i = 0; i < 6_000; i += 1) {
    const order = shuffle(['a', 'b', 'c'], random).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  assert.equal(seen.size, 6);
  for (const [order, count] of seen) assert.ok(Math.abs(count - 1_000) < 200, `${order}: ${count}`);
});

test('with neighbouring seeds base does not always come first', () => {
  const firsts = Array.from({ length: 200 }, (_, seed) => shuffle(['base', 'head'], createRandom(seed))[0]);
  const bases = firsts.filter((first) => first === 'base').length;
  assert.ok(bases > 60 && bases < 140, `${bases} of 200`);
});
