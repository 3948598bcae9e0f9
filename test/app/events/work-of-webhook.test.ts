import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Webhook } from '../../../src/app/events/webhook.ts';
import { workOfWebhook } from '../../../src/app/events/work-of-webhook.ts';

const appId = 42;
const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const before = 'c'.repeat(40);
const common = {
  installation: { id: 61 },
  repository: { id: 910, name: 'ledger', owner: { login: 'octo' } },
} as const;
const person = { login: 'kim', type: 'User' } as const;

/** Kinds of work that a webhook asks for. */
function kindsOf(webhook: Webhook): readonly string[] {
  return workOfWebhook(webhook, appId).map(({ work }) => work.kind);
}

function pullRequest(action: string, more: object = {}): Webhook {
  const pull_request = { state: 'open', head: { sha: head }, base: { sha: base, ref: 'main' } } as const;
  return { event: 'pull_request', payload: { ...common, action, number: 7, pull_request, ...more } };
}

test('a pull request’s head is opened by four actions, and by an edit of its base', () => {
  for (const action of ['opened', 'synchronize', 'reopened', 'ready_for_review']) {
    assert.deepEqual(kindsOf(pullRequest(action)), ['open'], action);
  }
  assert.deepEqual(kindsOf(pullRequest('edited', { changes: { base: { ref: { from: 'old' } } } })), ['open']);
  for (const action of ['edited', 'closed', 'labeled', 'converted_to_draft', 'constructor']) {
    assert.deepEqual(kindsOf(pullRequest(action)), [], action);
  }
});

test('work on a head is keyed by it, and names the head that it replaces', () => {
  assert.deepEqual(workOfWebhook(pullRequest('synchronize', { before }), appId), [
    { subject: head, work: { kind: 'open', pull: 7, before } },
  ]);
});

function workflowRun(action: string, path?: string): Webhook {
  const run = {
    id: 19_000_000_000,
    run_attempt: 2,
    event: 'pull_request',
    head_sha: head,
    head_branch: 'change',
    workflow_id: 5,
    status: 'completed',
    conclusion: 'success',
    head_repository: null,
    html_url: 'https://github.com/octo/ledger/actions/runs/19000000000',
    ...(path === undefined ? {} : { path }),
  };
  return { event: 'workflow_run', payload: { ...common, action, workflow_run: run } };
}

test('only a completed run is work, with the attempt, and with the path of its file alone', () => {
  assert.deepEqual(kindsOf(workflowRun('requested')), []);
  const [found] = workOfWebhook(workflowRun('completed', '.github/workflows/b.yml@refs/heads/main'), appId);
  assert.ok(found?.work.kind === 'run-completed');
  const { attempt, path, headRepository, repository } = found.work.run;
  assert.deepEqual(
    { attempt, path, headRepository, repository },
    { attempt: 2, path: '.github/workflows/b.yml', headRepository: null, repository: 910 },
  );
});

function checkRun(action: string, more: object = {}): Webhook {
  const check_run = { id: 54, head_sha: head, external_id: null, app: { id: appId } };
  return { event: 'check_run', payload: { ...common, action, check_run, sender: person, ...more } };
}

test('a click on a check of ours is work; one on another app’s, or by a bot, is not', () => {
  assert.deepEqual(workOfWebhook(checkRun('rerequested'), appId), [
    { subject: head, work: { kind: 'button', identifier: 'evaluate', check: 54, headSha: head, by: 'kim' } },
  ]);
  const [found] = workOfWebhook(
    checkRun('requested_action', { requested_action: { identifier: 'rerun' } }),
    appId,
  );
  assert.ok(found?.work.kind === 'button' && found.work.identifier === 'rerun');
  assert.deepEqual(kindsOf(checkRun('completed')), []);
  assert.deepEqual(workOfWebhook(checkRun('rerequested'), appId + 1), []);
  assert.deepEqual(kindsOf(checkRun('rerequested', { sender: { login: 'x[bot]', type: 'Bot' } })), []);
});

type CommentPayload = Extract<Webhook, { event: 'issue_comment' }>['payload'];

interface CommentStory {
  readonly action?: string;
  readonly body?: string;
  readonly state?: string;
  readonly plain?: boolean;
  readonly sender?: CommentPayload['sender'];
  readonly user?: CommentPayload['comment']['user'];
}

function comment(story: CommentStory): Webhook {
  const {
    action = 'created',
    body = '/brakeline help',
    state = 'open',
    sender = person,
    user = person,
  } = story;
  const issue = { number: 7, state, ...(story.plain === true ? {} : { pull_request: {} }) };
  const written = { id: 34, body, created_at: '2025-01-01T00:00:00Z', user };
  return { event: 'issue_comment', payload: { ...common, action, issue, comment: written, sender } };
}

test('a new comment of a person with a command on an open pull request is work, one at a time for each of them', () => {
  const [found] = workOfWebhook(comment({}), appId);
  assert.deepEqual([found?.subject, found?.work.kind], ['7', 'command']);
});

for (const [story, more] of [
  ['that was edited', { action: 'edited' }],
  ['that was deleted', { action: 'deleted' }],
  ['without a command', { body: 'nice work' }],
  ['on a plain issue', { plain: true }],
  ['on a closed pull request', { state: 'closed' }],
  ['of a bot', { user: { login: 'x[bot]', type: 'Bot' }, sender: { login: 'x[bot]', type: 'Bot' } }],
  ['of somebody else than the sender', { sender: { login: 'mallory', type: 'User' } }],
  ['of a deleted account', { user: null }],
] as const) {
  test(`a comment ${story} is no work`, () => assert.deepEqual(kindsOf(comment(more)), []));
}

test('a merge group is opened when checks are requested, and ended when it is gone', () => {
  const merge_group = {
    head_sha: head,
    head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-x',
    base_sha: base,
    base_ref: 'refs/heads/main',
  };
  const kinds = (action: string) =>
    kindsOf({ event: 'merge_group', payload: { ...common, action, merge_group } });
  assert.deepEqual(kinds('checks_requested'), ['group']);
  assert.deepEqual(kinds('destroyed'), ['group-gone']);
  assert.deepEqual(kinds('other'), []);
});

test('a suite of ours that is asked for again is judged again; a push and an installation only acknowledged', () => {
  const suite = (action: string, id: number): Webhook => ({
    event: 'check_suite',
    payload: { ...common, action, check_suite: { id: 9, head_sha: head, app: { id } } },
  });
  assert.deepEqual(kindsOf(suite('rerequested', appId)), ['evaluate']);
  assert.deepEqual(kindsOf(suite('rerequested', 1)), []);
  assert.deepEqual(kindsOf(suite('requested', appId)), []);
  assert.deepEqual(
    kindsOf({ event: 'push', payload: { ...common, ref: 'refs/heads/main', after: head } }),
    [],
  );
  const installed = { action: 'created', installation: { id: 61 } };
  assert.deepEqual(kindsOf({ event: 'installation', payload: installed }), []);
});
