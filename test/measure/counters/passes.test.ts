import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planPasses } from '../../../src/measure/counters/passes.ts';
import { hardwareMetrics, isRatioMetric, ratioMetrics } from '../../../src/measure/counters/perf-events.ts';

const all = { honest: 5, hardware: hardwareMetrics };
const every = [...hardwareMetrics, ...Object.keys(ratioMetrics)];

test('all metrics fit in two runs of four events, with instructions in both', () => {
  const passes = planPasses(every, all);
  assert.equal(passes.length, 2);
  for (const pass of passes) {
    assert.ok(pass.length <= 4);
    assert.ok(pass.includes('instructions'));
  }
});

test('without hardware metrics or counters there is one run without perf', () => {
  assert.deepEqual(planPasses(['wall_time', 'peak_rss'], all), [[]]);
  assert.deepEqual(planPasses(['instructions'], { honest: 0, hardware: [] }), [[]]);
});

test('with one honest counter each run counts one event and ratios are left out', () => {
  const passes = planPasses(['instructions', 'cycles', 'ipc'], { honest: 1, hardware: hardwareMetrics });
  assert.deepEqual(passes, [['instructions'], ['cycles']]);
});

test('whatever is asked, no run exceeds its counters, and everything that fits is counted', () => {
  const metrics = fc.subarray(every);
  const hardware = fc.subarray(hardwareMetrics);
  fc.assert(
    fc.property(metrics, hardware, fc.integer({ min: 1, max: 8 }), (wanted, supported, honest) => {
      const passes = planPasses(wanted, { honest, hardware: supported });
      const limit = Math.min(4, honest);
      for (const pass of passes) {
        assert.ok(pass.length <= limit);
        assert.equal(new Set(pass).size, pass.length);
      }
      for (const metric of wanted) {
        const needed: readonly string[] = isRatioMetric(metric) ? ratioMetrics[metric] : [metric];
        const possible = needed.length <= limit && needed.every((name) => supported.some((s) => s === name));
        const together = passes.some((pass) => needed.every((name) => pass.some((p) => p === name)));
        assert.equal(together, possible, metric);
      }
    }),
  );
});
