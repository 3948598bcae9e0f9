import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../src/core/index.ts';
import { addPullRun, addRun, editRun } from '../../support/github/seed-runs.ts';
import type { Run } from '../../support/github/state.ts';
import {
  aloneReport,
  attach,
  bodiesOf,
  gateReport,
  lastCheck,
  openScene,
  type Scene,
  sendRun,
  shareApp,
  slower,
  steady,
  tellChecks,
} from '../stage.ts';

const app = shareApp();

/** A run of the head that leaves a report for each category. */
async function finishCategories(scene: Scene, reports: Readonly<Record<string, Report>>): Promise<Run> {
  const run = addPullRun(scene.app.github.world, scene.repository, scene.number);
  for (const [category, report] of Object.entries(reports)) attach(scene, run, report, category);
  await sendRun(scene, run);
  return run;
}

test('the reports of several kinds of machines make one check, which names the one that got slower', async () => {
  const scene = openScene(app());
  await finishCategories(scene, { x64: gateReport(scene, steady), arm: gateReport(scene, slower) });
  assert.deepEqual(tellChecks(scene), ['failure: arm: parse: +10.0 % instructions (valgrind)']);
  const { summary } = lastCheck(scene);
  assert.match(summary ?? '', /\| Benchmark \| Category \|/);
  assert.match(summary ?? '', /\| `parse` \| `arm` \|.*✗ regressed/);
  assert.match(summary ?? '', /\| `parse` \| `x64` \|.*steady/);
  assert.equal(bodiesOf(scene).length, 1);
});

test('a category that an earlier run for the pull request reported is missed, also by the run after that', async () => {
  const scene = openScene(app());
  await finishCategories(scene, { x64: gateReport(scene, steady), arm: gateReport(scene, steady) });
  assert.equal(lastCheck(scene).conclusion, 'success');
  for (let time = 0; time < 2; time += 1) {
    await finishCategories(scene, { x64: gateReport(scene, steady) });
    assert.equal(lastCheck(scene).conclusion, 'action_required');
    assert.match(lastCheck(scene).title ?? '', /no report of the category `arm`.*earlier run/);
  }
});

test('the newest baseline of the base branch says which categories there have to be', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const push = addRun(world, scene.repository, {});
  for (const category of ['x64', 'arm']) attach(scene, push, aloneReport(push.headSha, 1e8), category);
  await sendRun(scene, push);
  await finishCategories(scene, { x64: gateReport(scene, steady) });
  assert.match(lastCheck(scene).title ?? '', /no report of the category `arm`.*newest baseline/);
  await finishCategories(scene, { x64: gateReport(scene, steady), arm: gateReport(scene, steady) });
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('one category whose report is about another head stops the merge, whatever the others say', async () => {
  const scene = openScene(app());
  const forged = gateReport(scene, steady, { head: 'f'.repeat(40) });
  await finishCategories(scene, { x64: gateReport(scene, steady), arm: forged });
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  assert.match(lastCheck(scene).title ?? '', /^arm: The report of the workflow run was refused/);
});

test('an attempt that is delivered after a later one of the same run puts nothing over its verdict', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const first = addPullRun(world, scene.repository, scene.number);
  attach(scene, first, gateReport(scene, steady));
  const second = editRun(scene.repository, first, { attempt: 2 });
  attach(scene, second, gateReport(scene, slower));
  await sendRun(scene, second);
  assert.equal(lastCheck(scene).conclusion, 'failure');
  await sendRun(scene, first);
  assert.equal(lastCheck(scene).conclusion, 'failure', 'the later attempt’s');
});
