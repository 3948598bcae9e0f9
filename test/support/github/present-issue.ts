import { nodeId, presentUser } from './present-owner.ts';
import { repositoryPage, repositoryUrl } from './present-repository.ts';
import type { Repository, World } from './state.ts';
import { timestamp } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** An issue as it stands inside `issue_comment`; a pull request is one too. */
export function presentIssue(world: World, repository: Repository, number: number): Json {
  const pull = repository.pulls.get(number);
  const url = `${repositoryUrl(world, repository)}/issues/${number}`;
  const page = repositoryPage(repository, `/pull/${number}`);
  const links = { url: `${repositoryUrl(world, repository)}/pulls/${number}`, html_url: page };
  const comments = [...repository.comments.values()].filter(({ issue }) => issue === number);
  const reactions = { total_count: 0, '+1': 0, '-1': 0, laugh: 0, confused: 0, heart: 0, hooray: 0 };
  return {
    id: 2_900_000_000 + number,
    node_id: nodeId('I', number),
    number,
    url,
    repository_url: repositoryUrl(world, repository),
    comments_url: `${url}/comments`,
    labels_url: `${url}/labels{/name}`,
    events_url: `${url}/events`,
    html_url: page,
    title: pull?.title ?? 'An issue',
    state: pull?.state ?? 'open',
    locked: false,
    active_lock_reason: null,
    user: presentUser(world, pull?.author ?? repository.owner),
    assignee: null,
    assignees: [],
    labels: [],
    milestone: null,
    comments: comments.length,
    author_association: 'CONTRIBUTOR',
    created_at: timestamp(world),
    updated_at: timestamp(world),
    closed_at: null,
    reactions: { url: `${url}/reactions`, ...reactions, rocket: 0, eyes: 0 },
    draft: pull?.draft ?? false,
    body: null,
    ...(pull === undefined ? {} : { pull_request: { ...links, merged_at: null } }),
  };
}
