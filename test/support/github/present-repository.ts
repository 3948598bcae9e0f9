import { nodeId, presentUser, webUrl } from './present-owner.ts';
import type { Commit, Repository, World } from './state.ts';
import { timestamp } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** The links of a repository: name of the field and the path below the repository, as GitHub writes the template. */
const links: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
};

export function repositoryPath(repository: Repository): string {
  return `/repos/${repository.owner}/${repository.name}`;
}

export function repositoryUrl(world: World, repository: Repository): string {
  return `${world.origin()}${repositoryPath(repository)}`;
}

/** `owner/name` on the web. */
export function repositoryPage(repository: Repository, rest = ''): string {
  return webUrl(`${repository.owner}/${repository.name}${rest}`);
}

const none = {
  forks: 0,
  forks_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  size: 108,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
  network_count: 0,
  subscribers_count: 0,
};

/** A repository with all its links. Runs and pull requests take the same form. */
export function presentRepository(world: World, repository: Repository): Json {
  const { owner, name } = repository;
  const url = repositoryUrl(world, repository);
  const made = timestamp(world);
  const page = repositoryPage(repository);
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name,
    full_name: `${owner}/${name}`,
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    owner: presentUser(world, owner),
    description: null,
    fork: repository.parent !== undefined,
    url,
    html_url: page,
    ...Object.fromEntries(Object.entries(links).map(([key, path]) => [`${key}_url`, url + path])),
    clone_url: `${page}.git`,
    git_url: `git://github.com/${owner}/${name}.git`,
    ssh_url: `git@github.com:${owner}/${name}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: 'C',
    license: null,
    default_branch: repository.defaultBranch,
    archived: false,
    topics: [],
    disabled: false,
    has_downloads: true,
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    ...none,
    created_at: made,
    updated_at: made,
    pushed_at: made,
  };
}

function signature(commit: Commit): Json {
  return { name: commit.author, email: `${commit.author}@users.noreply.github.com`, date: commit.at };
}

/** The tree's name; derived from the commit's, which is enough where nobody recomputes it. */
export function treeSha(commit: Commit): string {
  return [...commit.sha].reverse().join('');
}

/** A commit as the commits, compare and branch endpoints give it. */
export function presentCommit(world: World, repository: Repository, commit: Commit): Json {
  const api = repositoryUrl(world, repository);
  const url = `${api}/commits/${commit.sha}`;
  const page = (sha: string): string => repositoryPage(repository, `/commit/${sha}`);
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url,
    html_url: page(commit.sha),
    comments_url: `${url}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: signature(commit),
      committer: signature(commit),
      message: commit.message,
      comment_count: 0,
      tree: { sha: treeSha(commit), url: `${api}/git/trees/${treeSha(commit)}` },
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    author: presentUser(world, commit.author),
    committer: presentUser(world, commit.author),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: page(sha) })),
  };
}

/** A commit as it stands inside runs and webhooks. */
export function presentHeadCommit(commit: Commit): Json {
  const { name, email } = signature(commit);
  const person = { name, email };
  return {
    id: commit.sha,
    tree_id: treeSha(commit),
    message: commit.message,
    timestamp: commit.at,
    author: person,
    committer: person,
  };
}
