import type { Octokit } from '@octokit/rest';

/** What is used of a client: Probot's and that of `@octokit/rest` both have it. */
export type GitHubClient = Pick<Octokit, 'request'>;

/** A client that may act on one repository: authenticated as an installation that has it. */
export interface RepositoryClient {
  readonly octokit: GitHubClient;
  readonly owner: string;
  readonly repo: string;
  /** GitHub's id of the repository that is meant; absent: whichever has the name. */
  readonly id?: number;
}

/** Who we are on GitHub: by this our own check runs and comments are told from other people's. */
export interface AppIdentity {
  readonly id: number;
  /** The app's name in addresses; its comments are those of `<slug>[bot]`. */
  readonly slug: string;
}
