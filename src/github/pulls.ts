import type { PullFact } from '../core/index.ts';
import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';
import { refuseOther } from './identity.ts';

/** The fields that are read of GitHub's answer. A deleted fork leaves no repository, a deleted account no user. */
interface PullRequest {
  readonly number: number;
  readonly head: {
    readonly ref: string;
    readonly sha: string;
    readonly repo: { readonly id: number | bigint } | null;
  };
  readonly base: {
    readonly ref: string;
    readonly sha: string;
    readonly repo: { readonly id: number | bigint };
  };
  readonly user: { readonly login: string } | null;
  readonly state: string;
  readonly draft?: boolean;
}

/** GitHub's largest page. */
const pageSize = 100;

/** Pull requests of the repository that is meant; a failure where the name leads to another one now. */
function toPullFacts(
  client: RepositoryClient,
  pulls: readonly PullRequest[],
): GitHubResult<readonly PullFact[]> {
  const [first] = pulls;
  const other = first && refuseOther(client, Number(first.base.repo.id));
  return other ?? ok(pulls.map(toPullFact));
}

/** One pull request; undefined where there is none of that number. */
export async function readPull(
  client: RepositoryClient,
  number: number,
): Promise<GitHubResult<PullFact | undefined>> {
  const { octokit, owner, repo } = client;
  const result = await ask(`read pull request ${number}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number }),
  );
  if (isAbsent(result)) return ok(undefined);
  if (result.kind !== 'ok') return result;
  const facts = toPullFacts(client, [result.value.data]);
  return facts.kind === 'ok' ? ok(facts.value[0]) : facts;
}

/** What became of a pull request. */
export type PullFate =
  | { readonly state: 'open' | 'closed' }
  | { readonly state: 'merged'; readonly headSha: string; readonly commit: string; readonly at: string };

/** Whether a pull request came to its base branch, and with which commit; one that is gone is closed. One call. */
export async function readFate(client: RepositoryClient, number: number): Promise<GitHubResult<PullFate>> {
  const { octokit, owner, repo } = client;
  const result = await ask(`read pull request ${number}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number }),
  );
  if (isAbsent(result)) return ok({ state: 'closed' });
  if (result.kind !== 'ok') return result;
  const { base, head, state, merged, merge_commit_sha: commit, merged_at: at } = result.value.data;
  const other = refuseOther(client, Number(base.repo.id));
  if (other !== undefined) return other;
  if (merged && commit !== null && at !== null) return ok({ state: 'merged', headSha: head.sha, commit, at });
  return ok({ state: state === 'open' ? 'open' : 'closed' });
}

/**
 * Pull requests whose head is `headSha` right now, also those of forks, open or closed. Several may share a head.
 * A commit that GitHub does not know (404, 422) is in none.
 */
export async function listPullsOfCommit(
  client: RepositoryClient,
  headSha: string,
): Promise<GitHubResult<readonly PullFact[]>> {
  const { octokit, owner, repo } = client;
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
  const facts = toPullFacts(client, result.value.data);
  return facts.kind === 'ok' ? ok(facts.value.filter((pull) => pull.headSha === headSha)) : facts;
}

/** More open pull requests than this are not looked at. */
export const mostOpenPulls = 5_000;

/** Open pull requests, the most recently touched first, at most `most` (`mostOpenPulls` unless told; one call per 100). */
export async function listOpenPulls(
  client: RepositoryClient,
  most = mostOpenPulls,
): Promise<GitHubResult<readonly PullFact[]>> {
  const { octokit, owner, repo } = client;
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
    const facts = toPullFacts(client, result.value.data);
    if (facts.kind !== 'ok') return facts;
    pulls.push(...facts.value);
    if (result.value.data.length < pageSize) break;
  }
  return ok(pulls.slice(0, most));
}

function toPullFact({ head, user, ...pull }: PullRequest): PullFact {
  return {
    number: pull.number,
    headSha: head.sha,
    headRef: head.ref,
    headRepository: head.repo ? Number(head.repo.id) : null,
    baseRef: pull.base.ref,
    baseSha: pull.base.sha,
    author: user?.login ?? 'ghost',
    state: pull.state === 'open' ? 'open' : 'closed',
    draft: pull.draft ?? false,
  };
}
