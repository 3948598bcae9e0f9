import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fault, Trouble } from '../support/github/faults.ts';
import { pullRequestPayload, workflowRunPayload } from '../support/github/payloads.ts';
import { addRepository } from '../support/github/seed.ts';
import { addPullRun } from '../support/github/seed-runs.ts';
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
  sendPull,
  shareApp,
  slower,
  steady,
  tellChecks,
  until,
} from './stage.ts';

const app = shareApp({ retry: { limit: 2, delaySeconds: 1, maxDelaySeconds: 1 } });

/** Plans a fault for requests about a scene's repository. */
function fail({ repository: { owner, name } }: Scene, path: string, fault: Omit<Fault, 'path'>): void {
  app().github.fail({ ...fault, path: new RegExp(`^/repos/${owner}/${name}/${path}`) });
}

/** Delivers a completed run with its report, without waiting. */
async function deliverRun(scene: Scene, counts: { base: number; head: number } = slower): Promise<void> {
  const { world } = app().github;
  const run = addPullRun(world, scene.repository, scene.number);
  attach(scene, run, gateReport(scene, counts));
  const payload = workflowRunPayload(world, scene.repository, { run });
  await app().github.deliver('workflow_run', payload, app().hook);
}

async function untilJudged(scene: Scene): Promise<void> {
  await until('the check ends', () => checksOf(scene).some(({ status }) => status === 'completed'), 30);
  await app().settle();
}

const troubles: Readonly<Record<string, Trouble>> = {
  'a 500': { kind: 'status', status: 500 },
  'a 502': { kind: 'status', status: 502 },
  'a 429 with retry-after': { kind: 'status', status: 429, retryAfter: 1 },
  'a 403 with retry-after': { kind: 'status', status: 403, retryAfter: 1 },
  'a connection that was cut before the work': { kind: 'cut', when: 'before' },
  'a connection that was cut after the work': { kind: 'cut', when: 'after' },
};

describe('faults', { concurrency: true }, () => {
  for (const [name, trouble] of Object.entries(troubles)) {
    test(`${name} on the write of the check: tried again, and one check and one comment in the end`, async () => {
      const scene = openScene(app());
      fail(scene, 'check-runs', { method: 'POST', trouble });
      await deliverRun(scene);
      await untilJudged(scene);
      await until('the comment', () => bodiesOf(scene).length > 0);
      assert.deepEqual(tellChecks(scene), ['failure: parse: +10.0 % instructions (valgrind)']);
      assert.equal(bodiesOf(scene).length, 1);
    });
  }

  test('a 500 on the update of a queued check: the same check is completed in the end', async () => {
    const scene = openScene(app());
    await sendPull(scene);
    fail(scene, 'check-runs/', { method: 'PATCH', trouble: { kind: 'status', status: 500 } });
    await deliverRun(scene, steady);
    await untilJudged(scene);
    assert.deepEqual(
      checksOf(scene).map(({ conclusion }) => conclusion),
      ['success'],
    );
  });

  test('a comment whose answer was lost is not written twice', async () => {
    const scene = openScene(app());
    fail(scene, 'issues/', { method: 'POST', trouble: { kind: 'cut', when: 'after' } });
    await deliverRun(scene);
    await until('the comment', () => bodiesOf(scene).length > 0);
    await until('the job is done', () => app().log.some((line) => isDone(line, scene)));
    assert.equal(bodiesOf(scene).length, 1);
    assert.equal(checksOf(scene).length, 1);
  });

  test('an artifact’s storage that fails once is asked again', async () => {
    const scene = openScene(app());
    fail(scene, 'actions/artifacts/', { trouble: { kind: 'status', status: 500 } });
    await deliverRun(scene, steady);
    await untilJudged(scene);
    assert.equal(lastCheck(scene).conclusion, 'success');
  });

  test('GitHub fails for longer than the app tries: the check asks a person, and names the request', async () => {
    const scene = openScene(app());
    fail(scene, 'actions/runs/', { times: 3, trouble: { kind: 'status', status: 500 } });
    await deliverRun(scene);
    await untilJudged(scene);
    const [, id] = /\(request ([0-9a-f-]{36})\)$/.exec(lastCheck(scene).title ?? '') ?? [];
    assert.equal(lastCheck(scene).conclusion, 'action_required');
    assert.ok(id !== undefined, lastCheck(scene).title ?? '');
    const given = app().log.find((line) => line.includes(id) && line.includes('a job was given up'));
    assert.match(given ?? '', /"level":"error".*GitHub gave no usable answer/);
  });

  test('a comment fails for longer than the app tries: the verdict that was posted before stands', async () => {
    const scene = openScene(app());
    fail(scene, 'issues/', { method: 'POST', times: 3, trouble: { kind: 'status', status: 500 } });
    await deliverRun(scene);
    const isTold = (line: string) =>
      line.includes('its verdict stands') && line.includes(pullOf(scene).head.sha);
    await until('it is given up', () => app().log.some(isTold));
    assert.deepEqual(tellChecks(scene), ['failure: parse: +10.0 % instructions (valgrind)']);
  });

  test('a second run cannot be judged: the verdict on the first does not count for it', async () => {
    const scene = openScene(app());
    await finishRun(scene, gateReport(scene, steady));
    fail(scene, 'actions/runs/', { times: 3, trouble: { kind: 'status', status: 500 } });
    await finishRun(scene, gateReport(scene, steady));
    await until('it is given up', () => checksOf(scene).length === 2);
    assert.equal(checksOf(scene)[0]?.conclusion, 'success');
    assert.match(lastCheck(scene).title ?? '', /^Brakeline failed on this head/);
  });

  test('a check that GitHub refuses is no silent end: the check asks a person', async () => {
    const scene = openScene(app());
    fail(scene, 'check-runs', { method: 'POST', times: 2, trouble: { kind: 'status', status: 422 } });
    await deliverRun(scene, steady);
    await untilJudged(scene);
    assert.equal(lastCheck(scene).conclusion, 'action_required');
    assert.match(lastCheck(scene).title ?? '', /^Brakeline failed on this head/);
  });

  test('a token from before a repository was added is replaced', async () => {
    const first = openScene(app());
    await finishRun(first, gateReport(first, steady));
    const { world } = app().github;
    const files = { '.github/brakeline.yml': configuration };
    const repository = addRepository(world, { owner: first.repository.owner, name: 'added-later', files });
    const scene = openScene(app(), { in: repository });
    await deliverRun(scene, steady);
    await untilJudged(scene);
    assert.deepEqual(
      checksOf(scene).map(({ conclusion }) => conclusion),
      ['success'],
    );
  });

  test('without the permission to write checks nothing is recorded as told', async () => {
    const { checks: _, ...granted } = app().github.world.app.permissions;
    const files = { '.github/brakeline.yml': configuration };
    const repository = addRepository(app().github.world, { owner: 'miser', files, granted });
    const scene = openScene(app(), { in: repository });
    const payload = pullRequestPayload(app().github.world, repository, {
      action: 'opened',
      pull: pullOf(scene),
    });
    const delivery = await app().github.deliver('pull_request', payload, app().hook);
    const isTold = (line: string) => line.includes('a failure could not be told');
    await until('it is given up', () => app().log.some(isTold));
    await until('the delivery may come again', () => app().log.some(isTold));
    const again = await app().github.redeliver(delivery);
    assert.equal(again.answer, 'accepted\n', 'a delivery that failed is taken again');
  });
});

function isDone(line: string, { repository }: Scene): boolean {
  return line.includes('"job done"') && line.includes(`"key":"${repository.id}#`);
}
