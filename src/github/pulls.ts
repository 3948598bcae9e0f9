import type { PullFact } from '../core/index.ts';
import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

/** The fields that are read of GitHub's answer. A deleted fork leaves no repository, a deleted account no user. */
interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly repo: { readonly id: number | bigint } | null };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly user: { readonly login: string } | null;
  readonly state: string;
  readonly draft?: boolean;
}

/** GitHub's largest page. */
const pageSize = 100;

/** One pull request; undefined where there is none of that number. */
export async function readPull(
  { octokit, owner, repo }: RepositoryClient,
  number: number,
): Promise<GitHubResult<PullFact | undefined>> {
  const result = await ask(`read pull request ${number}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number }),
  );
  if (isAbsent(result)) return ok(undefined);
  return result.kind === 'ok' ? ok(toPullFact(result.value.data)) : result;
}

/**
 * Pull requests whose head is `headSha` right now, also those of forks, open or closed. Several may share a head.
 * A commit that GitHub does not know (404, 422) is in none.
 */
export async function listPullsOfCommit(
  { octokit, owner, repo }: RepositoryClient,
  headSha: string,
): Promise<GitHubResult<readonly PullFact[]>> {
  const result = await ask(`list the pull requests of ${headSha}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      owner,
      repo,
      commit_sha: headSha,
      per_page: pageSize,
    }),
  );
  if (result.kind === 'refused' && (result.status === 404 || result.status === 422)) return ok([]);
  if (result.kind !== 'ok') return result;
  return ok(result.value.data.map(toPullFact).filter((pull) => pull.headSha === headSha));
}

/** Open pull requests, the most recently touched first, at most `most` (300 unless told; one call per 100). */
export async function listOpenPulls(
  { octokit, owner, repo }: RepositoryClient,
  most = 300,
): Promise<GitHubResult<readonly PullFact[]>> {
  const pulls: PullFact[] = [];
  for (let page = 1; pulls.length < most; page += 1) {
    const result = await ask('list the open pull requests', () =>
      octokit.request('GET /repos/{owner}/{repo}/pulls', {
        owner,
        repo,
        state: 'open',
        sort: 'updated',
        direction: 'desc',
        per_page: pageSize,
        page,
      }),
    );
    if (result.kind !== 'ok') return result;
    pulls.push(...result.value.data.map(toPullFact));
    if (result.value.data.length < pageSize) break;
  }
  return ok(pulls.slice(0, most));
}

function toPullFact({ head, user, ...pull }: PullRequest): PullFact {
  return {
    number: pull.number,
    headSha: head.sha,
    headRepository: head.repo ? Number(head.repo.id) : null,
    baseRef: pull.base.ref,
    baseSha: pull.base.sha,
    author: user?.login ?? 'ghost',
    state: pull.state === 'open' ? 'open' : 'closed',
    draft: pull.draft ?? false,
  };
}
