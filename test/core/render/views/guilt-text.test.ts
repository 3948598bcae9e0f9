import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewBenchmarks } from '../../../../src/core/render/views/benchmark-view.ts';
import {
  describeCalls,
  describeCoverage,
  describeExecutions,
  describeRule,
  describeSymbolisers,
  formatCost,
  formatShare,
} from '../../../../src/core/render/views/guilt-text.ts';
import { readExampleReport } from '../example-report.ts';

const [culprit] = readExampleReport().explanations.flatMap(({ culprits }) => culprits);

test('a share is never rounded to all or nothing', () => {
  assert.deepEqual([0, 0.001, 0.25, 0.996, 1].map(formatShare), ['0 %', '< 1 %', '25 %', '> 99 %', '100 %']);
});

test('a cost has its sign and the event in words', () => {
  assert.equal(formatCost(1234.4, 'Ir'), '+1,234 instructions');
  assert.equal(formatCost(-5, 'Ir'), '-5 instructions');
  assert.equal(formatCost(1_258_291, 'allocated bytes'), '+1.2 MiB allocated');
  assert.equal(formatCost(80, 'leaked bytes'), '+80 B leaked');
  assert.equal(formatCost(-3 * 1024, 'bytes at the peak'), '-3 KiB at the peak');
  assert.equal(formatCost(12_000, 'D1mr'), '+12,000 D1 read misses');
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
  assert.equal(describeCalls(culprit, 'Ir'), '0 calls from here before, 262,128 now');
  assert.equal(describeCalls({ ...culprit, calls: { base: 3, head: 3 } }, 'Ir'), undefined);
});

test('calls that allocate are told as allocations from the line', () => {
  assert.ok(culprit !== undefined);
  const line = { ...culprit, file: 'src/join.c', line: 42, calls: { base: 3000, head: 15_000 } };
  const told = '12,000 more allocations from src/join.c:42 (3,000 before)';
  assert.equal(describeCalls(line, 'allocations'), told);
  assert.equal(describeCalls(line, 'bytes at the peak'), told);
  const fewer = { ...line, calls: { base: 5, head: 3 } };
  assert.equal(describeCalls(fewer, 'leaked bytes'), '2 fewer leaked blocks from src/join.c:42 (5 before)');
});

test('the rule is told with how far to trust it', () => {
  assert.ok(culprit !== undefined);
  assert.equal(describeRule(culprit), 'What the changed line calls costs more (high confidence)');
});

test('executions are told as a ratio, as new, as gone, or with what each costs more', () => {
  assert.ok(culprit !== undefined);
  const say = (base: number, head: number, delta = 0) =>
    describeExecutions({ ...culprit, executions: { base, head, delta } }, 'Ir');
  assert.deepEqual(
    [say(10, 2300), say(0, 1), say(5, 0), say(1000, 1000, 3000), say(1000, 1000, 20)],
    [
      'the changed code runs 2,300 times, before 10 (230 times as often)',
      'the changed code runs once, before not at all',
      'the changed code does not run any more, before 5 times',
      'the changed code runs as often as before (1,000 times), each time 3 instructions more',
      'the changed code runs as often as before (1,000 times)',
    ],
  );
  const at = { file: 'src/solve.c', line: 8 };
  assert.equal(
    describeExecutions({ ...culprit, executions: { base: 2, head: 8, delta: 6, at } }, 'Ir'),
    'src/solve.c:8 runs 8 times, before 2 (4 times as often)',
  );
  assert.equal(describeExecutions(culprit, 'Ir'), undefined);
});

test('each symboliser is named once', () => {
  const [explanation] = readExampleReport().explanations;
  assert.ok(explanation !== undefined);
  const used = { ...explanation, symboliser: 'llvm-symbolizer 14.0.6' };
  assert.equal(describeSymbolisers([used, used]), 'inlined code was traced with llvm-symbolizer 14.0.6');
  assert.equal(describeSymbolisers([]), undefined);
});
