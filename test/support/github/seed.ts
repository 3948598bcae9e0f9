import { createHash } from 'node:crypto';
import type { Commit, Permissions, Pull, Repository, Role, World } from './state.ts';
import { installationOf, timestamp } from './world.ts';

/** Paths and contents; `null` deletes. */
export type FileChanges = Readonly<Record<string, string | Buffer | null>>;

export interface RepositorySeed {
  readonly owner?: string;
  readonly name?: string;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  readonly files?: FileChanges;
  /** `false` where the app is not installed. */
  readonly installed?: boolean;
  /** What the account granted, where that is less than the app asks for. */
  readonly granted?: Permissions;
}

function install(world: World, repository: Repository, granted: Permissions): void {
  const known = [...world.installations.values()].find(({ account }) => account === repository.owner);
  if (known !== undefined) {
    known.repositories.add(repository.id);
    return;
  }
  const id = world.next('installation');
  const repositories = new Set([repository.id]);
  world.installations.set(id, { id, account: repository.owner, permissions: granted, repositories });
}

function emptyRepository(world: World, seed: RepositorySeed, parent?: Repository): Repository {
  const repository: Repository = {
    id: world.next('repository'),
    owner: seed.owner ?? 'octo',
    name: seed.name ?? 'ledger',
    private: seed.private ?? false,
    defaultBranch: seed.defaultBranch ?? parent?.defaultBranch ?? 'main',
    ...(parent === undefined ? {} : { parent }),
    commits: parent?.commits ?? new Map(),
    branches: new Map(parent?.branches),
    tags: new Map(),
    pulls: new Map(),
    runs: new Map(),
    artifacts: new Map(),
    checkRuns: new Map(),
    comments: new Map(),
    roles: new Map(),
    sarifs: new Map(),
  };
  world.repositories.set(`${repository.owner}/${repository.name}`.toLowerCase(), repository);
  return repository;
}

/** A repository with one commit on its default branch, and the app installed on its account. */
export function addRepository(world: World, seed: RepositorySeed = {}): Repository {
  const repository = emptyRepository(world, seed);
  addCommit(world, repository, { branch: repository.defaultBranch, files: seed.files ?? {} });
  repository.roles.set(repository.owner, 'admin');
  if (seed.installed !== false) install(world, repository, seed.granted ?? world.app.permissions);
  return repository;
}

/** Another account's fork, without the app. Its branches start as the parent's. */
export function addFork(world: World, parent: Repository, owner: string): Repository {
  const fork = emptyRepository(world, { owner, name: parent.name, private: parent.private }, parent);
  fork.roles.set(owner, 'admin');
  return fork;
}

/** Its owner deletes a fork. Its pull requests stay, and so do their commits, under `refs/pull` of the parent. */
export function deleteFork(world: World, fork: Repository): void {
  world.repositories.delete(`${fork.owner}/${fork.name}`.toLowerCase());
}

/** Takes the app from an account. */
export function uninstall(world: World, repository: Repository): void {
  installationOf(world, repository)?.repositories.delete(repository.id);
}

export interface CommitSeed {
  readonly files?: FileChanges;
  readonly message?: string;
  readonly author?: string;
  /** Moves there; made at `from` where it is new. */
  readonly branch?: string;
  /** Where a new branch starts, as a sha or a branch; the default branch unless told. */
  readonly from?: string;
  /** A second parent: a merge, which takes that side's files first. */
  readonly merges?: string;
}

function changedFiles(
  before: ReadonlyMap<string, Buffer>,
  changes: FileChanges,
): ReadonlyMap<string, Buffer> {
  const files = new Map(before);
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) files.delete(path);
    else files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  }
  return files;
}

