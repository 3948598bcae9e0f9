import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNonEmpty } from '../../../src/core/model/parsed.ts';
import type { BenchmarkResult, Side } from '../../../src/core/model/sample.ts';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { encodeReport } from '../../../src/core/report/encode.ts';
import { fitValues, mostValues } from '../../../src/core/report/fit-values.ts';
import { makeReport, metricsNamed } from '../compare/make-results.ts';

/** So many values, each unlike the others and as long as a double is. */
function sideOf(count: number): Side {
  const values = Array.from({ length: count }, (_, at) => (at + 1) / 3e6);
  assert.ok(isNonEmpty(values));
  return { samples: [{ metric: 'time', tool: 'test', evidence: { kind: 'values', values } }], problems: [] };
}

function casesOf(cases: number, count: number): readonly BenchmarkResult[] {
  const side = sideOf(count);
  return Array.from({ length: cases }, (_, at) => ({
    name: `${count}/${at}`,
    command: 'run',
    suite: `${count}`,
    base: side,
    head: side,
  }));
}

function valuesOf(side: Side | undefined): readonly number[] {
  const evidence = side?.samples[0]?.evidence;
  return evidence?.kind === 'values' ? evidence.values : assert.fail();
}

test('as many values as there is room for are left as they are', () => {
  const cases = casesOf(mostValues / 2_000, 1_000);
  assert.deepEqual(fitValues(cases), { benchmarks: cases, problems: [] });
});

test('of more, those cases that have many keep fewer, at even distances and alike on both sides, and that is told', () => {
  const cases = [...casesOf(1_000, 1_000), ...casesOf(100, 5)];
  const { benchmarks, problems } = fitValues(cases);
  const [first] = benchmarks;
  const kept = valuesOf(first?.base);
  assert.equal(kept.length, 499);
  assert.deepEqual(valuesOf(first?.head), kept);
  const all = valuesOf(cases[0]?.base);
  assert.deepEqual([kept[0], kept[1], kept[498]], [all[0], all[2], all[997]]);
  assert.equal(valuesOf(benchmarks.at(-1)?.base).length, 5);
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [
      [
        'values-left-out',
        'the suites have 2,001,000 raw values, of which a report has room for 1,000,000: of each metric of each case at most 499 are kept',
      ],
    ],
  );
});

test('what is kept makes a report that the app reads', () => {
  const { benchmarks } = fitValues(casesOf(5_000, 1_000));
  const report = makeReport(benchmarks, { metrics: metricsNamed('time') });
  const text = encodeReport(report);
  assert.ok(text.length < 32 * 1024 * 1024, `${text.length} bytes`);
  assert.equal(decodeReport({ file: 'report.json', text }).kind, 'ok');
});

test('sides that had unlike many values are never thinned to as many, so that nobody takes them for pairs', () => {
  const many = casesOf(1_000, 1_000);
  const kept = (base: number, head: number): readonly number[] => {
    const odd = { name: 'odd', command: 'run', suite: 'odd', base: sideOf(base), head: sideOf(head) };
    const one = fitValues([odd, ...many]).benchmarks[0];
    return [valuesOf(one?.base).length, valuesOf(one?.head).length];
  };
  const [share = 0] = kept(1_000, 1_000);
  assert.deepEqual(kept(1_000, 1_000), [share, share]);
  assert.deepEqual(kept(1_000, 999), [share, share - 1]);
  assert.deepEqual(kept(share, 1_000), [share - 1, share]);
  assert.deepEqual(kept(5, 1_000), [5, share]);
});
