import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { createRandom } from '../../../src/core/stats/random.ts';
import type { Interval } from '../../../src/core/stats/shift-interval.ts';
import { mostSwapRounds, swapInterval } from '../../../src/core/stats/swap-interval.ts';
import { rankForSwaps } from '../../../src/core/stats/swap-ranks.ts';

const numbers = z.array(z.number());
const vector = z.object({
  title: z.string(),
  confidence: z.number(),
  base: numbers,
  head: numbers,
  value: z.number(),
  low: z.number(),
  high: z.number(),
});

/** R wrote out every swap: fixtures/stats/round-swaps.R. */
const vectors = z.array(vector).parse(JSON.parse(readFileSync('fixtures/stats/round-swaps.json', 'utf8')));

function intervalOf(base: readonly number[], head: readonly number[], confidence = 0.99): Interval {
  const shift = swapInterval(base, head, confidence);
  assert.equal(shift.kind, 'interval');
  return shift;
}

for (const { title, base, head, confidence, ...expected } of vectors) {
  test(`the interval is the one for which R writes out every swap: ${title}`, () => {
    const { value, low, high } = intervalOf(base, head, confidence);
    assert.deepEqual({ value, low, high }, expected);
  });
}

const rounds = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
    minLength: 8,
    maxLength: 24,
  })
  .map((pairs) => ({ base: pairs.map(([value]) => value), head: pairs.map(([, value]) => value) }));

test('swapping the sides turns the interval round', () => {
  fc.assert(
    fc.property(rounds, ({ base, head }) => {
      const there = intervalOf(base, head);
      const back = intervalOf(head, base);
      assert.deepEqual([back.value, back.low, back.high], [0 - there.value, 0 - there.high, 0 - there.low]);
    }),
  );
});

test('the interval moves with a shift of the head, scales with both sides, and the order of the rounds means nothing', () => {
  fc.assert(
    fc.property(rounds, fc.integer({ min: -500, max: 500 }), ({ base, head }, shift) => {
      const plain = intervalOf(base, head);
      const moved = intervalOf(
        base.toReversed().map((value) => 8 * value),
        head.toReversed().map((value) => 8 * (value + shift)),
      );
      const expected = [plain.value, plain.low, plain.high].map((end) => 8 * (end + shift));
      assert.deepEqual([moved.value, moved.low, moved.high], expected);
    }),
  );
});

test('the estimate lies in the interval, and more confidence never makes it narrower', () => {
  fc.assert(
    fc.property(rounds, ({ base, head }) => {
      const sure = intervalOf(base, head, 0.99);
      const less = intervalOf(base, head, 0.9);
      assert.ok(sure.low <= less.low && less.low <= less.value);
      assert.ok(less.value <= less.high && less.high <= sure.high);
    }),
  );
});

test('the scores of the head over those of the base only fall while the head comes down', () => {
  fc.assert(
    fc.property(rounds, ({ base, head }) => {
      const steps = head
        .flatMap((above, one) =>
          base.map((below, other) => ({ size: above - below, pair: one * base.length + other })),
        )
        .sort((a, b) => a.size - b.size);
      const ranks = rankForSwaps(base, head);
      const start = ranks.net();
      let last = start;
      for (const { pair } of steps) {
        for (let half = 0; half < 2; half += 1) ranks.lower(pair);
        assert.ok(ranks.net() <= last);
        last = ranks.net();
      }
      assert.ok(start > 0 && last < 0);
    }),
  );
});

test('what drifts from round to round and what strays leave the interval narrow', () => {
  const random = createRandom(4);
  const level = Array.from({ length: 24 }, (_, round) => 1000 + 40 * round);
  const noisy = (more: number) => level.map((value) => value + more + 4 * random());
  const stray = (values: readonly number[], rounds: readonly number[]) =>
    values.map((value, round) => (rounds.includes(round) ? value + 5000 : value));
  const drifting = intervalOf(noisy(0), noisy(20), 0.999);
  assert.ok(drifting.low > 0 && drifting.high < 60, `${drifting.low} ${drifting.high}`);
  const flat = (more: number) => level.map(() => 1000 + more + 40 * random());
  const straying = intervalOf(stray(flat(0), [3, 11]), stray(flat(60), [7]), 0.99);
  assert.ok(straying.low > 0 && straying.high < 120, `${straying.low} ${straying.high}`);
});

test('too few rounds say how many are needed, and the most are judged', () => {
  assert.deepEqual(swapInterval([1, 2, 3], [1, 2, 3], 0.99), { kind: 'too-few', needed: 8 });
  const base = Array.from({ length: mostSwapRounds }, (_, round) => (round * 37) % 101);
  const head = base.map((value) => ((value * 7) % 101) + 500);
  assert.ok(intervalOf(base, head, 0.9999).low > 400);
});

test('identical code is rejected no more often than the level, although everything drifts and the spread changes', () => {
  const random = createRandom(9);
  let above = 0;
  const gates = 3000;
  for (let gate = 0; gate < gates; gate += 1) {
    const levels = Array.from({ length: 12 }, (_, round) => ({
      middle: 30 * random() * round,
      spread: 1 + round,
    }));
    const side = () => levels.map(({ middle, spread }) => middle - spread * Math.log(1 - random()));
    if (intervalOf(side(), side(), 0.95).low > 0) above += 1;
  }
  // 75 are allowed; 101 would be three standard deviations above.
  assert.ok(above < 101, `${above} of ${gates}`);
});