/** Adds a commit to a branch and gives its sha. */
export function addCommit(world: World, repository: Repository, seed: CommitSeed): string {
  const branch = seed.branch ?? repository.defaultBranch;
  const start = seed.from ?? repository.defaultBranch;
  const tip = repository.branches.get(branch) ?? repository.branches.get(start) ?? start;
  const parent = repository.commits.get(tip);
  const other = seed.merges === undefined ? undefined : repository.commits.get(seed.merges);
  const message = seed.message ?? 'change';
  const number = world.next('commit');
  const commit: Commit = {
    sha: createHash('sha1')
      .update(`${repository.owner}/${repository.name} ${number} ${message}`)
      .digest('hex'),
    parents: [parent, other].flatMap((known) => (known === undefined ? [] : [known.sha])),
    files: changedFiles(other?.files ?? parent?.files ?? new Map(), seed.files ?? {}),
    message,
    author: seed.author ?? repository.owner,
    at: timestamp(world),
  };
  repository.commits.set(commit.sha, commit);
  repository.branches.set(branch, commit.sha);
  return commit.sha;
}

export interface PullSeed {
  /** Branch with the change; it must exist in `from`. */
  readonly head: string;
  /** The fork that the branch is in; the repository itself unless told. */
  readonly from?: Repository;
  readonly base?: string;
  readonly author?: string;
  readonly title?: string;
  readonly draft?: boolean;
}

/** Opens a pull request from an existing branch. */
export function openPull(world: World, repository: Repository, seed: PullSeed): Pull {
  const from = seed.from ?? repository;
  const baseRef = seed.base ?? repository.defaultBranch;
  const pull: Pull = {
    number: world.next(`issue ${repository.id}`),
    title: seed.title ?? `Change ${seed.head}`,
    author: seed.author ?? from.owner,
    head: { ref: seed.head, sha: from.branches.get(seed.head) ?? '', repository: from },
    base: { ref: baseRef, sha: repository.branches.get(baseRef) ?? '' },
    state: 'open',
    draft: seed.draft ?? false,
    at: timestamp(world),
  };
  repository.pulls.set(pull.number, pull);
  return pull;
}

/** Commits to a pull request's branch and gives the pull request with its new head. */
export function pushToPull(world: World, repository: Repository, change: { pull: Pull } & CommitSeed): Pull {
  const { pull, ...seed } = change;
  const { ref, repository: from } = pull.head;
  const sha = addCommit(world, from, { ...seed, branch: ref });
  const moved = { ...pull, head: { ...pull.head, sha } };
  repository.pulls.set(pull.number, moved);
  return moved;
}

/** Changes a pull request's state, base or draft mark, and gives it as it is then. */
export function editPull(
  repository: Repository,
  pull: Pull,
  change: Partial<Pick<Pull, 'state' | 'base' | 'draft' | 'title'>>,
): Pull {
  const edited = { ...pull, ...change };
  repository.pulls.set(pull.number, edited);
  return edited;
}

/** Merges a pull request with one new commit on its base branch, as GitHub's squash does, and gives it as it is then. */
export function mergePull(world: World, repository: Repository, pull: Pull): Pull {
  const files = Object.fromEntries(repository.commits.get(pull.head.sha)?.files ?? []);
  const commit = addCommit(world, repository, { branch: pull.base.ref, files, message: pull.title });
  const merged: Pull = { ...pull, state: 'closed', merged: { commit, at: timestamp(world) } };
  repository.pulls.set(pull.number, merged);
  return merged;
}

/** Gives a user a role in a repository; `none` takes it away. */
export function setRole(repository: Repository, login: string, role: Role): void {
  repository.roles.set(login, role);
}

/** The group that the merge queue makes of one pull request: its branch and the merged commit. */
export interface MergeGroup {
  readonly ref: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
}

/** Puts a pull request into the merge queue. */
export function addMergeGroup(world: World, repository: Repository, pull: Pull): MergeGroup {
  const baseSha = repository.branches.get(pull.base.ref) ?? pull.base.sha;
  const branch = `gh-readonly-queue/${pull.base.ref}/pr-${pull.number}-${baseSha}`;
  const headSha = addCommit(world, repository, {
    branch,
    from: baseSha,
    merges: pull.head.sha,
    message: `Merge pull request #${pull.number}`,
  });
  return { ref: `refs/heads/${branch}`, headSha, baseRef: `refs/heads/${pull.base.ref}`, baseSha };
}
