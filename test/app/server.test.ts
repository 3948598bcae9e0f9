import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { signPayload } from '../support/github/hook.ts';
import { pullRequestPayload } from '../support/github/payloads.ts';
import { webhookSecret } from '../support/running-app.ts';
import {
  checksOf,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  pullOf,
  sendComment,
  sendPull,
  shareApp,
  slower,
  until,
} from './stage.ts';

const app = shareApp();

let deliveries = 0;

/** Sends a webhook by hand, signed unless `headers` say otherwise. */
async function post(body: string, headers: Readonly<Record<string, string | undefined>> = {}) {
  deliveries += 1;
  const all = {
    'content-type': 'application/json',
    'x-github-delivery': `by-hand-${deliveries}`,
    'x-github-event': 'pull_request',
    'x-hub-signature-256': signPayload(body, webhookSecret),
    ...headers,
  };
  const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const response = await fetch(app().hook.url, {
    method: 'POST',
    headers: Object.fromEntries(given),
    body,
  });
  return { status: response.status, text: await response.text() };
}

async function page(path: string) {
  const response = await fetch(`${app().url}${path}`);
  return { status: response.status, text: await response.text() };
}

test('a wrong signature, that of another body, and one of another secret are 401', async () => {
  const scene = openScene(app());
  const { world } = app().github;
  const body = JSON.stringify(
    pullRequestPayload(world, scene.repository, { action: 'opened', pull: pullOf(scene) }),
  );
  for (const signature of [
    'sha256=0',
    'nonsense',
    signPayload(`${body} `, webhookSecret),
    signPayload(body, 'another'),
  ]) {
    assert.equal((await post(body, { 'x-hub-signature-256': signature })).status, 401);
  }
  await app().settle();
  assert.equal(checksOf(scene).length, 0);
});

test('a request without the headers of a webhook is 400, and of another content type 415', async () => {
  for (const header of ['x-github-delivery', 'x-github-event', 'x-hub-signature-256']) {
    assert.equal((await post('{}', { [header]: undefined })).status, 400, header);
  }
  assert.equal((await post('{}', { 'x-github-delivery': '../../x' })).status, 400);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await post('payload=%7B%7D', form)).status, 415);
});

test('a signed body that is no JSON, or not the documented form, is 400', async () => {
  assert.equal((await post('{"action":')).status, 400);
  assert.equal((await post('{"action":"opened"}')).status, 400);
  assert.equal((await post(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)).status, 400);
});

test('events that the app does not know are 202 and nothing else', async () => {
  const before = app().github.requests().length;
  const { status, text } = await post('{"zen":"Keep it logically awesome."}', { 'x-github-event': 'ping' });
  assert.deepEqual([status, text], [202, 'not an event of ours\n']);
  assert.equal((await post('{}', { 'x-github-event': 'constructor' })).status, 202);
  assert.equal(app().github.requests().length, before);
});

/** The answer to a request whose body is not sent to its end. */
function openRequest(headers: Readonly<Record<string, string>>, pieces: readonly Buffer[]) {
  return new Promise<number>((resolve, reject) => {
    const sent = request(app().hook.url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    for (const piece of pieces) sent.write(piece);
    sent.flushHeaders();
  });
}

const unsigned = {
  'content-type': 'application/json',
  'x-github-delivery': 'large',
  'x-github-event': 'push',
  'x-hub-signature-256': 'sha256=0',
};

test('a body larger than any webhook is 413, by what it says and by what it sends', async () => {
  const claimed = { ...unsigned, 'content-length': String(26 * 1024 * 1024) };
  assert.equal(await openRequest(claimed, []), 413);
  const pieces = Array.from({ length: 26 }, () => Buffer.alloc(1024 * 1024, 'x'));
  assert.equal(await openRequest({ ...unsigned, 'transfer-encoding': 'chunked' }, pieces), 413);
});

test('a client that goes away in the middle does no harm', async () => {
  await new Promise<void>((resolve) => {
    const headers = { ...unsigned, 'content-length': '1000' };
    const sent = request(app().hook.url, { method: 'POST', headers });
    sent.on('error', () => resolve());
    sent.write('{"half":', () => sent.destroy(new Error('gone')));
  });
  assert.equal((await page('/healthz')).status, 200);
});

test('/healthz says that the process lives, /readyz that the store answers; other pages are 404', async () => {
  assert.deepEqual(await page('/healthz'), { status: 200, text: 'ok\n' });
  assert.deepEqual(await page('/readyz'), { status: 200, text: 'ready\n' });
  assert.equal((await page('/')).status, 404);
  assert.equal((await page('/webhooks')).status, 404, 'a webhook is a POST');
  assert.equal((await page('//')).status, 404);
});

test('/metrics counts deliveries, jobs, verdicts, calls and what is left of the rate limit', async () => {
  const scene = openScene(app());
  const delivery = await sendPull(scene);
  await finishRun(scene, gateReport(scene, slower));
  await app().github.redeliver(delivery);
  const { text } = await page('/metrics');
  for (const line of [
    /^brakeline_deliveries_total\{event="pull_request",result="accepted"\} [1-9]/m,
    /^brakeline_deliveries_total\{event="pull_request",result="known"\} [1-9]/m,
    /^brakeline_deliveries_total\{event="ping",result="ignored"\} 1$/m,
    /^brakeline_verdicts_total\{conclusion="failure"\} [1-9]/m,
    /^brakeline_jobs_total\{kind="run-completed",outcome="done"\} [1-9]/m,
    /^brakeline_job_seconds_total\{kind="run-completed"\} [\d.]+$/m,
    /^brakeline_github_requests_total\{status="201"\} [1-9]/m,
    /^brakeline_github_rate_limit_remaining\{installation="\d+"\} 4\d{3}$/m,
    /^brakeline_queue_jobs\{state="ready"\} 0$/m,
    /^brakeline_queue_oldest_seconds 0$/m,
  ]) {
    assert.match(text, line);
  }
});

test('every line of the log is JSON, a job’s lines hold its delivery, and none a secret or a comment', async () => {
  const scene = openScene(app());
  const delivery = await sendPull(scene);
  await finishRun(scene, gateReport(scene, slower));
  await sendComment(scene, scene.repository.owner, '/brakeline override a very private reason');
  const lines = app().log.map((line): unknown => JSON.parse(line));
  const told = app().log.filter((line) => line.includes(delivery.guid));
  assert.ok(told.some((line) => line.includes('"message":"job done"')));
  assert.ok(lines.length > 10);
  const all = app().log.join('\n');
  for (const secret of [webhookSecret, 'ghs_', 'eyJ', 'PRIVATE KEY', 'sha256=', 'x-amz', 'sig=']) {
    assert.ok(!all.includes(secret), secret);
  }
});

test('it stops cleanly: what is being worked on is finished, and no more is taken', async () => {
  const scene = openScene(app());
  const trouble = { kind: 'slow', milliseconds: 1_000 } as const;
  app().github.fail({ path: new RegExp(`/repos/${scene.repository.owner}/.*/compare/`), trouble });
  const payload = pullRequestPayload(app().github.world, scene.repository, {
    action: 'opened',
    pull: pullOf(scene),
  });
  await app().github.deliver('pull_request', payload, app().hook);
  await until('the job runs', () =>
    app()
      .github.requests()
      .some(({ path }) => path.includes(scene.repository.owner)),
  );
  await app().stop();
  assert.equal(lastCheck(scene).status, 'queued');
  assert.match(app().log.at(-1) ?? '', /"message":"stopped"/);
  await assert.rejects(page('/healthz'));
});
