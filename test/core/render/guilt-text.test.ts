import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewBenchmarks } from '../../../src/core/render/benchmark-view.ts';
import {
  describeCalls,
  describeCoverage,
  describeRule,
  formatCost,
  formatShare,
} from '../../../src/core/render/guilt-text.ts';
import { readExampleReport } from './example-report.ts';

const [culprit] = readExampleReport().explanations.flatMap(({ culprits }) => culprits);

test('a share is never rounded to all or nothing', () => {
  assert.deepEqual([0, 0.001, 0.25, 0.996, 1].map(formatShare), ['0 %', '< 1 %', '25 %', '> 99 %', '100 %']);
});

test('a cost has its sign and the event in words', () => {
  assert.equal(formatCost(1234.4, 'Ir'), '+1,234 instructions');
  assert.equal(formatCost(-5, 'Ir'), '-5 instructions');
});

test('a profile of one program of several says how much it has', () => {
  const [view] = viewBenchmarks(readExampleReport());
  const [row] = view?.rows ?? [];
  const [explanation] = view?.explanations ?? [];
  assert.ok(view !== undefined && row !== undefined && explanation !== undefined);
  assert.equal(describeCoverage(view, explanation), undefined);
  const counted = { ...view, rows: [{ ...row, metric: { ...row.metric, name: 'ir' } }] };
  assert.equal(describeCoverage(counted, explanation), undefined);
  assert.match(
    describeCoverage(counted, { ...explanation, head: explanation.base + 1_000 }) ?? '',
    /^profiled was only the costliest of the programs that parse runs: \+1,000 of \+79,\d{3},\d{3} instructions$/,
  );
});

test('calls are told only where their number changed', () => {
  assert.ok(culprit !== undefined);
  assert.equal(describeCalls(culprit), '0 calls from here before, 262,128 now');
  assert.equal(describeCalls({ ...culprit, calls: { base: 3, head: 3 } }), undefined);
});

test('the rule is told with how far to trust it', () => {
  assert.ok(culprit !== undefined);
  assert.equal(describeRule(culprit), 'What the changed line calls costs more (high confidence)');
});
