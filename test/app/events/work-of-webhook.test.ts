import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeWebhook } from '../../../src/app/events/decode-webhook.ts';
import { type KeyedWork, workOfWebhook } from '../../../src/app/events/work-of-webhook.ts';

const appId = 424_242;
const sha = 'a'.repeat(40);
const common = {
  installation: { id: 1 },
  repository: { id: 2, name: 'ledger', owner: { login: 'octo' } },
  sender: { login: 'kim', type: 'User' },
};

function workOf(event: string, payload: object): readonly KeyedWork[] {
  const webhook = decodeWebhook(event, JSON.stringify({ ...common, ...payload }));
  assert.ok(webhook.kind === 'ok' && webhook.value !== undefined, `${event} decodes`);
  return workOfWebhook(webhook.value, appId);
}

function comment(change: {
  action?: string;
  body?: string;
  type?: string;
  sender?: string;
  state?: string;
  plain?: boolean;
}) {
  const {
    action = 'created',
    body = '/brakeline status',
    type = 'User',
    sender = 'kim',
    state = 'open',
  } = change;
  return workOf('issue_comment', {
    action,
    issue: { number: 3, state, ...(change.plain === true ? {} : { pull_request: {} }) },
    comment: { id: 4, body, created_at: '2026-01-01T00:00:00Z', user: { login: 'kim', type } },
    sender: { login: sender, type },
  });
}

test('a new comment with a command is work for its pull request', () => {
  const [first, ...rest] = comment({});
  assert.deepEqual(rest, []);
  assert.equal(first?.subject, '3');
  assert.equal(first.work.kind, 'command');
});

test('edits, bots, other people’s edits, closed pulls, plain issues and plain talk are no work', () => {
  assert.deepEqual(comment({ action: 'edited' }), []);
  assert.deepEqual(comment({ action: 'deleted' }), []);
  assert.deepEqual(comment({ type: 'Bot' }), []);
  assert.deepEqual(comment({ sender: 'somebody-else' }), []);
  assert.deepEqual(comment({ state: 'closed' }), []);
  assert.deepEqual(comment({ plain: true }), []);
  assert.deepEqual(comment({ body: 'looks good' }), []);
});

test('only check runs of our own are listened to', () => {
  const payload = (app: number) => ({
    action: 'rerequested',
    check_run: { id: 5, head_sha: sha, external_id: null, app: { id: app } },
  });
  assert.deepEqual(workOf('check_run', payload(1)), []);
  assert.equal(workOf('check_run', payload(appId))[0]?.work.kind, 'button');
});

test('an edited title is no work, a changed base is', () => {
  const pull = { number: 3, pull_request: { state: 'open', head: { sha }, base: { sha, ref: 'main' } } };
  assert.deepEqual(workOf('pull_request', { action: 'edited', changes: { title: {} }, ...pull }), []);
  assert.equal(
    workOf('pull_request', { action: 'edited', changes: { base: {} }, ...pull })[0]?.work.kind,
    'open',
  );
  assert.deepEqual(workOf('pull_request', { action: 'labeled', ...pull }), []);
});

test('an event that the app does not listen to is let go, and a damaged one is a problem', () => {
  assert.deepEqual(decodeWebhook('star', '{}'), { kind: 'ok', value: undefined, warnings: [] });
  assert.equal(decodeWebhook('constructor', '{}').kind, 'ok');
  assert.equal(decodeWebhook('push', '{"ref":1}').kind, 'failed');
  assert.equal(decodeWebhook('push', 'not JSON').kind, 'failed');
});
