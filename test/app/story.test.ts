/** Every path through the real server, on one app: each story has a repository of its own. */
import './stories/base-branches.ts';
import './stories/baselines.ts';
import './stories/buttons.ts';
import './stories/categories.ts';
import './stories/commands.ts';
import './stories/commands-again.ts';
import './stories/expected-set.ts';
import './stories/history.ts';
import './stories/hostile.ts';
import './stories/identity.ts';
import './stories/merge-groups.ts';
import './stories/pull-requests.ts';
import './stories/workflow-runs.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bodiesOf,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  sendPull,
  shareApp,
  slower,
  steady,
  tellChecks,
} from './stage.ts';

const app = shareApp();

test('a pull request is queued, measured, and blocked where it got slower', async () => {
  const scene = openScene(app());
  const delivery = await sendPull(scene);
  assert.deepEqual(tellChecks(scene), ['queued: Waiting for the measurement']);
  await finishRun(scene, gateReport(scene, slower));
  assert.deepEqual(tellChecks(scene), ['failure: parse: +10.0 % instructions (valgrind)']);
  assert.equal(bodiesOf(scene).length, 1, 'one comment, because a person is needed');
  await app().github.redeliver(delivery);
  await app().settle();
  assert.equal(scene.repository.checkRuns.size, 1, 'a redelivery changes nothing');
});

test('a steady pull request passes without a comment, in six calls', async () => {
  const scene = openScene(app());
  await sendPull(scene);
  assert.deepEqual(app().github.violations(), []);
  app().github.forget();
  await finishRun(scene, gateReport(scene, steady));
  assert.equal(lastCheck(scene).conclusion, 'success');
  assert.equal(scene.repository.comments.size, 0);
  const calls = [...app().github.counts()].filter(([operation]) => operation.includes('/repos/'));
  const total = calls.reduce((sum, [, count]) => sum + count, 0);
  assert.ok(total <= 6, `${total} calls: ${calls.join(' ')}`);
});
