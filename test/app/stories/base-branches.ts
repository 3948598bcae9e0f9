import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCommit, editPull, openPull, pushToPull, setRole } from '../../support/github/seed.ts';
import { addPullRun } from '../../support/github/seed-runs.ts';
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
  type Scene,
  sendComment,
  sendPull,
  sendRun,
  shareApp,
  slower,
  steady,
  tellChecks,
  until,
} from '../stage.ts';

const app = shareApp();
const broken = 'build: make\nbenchmarks: [unclosed\n';
const cannot = "The base branch's configuration cannot be read";
const override = '/brakeline override the fix must not wait for this';

/** A completed run of the head that nobody has told the app of. */
function leaveRun(scene: Scene, counts: { readonly base: number; readonly head: number }): void {
  attach(scene, addPullRun(app().github.world, scene.repository, scene.number), gateReport(scene, counts));
}

test('a base branch without a configuration: neutral once, whatever runs end', async () => {
  const scene = openScene(app(), { config: null });
  await sendPull(scene);
  await finishRun(scene, gateReport(scene, slower));
  await finishRun(scene, undefined, { path: '.github/workflows/other.yml', name: 'other' });
  await sendPull(scene, { action: 'reopened' });
  assert.deepEqual(tellChecks(scene), [
    'neutral: The base branch has no configuration yet, so nothing is required',
  ]);
});

test('a broken configuration of the base branch: the check names its line, and every run ends the same', async () => {
  const scene = openScene(app(), { config: broken });
  await sendPull(scene);
  await finishRun(scene, gateReport(scene, steady));
  assert.deepEqual(tellChecks(scene), [`action_required: ${cannot}`]);
  assert.match(lastCheck(scene).summary ?? '', /`\.github\/brakeline\.yml:\d+:\d+`: /);
  assert.match(lastCheck(scene).summary ?? '', /role `admin` may accept this head/);
});

test('under a broken configuration an admin may override, nobody else, and only that head', async () => {
  const scene = openScene(app(), { config: broken });
  await sendPull(scene);
  setRole(scene.repository, 'robin', 'maintain');
  await sendComment(scene, 'robin', override);
  assert.match(bodiesOf(scene).at(-1) ?? '', /may be overridden by `admin` while the base/);
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  setRole(scene.repository, 'robin', 'admin');
  await sendComment(scene, 'robin', override);
  assert.deepEqual(tellChecks(scene).at(-1), `success: Overridden by robin: ${cannot}`);
  await finishRun(scene, gateReport(scene, steady));
  assert.equal(lastCheck(scene).conclusion, 'success', 'a run that ends later changes nothing');
  const before = pullOf(scene).head.sha;
  pushToPull(app().github.world, scene.repository, { pull: pullOf(scene), files: { 'src/b.c': 'x\n' } });
  await sendPull(scene, { action: 'synchronize', before });
  assert.equal(lastCheck(scene).conclusion, 'action_required');
});

