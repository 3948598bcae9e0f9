/** Commands that are worked on twice, stand together in one comment, or meet runs that say nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bodiesOf,
  configuration,
  finishRun,
  lastCheck,
  openFailed,
  openScene,
  type Scene,
  send,
  sendComment,
  sendPull,
  shareApp,
  until,
} from '../stage.ts';

const app = shareApp();
const override = '/brakeline override needed for the security fix';

/** The newest thing that the app wrote. */
function answerOf(scene: Scene): string {
  return bodiesOf(scene).at(-1) ?? '';
}

test('override and cancel in one comment: the head ends blocked', async () => {
  const scene = await openFailed(app());
  const body = `${override}\n\n/brakeline cancel`;
  await sendComment(scene, scene.repository.owner, body);
  assert.match(answerOf(scene), /is taken back/);
  assert.equal(lastCheck(scene).conclusion, 'failure', 'the override does not outlive its cancellation');
  const delivery = app().github.deliveries().at(-1);
  assert.ok(delivery !== undefined);
  const told = bodiesOf(scene).length;
  await send(scene, 'issue_comment', delivery.payload);
  assert.equal(bodiesOf(scene).length, told, 'worked on twice it answers as at first');
  assert.equal(lastCheck(scene).conclusion, 'failure');
});

test('a cancel whose answer got lost is not answered with a refusal when it is tried again', async () => {
  const scene = await openFailed(app());
  await sendComment(scene, scene.repository.owner, override);
  const { owner, name } = scene.repository;
  const path = new RegExp(`^/repos/${owner}/${name}/issues/\\d+/comments`);
  app().github.fail({ method: 'POST', path, trouble: { kind: 'status', status: 429, retryAfter: 1 } });
  await sendComment(scene, scene.repository.owner, '/brakeline cancel');
  await until('the answer', () => /is taken back/.test(answerOf(scene)));
  await app().settle();
  assert.ok(!bodiesOf(scene).some((body) => body.includes('Sorry')), bodiesOf(scene).join('\n---\n'));
  assert.equal(lastCheck(scene).conclusion, 'failure');
});

test('the longest reason that is accepted stands in the check as a whole', async () => {
  const reason = `${'why '.repeat(124)}end!`;
  assert.equal(reason.length, 500);
  const measured = await openFailed(app());
  await sendComment(measured, measured.repository.owner, `/brakeline override ${reason}`);
  const silent = openScene(app());
  await finishRun(silent, undefined, { conclusion: 'failure' });
  await sendComment(silent, silent.repository.owner, `/brakeline override ${reason}`);
  for (const scene of [measured, silent]) {
    assert.equal(lastCheck(scene).conclusion, 'success');
    assert.ok(lastCheck(scene).summary?.includes(reason), lastCheck(scene).summary ?? '');
  }
});

test('an override counts where only runs of other workflows have ended', async () => {
  const scene = openScene(app(), { config: `${configuration}patience: 1 s\n` });
  await sendPull(scene);
  await until('the patience ends', () => lastCheck(scene).conclusion === 'action_required');
  await finishRun(scene, undefined, { path: '.github/workflows/lint.yml', name: 'lint' });
  await sendComment(scene, scene.repository.owner, override);
  assert.equal(lastCheck(scene).conclusion, 'success');
});
