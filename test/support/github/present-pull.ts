import type { FileChange } from './file-changes.ts';
import { nodeId, presentApp, presentUser } from './present-owner.ts';
import { presentRepository, repositoryPage, repositoryUrl } from './present-repository.ts';
import type { Comment, Pull, Repository, World } from './state.ts';
import { botLogin, isGone } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

function presentSide(world: World, ref: string, sha: string, repository: Repository): Json {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: presentUser(world, repository.owner),
    repo: isGone(world, repository) ? null : presentRepository(world, repository),
  };
}

function association(repository: Repository, login: string): string {
  if (login === repository.owner) return 'OWNER';
  const role = repository.roles.get(login) ?? 'none';
  return role === 'none' || role === 'read' ? 'CONTRIBUTOR' : 'COLLABORATOR';
}

/** A pull request as lists show it. */
export function presentPullSimple(world: World, repository: Repository, pull: Pull): Json {
  const api = repositoryUrl(world, repository);
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const page = repositoryPage(repository, `/pull/${pull.number}`);
  const statuses = `${api}/statuses/${pull.head.sha}`;
  const urls = {
    comments: `${issue}/comments`,
    commits: `${url}/commits`,
    review_comment: `${api}/pulls/comments{/number}`,
    review_comments: `${url}/comments`,
    statuses,
  };
  const linked = { html: page, issue, self: url, ...urls };
  return {
    id: 2_000_000_000 + pull.number,
    node_id: nodeId('PR', pull.number),
    number: pull.number,
    url,
    html_url: page,
    issue_url: issue,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    ...Object.fromEntries(Object.entries(urls).map(([key, value]) => [`${key}_url`, value])),
    state: pull.state,
    locked: false,
    active_lock_reason: null,
    title: pull.title,
    user: presentUser(world, pull.author),
    body: null,
    created_at: pull.at,
    updated_at: pull.at,
    closed_at: pull.state === 'closed' ? pull.at : null,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.commit ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.draft,
    head: presentSide(world, pull.head.ref, pull.head.sha, pull.head.repository),
    base: presentSide(world, pull.base.ref, pull.base.sha, repository),
    _links: Object.fromEntries(Object.entries(linked).map(([key, href]) => [key, { href }])),
    author_association: association(repository, pull.author),
    auto_merge: null,
  };
}

/** A pull request as its own endpoint and the webhooks show it. */
export function presentPull(world: World, repository: Repository, pull: Pull): Json {
  return {
    ...presentPullSimple(world, repository, pull),
    merged: pull.merged !== undefined,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  };
}

/** A pull request as it stands inside runs and checks. */
export function presentPullMinimal(world: World, repository: Repository, pull: Pull): Json {
  const side = (ref: string, sha: string, of: Repository): Json => ({
    ref,
    sha,
    repo: { id: of.id, url: repositoryUrl(world, of), name: of.name },
  });
  return {
    id: 2_000_000_000 + pull.number,
    number: pull.number,
    url: `${repositoryUrl(world, repository)}/pulls/${pull.number}`,
    head: side(pull.head.ref, pull.head.sha, pull.head.repository),
    base: side(pull.base.ref, pull.base.sha, repository),
  };
}

export function presentFile(world: World, repository: Repository, file: FileChange & { at: string }): Json {
  const { at, ...change } = file;
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  return {
    ...change,
    blob_url: repositoryPage(repository, `/blob/${at}/${path}`),
    raw_url: repositoryPage(repository, `/raw/${at}/${path}`),
    contents_url: `${repositoryUrl(world, repository)}/contents/${path}?ref=${at}`,
  };
}

const reactionKinds = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket'];

export function presentComment(world: World, repository: Repository, comment: Comment): Json {
  const api = repositoryUrl(world, repository);
  const url = `${api}/issues/comments/${comment.id}`;
  const count = (kind: string): number => comment.reactions.filter(({ content }) => content === kind).length;
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url,
    html_url: repositoryPage(repository, `/pull/${comment.issue}#issuecomment-${comment.id}`),
    issue_url: `${api}/issues/${comment.issue}`,
    body: comment.body,
    user: presentUser(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(repository, comment.user),
    performed_via_github_app: comment.user === botLogin(world) ? presentApp(world) : null,
    reactions: {
      url: `${url}/reactions`,
      total_count: comment.reactions.length,
      ...Object.fromEntries(reactionKinds.map((kind) => [kind, count(kind)])),
    },
  };
}
