import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pullRequestPayload } from '../support/github/payloads.ts';
import { addCommit, openPull, setRole } from '../support/github/seed.ts';
import {
  finishRun,
  gateReport,
  lastCheck,
  openFailed,
  openScene,
  type Scene,
  send,
  sendComment,
  sendPull,
  shareApp,
  slower,
  steady,
  tellChecks,
} from './stage.ts';

const app = shareApp();

/** Opens a second pull request with the same head, into a branch of other rules. */
async function openBeside(scene: Scene, base: string, config: string | null): Promise<void> {
  const { world } = scene.app.github;
  const first = scene.repository.pulls.get(scene.number);
  assert.ok(first !== undefined);
  addCommit(world, scene.repository, {
    branch: base,
    from: first.base.sha,
    files: { '.github/brakeline.yml': config },
  });
  const pull = openPull(world, scene.repository, { head: first.head.ref, base, author: 'kim' });
  await send(scene, 'pull_request', pullRequestPayload(world, scene.repository, { action: 'opened', pull }));
}

test('a blocked head does not pass by a second pull request into a branch without a configuration', async () => {
  const scene = await openFailed(app());
  await openBeside(scene, 'old', null);
  assert.notEqual(lastCheck(scene).conclusion, 'success', tellChecks(scene).join('\n'));
  assert.notEqual(lastCheck(scene).conclusion, 'neutral', tellChecks(scene).join('\n'));
  assert.match(lastCheck(scene).title ?? '', /also the head of #\d+/);
});

test('a run that is judged for two base branches ends with what does not pass', async () => {
  const scene = openScene(app());
  const loose =
    'build: make\nbenchmarks:\n  - name: parse\n    run: ./bench parse\ngate:\n  ir: { relative: 50 %, absolute: 20000 }\n';
  await openBeside(scene, 'loose', loose);
  await finishRun(scene, gateReport(scene, slower));
  assert.notEqual(lastCheck(scene).conclusion, 'success', tellChecks(scene).join('\n'));
});

test('a head that is fast enough for both passes', async () => {
  const scene = openScene(app());
  await finishRun(scene, gateReport(scene, steady));
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('an override needs no runner', async () => {
  const scene = openScene(app());
  setRole(scene.repository, 'mona', 'maintain');
  await finishRun(scene, undefined, { conclusion: 'failure' });
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  await sendComment(scene, 'mona', '/brakeline override the runner is being repaired this week');
  assert.equal(lastCheck(scene).conclusion, 'success', tellChecks(scene).join('\n'));
});

test('the head of a fork is judged also where GitHub lists no pull request for it', async () => {
  const scene = openScene(app(), { fork: 'zoe', author: 'zoe' });
  await sendPull(scene);
  app().github.fail({ path: /\/commits\/\w+\/pulls/, times: 20, trouble: { kind: 'status', status: 404 } });
  await finishRun(scene, gateReport(scene, steady));
  app().github.clearFaults();
  assert.equal(lastCheck(scene).conclusion, 'success', tellChecks(scene).join('\n'));
});
