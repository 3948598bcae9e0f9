import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflowRunPayload } from '../../support/github/payloads.ts';
import { addPullRun, editRun } from '../../support/github/seed-runs.ts';
import {
  attach,
  bodiesOf,
  checksOf,
  configuration,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  pullOf,
  send,
  sendPull,
  sendRun,
  shareApp,
  slower,
  steady,
  tellChecks,
  until,
} from '../stage.ts';

const app = shareApp();

test('the second attempt is judged by its own report, in a check run of its own', async () => {
  const scene = openScene(app());
  const first = await finishRun(scene, gateReport(scene, slower));
  assert.equal(lastCheck(scene).conclusion, 'failure');
  assert.equal(bodiesOf(scene).length, 1);
  const second = editRun(scene.repository, first, { attempt: 2 });
  attach(scene, second, gateReport(scene, steady));
  await sendRun(scene, second);
  assert.deepEqual(
    checksOf(scene).map(({ conclusion }) => conclusion),
    ['failure', 'success'],
  );
  assert.equal(bodiesOf(scene).length, 1, 'the comment is edited in place');
  assert.doesNotMatch(bodiesOf(scene)[0] ?? '', /override/, 'and needs nobody any more');
});

test('the second attempt without a report does not live on the first one’s', async () => {
  const scene = openScene(app());
  const first = await finishRun(scene, gateReport(scene, steady));
  await sendRun(scene, editRun(scene.repository, first, { attempt: 2, conclusion: 'failure' }));
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  assert.match(lastCheck(scene).title ?? '', /^The workflow failed and left no report/);
});

for (const [conclusion, title] of [
  ['cancelled', 'The workflow run was cancelled before it reported'],
  ['skipped', 'The workflow was skipped, so nothing was measured'],
  ['failure', 'The workflow failed and left no report'],
  ['timed_out', 'The workflow ran out of time before it reported'],
  ['startup_failure', 'The workflow could not start'],
  ['success', 'The workflow ran and left no report'],
] as const) {
  test(`a run that ended as ${conclusion} without a report asks a person, with words`, async () => {
    const scene = openScene(app());
    await sendPull(scene);
    await finishRun(scene, undefined, { conclusion });
    assert.deepEqual(tellChecks(scene), [`action_required: ${title}`]);
    assert.equal(bodiesOf(scene).length, 1);
  });
}

test('a skipped run of a change of documentation passes', async () => {
  const scene = openScene(app(), { files: { 'docs/guide.md': '# Guide\n' } });
  await finishRun(scene, undefined, { conclusion: 'skipped' });
  assert.deepEqual(tellChecks(scene), ['success: Documentation only: nothing to measure']);
});

test('a fork’s run that waits for approval says so, and its report counts once it ran', async () => {
  const scene = openScene(app(), { fork: 'mallory', author: 'mallory' });
  await sendPull(scene);
  const held = await finishRun(scene, undefined, { conclusion: 'action_required' });
  assert.match(lastCheck(scene).title ?? '', /^Waiting for approval/);
  const ran = editRun(scene.repository, held, { conclusion: 'success' });
  attach(scene, ran, gateReport(scene, steady));
  await sendRun(scene, ran);
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('a run that no runner takes: words once the patience is over, the verdict when it comes after all', async () => {
  const scene = openScene(app(), { config: `${configuration}patience: 1 s\n` });
  const waiting = addPullRun(app().github.world, scene.repository, scene.number, {
    status: 'queued',
    conclusion: null,
  });
  await sendPull(scene);
  await until('the patience ends', () => lastCheck(scene).status === 'completed');
  assert.match(lastCheck(scene).title ?? '', /waited for a runner for 1 s/);
  const ran = editRun(scene.repository, waiting, { status: 'completed', conclusion: 'success' });
  attach(scene, ran, gateReport(scene, steady));
  await sendRun(scene, ran);
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('a completed run whose event was lost is judged when the patience ends', async () => {
  const scene = openScene(app(), { config: `${configuration}patience: 1 s\n` });
  const run = addPullRun(app().github.world, scene.repository, scene.number);
  attach(scene, run, gateReport(scene, slower));
  await sendPull(scene);
  await until('the patience ends', () => lastCheck(scene).status === 'completed');
  assert.equal(lastCheck(scene).conclusion, 'failure');
});

test('the same run delivered anew, as another delivery, changes nothing', async () => {
  const scene = openScene(app());
  const run = await finishRun(scene, gateReport(scene, slower));
  await sendRun(scene, run);
  assert.equal(checksOf(scene).length, 1);
  assert.equal(bodiesOf(scene).length, 1);
});

test('runs that are requested, of another workflow, or of another event decide nothing', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const run = addPullRun(world, scene.repository, scene.number, { status: 'queued', conclusion: null });
  const requested = workflowRunPayload(world, scene.repository, { action: 'requested', run });
  await send(scene, 'workflow_run', requested);
  await finishRun(scene, gateReport(scene, steady), { path: '.github/workflows/other.yml' });
  await finishRun(scene, gateReport(scene, steady), { event: 'pull_request_target' });
  assert.deepEqual(tellChecks(scene), []);
});

test('a fork’s report is judged like any other', async () => {
  const scene = openScene(app(), { fork: 'mallory', author: 'mallory' });
  await finishRun(scene, gateReport(scene, slower));
  assert.equal(lastCheck(scene).conclusion, 'failure');
  assert.equal(lastCheck(scene).headSha, pullOf(scene).head.sha);
});
