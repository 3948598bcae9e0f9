import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCommit, editPull, pushToPull } from '../../support/github/seed.ts';
import {
  checksOf,
  configuration,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  pullOf,
  sendPull,
  shareApp,
  slower,
  steady,
  tellChecks,
  until,
} from '../stage.ts';

const app = shareApp();

test('opened: the check is queued under the head, and a redelivery changes nothing', async () => {
  const scene = openScene(app());
  const delivery = await sendPull(scene);
  assert.deepEqual(tellChecks(scene), ['queued: Waiting for the measurement']);
  assert.equal(lastCheck(scene).headSha, pullOf(scene).head.sha);
  const before = app().github.requests().length;
  const again = await app().github.redeliver(delivery);
  await app().settle();
  assert.equal(again.answer, 'known\n');
  assert.equal(app().github.requests().length, before, 'nothing is asked of GitHub');
});

test('opened as a draft, and ready_for_review later: one check', async () => {
  const scene = openScene(app(), { draft: true });
  await sendPull(scene);
  editPull(scene.repository, pullOf(scene), { draft: false });
  await sendPull(scene, { action: 'ready_for_review' });
  assert.deepEqual(tellChecks(scene), ['queued: Waiting for the measurement']);
});

test('synchronize: the queued check of the head before ends, and the new head gets its own', async () => {
  const scene = openScene(app());
  await sendPull(scene);
  const before = pullOf(scene).head.sha;
  pushToPull(app().github.world, scene.repository, { pull: pullOf(scene), files: { 'src/b.c': 'int b;\n' } });
  await sendPull(scene, { action: 'synchronize', before });
  const short = pullOf(scene).head.sha.slice(0, 10);
  assert.deepEqual(tellChecks(scene), [
    `cancelled: Replaced by ${short}`,
    'queued: Waiting for the measurement',
  ]);
});

test('synchronize: a verdict on the head before stays', async () => {
  const scene = openScene(app());
  await sendPull(scene);
  await finishRun(scene, gateReport(scene, steady));
  const before = pullOf(scene).head.sha;
  pushToPull(app().github.world, scene.repository, { pull: pullOf(scene), files: { 'src/b.c': 'int b;\n' } });
  await sendPull(scene, { action: 'synchronize', before });
  assert.deepEqual(
    checksOf(scene).map(({ conclusion }) => conclusion),
    ['success', null],
  );
});

test('a report on the head before, which comes late, is judged there and does not touch the new head', async () => {
  const scene = openScene(app());
  await sendPull(scene);
  const old = pullOf(scene);
  const report = gateReport(scene, slower);
  pushToPull(app().github.world, scene.repository, { pull: old, files: { 'src/b.c': 'int b;\n' } });
  await sendPull(scene, { action: 'synchronize', before: old.head.sha });
  await finishRun(scene, report, { headSha: old.head.sha });
  const own = checksOf(scene).filter(({ headSha }) => headSha === pullOf(scene).head.sha);
  assert.deepEqual(
    own.map(({ status }) => status),
    ['queued'],
  );
  assert.equal(scene.repository.comments.size, 0, 'nobody is asked about a head that is gone');
});

test('reopened after its verdict: the verdict stands; before it: queued once', async () => {
  const judged = openScene(app());
  await finishRun(judged, gateReport(judged, steady));
  await sendPull(judged, { action: 'reopened' });
  assert.deepEqual(
    checksOf(judged).map(({ conclusion }) => conclusion),
    ['success'],
  );
  const fresh = openScene(app());
  await sendPull(fresh, { action: 'reopened' });
  await sendPull(fresh, { action: 'reopened' });
  assert.deepEqual(tellChecks(fresh), ['queued: Waiting for the measurement']);
});

test('edited to another base: the verdict against the old base is not taken for it', async () => {
  const scene = openScene(app());
  await finishRun(scene, gateReport(scene, steady));
  const { world } = app().github;
  const release = addCommit(world, scene.repository, { branch: 'release', from: 'main' });
  addCommit(world, scene.repository, { branch: 'change', merges: release });
  const [tip = ''] = [scene.repository.branches.get('change')];
  const base = { ref: 'release', sha: release };
  editPull(scene.repository, { ...pullOf(scene), head: { ...pullOf(scene).head, sha: tip } }, { base });
  const from = { ref: { from: 'main' }, sha: { from: '0'.repeat(40) } };
  await sendPull(scene, { action: 'edited', changes: { base: from } });
  assert.equal(lastCheck(scene).status, 'queued');
  assert.ok(lastCheck(scene).externalId?.includes(`base=${release}`));
});

test('edited in its title only: nothing happens', async () => {
  const scene = openScene(app());
  await sendPull(scene, { action: 'edited', changes: { title: { from: 'Old' } } });
  await sendPull(scene, { action: 'closed' });
  assert.deepEqual(tellChecks(scene), []);
});

test('closed before its event was worked on: nothing is queued', async () => {
  const scene = openScene(app());
  editPull(scene.repository, pullOf(scene), { state: 'closed' });
  await sendPull(scene);
  assert.deepEqual(tellChecks(scene), []);
});

test('documentation only: passes at once and asks no workflow', async () => {
  const scene = openScene(app(), { files: { 'README.md': '# Hello\n', 'docs/a.txt': 'x\n' } });
  await sendPull(scene);
  assert.deepEqual(tellChecks(scene), ['success: Documentation only: nothing to measure']);
});

test('a pull request that edits the configuration is told, and is judged by the base branch’s', async () => {
  const lax = `${configuration}gate:\n  ir: { relative: 50 %, on: warn }\n`;
  const scene = openScene(app(), { files: { '.github/brakeline.yml': lax, 'src/a.c': 'int c;\n' } });
  await finishRun(scene, gateReport(scene, slower));
  assert.equal(lastCheck(scene).conclusion, 'failure');
  assert.match(lastCheck(scene).summary ?? '', /the edit applies after the merge/);
});

test('a base branch without a configuration requires nothing; one with a mistake passes nothing', async () => {
  const none = openScene(app(), { config: null });
  await finishRun(none, gateReport(none, slower));
  assert.deepEqual(tellChecks(none), [
    'neutral: The base branch has no configuration yet, so nothing is required',
  ]);
  const broken = openScene(app(), { config: 'benchmarks: [unclosed\n' });
  await finishRun(broken, gateReport(broken, steady));
  assert.equal(lastCheck(broken).conclusion, 'action_required');
  assert.match(lastCheck(broken).summary ?? '', /close every bracket/);
});

test('nobody reports: once the patience is over the check says so', async () => {
  const scene = openScene(app(), { config: `${configuration}patience: 1 s\n` });
  await sendPull(scene);
  await until('the patience ends', () => lastCheck(scene).status === 'completed');
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  assert.match(lastCheck(scene).title ?? '', /within 1 s|for 1 s/);
  assert.equal(checksOf(scene).length, 1);
});
