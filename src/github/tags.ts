import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

/** A tag and the commit that it names. */
export interface TagFact {
  readonly name: string;
  readonly sha: string;
}

/** A repository's tags as GitHub orders them, at most 100. One call. */
export async function listTags({
  octokit,
  owner,
  repo,
}: RepositoryClient): Promise<GitHubResult<readonly TagFact[]>> {
  const result = await ask('list the tags', () =>
    octokit.request('GET /repos/{owner}/{repo}/tags', { owner, repo, per_page: 100 }),
  );
  if (isAbsent(result)) return ok([]);
  if (result.kind !== 'ok') return result;
  return ok(result.value.data.map(({ name, commit }) => ({ name, sha: commit.sha })));
}
