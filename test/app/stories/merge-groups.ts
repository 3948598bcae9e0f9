import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeGroupPayload } from '../../support/github/payloads.ts';
import { addMergeGroup, type MergeGroup } from '../../support/github/seed.ts';
import { addRun } from '../../support/github/seed-runs.ts';
import {
  attach,
  checksOf,
  configuration,
  finishRun,
  gateReport,
  lastCheck,
  openFailed,
  openScene,
  pullOf,
  type Scene,
  send,
  sendComment,
  sendRun,
  shareApp,
  slower,
  steady,
  tellChecks,
  until,
} from '../stage.ts';

const app = shareApp();

function enqueue(scene: Scene): MergeGroup {
  return addMergeGroup(app().github.world, scene.repository, pullOf(scene));
}

function request(scene: Scene, group: MergeGroup) {
  const payload = mergeGroupPayload(app().github.world, scene.repository, {
    action: 'checks_requested',
    group,
  });
  return send(scene, 'merge_group', payload);
}

/** The run that GitHub starts for a group: its branch has no `refs/heads/`. */
async function finishGroupRun(scene: Scene, group: MergeGroup, counts: { base: number; head: number }) {
  const run = addRun(app().github.world, scene.repository, {
    event: 'merge_group',
    headSha: group.headSha,
    headBranch: group.ref.replace('refs/heads/', ''),
    actor: 'github-merge-queue[bot]',
  });
  attach(scene, run, gateReport(scene, counts, { base: group.baseSha, head: group.headSha }));
  await sendRun(scene, run);
}

test('checks_requested: the group’s head gets a check of its own, which its run decides', async () => {
  const scene = openScene(app());
  const group = enqueue(scene);
  await request(scene, group);
  assert.deepEqual(tellChecks(scene), ['queued: Waiting for the measurement']);
  assert.equal(lastCheck(scene).headSha, group.headSha);
  await finishGroupRun(scene, group, steady);
  assert.equal(checksOf(scene).length, 1);
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('a group that got slower is blocked, and nobody is called: its pull request has its own check', async () => {
  const scene = openScene(app());
  const group = enqueue(scene);
  await finishGroupRun(scene, group, slower);
  assert.equal(lastCheck(scene).conclusion, 'failure');
  assert.equal(scene.repository.comments.size, 0);
});

test('the override of a pull request holds for its merge group', async () => {
  const scene = await openFailed(app());
  await sendComment(scene, scene.repository.owner, '/brakeline override needed for the security fix');
  assert.equal(lastCheck(scene).conclusion, 'success', 'the pull request’s own check');
  const group = enqueue(scene);
  await request(scene, group);
  await finishGroupRun(scene, group, slower);
  assert.equal(lastCheck(scene).headSha, group.headSha);
  assert.equal(lastCheck(scene).conclusion, 'success');
  assert.match(lastCheck(scene).summary ?? '', /needed for the security fix/);
});

test('a group’s verdict does not stand in the way of an override of its pull request', async () => {
  const scene = await openFailed(app());
  await finishGroupRun(scene, enqueue(scene), slower);
  await sendComment(scene, scene.repository.owner, '/brakeline override needed for the security fix');
  const own = checksOf(scene).filter(({ headSha }) => headSha === pullOf(scene).head.sha);
  assert.equal(own.at(-1)?.conclusion, 'success');
});

test('destroyed: the queued check ends; a verdict stays', async () => {
  const scene = openScene(app());
  const group = enqueue(scene);
  await request(scene, group);
  const { world } = app().github;
  const gone = { action: 'destroyed', group, reason: 'dequeued' } as const;
  await send(scene, 'merge_group', mergeGroupPayload(world, scene.repository, gone));
  assert.deepEqual(tellChecks(scene), ['cancelled: The merge group is gone']);

  const merged = openScene(app());
  const other = enqueue(merged);
  await finishGroupRun(merged, other, steady);
  const why = { action: 'destroyed', group: other, reason: 'merged' } as const;
  await send(merged, 'merge_group', mergeGroupPayload(world, merged.repository, why));
  assert.deepEqual(
    checksOf(merged).map(({ conclusion }) => conclusion),
    ['success'],
  );
});

test('a group that nobody reports on ends with words once the patience is over', async () => {
  const scene = openScene(app(), { config: `${configuration}patience: 1 s\n` });
  await finishRun(scene, gateReport(scene, steady));
  await request(scene, enqueue(scene));
  await until('the patience ends', () => lastCheck(scene).status === 'completed');
  assert.equal(lastCheck(scene).conclusion, 'action_required');
});
