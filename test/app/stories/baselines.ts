import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../src/core/index.ts';
import { pushPayload } from '../../support/github/payloads.ts';
import { addCommit, addFork, pushToPull } from '../../support/github/seed.ts';
import { addRun } from '../../support/github/seed-runs.ts';
import {
  aloneReport,
  attach,
  configuration,
  finishBaseRun,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  pullOf,
  type Scene,
  send,
  sendRun,
  shareApp,
  slower,
  steady,
  tellChecks,
} from '../stage.ts';

const app = shareApp();

function alone(scene: Scene, count: number): Report {
  return aloneReport(pullOf(scene).head.sha, count);
}

for (const event of ['push', 'schedule', 'workflow_dispatch']) {
  test(`a ${event} run of the base branch leaves a baseline, with which a report on the head alone is judged`, async () => {
    const scene = openScene(app());
    await finishBaseRun(scene, 100_000_000, { event });
    assert.deepEqual(tellChecks(scene), [], 'a baseline makes no check');
    await finishRun(scene, alone(scene, 110_000_000));
    assert.equal(lastCheck(scene).conclusion, 'failure');
    assert.match(lastCheck(scene).title ?? '', /\+10\.0 % instructions/);
  });
}

test('an artifact’s expiry loses nothing: the baseline is in the app’s own store', async () => {
  const scene = openScene(app());
  await finishBaseRun(scene, 100_000_000);
  for (const [id, artifact] of scene.repository.artifacts) {
    scene.repository.artifacts.set(id, { ...artifact, expired: true });
  }
  await finishRun(scene, alone(scene, 100_000_100));
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('without one for the merge base the nearest ancestor’s is taken, and the check says how far it is', async () => {
  const scene = openScene(app());
  await finishBaseRun(scene, 100_000_000);
  const { world } = app().github;
  addCommit(world, scene.repository, { files: { 'src/z.c': '1\n' } });
  const tip = addCommit(world, scene.repository, { files: { 'src/z.c': '2\n' } });
  pushToPull(world, scene.repository, { pull: pullOf(scene), merges: tip });
  await finishRun(scene, alone(scene, 100_000_100));
  assert.equal(lastCheck(scene).conclusion, 'success');
  assert.match(`${lastCheck(scene).summary}${lastCheck(scene).text}`, /2 commits/);
});

test('policy comes from where the base branch is now, not from where it was when the pull request was opened', async () => {
  const scene = openScene(app());
  const lax = `${configuration}gate:\n  ir: { on: warn }\n  instructions: { on: warn }\n`;
  addCommit(app().github.world, scene.repository, { files: { '.github/brakeline.yml': lax } });
  const mergeBase = pullOf(scene).base.sha;
  await finishRun(scene, gateReport(scene, slower, { base: mergeBase }));
  assert.equal(lastCheck(scene).conclusion, 'success', lastCheck(scene).title ?? '');
});

test('without any baseline nothing can be said about a head alone', async () => {
  const scene = openScene(app());
  await finishRun(scene, alone(scene, 100_000_000));
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  assert.match(lastCheck(scene).summary ?? '', /no stored baseline/);
});

test('a baseline from another machine is not comparable, and the check says in what they differ', async () => {
  const scene = openScene(app());
  await finishBaseRun(scene, 100_000_000);
  const report = alone(scene, 100_000_000);
  const { environment } = report;
  await finishRun(scene, { ...report, environment: { ...environment, arch: 'arm64' } });
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  assert.match(lastCheck(scene).summary ?? '', /arm64/);
});

test('a fork’s branch called main leaves no baseline, whatever event it claims', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const fork = addFork(world, scene.repository, `mallory-${scene.repository.id}`);
  for (const event of ['pull_request', 'push']) {
    const run = addRun(world, scene.repository, { event, headRepository: fork, actor: 'mallory' });
    attach(scene, run, aloneReport(run.headSha, 900_000_000));
    await sendRun(scene, run);
  }
  await finishRun(scene, alone(scene, 900_000_000));
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  assert.match(lastCheck(scene).summary ?? '', /no stored baseline/);
});

test('a baseline of another branch or of another workflow does not count', async () => {
  const scene = openScene(app());
  const main = scene.repository.branches.get('main') ?? '';
  scene.repository.branches.set('copy-of-main', main);
  await finishBaseRun(scene, 100_000_000, { headBranch: 'copy-of-main' });
  await finishBaseRun(scene, 100_000_000, { workflow: 12_300_009, path: '.github/workflows/nightly.yml' });
  await finishRun(scene, alone(scene, 100_000_000));
  assert.equal(lastCheck(scene).conclusion, 'action_required');
});

test('where base and head were measured together, the stored baseline decides nothing', async () => {
  const scene = openScene(app());
  await finishBaseRun(scene, 50_000_000);
  await finishRun(scene, gateReport(scene, steady));
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('a push itself is acknowledged and asks nothing of GitHub', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const before = scene.repository.branches.get('main') ?? '';
  addCommit(world, scene.repository, { files: { 'src/z.c': '1\n' } });
  const calls = app().github.requests().length;
  const delivery = await send(
    scene,
    'push',
    pushPayload(world, scene.repository, { branch: 'main', before }),
  );
  assert.equal(delivery.answer, 'nothing to do\n');
  assert.equal(app().github.requests().length, calls);
});
