import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decodeReport, encodeReport } from '../../src/core/index.ts';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { makeDemo } from '../support/demo.ts';
import { keepProgress } from '../support/silent-progress.ts';

/** Runs the gate over two programs that both sides share, the second of which blocks on the least change of its time. */
async function gate(context: TestContext, more = '') {
  const configuration = `${more}rounds: 5
metrics: [wall_time]
gate: { wall_time: { relative: 0.0000001 %, absolute: 0, on: warn } }
benchmarks:
  - name: open
    run: perl -e1
    gate: { wall_time: { on: block } }
  - name: shown
    run: perl -e1
`;
  const demo = await makeDemo(context, 'comment-only', configuration);
  await mkdir(demo.temporary, { recursive: true });
  const progress = keepProgress();
  const outcome = await runGate({
    repository: demo.directory,
    base: demo.base,
    config: '.github/brakeline.yml',
    out: join(demo.directory, 'out'),
    category: 'default',
    seed: 1,
    temporary: demo.temporary,
    progress,
    signal: new AbortController().signal,
  });
  assert.ok(outcome.kind === 'decided');
  const [open, shown] = outcome.report.benchmarks;
  const evidence = open?.head?.samples[0]?.evidence;
  const values = evidence?.kind === 'values' ? evidence.values.length : 0;
  return { report: outcome.report, open, shown, values, steps: progress.steps };
}

test('only the undecided blocking pair gets more rounds, within the budget, and the report counts them', async (context) => {
  const { report, open, shown, values, steps } = await gate(context);
  assert.deepEqual(open?.rounds, { first: 5, extra: 10 });
  assert.deepEqual(shown?.rounds, { first: 5, extra: 0 });
  assert.equal(values, 15);
  const told = steps.filter((step) => step.includes('more rounds'));
  assert.deepEqual(told, [
    'Measure open on: 5 more rounds, as wall_time is undecided',
    'Measure open on: 5 more rounds, as wall_time is undecided',
  ]);
  assert.ok(report.timings.some(({ step }) => step === 'extra rounds'));
  const read = decodeReport({ file: 'report.json', text: encodeReport(report) });
  assert.ok(read.kind === 'ok');
  assert.deepEqual(read.value.benchmarks[0]?.rounds, { first: 5, extra: 10 });
});

test('no round is added where the policy gives no budget', async (context) => {
  const { open, values } = await gate(context, 'rigour: { extra_rounds: 0 }\n');
  assert.deepEqual(open?.rounds, { first: 5, extra: 0 });
  assert.equal(values, 5);
});
