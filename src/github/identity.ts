import type { RepositoryClient } from './client.ts';
import { ask, type GitHubFailure, type GitHubResult, ok } from './failure.ts';

/**
 * Why an answer must not be used: it is about another repository than the one that was meant. After a rename or a transfer
 * GitHub leads the old name to the new place, until somebody gives the old name to another repository. Undefined where the
 * ids are the same, or where none is expected.
 */
export function refuseOther(
  { owner, repo, id: expected }: RepositoryClient,
  found: number,
): GitHubFailure | undefined {
  if (expected === undefined || found === expected) return undefined;
  return {
    kind: 'refused',
    status: 301,
    problem: {
      code: 'repository-moved',
      message: `${owner}/${repo} is another repository now: its id is ${found}, and ${expected} was meant`,
      hint: 'nothing to do: the sweep finds the repository that was meant under its new name',
    },
  };
}

/** Asks whether the name still leads to the repository that is meant, where nothing else that was read tells. */
export async function confirmRepository(client: RepositoryClient): Promise<GitHubResult<void>> {
  const { octokit, owner, repo } = client;
  const result = await ask('read the repository', () =>
    octokit.request('GET /repos/{owner}/{repo}', { owner, repo }),
  );
  if (result.kind !== 'ok') return result;
  return refuseOther(client, Number(result.value.data.id)) ?? ok(undefined);
}
