/** What the GitHub stand-in remembers. Records are replaced, never changed; only the maps change. */

export type Access = 'read' | 'write';
export type Permissions = Readonly<Record<string, Access>>;
/** A collaborator's role; `role_name` of the permission endpoint. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export interface User {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
  readonly message: string;
  readonly author: string;
  readonly at: string;
}

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: Repository };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly state: 'open' | 'closed';
  readonly draft: boolean;
  readonly at: string;
  /** The commit that brought it to its base branch, and when. */
  readonly merged?: { readonly commit: string; readonly at: string };
}

/** A workflow run at its newest attempt. */
export interface Run {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly headRepository: Repository;
  readonly path: string;
  readonly workflow: number;
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested';
  readonly conclusion: string | null;
  readonly actor: string;
  /** Empty for a fork's run, as on GitHub. */
  readonly pulls: readonly number[];
  readonly at: string;
}

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  readonly zip: Buffer;
  /** What the API tells, which need not be true of the bytes. */
  readonly sizeInBytes: number;
  readonly digest: string | null;
  readonly expired: boolean;
  /** What the API tells of the run, where a test wants it to disagree with the run. */
  readonly claims?: { readonly repository?: number; readonly headSha?: string };
  readonly at: string;
}

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number | undefined;
  readonly end_column?: number | undefined;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string | undefined;
  readonly raw_details?: string | undefined;
}

export interface CheckAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

export interface CheckRun {
  readonly id: number;
  /** The app that owns it. */
  readonly app: number;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string | null;
  readonly detailsUrl: string | null;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly annotations: readonly CheckAnnotation[];
  readonly actions: readonly CheckAction[];
}

export interface Reaction {
  readonly id: number;
  readonly user: string;
  readonly content: string;
  readonly at: string;
}

export interface Comment {
  readonly id: number;
  /** The pull request or issue. */
  readonly issue: number;
  readonly user: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly reactions: readonly Reaction[];
}

export interface Sarif {
  readonly id: string;
  readonly commit: string;
  readonly ref: string;
  /** The log itself, inflated. */
  readonly text: string;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  /** The repository that this one is a fork of. */
  readonly parent?: Repository;
  /** Shared by all forks of one network, as on GitHub. */
  readonly commits: Map<string, Commit>;
  readonly branches: Map<string, string>;
  /** A name that a branch has too is a tag's where a full name is not asked for. */
  readonly tags: Map<string, string>;
  readonly pulls: Map<number, Pull>;
  readonly runs: Map<number, Run>;
  readonly artifacts: Map<number, Artifact>;
  readonly checkRuns: Map<number, CheckRun>;
  readonly comments: Map<number, Comment>;
  readonly roles: Map<string, Role>;
  readonly sarifs: Map<string, Sarif>;
}

export interface Installation {
  readonly id: number;
  readonly account: string;
  readonly permissions: Permissions;
  readonly repositories: Set<number>;
}

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly clientId: string;
  readonly owner: string;
  readonly permissions: Permissions;
  readonly events: readonly string[];
}

/** A clock that tests may put forward; milliseconds since 1970. */
export interface Clock {
  readonly now: () => number;
  readonly advance: (milliseconds: number) => void;
}

export interface World {
  readonly app: App;
  readonly clock: Clock;
  readonly installations: Map<number, Installation>;
  /** By lower-case full name. */
  readonly repositories: Map<string, Repository>;
  readonly users: Map<string, User>;
  /** The next number of one series, such as the pull requests of a repository. */
  readonly next: (series: string) => number;
  /** Origin of the API, without a path. */
  readonly origin: () => string;
}
