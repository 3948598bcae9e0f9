import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from '../../../src/app/telemetry/metrics.ts';

test('every metric has help and type before its values, in the text format of Prometheus', () => {
  const metrics = createMetrics();
  metrics.jobs.add(1, { kind: 'open', outcome: 'done' });
  const lines = metrics.print().split('\n');
  assert.equal(lines.at(-1), '', 'it ends with a line break');
  for (const line of lines.slice(0, -1)) {
    assert.match(
      line,
      /^# HELP brakeline_\w+ \S.*$|^# TYPE brakeline_\w+ (counter|gauge)$|^brakeline_\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.]+$/,
    );
  }
  const typed = lines.filter((line) => line.startsWith('# TYPE') && line.endsWith('counter'));
  for (const line of typed) assert.match(line, /_total counter$/);
});

test('counters add up by their labels; gauges keep the last value', () => {
  const metrics = createMetrics();
  metrics.verdicts.add(1, { conclusion: 'success' });
  metrics.verdicts.add(2, { conclusion: 'success' });
  metrics.verdicts.add(1, { conclusion: 'failure' });
  metrics.queueAge.set(7);
  metrics.queueAge.set(3);
  const page = metrics.print();
  assert.match(page, /^brakeline_verdicts_total\{conclusion="success"\} 3$/m);
  assert.match(page, /^brakeline_verdicts_total\{conclusion="failure"\} 1$/m);
  assert.match(page, /^brakeline_queue_oldest_seconds 3$/m);
});

test('a label cannot break out of its quotes', () => {
  const metrics = createMetrics();
  metrics.deliveries.add(1, { event: 'a"} 9\nfake 1\\' });
  assert.match(metrics.print(), /^brakeline_deliveries_total\{event="a\\"\} 9\\nfake 1\\\\"\} 1$/m);
});
