import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

/**
 * What a user may do in a repository. `permission` is GitHub's coarse level: `admin`, `write` (maintain too), `read`
 * (triage too) or `none`; `role` is the exact one, such as `maintain`, or the name of a custom role.
 */
export interface PermissionFact {
  readonly permission: string;
  readonly role: string;
}

/** Asks live, never from a cache: a command is judged by what its author may do when it runs. Unknown users have none. */
export async function readPermission(
  { octokit, owner, repo }: RepositoryClient,
  username: string,
): Promise<GitHubResult<PermissionFact>> {
  const result = await ask('read the permission of a user', () =>
    octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      owner,
      repo,
      username,
    }),
  );
  if (isAbsent(result)) return ok({ permission: 'none', role: 'none' });
  if (result.kind !== 'ok') return result;
  const { permission, role_name: role } = result.value.data;
  return ok({ permission, role: role === '' ? permission : role });
}
