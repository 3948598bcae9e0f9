import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMetric, type Metric } from '../../../src/core/model/metric.ts';
import {
  describeChange,
  formatChange,
  formatDifference,
  formatPercent,
  formatQuantity,
  formatValue,
} from '../../../src/core/model/quantity-text.ts';
import type { Comparison, Estimate } from '../../../src/core/model/verdict.ts';

function known(name: string): Metric {
  const metric = findMetric(name);
  assert.ok(metric !== undefined);
  return metric;
}

function change(relative: Estimate | undefined, absolute: Estimate, runs = 5): Comparison {
  return {
    base: 100,
    head: 104,
    ...(relative === undefined ? {} : { relative }),
    absolute,
    runs: { base: runs, head: runs },
  };
}

const nothing: Estimate = { value: 0, low: 0, high: 0, confidence: 1 };

test('energy is shown in joules', () => {
  const values = [1_500, 12.34, 0.005, 0].map((value) => formatQuantity(value, known('energy')));
  assert.deepEqual(values, ['1.5 kJ', '12.3 J', '5 mJ', '0 J']);
});

test('times and sizes are shown in the unit that fits them', () => {
  const time = known('wall_time');
  const memory = known('peak_rss');
  assert.deepEqual(
    [12.34, 0.0123, 4.2e-6, 0, 1234].map((value) => formatQuantity(value, time)),
    ['12.3 s', '12.3 ms', '4.2 µs', '0 s', '1,234 s'],
  );
  assert.deepEqual(
    [4_404_019, 512, 0, 3 * 2 ** 30].map((value) => formatQuantity(value, memory)),
    ['4.2 MiB', '512 B', '0 B', '3 GiB'],
  );
});

test('a count carries its noun and its separators, a ratio neither', () => {
  assert.equal(formatQuantity(1_234_567, known('instructions')), '1,234,567 instructions');
  assert.equal(formatValue(1_234_567, known('instructions')), '1,234,567');
  assert.equal(formatQuantity(0.02134, known('cache_miss_rate')), '0.0213');
});

test('a difference always shows its sign, and none at zero', () => {
  const time = known('wall_time');
  assert.deepEqual(
    [0.002, -0.002, 0].map((value) => formatDifference(value, time)),
    ['+2 ms', '-2 ms', '0 s'],
  );
});

test('a percentage stands with its interval and its runs', () => {
  const estimate = { value: 0.0412, low: 0.0391, high: 0.0433, confidence: 0.9921 };
  assert.equal(
    formatChange(change(estimate, nothing), known('instructions')),
    '+4.1 % (99 % interval +3.9 % to +4.3 %, 5 and 5 runs)',
  );
});

test('an exact change says so and puts the title before the evidence', () => {
  const estimate = { value: 0.129, low: 0.129, high: 0.129, confidence: 1 };
  assert.equal(
    describeChange(change(estimate, nothing, 2), known('ir')),
    '+12.9 % instructions (valgrind) (exact, 2 and 2 runs)',
  );
});

test('a small change gets the decimals that it needs, and a rounded zero no sign', () => {
  const estimate = { value: 0.00012, low: -0.0000001, high: 0.00021, confidence: 0.99 };
  assert.equal(
    formatChange(change(estimate, nothing), known('instructions')),
    '+0.012 % (99 % interval 0.000 % to +0.021 %, 5 and 5 runs)',
  );
});

test('without a ratio the change is shown in the unit of the metric', () => {
  const absolute = { value: 3, low: 1, high: 5, confidence: 0.992 };
  assert.equal(
    describeChange(change(undefined, absolute), known('page_faults')),
    '+3 page faults (99 % interval +1 to +5, 5 and 5 runs)',
  );
});

test('a threshold is a plain percentage', () => {
  assert.deepEqual([0.002, 0.05, 0].map(formatPercent), ['0.2 %', '5 %', '0 %']);
});
