/** Names that lead elsewhere, forks that are gone, and heads that many pull requests share. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pullRequestPayload, workflowRunPayload } from '../../support/github/payloads.ts';
import { addCommit, addRepository, deleteFork, openPull } from '../../support/github/seed.ts';
import { addPullRun } from '../../support/github/seed-runs.ts';
import {
  attach,
  bodiesOf,
  checksOf,
  configuration,
  finishRun,
  gateReport,
  openScene,
  pullOf,
  send,
  sendPull,
  shareApp,
  slower,
  steady,
  tellChecks,
  until,
} from '../stage.ts';

const app = shareApp();

test('a repository whose old name belongs to another one now: nothing is written there, and the log says why', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const { owner, name, id } = scene.repository;
  const payload = pullRequestPayload(world, scene.repository, { action: 'opened', pull: pullOf(scene) });
  const files = { '.github/brakeline.yml': configuration };
  const other = addRepository(world, { owner, name, files });
  addCommit(world, other, { branch: 'change', files: { 'src/a.c': 'int c;\n' } });
  const { number } = openPull(world, other, { head: 'change', author: 'kim' });
  assert.equal(number, scene.number);
  await app().github.deliver('pull_request', payload, app().hook);
  const words = `its id is ${other.id}, and ${id} was meant`;
  await until('it is given up', () =>
    app().log.some((line) => line.includes(words) && line.includes('"level":"error"')),
  );
  assert.equal(other.checkRuns.size, 0);
  assert.equal(other.comments.size, 0);
});

test('many pull requests on one commit cost calls in proportion to their number', async () => {
  const callsFor = async (count: number): Promise<number> => {
    const scene = openScene(app());
    const { world } = app().github;
    const all = [scene];
    for (let index = 1; index < count; index += 1) {
      const branch = `copy-${index}`;
      scene.repository.branches.set(branch, pullOf(scene).head.sha);
      const { number } = openPull(world, scene.repository, { head: branch, author: 'kim' });
      all.push({ ...scene, number });
    }
    for (const one of all) await sendPull(one);
    const path = `/repos/${scene.repository.owner}/`;
    const spent = () =>
      app()
        .github.requests()
        .filter((request) => request.path.startsWith(path)).length;
    const before = spent();
    for (const one of all) await finishRun(one, gateReport(one, steady));
    const passed = checksOf(scene).filter(({ conclusion }) => conclusion === 'success');
    assert.equal(passed.length, count, tellChecks(scene).join('\n'));
    return spent() - before;
  };
  const [two, eight] = [await callsFor(2), await callsFor(8)];
  assert.ok(eight <= two * 4, `2 pull requests cost ${two} calls, 8 cost ${eight}`);
});

test('a fork that is deleted between the event and the listing: its pull request is judged all the same', async () => {
  const scene = openScene(app(), { fork: 'zoe', author: 'zoe' });
  const { world } = app().github;
  await sendPull(scene);
  const run = addPullRun(world, scene.repository, scene.number);
  attach(scene, run, gateReport(scene, slower));
  const payload = workflowRunPayload(world, scene.repository, { run });
  deleteFork(world, pullOf(scene).head.repository);
  await send(scene, 'workflow_run', payload);
  assert.deepEqual(tellChecks(scene), ['failure: parse: +10.0 % instructions (valgrind)']);
  assert.equal(bodiesOf(scene).length, 1);
});
