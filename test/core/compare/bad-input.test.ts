import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareBenchmarks } from '../../../src/core/compare/compare-benchmarks.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { makeSide, metricsNamed, plainPolicy } from './make-results.ts';

type Values = NonEmpty<number>;

function judge(metric: string, base: Values, head: Values): Verdict {
  const benchmarks = [
    {
      name: 'parse',
      command: './bench',
      base: makeSide({ [metric]: base }),
      head: makeSide({ [metric]: head }),
    },
  ];
  const [verdict] = compareBenchmarks({ benchmarks, metrics: metricsNamed(metric), policy: plainPolicy });
  assert.ok(verdict !== undefined);
  return verdict;
}

function whyOf(verdict: Verdict): string {
  assert.equal(verdict.kind, 'undecided');
  return `${verdict.why.message}; ${verdict.why.hint}`;
}

test('one round and two rounds say how many are needed, also where they are all equal', () => {
  assert.equal(
    whyOf(judge('instructions', [1e9], [2e9])),
    '1 and 1 runs cannot give a 99.93 % interval; set `rounds` to 5 or more',
  );
  assert.match(whyOf(judge('instructions', [1e9, 1e9], [2e9, 2e9])), /^2 and 2 runs cannot give/);
  assert.match(whyOf(judge('wall_time', [1, 1], [2, 2])), /^2 and 2 runs cannot give a 99 % interval/);
});

test('values without any spread are decided by five rounds, and say by which method', () => {
  const verdict = judge('instructions', [1e9, 1e9, 1e9, 1e9, 1e9], [2e9, 2e9, 2e9, 2e9, 2e9]);
  assert.equal(verdict.kind, 'regressed');
  assert.equal(verdict.comparison.method, 'rank-sum-and-t');
  const same = judge('wall_time', [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]);
  assert.equal(same.kind, 'steady');
  assert.equal(same.drift, undefined);
});

test('a value that is no number is named', () => {
  const numbers: Values = [1, 2, 3, 4, 5];
  assert.match(whyOf(judge('wall_time', numbers, [1, 2, Number.NaN, 4, 5])), /the head holds the value NaN/);
});

test('a baseline at or below zero has no ratio: the change is judged and told in the unit of the metric', () => {
  for (const zero of [0, -3]) {
    const verdict = judge('page_faults', [zero, zero, zero, zero, zero], [500, 501, 502, 503, 504]);
    assert.equal(verdict.kind, 'regressed');
    assert.equal(verdict.comparison.relative, undefined);
  }
  const between = judge('page_faults', [0, 0, 0, 0, 0], [50, 90, 110, 200, 300]);
  assert.match(
    whyOf(between),
    /^\+110 page faults \(99 % interval \+50 to \+300, 5 and 5 runs\) reaches over the threshold of 100 page faults; the smallest/,
  );
});

test('counters that read 0 on both sides are steady and say so without a ratio', () => {
  const verdict = judge('cache_misses', [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]);
  assert.equal(verdict.kind, 'steady');
  assert.equal(verdict.comparison.absolute.value, 0);
});

test('values of 1e15 that differ in their last digits are steady', () => {
  const large: Values = [1e15, 1e15 + 1, 1e15 + 2, 1e15 + 1, 1e15];
  const verdict = judge('instructions', large, large);
  assert.equal(verdict.kind, 'steady');
  assert.ok(verdict.comparison.absolute.high < 20);
});

test('values near the largest number give finite intervals', () => {
  const huge: Values = [1e308, 0.9e308, 1.1e308, 1e308, 1.2e308];
  const verdict = judge('instructions', [1, 2, 3, 4, 5], huge);
  assert.ok('comparison' in verdict && verdict.comparison !== undefined);
  const { relative, absolute } = verdict.comparison;
  for (const estimate of [relative, absolute]) {
    assert.ok(Number.isFinite(estimate?.low) && Number.isFinite(estimate?.high));
  }
});

test('a hundred thousand rounds are judged without a table of their pairs', () => {
  const side = (scale: number): Values => [
    scale,
    ...Array.from({ length: 99_999 }, (_, round) => scale * (1 + ((round * 7919) % 1000) / 1e5)),
  ];
  const verdict = judge('wall_time', side(1), side(1.2));
  assert.equal(verdict.kind, 'regressed');
  assert.equal(verdict.comparison.method, 'signed-rank');
});
