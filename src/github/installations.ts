import type { GitHubClient } from './client.ts';
import { ask, type GitHubResult, ok } from './failure.ts';

/** One installation of the app, as GitHub knows it now. */
export interface InstallationFact {
  readonly id: number;
  /** Whether its owner has switched the app off. */
  readonly suspended: boolean;
  /** What its owner granted, such as `write` for `checks`. */
  readonly permissions: ReadonlyMap<string, string>;
}

/** A repository that an installation can reach. */
export interface RepositoryFact {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
}

const pageSize = 100;
/** A million installations would be ten thousand calls; a sweep of ours stops before. */
const mostPages = 100;

/** Every installation of the app. Needs a client that is authenticated as the app itself. */
export async function listInstallations(
  octokit: GitHubClient,
): Promise<GitHubResult<readonly InstallationFact[]>> {
  const installations: InstallationFact[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const result = await ask('list the installations', () =>
      octokit.request('GET /app/installations', { per_page: pageSize, page }),
    );
    if (result.kind !== 'ok') return result;
    const { data } = result.value;
    for (const { id, suspended_at: suspendedAt, permissions } of data) {
      const granted = new Map(Object.entries(permissions).map(([name, level]) => [name, String(level)]));
      installations.push({ id, suspended: suspendedAt !== null, permissions: granted });
    }
    if (data.length < pageSize) break;
  }
  return ok(installations);
}

/** Every repository that an installation may reach, archived ones left out. Needs that installation's client. */
export async function listRepositories(
  octokit: GitHubClient,
): Promise<GitHubResult<readonly RepositoryFact[]>> {
  const repositories: RepositoryFact[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const result = await ask("list the installation's repositories", () =>
      octokit.request('GET /installation/repositories', { per_page: pageSize, page }),
    );
    if (result.kind !== 'ok') return result;
    const { repositories: found } = result.value.data;
    for (const { id, owner, name, default_branch: defaultBranch, archived } of found) {
      if (!archived) repositories.push({ id: Number(id), owner: owner.login, name, defaultBranch });
    }
    if (found.length < pageSize) break;
  }
  return ok(repositories);
}
