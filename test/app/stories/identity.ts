/** Names that lead elsewhere, forks that are gone, and heads that many pull requests share. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pullRequestPayload } from '../../support/github/payloads.ts';
import { addCommit, addRepository, openPull } from '../../support/github/seed.ts';
import {
  checksOf,
  configuration,
  finishRun,
  gateReport,
  openScene,
  pullOf,
  sendPull,
  shareApp,
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
