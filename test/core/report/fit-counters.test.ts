import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customMetric } from '../../../src/core/model/metric.ts';
import type { BenchmarkResult, Side } from '../../../src/core/model/sample.ts';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { encodeReport } from '../../../src/core/report/encode.ts';
import { fitCounters, mostCounters } from '../../../src/core/report/fit-counters.ts';
import { makeReport, metricsNamed, plainPolicy } from '../compare/make-results.ts';

function sideOf(names: readonly string[]): Side {
  const samples = ['time', ...names].map((metric) => ({
    metric,
    tool: 'test',
    evidence: { kind: 'values', values: [1] } as const,
  }));
  return { samples, problems: [] };
}

const counters = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, at) => `counter_${prefix}${at}`);

/** Each case has counters of its own. */
function casesOf(base: readonly string[], head: readonly string[]): readonly BenchmarkResult[] {
  return [
    { name: 's/a', command: 'run', suite: 's', base: sideOf(base), head: sideOf([]) },
    { name: 's/b', command: 'run', suite: 's', base: sideOf([]), head: sideOf(head) },
  ];
}

function keptOf(benchmarks: readonly BenchmarkResult[]): readonly string[] {
  const all = benchmarks.flatMap(({ base, head }) => [...(base?.samples ?? []), ...(head?.samples ?? [])]);
  return [...new Set(all.map(({ metric }) => metric))].filter((name) => name !== 'time');
}

test('as many counters as fit are left as they are', () => {
  const benchmarks = casesOf(counters(mostCounters, 'x'), []);
  assert.deepEqual(fitCounters(benchmarks, plainPolicy), { benchmarks, problems: [] });
});

test('of 300 counters a report can be made that decodes, and the rest is told by number and name', () => {
  const { benchmarks, problems } = fitCounters(casesOf(counters(300, 'x'), []), plainPolicy);
  const kept = keptOf(benchmarks);
  assert.equal(kept.length, mostCounters);
  assert.match(
    problems[0]?.message ?? '',
    /^the suites have 300 counters, of which a report holds \d+: x\d+, .* and \d+ more were left out$/,
  );
  const metrics = [...metricsNamed('time'), ...kept.map((name) => customMetric(name.slice(8)))];
  const text = encodeReport({ ...makeReport([], { metrics }), problems });
  assert.equal(decodeReport({ file: 'report.json', text }).kind, 'ok');
});

test('counters of the policy stay, then those of the base: new ones of the head push nothing out', () => {
  const gate = { counter_y7: { relative: 0.01, absolute: 0, better: 'lower', on: 'block' } } as const;
  const old = counters(100, 'x');
  const { benchmarks } = fitCounters(casesOf(old, counters(1_000, 'y')), { ...plainPolicy, gate });
  const kept = new Set(keptOf(benchmarks));
  assert.equal(kept.size, mostCounters);
  for (const name of [...old, 'counter_y7']) assert.ok(kept.has(name), name);
});

test('what is no counter is never left out', () => {
  const { benchmarks } = fitCounters(casesOf(counters(300, 'x'), []), plainPolicy);
  assert.ok(benchmarks.every(({ head }) => head?.samples.some(({ metric }) => metric === 'time')));
});
