import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

/**
 * The commit that a branch stands at; undefined where there is no such branch. Asked for as `heads/<name>`: by its name
 * alone a tag, or a commit whose SHA is written like the name, may come first.
 */
export async function readBranchTip(
  { octokit, owner, repo }: RepositoryClient,
  branch: string,
): Promise<GitHubResult<string | undefined>> {
  const result = await ask(`read the tip of the branch ${branch}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }),
  );
  if (isAbsent(result)) return ok(undefined);
  if (result.kind !== 'ok') return result;
  const { ref, object } = result.value.data;
  return ok(ref === `refs/heads/${branch}` && object.type === 'commit' ? object.sha : undefined);
}
