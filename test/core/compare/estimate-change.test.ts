import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { estimateChange } from '../../../src/core/compare/estimate-change.ts';
import type { Nature } from '../../../src/core/model/metric.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { ProblemCode } from '../../../src/core/model/problem.ts';

function comparisonOf(base: NonEmpty<number>, head: NonEmpty<number>, nature: Nature) {
  const change = estimateChange({ base, head }, { nature, confidence: 0.99, interleaved: true });
  assert.equal(change.kind, 'estimated');
  return change.comparison;
}

function whyOf(base: NonEmpty<number>, head: NonEmpty<number>, nature: Nature): ProblemCode {
  const change = estimateChange({ base, head }, { nature, confidence: 0.99, interleaved: true });
  assert.equal(change.kind, 'unclear');
  return change.why.code;
}

test('exact values that repeat give a point with confidence 1', () => {
  assert.deepEqual(comparisonOf([1000, 1000], [1129, 1129], 'exact'), {
    base: 1000,
    head: 1129,
    relative: { value: 0.129, low: 0.129, high: 0.129, confidence: 1 },
    absolute: { value: 129, low: 129, high: 129, confidence: 1 },
    runs: { base: 2, head: 2 },
    method: 'exact',
  });
});

test('exact values that do not repeat are judged as counted, and need as many rounds', () => {
  assert.equal(whyOf([1000, 1001], [1129, 1129], 'exact'), 'exact-not-repeating');
  const comparison = comparisonOf([1000, 1001, 1000, 1002, 1000], [1100, 1100, 1100, 1100, 1100], 'exact');
  assert.ok(comparison.absolute.confidence < 1);
  assert.deepEqual([comparison.absolute.low, comparison.absolute.high], [98, 100]);
});

test('counts that are all equal are still no more certain than their number of rounds', () => {
  const comparison = comparisonOf([7, 7, 7, 7, 7], [7, 7, 7, 7, 7], 'counted');
  assert.deepEqual(comparison.relative, { value: 0, low: 0, high: 0, confidence: 1 - 2 / 252 });
});

test('one to four rounds a side are too few for counted and timed values', () => {
  assert.equal(whyOf([1], [2], 'counted'), 'too-few-rounds');
  assert.equal(whyOf([1, 1, 1, 1], [2, 2, 2, 2], 'timed'), 'too-few-rounds');
});

test('values at or below zero have no ratio', () => {
  const comparison = comparisonOf([0, 0, 1, 0, 0], [3, 3, 3, 4, 3], 'timed');
  assert.equal(comparison.relative, undefined);
  assert.equal(comparison.absolute.value, 3);
  assert.equal(comparisonOf([0, 0], [5, 5], 'exact').relative, undefined);
  assert.equal(comparisonOf([-1, -1], [5, 5], 'exact').absolute.value, 6);
});

test('a value that is no number is named and never compared', () => {
  assert.equal(whyOf([1, 2, 3, 4, 5], [1, 2, Number.NaN, 4, 5], 'counted'), 'counter-rejected');
  assert.equal(whyOf([Number.POSITIVE_INFINITY], [1], 'exact'), 'counter-rejected');
});

test('enormous and tiny values stay finite', () => {
  const huge = comparisonOf(
    [1e-300, 1e-300, 1e-300, 1e-300, 1e-300],
    [1e300, 1e300, 1e300, 1e300, 1e300],
    'timed',
  );
  assert.ok(Number.isFinite(huge.relative?.high));
  const large = comparisonOf([1e15, 1e15, 1e15, 1e15, 1e15], [1e15, 1e15 + 1, 1e15, 1e15, 1e15], 'counted');
  assert.equal(large.absolute.high, 1);
});

test('scaling both sides leaves the ratio alone', () => {
  const side = fc.tuple(...Array.from({ length: 6 }, () => fc.double({ min: 1, max: 1e6, noNaN: true })));
  const pair = fc.tuple(side, side, fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(pair, ([base, head, factor]) => {
      const [b0 = 1, ...bs] = base;
      const [h0 = 1, ...hs] = head;
      const plain = comparisonOf([b0, ...bs], [h0, ...hs], 'timed').relative?.value ?? Number.NaN;
      const scale = (value: number): number => value * factor;
      const scaled = comparisonOf([scale(b0), ...bs.map(scale)], [scale(h0), ...hs.map(scale)], 'timed');
      const difference = Math.abs((scaled.relative?.value ?? Number.NaN) - plain);
      assert.ok(difference <= 1e-9 * (1 + plain), `${difference}`);
    }),
  );
});

test('a rate is compared upside down, so that its noise, which takes away, is met as well as that of times', () => {
  const times = (level: number): NonEmpty<number> => [
    level,
    ...Array.from({ length: 23 }, (_, round) => level + ((round * 7) % 5) + (round % 8 === 3 ? 400 : 0)),
  ];
  const context = { nature: 'timed', confidence: 0.99, interleaved: true } as const;
  const invert = ([first, ...rest]: NonEmpty<number>): NonEmpty<number> => [
    1 / first,
    ...rest.map((time) => 1 / time),
  ];
  const [base, head] = [times(1000), times(1010)];
  const time = estimateChange({ base, head }, context);
  const rate = estimateChange({ base: invert(base), head: invert(head) }, { ...context, better: 'higher' });
  assert.ok(time.kind === 'estimated' && rate.kind === 'estimated');
  assert.equal(time.comparison.method, 'round-swaps');
  const [slower, rarer] = [time.comparison.relative, rate.comparison.relative];
  assert.ok(slower !== undefined && rarer !== undefined && slower.low > 0);
  assert.ok(Math.abs((1 + slower.low) * (1 + rarer.high) - 1) < 1e-12);
  assert.ok(Math.abs((1 + slower.value) * (1 + rarer.value) - 1) < 1e-12);
});
