import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { signPayload } from '../support/github/hook.ts';
import {
  installationPayload,
  issueCommentPayload,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  workflowRunPayload,
} from '../support/github/payloads.ts';
import { checkRunPayload, checkSuitePayload } from '../support/github/payloads-checks.ts';
import { addCommit, addFork, addMergeGroup, addRepository, openPull } from '../support/github/seed.ts';
import { addCheckRun, addComment, addPullRun } from '../support/github/seed-runs.ts';
import { readBody } from '../support/github/server.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { appClient } from './client.ts';

interface Received {
  readonly event: string;
  readonly guid: string;
  readonly signed: boolean;
}

/** An app that answers each delivery with the next of these statuses. */
async function startReceiver(statuses: number[]) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = (await readBody(request)).toString('utf8');
    const {
      'x-github-event': event,
      'x-github-delivery': guid,
      'x-hub-signature-256': signature,
    } = request.headers;
    received.push({
      event: String(event),
      guid: String(guid),
      signed: signature === signPayload(body, 'secret'),
    });
    response.writeHead(statuses.shift() ?? 200).end('seen');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    received,
    hook: { url: `http://127.0.0.1:${port}/`, secret: 'secret' },
    [Symbol.asyncDispose]: close,
  };
}

test('every payload names repository, sender and installation, and arrives signed', async () => {
  await using github = await startGitHub();
  await using receiver = await startReceiver([]);
  const { world } = github;
  const repository = addRepository(world);
  const fork = addFork(world, repository, 'contributor');
  addCommit(world, fork, { branch: 'change' });
  const pull = openPull(world, repository, { head: 'change', from: fork });
  const run = addPullRun(world, repository, pull.number);
  const check = addCheckRun(world, repository, { name: 'Brakeline', headSha: pull.head.sha });
  const comment = addComment(world, repository, {
    issue: pull.number,
    user: 'mona',
    body: '/brakeline help',
  });
  const group = addMergeGroup(world, repository, pull);
  const before = '0'.repeat(40);
  const happenings = {
    pull_request: pullRequestPayload(world, repository, { action: 'opened', pull }),
    merge_group: mergeGroupPayload(world, repository, { action: 'checks_requested', group }),
    workflow_run: workflowRunPayload(world, repository, { run }),
    push: pushPayload(world, repository, { branch: 'main', before }),
    check_run: checkRunPayload(world, repository, {
      action: 'requested_action',
      check,
      identifier: 'evaluate',
    }),
    check_suite: checkSuitePayload(world, repository, { action: 'requested', headSha: pull.head.sha }),
    issue_comment: issueCommentPayload(world, repository, { action: 'created', comment }),
  };
  for (const [event, payload] of Object.entries(happenings)) {
    for (const key of ['repository', 'sender', 'installation'])
      assert.ok(key in payload, `${key} of ${event}`);
    assert.equal((await github.deliver(event, payload, receiver.hook)).status, 200);
  }
  const installed = installationPayload(world, repository, { action: 'created' });
  await github.deliver('installation', installed, receiver.hook);
  assert.deepEqual(
    receiver.received.map(({ event, signed }) => [event, signed]),
    [...Object.keys(happenings), 'installation'].map((event) => [event, true]),
  );
});

test("a fork's run names no pull request, and one of the same repository does", async () => {
  await using github = await startGitHub();
  const { world } = github;
  const repository = addRepository(world);
  const fork = addFork(world, repository, 'contributor');
  addCommit(world, fork, { branch: 'change' });
  addCommit(world, repository, { branch: 'topic' });
  const pulls = [
    openPull(world, repository, { head: 'change', from: fork }),
    openPull(world, repository, { head: 'topic' }),
  ];
  const numbers = pulls.map(({ number }) => addPullRun(world, repository, number).pulls);
  assert.deepEqual(numbers, [[], [pulls[1]?.number]]);
});

test('a failed delivery is listed and can be sent again under its guid', async () => {
  await using github = await startGitHub();
  await using receiver = await startReceiver([500, 200]);
  const repository = addRepository(github.world);
  const payload = pushPayload(github.world, repository, { branch: 'main', before: '0'.repeat(40) });
  const first = await github.deliver('push', payload, receiver.hook);
  await github.deliver('push', payload, receiver.hook);
  assert.equal(first.status, 500);
  const app = appClient(github);
  const failures = await app.request('GET /app/hook/deliveries', { status: 'failure' });
  assert.deepEqual(
    failures.data.map(({ id, guid, status_code }) => [id, guid, status_code]),
    [[first.id, first.guid, 500]],
  );
  await app.request('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id: first.id });
  while (github.deliveries().length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  const last = github.deliveries().at(-1);
  assert.deepEqual([last?.guid, last?.redelivery, last?.status], [first.guid, true, 200]);
  assert.deepEqual(github.violations(), []);
});

test('deliveries are paged by a cursor, newest first', async () => {
  await using github = await startGitHub();
  await using receiver = await startReceiver([]);
  for (let count = 0; count < 3; count += 1) await github.deliver('ping', { zen: 'x' }, receiver.hook);
  const app = appClient(github);
  const page = await app.request('GET /app/hook/deliveries', { per_page: 2 });
  const cursor = /cursor=([^&>]+)/.exec(page.headers.link ?? '')?.[1] ?? '';
  const rest = await app.request('GET /app/hook/deliveries', { per_page: 2, cursor });
  const ids = [...page.data, ...rest.data].map(({ id }) => id);
  assert.deepEqual(
    ids,
    github
      .deliveries()
      .map(({ id }) => id)
      .reverse(),
  );
});

test('nobody at home is a failed delivery and no exception', async () => {
  await using github = await startGitHub();
  const hook = { url: 'http://127.0.0.1:9/', secret: 's' };
  const { status, text } = await github.deliver('ping', { zen: 'x' }, hook);
  assert.deepEqual([status, text], [502, 'failed to connect to host']);
});