test('the pull request that mends the configuration is told so, and how to merge it', async () => {
  const scene = openScene(app(), { config: broken, files: { '.github/brakeline.yml': configuration } });
  await sendPull(scene);
  assert.deepEqual(tellChecks(scene), [`action_required: ${cannot}; this pull request mends it`]);
  assert.match(
    lastCheck(scene).summary ?? '',
    /a person with the role `admin` writes `\/brakeline override <reason>`/,
  );
  await sendComment(scene, scene.repository.owner, override);
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('a pull request that edits the broken configuration into another broken one mends nothing', async () => {
  const scene = openScene(app(), { config: broken, files: { '.github/brakeline.yml': 'benchmarks: {\n' } });
  await sendPull(scene);
  assert.deepEqual(tellChecks(scene), [`action_required: ${cannot}`]);
});

test('once the configuration is mended, the next event judges the head by it and voids what an admin accepted', async () => {
  const scene = openScene(app(), { config: broken });
  await sendPull(scene);
  await sendComment(scene, scene.repository.owner, override);
  leaveRun(scene, slower);
  const files = { '.github/brakeline.yml': configuration };
  addCommit(app().github.world, scene.repository, { branch: 'main', files });
  await sendPull(scene, { action: 'reopened' });
  assert.equal(lastCheck(scene).conclusion, 'failure', tellChecks(scene).join('\n'));
});

test('retargeted to a branch with other rules: judged at once by the run that is there', async () => {
  const scene = openScene(app());
  await sendPull(scene);
  await finishRun(scene, gateReport(scene, slower));
  assert.equal(lastCheck(scene).conclusion, 'failure');
  const loose = `${configuration}gate:\n  ir: { relative: 50 %, absolute: 20000 }\n`;
  const files = { '.github/brakeline.yml': loose };
  const sha = addCommit(app().github.world, scene.repository, { branch: 'loose', from: 'main', files });
  editPull(scene.repository, pullOf(scene), { base: { ref: 'loose', sha } });
  const from = { ref: { from: 'main' }, sha: { from: '0'.repeat(40) } };
  await sendPull(scene, { action: 'edited', changes: { base: from } });
  assert.deepEqual(
    checksOf(scene).map(({ conclusion }) => conclusion),
    ['failure', 'success'],
  );
});

test('retargeted to a branch that forked elsewhere: told at once that it must be measured anew', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const old = scene.repository.branches.get('main') ?? '';
  addCommit(world, scene.repository, { branch: 'old', from: old });
  const tip = addCommit(world, scene.repository, { branch: 'main', files: { 'src/z.c': 'z\n' } });
  pushToPull(world, scene.repository, { pull: pullOf(scene), merges: tip });
  await sendPull(scene);
  await finishRun(scene, gateReport(scene, steady));
  assert.equal(lastCheck(scene).conclusion, 'success', tellChecks(scene).join('\n'));
  const base = { ref: 'old', sha: scene.repository.branches.get('old') ?? '' };
  editPull(scene.repository, pullOf(scene), { base });
  const from = { ref: { from: 'main' }, sha: { from: '0'.repeat(40) } };
  await sendPull(scene, { action: 'edited', changes: { base: from } });
  assert.equal(tellChecks(scene).at(-1), 'action_required: The report cannot be used');
  assert.match(lastCheck(scene).summary ?? '', /close and reopen the pull request/);
});

test('a head without common history with its base: the check says so', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  addCommit(world, scene.repository, { branch: 'alien', from: 'nowhere', files: { 'a.txt': 'a\n' } });
  const { number } = openPull(world, scene.repository, { head: 'alien', author: 'kim' });
  const alien = { ...scene, number };
  await sendPull(alien);
  await until('the check', () => checksOf(alien).length > 0);
  assert.deepEqual(tellChecks(alien), ['action_required: The head has no common history with main']);
  assert.match(lastCheck(alien).summary ?? '', /Rebase the change onto the base branch/);
});

test('a tag, and a commit, that are called like the base branch are not taken for it', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const loose = `${configuration}gate:\n  ir: { relative: 50 %, absolute: 20000 }\n`;
  const files = { '.github/brakeline.yml': loose };
  const decoy = addCommit(world, scene.repository, { branch: 'decoy', from: 'main', files });
  scene.repository.tags.set('main', decoy);
  await sendPull(scene);
  await finishRun(scene, gateReport(scene, slower));
  assert.equal(lastCheck(scene).conclusion, 'failure', 'judged by the rules of the branch');
  // A branch may be called like a commit; that commit's rules are not the branch's.
  const sha = scene.repository.branches.get('main') ?? '';
  scene.repository.branches.set(decoy, sha);
  const { number } = openPull(world, scene.repository, { head: 'change', base: decoy, author: 'kim' });
  const named = { ...scene, number };
  editPull(scene.repository, pullOf(scene), { state: 'closed' });
  await sendPull(named);
  const run = addPullRun(world, scene.repository, number);
  attach(named, run, gateReport(named, slower));
  await sendRun(named, run);
  assert.equal(lastCheck(named).conclusion, 'failure', tellChecks(named).join('\n'));
});

test('a pull request that edits the workflow that measures: its check says so before anything else', async () => {
  const files = { '.github/workflows/brakeline.yml': 'on: pull_request\n', 'src/a.c': 'int c;\n' };
  const scene = openScene(app(), { files });
  await sendPull(scene);
  await finishRun(scene, gateReport(scene, steady));
  assert.match(lastCheck(scene).title ?? '', /^Measured by an edited workflow: /);
  assert.match(
    lastCheck(scene).summary ?? '',
    /^### ⚠️ Look at this first\n\n.*`\.github\/workflows\/brakeline\.yml`/,
  );
});
