import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { GateRequest } from '../../src/pipeline/request.ts';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { type Demo, makeDemo, oneBenchmark } from '../support/demo.ts';
import { type KeptProgress, keepProgress } from '../support/silent-progress.ts';

async function requestOf(demo: Demo, progress: KeptProgress, signal: AbortSignal): Promise<GateRequest> {
  await mkdir(demo.temporary, { recursive: true });
  return {
    repository: demo.directory,
    base: demo.base,
    config: '.github/brakeline.yml',
    out: join(demo.directory, 'out'),
    category: 'default',
    seed: 1,
    temporary: demo.temporary,
    progress,
    signal,
  };
}

const idle = new AbortController().signal;

test('nothing is left of a run in the temporary directory', async (t) => {
  const demo = await makeDemo(t, 'comment-only', oneBenchmark('report', '    metrics: [ir]\n'));
  const outcome = await runGate(await requestOf(demo, keepProgress(), idle));
  assert.ok(outcome.kind === 'decided');
  assert.equal(outcome.report.decision.kind, 'pass');
  assert.deepEqual(await readdir(demo.temporary), []);
});

for (const stage of ['Build', 'Measure report', 'Explain report']) {
  test(`a run that is stopped at "${stage}" leaves nothing and decides nothing`, async (t) => {
    const demo = await makeDemo(t, 'deletes-cache', oneBenchmark('report', '    metrics: [ir]\n'));
    const controller = new AbortController();
    const progress = keepProgress((title) => {
      if (title.startsWith(stage)) setTimeout(() => controller.abort(), 300);
    });
    const outcome = await runGate(await requestOf(demo, progress, controller.signal));
    assert.equal(outcome.kind, 'stopped', progress.steps.join('; '));
    assert.deepEqual(await readdir(demo.temporary), []);
    const trees = execFileSync('git', ['worktree', 'list'], { cwd: demo.directory, encoding: 'utf8' });
    assert.equal(trees.trim().split('\n').length, 1);
    assert.ok(!(await readdir(demo.directory)).includes('out'), 'no report of a half-run');
  });
}

test('callgrind explains a benchmark that did not regress only when it is asked to', async (t) => {
  const configuration = `explain: always\n${oneBenchmark('report', '    metrics: [ir]\n')}`;
  const demo = await makeDemo(t, 'comment-only', configuration);
  const progress = keepProgress();
  const outcome = await runGate(await requestOf(demo, progress, idle));
  assert.ok(outcome.kind === 'decided');
  assert.ok(progress.steps.includes('Explain report with callgrind'));
  assert.equal(outcome.report.explanations.length, 1);
  assert.deepEqual(outcome.report.explanations[0]?.culprits, []);
});

test('files of an earlier run do not pass for those of this one', async (t) => {
  const demo = await makeDemo(t, 'comment-only', oneBenchmark('report', '    metrics: [ir]\n'));
  const out = join(demo.directory, 'out');
  await mkdir(out);
  for (const name of ['flamegraph.html', 'flamegraph-2.html', 'baseline.json', 'mine.txt']) {
    await writeFile(join(out, name), 'old');
  }
  const outcome = await runGate(await requestOf(demo, keepProgress(), idle));
  assert.equal(outcome.kind, 'decided');
  const names = (await readdir(out)).toSorted();
  assert.deepEqual(names, ['mine.txt', 'report.json', 'results.sarif', 'summary.md']);
});

test('a diff that is too large costs the blame and not the gate, and that is said', async (t) => {
  const demo = await makeDemo(t, 'comment-only', oneBenchmark('report', '    metrics: [ir]\n'));
  const text = 'generated\n'.repeat(750_000);
  for (let part = 0; part < 9; part += 1) await writeFile(join(demo.directory, `data-${part}`), text);
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  execFileSync('git', ['add', '--all'], { cwd: demo.directory });
  execFileSync('git', [...identity, 'commit', '--quiet', '--message=Data'], { cwd: demo.directory });
  const outcome = await runGate(await requestOf(demo, keepProgress(), idle));
  assert.ok(outcome.kind === 'decided');
  assert.equal(outcome.report.decision.kind, 'pass');
  assert.ok(outcome.report.problems.some(({ message }) => /^the diff has/.test(message)));
});
