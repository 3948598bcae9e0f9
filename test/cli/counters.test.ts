import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { decodeReport } from '../../src/core/index.ts';
import { makeDemo, oneBenchmark } from '../support/demo.ts';
import { runCli } from '../support/run-cli.ts';
import { makeStandInPerf, type StandInSettings } from '../support/stand-in-perf.ts';

// Hardware counters can't be had on every machine: a stand-in of perf counts with cachegrind and says the same words.

async function gate(t: Parameters<typeof makeDemo>[0], pull: string, settings: StandInSettings) {
  const configuration = oneBenchmark('report', '    metrics: [instructions, cycles, ipc]\n');
  const { directory, temporary } = await makeDemo(t, pull, configuration);
  const programs = join(temporary, 'bin');
  await makeStandInPerf(programs, settings);
  const ran = await runCli(directory, ['pr', '--json'], { programs });
  const report = decodeReport({ file: 'report.json', text: ran.out });
  assert.ok(report.kind === 'ok', ran.err);
  return { ...ran, report: report.value };
}

test('with hardware counters, instructions decide and valgrind only explains', async (t) => {
  const { code, report, err } = await gate(t, 'deletes-cache', {});
  assert.equal(code, 1, err);
  const metrics = report.benchmarks[0]?.head?.samples.map((sample) => sample.metric) ?? [];
  assert.ok(metrics.includes('instructions'));
  assert.ok(!metrics.includes('ir'), 'exact counts are not needed');
  const verdict = report.verdicts.find(({ metric }) => metric === 'instructions');
  assert.ok(verdict?.kind === 'regressed');
  assert.deepEqual(verdict.comparison.runs, { base: 5, head: 5 });
  assert.equal(report.explanations[0]?.culprits[0]?.line, 17);
  assert.match(report.decision.title, /report \+\d+\.\d % instructions \(99[.\d]* % interval/);
});

test('where instructions cannot be counted, cachegrind counts them instead', async (t) => {
  const { code, report, err } = await gate(t, 'comment-only', { unsupported: 'instructions' });
  assert.equal(code, 0, err);
  const metrics = report.benchmarks[0]?.head?.samples.map((sample) => sample.metric) ?? [];
  assert.ok(metrics.includes('ir'));
});
