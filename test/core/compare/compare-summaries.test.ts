import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareSummaries } from '../../../src/core/compare/compare-summaries.ts';

const summary = (value: number, low: number, high: number, confidence = 0.995) =>
  ({ kind: 'summary', value, interval: { low, high, confidence } }) as const;

test('the ends that are furthest apart bound the change, with the confidence of both', () => {
  const comparison = compareSummaries({ base: summary(10, 9, 11), head: summary(20, 18, 22) });
  assert.deepEqual(comparison?.absolute, { value: 10, low: 7, high: 13, confidence: 0.99 });
  assert.equal(comparison?.relative?.low, 18 / 11 - 1);
  assert.equal(comparison?.relative?.high, 22 / 9 - 1);
});

test('a number without an interval is not compared', () => {
  assert.equal(compareSummaries({ base: { kind: 'summary', value: 1 }, head: summary(2, 1, 3) }), undefined);
});

test('a base that reaches down to zero has no ratio', () => {
  const comparison = compareSummaries({ base: summary(1, 0, 2), head: summary(2, 1, 3) });
  assert.equal(comparison?.relative, undefined);
  assert.equal(comparison?.absolute.low, -1);
});

test('the estimate lies inside its interval, and no more confidence is claimed than either side carries', () => {
  const side = fc
    .tuple(
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
    )
    .map(([value, spread, confidence]) =>
      summary(value, value * (1 - spread), value * (1 + spread), confidence),
    );
  fc.assert(
    fc.property(side, side, (base, head) => {
      const comparison = compareSummaries({ base, head });
      const { value = 0, low = 1, high = -1, confidence = 2 } = comparison?.relative ?? {};
      assert.ok(low <= value && value <= high);
      assert.ok(confidence <= Math.min(base.interval.confidence, head.interval.confidence) + 1e-12);
    }),
  );
});
