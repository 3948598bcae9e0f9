import type { Work } from '../task/work.ts';
import type { Webhook } from './webhook.ts';

/** Work and what it is done one at a time for: the head, or for a command, whose head is not known yet, the pull request. */
export interface KeyedWork {
  readonly subject: string;
  readonly work: Work;
}

const opening: ReadonlySet<string> = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review']);

type PayloadOf<E extends Webhook['event']> = Extract<Webhook, { event: E }>['payload'];

function keyed(subject: string | number, work: Work): readonly KeyedWork[] {
  return [{ subject: String(subject), work }];
}

function ofPullRequest({
  action,
  number,
  before,
  changes,
  pull_request: pull,
}: PayloadOf<'pull_request'>): readonly KeyedWork[] {
  const { merged, merge_commit_sha: commit, merged_at: at } = pull;
  if (action === 'closed' && merged === true && commit != null && at != null) {
    return keyed(pull.head.sha, { kind: 'merged', pull: number, headSha: pull.head.sha, commit, at });
  }
  const moved = action === 'edited' && changes?.base !== undefined;
  if (!opening.has(action) && !moved) return [];
  const work: Work = { kind: 'open', pull: number, ...(before === undefined ? {} : { before }) };
  return keyed(pull.head.sha, moved ? { ...work, retargeted: true } : work);
}

function ofMergeGroup({
  action,
  reason,
  merge_group: group,
}: PayloadOf<'merge_group'>): readonly KeyedWork[] {
  const about = { headSha: group.head_sha, headRef: group.head_ref, baseSha: group.base_sha };
  if (action === 'checks_requested') return keyed(group.head_sha, { kind: 'group', ...about });
  if (action !== 'destroyed') return [];
  return keyed(group.head_sha, { kind: 'group-gone', ...about, reason: reason ?? 'gone' });
}

function ofWorkflowRun({
  action,
  repository,
  workflow_run: run,
}: PayloadOf<'workflow_run'>): readonly KeyedWork[] {
  if (action !== 'completed') return [];
  const fact = {
    id: run.id,
    attempt: run.run_attempt,
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    headRepository: run.head_repository?.id ?? null,
    repository: repository.id,
    // GitHub writes `path@ref` for a workflow that another one called.
    path: run.path?.split('@')[0] ?? '',
    workflow: run.workflow_id,
    status: run.status,
    conclusion: run.conclusion,
    url: run.html_url,
  };
  return keyed(run.head_sha, { kind: 'run-completed', run: fact });
}

/** GitHub's own re-run link judges again, as the button `evaluate` does; the button `rerun` runs the workflow again. */
function ofCheckRun(payload: PayloadOf<'check_run'>, appId: number): readonly KeyedWork[] {
  const { action, check_run: check, requested_action: button, sender } = payload;
  if (check.app?.id !== appId || sender.type === 'Bot') return [];
  if (action !== 'rerequested' && action !== 'requested_action') return [];
  const identifier = button?.identifier === 'rerun' ? 'rerun' : 'evaluate';
  const work: Work = {
    kind: 'button',
    identifier,
    check: check.id,
    headSha: check.head_sha,
    by: sender.login,
  };
  return keyed(check.head_sha, work);
}

function ofCheckSuite(payload: PayloadOf<'check_suite'>, appId: number): readonly KeyedWork[] {
  const { action, check_suite: suite } = payload;
  if (action !== 'rerequested' || suite.app?.id !== appId) return [];
  return keyed(suite.head_sha, { kind: 'evaluate', headSha: suite.head_sha, cause: `suite-${suite.id}` });
}

/** Edited comments, comments of bots, and comments on plain issues do nothing. */
function ofIssueComment({
  action,
  issue,
  comment,
  sender,
}: PayloadOf<'issue_comment'>): readonly KeyedWork[] {
  const author = comment.user;
  if (action !== 'created' || issue.pull_request === undefined || issue.state !== 'open') return [];
  if (author === null || author.type === 'Bot' || author.login !== sender.login) return [];
  // Cheap, so that ordinary talk costs no job; the command is parsed by the worker.
  if (!comment.body.includes('/brakeline')) return [];
  const { id, body, created_at: at } = comment;
  const work: Work = { kind: 'command', pull: issue.number, comment: id, author: author.login, body, at };
  return keyed(issue.number, work);
}

/** What a webhook asks for. Pure; nothing is asked for by events that the app only has to acknowledge. */
export function workOfWebhook(webhook: Webhook, appId: number): readonly KeyedWork[] {
  switch (webhook.event) {
    case 'pull_request':
      return ofPullRequest(webhook.payload);
    case 'merge_group':
      return ofMergeGroup(webhook.payload);
    case 'workflow_run':
      return ofWorkflowRun(webhook.payload);
    case 'check_run':
      return ofCheckRun(webhook.payload, appId);
    case 'check_suite':
      return ofCheckSuite(webhook.payload, appId);
    case 'issue_comment':
      return ofIssueComment(webhook.payload);
    // A push brings a run of its own, whose completion brings the baseline. An installation is found by the sweep.
    case 'push':
    case 'installation':
      return [];
  }
}
