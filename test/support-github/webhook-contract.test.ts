import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  installationPayload,
  issueCommentPayload,
  mergeGroupPayload,
  noCommit,
  pullRequestPayload,
  pushPayload,
  workflowRunPayload,
} from '../support/github/payloads.ts';
import { checkRunPayload, checkSuitePayload } from '../support/github/payloads-checks.ts';
import { addCommit, addMergeGroup, addRepository, openPull } from '../support/github/seed.ts';
import { addCheckRun, addComment, addPullRun } from '../support/github/seed-runs.ts';
import { startGitHub } from '../support/github/stand-in.ts';
import { checkWebhook, readWebhookExamples } from '../support/github/webhook-contract.ts';

await using github = await startGitHub();
const { world } = github;
const repository = addRepository(world);
addCommit(world, repository, { branch: 'change' });
const pull = openPull(world, repository, { head: 'change' });
const run = addPullRun(world, repository, pull.number);
const check = addCheckRun(world, repository, { name: 'Brakeline', headSha: pull.head.sha });
const comment = addComment(world, repository, { issue: pull.number, user: 'mona', body: 'hello' });
const group = addMergeGroup(world, repository, pull);
const headSha = pull.head.sha;

const payloads: readonly (readonly [event: string, payload: object])[] = [
  ...(['opened', 'reopened', 'ready_for_review', 'closed', 'converted_to_draft'] as const).map(
    (action) => ['pull_request', pullRequestPayload(world, repository, { action, pull })] as const,
  ),
  ['pull_request', pullRequestPayload(world, repository, { action: 'synchronize', pull, before: noCommit })],
  [
    'pull_request',
    pullRequestPayload(world, repository, {
      action: 'edited',
      pull,
      changes: { base: { ref: { from: 'old' }, sha: { from: noCommit } } },
    }),
  ],
  ...(['checks_requested', 'destroyed'] as const).map(
    (action) => ['merge_group', mergeGroupPayload(world, repository, { action, group })] as const,
  ),
  ...(['requested', 'in_progress', 'completed'] as const).map((action) => {
    const status = action === 'requested' ? 'queued' : action;
    const conclusion = action === 'completed' ? 'success' : null;
    return [
      'workflow_run',
      workflowRunPayload(world, repository, { action, run: { ...run, status, conclusion } }),
    ] as const;
  }),
  ['push', pushPayload(world, repository, { branch: 'main', before: noCommit })],
  ['push', pushPayload(world, repository, { branch: 'gone', before: headSha })],
  ...(['created', 'completed', 'rerequested', 'requested_action'] as const).map(
    (action) =>
      ['check_run', checkRunPayload(world, repository, { action, check, identifier: 'evaluate' })] as const,
  ),
  ...(['requested', 'rerequested', 'completed'] as const).map(
    (action) => ['check_suite', checkSuitePayload(world, repository, { action, headSha })] as const,
  ),
  ...(['created', 'edited', 'deleted'] as const).map(
    (action) => ['issue_comment', issueCommentPayload(world, repository, { action, comment })] as const,
  ),
  ...(['created', 'deleted', 'suspend', 'unsuspend', 'new_permissions_accepted'] as const).map(
    (action) => ['installation', installationPayload(world, repository, { action })] as const,
  ),
];

for (const [event, payload] of payloads) {
  const action = 'action' in payload ? ` ${String(payload.action)}` : '';
  test(`our ${event}${action} is as GitHub describes it`, () => {
    assert.deepEqual(checkWebhook(event, payload), []);
  });
}

test('a payload with a missing field, a wrong type or an unknown action is not sent', async () => {
  const whole = pullRequestPayload(world, repository, { action: 'opened', pull });
  const hook = { url: 'http://127.0.0.1:9/', secret: 's' };
  const { number: _, ...partial } = whole;
  for (const broken of [partial, { ...whole, number: '12' }, { ...whole, action: 'exploded' }]) {
    await assert.rejects(github.deliver('pull_request', broken, hook), /GitHub would not send this/);
  }
  assert.deepEqual(github.deliveries(), []);
});

test('the examples of each event differ from each other, so that each shows something', () => {
  const names = readWebhookExamples().map((example) => JSON.stringify(example));
  assert.equal(new Set(names).size, names.length);
});
