import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customMetric, findMetric } from '../../../src/core/model/metric.ts';
import { findSharedCounters } from '../../../src/core/report/shared-counters.ts';

test('counters of one name that were written differently are told, with how they are read', () => {
  const metrics = [customMetric('allocs/op'), customMetric('allocs_op', { unit: 'byte', better: 'higher' })];
  assert.deepEqual(
    findSharedCounters(metrics).map(({ code, message }) => [code, message]),
    [
      [
        'counters-alike',
        'counter_allocs_op stands for "allocs/op" (ratio, lower is better) in one place and for "allocs_op" (byte, higher is better) in another; it is read as the first',
      ],
    ],
  );
});

test('the same counter in many places, and a metric whose meaning is fixed, are nothing to tell', () => {
  const time = findMetric('time') ?? assert.fail();
  const metrics = [customMetric('a'), customMetric('a'), time, { ...time, title: 'other' }];
  assert.deepEqual(findSharedCounters(metrics), []);
});
