import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCommit, mergePull, openPull, setRole } from '../../support/github/seed.ts';
import type { CheckRun } from '../../support/github/state.ts';
import {
  finishBaseRun,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  pullOf,
  type Scene,
  sendComment,
  sendPull,
  shareApp,
  slower,
} from '../stage.ts';

const app = shareApp();

const onePercent =
  'build: make\nbenchmarks:\n  - name: parse\n    run: ./bench parse\ngate:\n  ir: { relative: 1 % }\n';

/** Instructions after `changes` changes of +0.9 % each. */
function levelAfter(changes: number): number {
  return Math.round(100_000_000 * 1.009 ** changes);
}

function textOf({ title, summary, text }: CheckRun): string {
  return [title, summary, text].join('\n');
}

/** The next pull request of the same repository, from where its base branch is now. */
function openNext({ app: running, repository }: Scene): Scene {
  const { world } = running.github;
  const head = `change-${repository.pulls.size + 1}`;
  addCommit(world, repository, { branch: head, files: { 'src/a.c': `int ${head.replace('-', '_')};\n` } });
  const { number } = openPull(world, repository, { head, author: 'kim' });
  return { app: running, repository, number };
}

async function merge(scene: Scene, count: number): Promise<void> {
  mergePull(scene.app.github.world, scene.repository, pullOf(scene));
  await sendPull(scene, { action: 'closed' });
  await finishBaseRun(scene, count);
}

/** A repository whose base branch was measured, with one pull request. */
async function openMeasured(config = onePercent): Promise<Scene> {
  const scene = openScene(app(), { config });
  await finishBaseRun(scene, levelAfter(0));
  return scene;
}

/** Measures and merges pull requests of +0.9 % each; gives their checks. */
async function drift(first: Scene, count: number): Promise<readonly CheckRun[]> {
  const checks: CheckRun[] = [];
  for (let change = 1; change <= count; change += 1) {
    const scene = change === 1 ? first : openNext(first);
    const counts = { base: levelAfter(change - 1), head: levelAfter(change) };
    await finishRun(scene, gateReport(scene, counts));
    checks.push(lastCheck(scene));
    await merge(scene, levelAfter(change));
  }
  return checks;
}

test('eleven pull requests of +0.9 % under a threshold of 1 % do not pass unseen: from the fourth on the check tells', async () => {
  const checks = await drift(await openMeasured(), 11);
  assert.deepEqual(
    checks.map(({ conclusion }) => conclusion),
    Array(11).fill('success'),
  );
  assert.deepEqual(
    checks.map((check) => /parse drifts/.test(textOf(check))),
    [false, false, false, ...Array(8).fill(true)],
  );
  const [, , , fourth, ...rest] = checks;
  assert.match(
    fourth?.title ?? '',
    /advice: parse drifts by \+1\.8 % instructions \(valgrind\) \(exact, 2 and 2 runs\)/,
  );
  assert.match(rest.at(-1)?.summary ?? '', /\+8\.4 % instructions .* against the best level of 11 commits/);
});

test('where the policy says so, drift blocks the pull request that adds to it, and not one that adds nothing', async () => {
  const scene = await openMeasured(`${onePercent}drift: block\n`);
  const checks = await drift(scene, 4);
  assert.equal(checks[2]?.conclusion, 'success');
  assert.equal(checks[3]?.conclusion, 'failure');
  assert.match(checks[3]?.title ?? '', /^parse drifts by \+1\.8 %/);
  const next = openNext(scene);
  await finishRun(next, gateReport(next, { base: levelAfter(4), head: levelAfter(4) }));
  assert.equal(lastCheck(next).conclusion, 'success');
  assert.match(lastCheck(next).summary ?? '', /parse has drifted before this head/);
});

test('drift that is off is not looked for, and asks nothing of GitHub', async () => {
  const checks = await drift(await openMeasured(`${onePercent}drift: off\n`), 5);
  assert.equal(checks.filter((check) => /drift/.test(textOf(check))).length, 0);
});

test('a window of 3 forgets what was before, but the release does not', async () => {
  const scene = await openMeasured(`${onePercent}drift_window: 3\n`);
  scene.repository.tags.set('v1.4.0', scene.repository.branches.get('main') ?? '');
  scene.repository.tags.set('nightly', scene.repository.branches.get('main') ?? '');
  const checks = await drift(scene, 5);
  assert.match(checks[1]?.summary ?? '', /parse drifts: \+1\.8 % .* against release v1\.4\.0/);
  assert.match(checks[4]?.summary ?? '', /against release v1\.4\.0/);
});

test('a cost that was accepted and merged is a new level', async () => {
  const scene = await openMeasured();
  setRole(scene.repository, 'maintainer', 'maintain');
  await finishBaseRun(scene, levelAfter(0));
  for (let pushed = 0; pushed < 3; pushed += 1) {
    addCommit(app().github.world, scene.repository, { files: { 'src/z.c': `${pushed}\n` } });
    await finishBaseRun(scene, levelAfter(0));
  }
  const costly = openNext(scene);
  await finishRun(costly, gateReport(costly, slower));
  assert.equal(lastCheck(costly).conclusion, 'failure');
  await sendComment(costly, 'maintainer', '/brakeline override needed for correct rounding');
  assert.equal(lastCheck(costly).conclusion, 'success');
  await merge(costly, slower.head);
  const next = openNext(scene);
  await finishRun(next, gateReport(next, { base: slower.head, head: slower.head + 100 }));
  assert.equal(lastCheck(next).conclusion, 'success');
  assert.doesNotMatch(textOf(lastCheck(next)), /drifts|drifted/);
  assert.match(textOf(lastCheck(next)), /drift is not known yet for parse: the base branch has 1 of the 3/);
});

test('a cost that was merged without being accepted stays visible', async () => {
  const scene = await openMeasured();
  for (let pushed = 0; pushed < 3; pushed += 1) {
    addCommit(app().github.world, scene.repository, { files: { 'src/z.c': `${pushed}\n` } });
    await finishBaseRun(scene, levelAfter(0));
  }
  const costly = openNext(scene);
  await finishRun(costly, gateReport(costly, slower));
  await merge(costly, slower.head);
  const next = openNext(scene);
  await finishRun(next, gateReport(next, { base: slower.head, head: slower.head }));
  assert.match(textOf(lastCheck(next)), /parse has drifted before this head: \+10\.0 %/);
});
