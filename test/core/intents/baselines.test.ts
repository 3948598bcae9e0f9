import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importedCommand } from '../../../src/core/history/imported.ts';
import { acceptBaseline, chooseBaseline } from '../../../src/core/intents/baselines.ts';
import type { RunFact } from '../../../src/core/intents/facts.ts';
import { makeReport, makeSide } from '../compare/make-results.ts';

const report = makeReport([]);
const sha = report.head.sha;

const run: RunFact = {
  id: 1,
  attempt: 1,
  event: 'push',
  headSha: sha,
  headBranch: 'main',
  headRepository: 1,
  repository: 1,
  path: '.github/workflows/brakeline.yml',
  workflow: 7,
  status: 'completed',
  conclusion: 'success',
  url: 'about:blank',
};

test('runs that the repository started on its own branch give baselines', () => {
  for (const event of ['push', 'schedule', 'workflow_dispatch']) {
    assert.equal(acceptBaseline({ ...run, event }, report).kind, 'ok');
  }
});

test("a pull request's run, a fork's branch called main, and a report that does not fit give none", () => {
  assert.equal(acceptBaseline({ ...run, event: 'pull_request' }, report).kind, 'failed');
  assert.equal(acceptBaseline({ ...run, headRepository: 2 }, report).kind, 'failed');
  assert.equal(acceptBaseline({ ...run, headRepository: null }, report).kind, 'failed');
  assert.equal(acceptBaseline({ ...run, headBranch: null }, report).kind, 'failed');
  assert.equal(acceptBaseline({ ...run, headSha: 'b'.repeat(40) }, report).kind, 'failed');
  assert.equal(acceptBaseline(run, { ...report, kind: 'gate' }).kind, 'failed');
});

test('what was imported from another program is no baseline, even among benchmarks that were measured', () => {
  const first = { name: 'parse', command: './bench parse', head: makeSide({}) };
  const imported = { ...first, name: 'old', command: importedCommand('cargo') };
  for (const benchmarks of [[imported], [first, imported]]) {
    const accepted = acceptBaseline(run, { ...report, benchmarks });
    assert.match(accepted.kind === 'failed' ? accepted.problems[0].message : '', /brakeline import/);
  }
  assert.equal(acceptBaseline(run, { ...report, benchmarks: [first] }).kind, 'ok');
});

test('the nearest ancestor of the same branch and workflow is taken, with its distance', () => {
  const stored = [
    { sha: 'near', branch: 'main', workflow: 8, report },
    { sha: 'middle', branch: 'topic', workflow: 7, report },
    { sha: 'far', branch: 'main', workflow: 7, report },
  ];
  const wanted = { ancestors: ['base', 'near', 'middle', 'far'], branch: 'main', workflow: 7 };
  assert.deepEqual(chooseBaseline(stored, wanted), { report, distance: 3 });
  assert.equal(chooseBaseline(stored, { ...wanted, ancestors: ['base'] }), undefined);
});
