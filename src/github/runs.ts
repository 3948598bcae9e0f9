import type { RunFact } from '../core/index.ts';
import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

/** The fields that are read of GitHub's answer. Its identifiers are JSON integers far below 2^53. */
interface WorkflowRun {
  readonly id: number | bigint;
  readonly run_attempt?: number;
  readonly event: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly head_repository: { readonly id: number | bigint } | null;
  readonly repository: { readonly id: number | bigint };
  readonly path: string;
  readonly workflow_id: number | bigint;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly html_url: string;
}

/** One run as it stands now, its newest attempt; undefined where it is gone. */
export async function readRun(
  { octokit, owner, repo }: RepositoryClient,
  id: number,
): Promise<GitHubResult<RunFact | undefined>> {
  const result = await ask(`read run ${id}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { owner, repo, run_id: id }),
  );
  if (isAbsent(result)) return ok(undefined);
  return result.kind === 'ok' ? ok(toRunFact(result.value.data)) : result;
}

/**
 * Runs for a head, newest first, at most 100 of them; with `path` only those of that workflow file. A fork's run is among
 * them: who ran it is for the caller to check.
 */
export async function listRunsOfHead(
  { octokit, owner, repo }: RepositoryClient,
  { headSha, path }: { readonly headSha: string; readonly path?: string },
): Promise<GitHubResult<readonly RunFact[]>> {
  const result = await ask(`list the runs of ${headSha}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/actions/runs', {
      owner,
      repo,
      head_sha: headSha,
      per_page: 100,
    }),
  );
  if (result.kind !== 'ok') return result;
  const runs = result.value.data.workflow_runs.map(toRunFact);
  return ok(runs.filter((run) => path === undefined || run.path === path));
}

/** Commits from `sha` back, itself first, at most 100: an index in the list is the distance along that history. */
export async function listAncestors(
  { octokit, owner, repo }: RepositoryClient,
  sha: string,
): Promise<GitHubResult<readonly string[]>> {
  const result = await ask(`list the commits before ${sha}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/commits', { owner, repo, sha, per_page: 100 }),
  );
  return result.kind === 'ok' ? ok(result.value.data.map((commit) => commit.sha)) : result;
}

function toRunFact(run: WorkflowRun): RunFact {
  return {
    id: Number(run.id),
    attempt: run.run_attempt ?? 1,
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    headRepository: run.head_repository ? Number(run.head_repository.id) : null,
    repository: Number(run.repository.id),
    path: withoutRef(run.path),
    workflow: Number(run.workflow_id),
    status: run.status ?? 'unknown',
    conclusion: run.conclusion,
    url: run.html_url,
  };
}

/** GitHub writes `path@ref` for a workflow that another one called, or that a ruleset requires. */
function withoutRef(path: string): string {
  return path.split('@')[0] ?? path;
}
