import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installationPayload } from '../../support/github/payloads.ts';
import {
  type CheckRunHappening,
  checkRunPayload,
  checkSuitePayload,
} from '../../support/github/payloads-checks.ts';
import { setRole } from '../../support/github/seed.ts';
import { addCheckRun } from '../../support/github/seed-runs.ts';
import {
  attach,
  bodiesOf,
  checksOf,
  finishRun,
  gateReport,
  lastCheck,
  openFailed,
  openScene,
  pullOf,
  type Scene,
  send,
  shareApp,
  steady,
  tellChecks,
} from '../stage.ts';

const app = shareApp();

function click(scene: Scene, what: Omit<CheckRunHappening, 'check'>) {
  const payload = checkRunPayload(app().github.world, scene.repository, { ...what, check: lastCheck(scene) });
  return send(scene, 'check_run', payload);
}

function attemptOf({ repository }: Scene): number | undefined {
  return [...repository.runs.values()].at(-1)?.attempt;
}

test('a judged check has both buttons', async () => {
  const scene = await openFailed(app());
  assert.deepEqual(
    lastCheck(scene).actions.map(({ identifier }) => identifier),
    ['evaluate', 'rerun'],
  );
});

for (const what of [
  { action: 'rerequested' },
  { action: 'requested_action', identifier: 'evaluate' },
] as const) {
  test(`${what.action} by somebody with write access: the same run is judged anew, in a new check run`, async () => {
    const scene = await openFailed(app());
    setRole(scene.repository, 'robin', 'write');
    await click(scene, { ...what, sender: 'robin' });
    assert.deepEqual(
      checksOf(scene).map(({ conclusion }) => conclusion),
      ['failure', 'failure'],
    );
    assert.match(lastCheck(scene).externalId ?? '', /cause=check-\d+$/);
    assert.equal(bodiesOf(scene).length, 1, 'still one comment');
    assert.equal(attemptOf(scene), 1);
  });

  test(`${what.action} by somebody with read access: nothing`, async () => {
    const scene = await openFailed(app());
    setRole(scene.repository, 'robin', 'read');
    await click(scene, { ...what, sender: 'robin' });
    assert.equal(checksOf(scene).length, 1);
  });
}

test('the button rerun starts the workflow again with write access, and not without', async () => {
  const scene = await openFailed(app());
  setRole(scene.repository, 'robin', 'triage');
  await click(scene, { action: 'requested_action', identifier: 'rerun', sender: 'robin' });
  assert.equal(attemptOf(scene), 1);
  setRole(scene.repository, 'robin', 'write');
  await click(scene, { action: 'requested_action', identifier: 'rerun', sender: 'robin' });
  assert.equal(attemptOf(scene), 2);
});

test('judging anew takes a report that came meanwhile', async () => {
  const scene = openScene(app());
  const run = await finishRun(scene, undefined);
  assert.equal(lastCheck(scene).conclusion, 'action_required');
  attach(scene, run, gateReport(scene, steady));
  await click(scene, { action: 'rerequested' });
  assert.equal(lastCheck(scene).conclusion, 'success');
});

test('the check run of another app, and other actions, are none of ours', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const { sha: headSha } = pullOf(scene).head;
  const check = addCheckRun(world, scene.repository, { name: 'Brakeline', headSha, app: 1 });
  const calls = app().github.requests().length;
  for (const action of ['rerequested', 'created', 'completed'] as const) {
    await send(scene, 'check_run', checkRunPayload(world, scene.repository, { action, check }));
  }
  assert.equal(app().github.requests().length, calls);
});

test('check_suite rerequested judges the head anew; requested does nothing, the workflow reports', async () => {
  const scene = await openFailed(app());
  const { world } = app().github;
  const { sha: headSha } = pullOf(scene).head;
  for (const action of ['requested', 'rerequested'] as const) {
    await send(scene, 'check_suite', checkSuitePayload(world, scene.repository, { action, headSha }));
  }
  assert.deepEqual(
    checksOf(scene).map(({ conclusion }) => conclusion),
    ['failure', 'failure'],
  );
});

test('installation events are acknowledged', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  for (const action of ['created', 'new_permissions_accepted', 'suspend', 'unsuspend', 'deleted'] as const) {
    const payload = installationPayload(world, scene.repository, { action });
    const { answer } = await send(scene, 'installation', payload);
    assert.equal(answer, 'nothing to do\n');
  }
  assert.deepEqual(tellChecks(scene), []);
});
