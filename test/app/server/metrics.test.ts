import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from '../../../src/app/server/metrics.ts';

test('the page has the form that Prometheus reads', () => {
  const metrics = createMetrics();
  metrics.deliveries.add(1, { event: 'push', result: 'ignored' });
  metrics.deliveries.add(2, { event: 'push', result: 'ignored' });
  metrics.queueAge.set(1.5);
  const page = metrics.print();
  assert.match(page, /^# TYPE brakeline_deliveries_total counter$/m);
  assert.match(page, /^brakeline_deliveries_total\{event="push",result="ignored"\} 3$/m);
  assert.match(page, /^brakeline_queue_oldest_seconds 1\.5$/m);
  const odd = page
    .split('\n')
    .filter((line) => !/^(# (HELP|TYPE) \S+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.]+|)$/.test(line));
  assert.deepEqual(odd, []);
});

test('a label cannot break out of its quotes', () => {
  const metrics = createMetrics();
  metrics.jobs.add(1, { kind: 'a"} 1\nforged 2' });
  assert.ok(!metrics.print().split('\n').includes('forged 2'));
});
