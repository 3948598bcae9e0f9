import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultGate } from '../../../src/core/model/default-gate.ts';
import { findMetric, knownMetrics, type Metric } from '../../../src/core/model/metric.ts';

function gateOf(name: string) {
  const metric = findMetric(name);
  return metric === undefined ? assert.fail(name) : defaultGate(metric);
}

test('instructions block past 0.2 % and 20,000', () => {
  assert.deepEqual(gateOf('instructions'), {
    relative: 0.002,
    absolute: 20_000,
    better: 'lower',
    on: 'block',
  });
});

test('nothing that is timed blocks unasked', () => {
  const blocking = knownMetrics.filter((metric) => defaultGate(metric).on === 'block');
  assert.ok(blocking.some(({ name }) => name === 'instructions'));
  assert.deepEqual(
    blocking.filter(({ nature }) => nature === 'timed'),
    [],
  );
});

test('more instructions per cycle are better', () => {
  assert.equal(gateOf('ipc').better, 'higher');
});

test('a metric that is not known gets the gate of its unit and does not block', () => {
  const foreign: Metric = {
    name: 'allocated',
    title: 'allocated',
    unit: 'byte',
    better: 'lower',
    nature: 'exact',
  };
  assert.deepEqual(defaultGate(foreign), {
    relative: 0.05,
    absolute: 1024 ** 2,
    better: 'lower',
    on: 'warn',
  });
});
