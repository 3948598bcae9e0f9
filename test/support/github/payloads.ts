/** Bodies of webhooks as GitHub sends them, made from what the stand-in remembers. */

import { presentIssue } from './present-issue.ts';
import { nodeId, presentInstallation, presentUser } from './present-owner.ts';
import { presentComment, presentPull } from './present-pull.ts';
import { presentHeadCommit, presentRepository, repositoryPage, repositoryUrl } from './present-repository.ts';
import { presentRun } from './present-run.ts';
import type { MergeGroup } from './seed.ts';
import type { Comment, Pull, Repository, Run, World } from './state.ts';
import { installationOf } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** What every payload of a repository ends with. */
export function envelope(world: World, repository: Repository, sender: string): Json {
  const installation = installationOf(world, repository);
  return {
    repository: presentRepository(world, repository),
    sender: presentUser(world, sender),
    ...(installation === undefined
      ? {}
      : { installation: { id: installation.id, node_id: nodeId('INS', installation.id) } }),
  };
}

export interface PullRequestHappening {
  readonly action:
    | 'opened'
    | 'synchronize'
    | 'reopened'
    | 'ready_for_review'
    | 'edited'
    | 'closed'
    | 'converted_to_draft';
  readonly pull: Pull;
  /** The head before a push. */
  readonly before?: string;
  /** What an edit changed from. */
  readonly changes?: Json;
  readonly sender?: string;
}

/** `pull_request`. */
export function pullRequestPayload(world: World, repository: Repository, what: PullRequestHappening): Json {
  const { action, pull, before, changes } = what;
  return {
    action,
    number: pull.number,
    pull_request: presentPull(world, repository, pull),
    ...(action === 'synchronize' ? { before, after: pull.head.sha } : {}),
    ...(action === 'edited' ? { changes: changes ?? {} } : {}),
    ...envelope(world, repository, what.sender ?? pull.author),
  };
}

export interface MergeGroupHappening {
  readonly action: 'checks_requested' | 'destroyed';
  readonly group: MergeGroup;
  readonly reason?: 'merged' | 'invalidated' | 'dequeued';
}

/** `merge_group`. */
export function mergeGroupPayload(world: World, repository: Repository, what: MergeGroupHappening): Json {
  const { action, group, reason } = what;
  const commit = repository.commits.get(group.headSha);
  return {
    action,
    ...(action === 'destroyed' ? { reason: reason ?? 'merged' } : {}),
    merge_group: {
      head_sha: group.headSha,
      head_ref: group.ref,
      base_sha: group.baseSha,
      base_ref: group.baseRef,
      head_commit: commit === undefined ? null : presentHeadCommit(commit),
    },
    ...envelope(world, repository, 'github-merge-queue[bot]'),
  };
}

export interface WorkflowRunHappening {
  readonly action?: 'requested' | 'in_progress' | 'completed';
  readonly run: Run;
}

/** `workflow_run`; `completed` unless told. */
export function workflowRunPayload(world: World, repository: Repository, what: WorkflowRunHappening): Json {
  const { action = 'completed', run } = what;
  const url = `${repositoryUrl(world, repository)}/actions/workflows/${run.workflow}`;
  return {
    action,
    workflow_run: presentRun(world, repository, run),
    workflow: {
      id: run.workflow,
      node_id: nodeId('W', run.workflow),
      name: run.name,
      path: run.path,
      state: 'active',
      created_at: run.at,
      updated_at: run.at,
      url,
      html_url: repositoryPage(repository, `/blob/${repository.defaultBranch}/${run.path}`),
      badge_url: repositoryPage(repository, '/workflows/Brakeline/badge.svg'),
    },
    ...envelope(world, repository, run.actor),
  };
}

export interface PushHappening {
  /** The branch as it is now; deleted where it is gone. */
  readonly branch: string;
  readonly before: string;
  readonly sender?: string;
}

/** Stands where there is no commit: before a branch was made, after it was deleted. */
export const noCommit = '0'.repeat(40);

/** `push`. */
export function pushPayload(world: World, repository: Repository, what: PushHappening): Json {
  const after = repository.branches.get(what.branch);
  const commit = repository.commits.get(after ?? '');
  const head =
    commit === undefined
      ? null
      : {
          ...presentHeadCommit(commit),
          distinct: true,
          url: repositoryPage(repository, `/commit/${commit.sha}`),
          added: [],
          removed: [],
          modified: [],
        };
  return {
    ref: `refs/heads/${what.branch}`,
    before: what.before,
    after: after ?? noCommit,
    created: what.before === noCommit,
    deleted: after === undefined,
    forced: false,
    base_ref: null,
    compare: repositoryPage(repository, `/compare/${what.before}...${after ?? noCommit}`),
    head_commit: head,
    commits: head === null ? [] : [head],
    pusher: { name: what.sender ?? repository.owner, email: null },
    ...envelope(world, repository, what.sender ?? repository.owner),
  };
}

export interface IssueCommentHappening {
  readonly action: 'created' | 'edited' | 'deleted';
  readonly comment: Comment;
  /** Who did it, where that is not who wrote the comment. */
  readonly sender?: string;
}

/** `issue_comment`. The issue is a pull request where there is one of that number. */
export function issueCommentPayload(world: World, repository: Repository, what: IssueCommentHappening): Json {
  const { action, comment } = what;
  return {
    action,
    issue: presentIssue(world, repository, comment.issue),
    comment: presentComment(world, repository, comment),
    ...(action === 'edited' ? { changes: { body: { from: 'before' } } } : {}),
    ...envelope(world, repository, what.sender ?? comment.user),
  };
}

/** `installation`. */
export function installationPayload(
  world: World,
  repository: Repository,
  what: { readonly action: 'created' | 'deleted' | 'suspend' | 'unsuspend' | 'new_permissions_accepted' },
): Json {
  const installation = installationOf(world, repository);
  if (installation === undefined) throw new Error('the app is not installed there');
  const { id, owner, name } = repository;
  return {
    action: what.action,
    installation: presentInstallation(world, installation),
    repositories: [
      {
        id,
        node_id: nodeId('R', id),
        name,
        full_name: `${owner}/${name}`,
        private: repository.private,
      },
    ],
    sender: presentUser(world, owner),
  };
}
