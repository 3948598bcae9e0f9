import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { pullRequestPayload } from '../support/github/payloads.ts';
import { editPull } from '../support/github/seed.ts';
import { addPullRun } from '../support/github/seed-runs.ts';
import { type GitHubStandIn, startGitHub } from '../support/github/stand-in.ts';
import { openApp, type RunningApp, webhookSecret } from '../support/running-app.ts';
import {
  attach,
  bodiesOf,
  checksOf,
  gateReport,
  openScene,
  pullOf,
  type Scene,
  slower,
  tellChecks,
  until,
} from './stage.ts';

/** A port that nobody listens on yet: GitHub knows the app's address before the app runs. */
async function reservePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What happened while the app was down. */
interface Before {
  readonly lost: Scene;
  readonly measured: Scene;
  readonly closed: Scene;
}

let github: GitHubStandIn;
let app: Awaited<ReturnType<typeof openApp>>;
let happened: Before;

/** Stands in for the app where only GitHub is there. */
function absentApp(port: number): RunningApp {
  const hook = { url: `http://127.0.0.1:${port}/webhooks`, secret: webhookSecret };
  const nothing = async () => undefined;
  return { github, hook, url: '', log: [], settle: nothing, stop: nothing };
}

async function happenWhileDown(absent: RunningApp): Promise<Before> {
  const [lost, measured, closed] = [openScene(absent), openScene(absent), openScene(absent)];
  const payload = pullRequestPayload(github.world, lost.repository, { action: 'opened', pull: pullOf(lost) });
  const delivery = await github.deliver('pull_request', payload, absent.hook);
  assert.equal(delivery.status, 502, 'nobody listens');
  attach(
    measured,
    addPullRun(github.world, measured.repository, measured.number),
    gateReport(measured, slower),
  );
  editPull(closed.repository, pullOf(closed), { state: 'closed' });
  return { lost, measured, closed };
}

before(async () => {
  github = await startGitHub();
  const port = await reservePort();
  happened = await happenWhileDown(absentApp(port));
  app = await openApp({ github, settings: { port } });
  await until('what happened is worked on', () => checksOf(happened.measured).length > 0);
  await app.settle();
});

after(async () => {
  await app[Symbol.asyncDispose]();
  assert.deepEqual(github.violations(), []);
  await github[Symbol.asyncDispose]();
});

test('a delivery that nobody took is asked for again, once', async () => {
  const attempts = github.deliveries().filter(({ redelivery }) => redelivery);
  await until('the redelivery', () => github.deliveries().some(({ redelivery }) => redelivery));
  assert.ok(attempts.length <= 1);
  await app.settle();
  assert.deepEqual(tellChecks(happened.lost), ['queued: Waiting for the measurement']);
});

test('a head whose run ended meanwhile gets its verdict, and its one comment', () => {
  assert.deepEqual(tellChecks(happened.measured), ['failure: parse: +10.0 % instructions (valgrind)']);
  assert.equal(bodiesOf(happened.measured).length, 1);
});

test('a pull request that was closed meanwhile is left alone', () => {
  assert.deepEqual(tellChecks(happened.closed), []);
});

test('an app that lost its store finds its own work on GitHub and doubles nothing', async () => {
  const calls = () => [...github.counts()].filter(([operation]) => operation.startsWith('post /repos'));
  await app.stop();
  const earlier = calls();
  const second = await openApp({ github });
  try {
    await until('the head is looked at', () => second.log.some((line) => line.includes('"kind":"evaluate"')));
    await second.settle();
    assert.equal(checksOf(happened.measured).length, 1);
    assert.equal(bodiesOf(happened.measured).length, 1);
    assert.equal(checksOf(happened.lost).length, 1);
    assert.deepEqual(calls(), earlier, 'nothing is posted a second time');
  } finally {
    await second[Symbol.asyncDispose]();
  }
});
