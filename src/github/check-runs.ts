import type { AppIdentity, RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

/** The name of our check, which repositories make required. */
export const checkRunName = 'Brakeline';

/** A check run of ours. */
export interface CheckRunFact {
  readonly id: number;
  readonly headSha: string;
  /** What we wrote when we made it; empty where nothing. */
  readonly externalId: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string;
  readonly annotations: number;
  /** ISO 8601. */
  readonly startedAt: string | null;
  readonly completedAt: string | null;
}

/** The fields that are read of GitHub's answer. */
interface CheckRun {
  readonly id: number | bigint;
  readonly head_sha: string;
  readonly external_id: string | null;
  readonly status: string;
  readonly conclusion: string | null;
  readonly output: { readonly title: string | null; readonly annotations_count: number };
  readonly started_at: string | null;
  readonly completed_at: string | null;
}

/** Our check runs on a head, newest first, at most 100; superseded ones too. */
export async function listOwnChecks(
  { octokit, owner, repo }: RepositoryClient,
  { headSha, app }: { readonly headSha: string; readonly app: AppIdentity },
): Promise<GitHubResult<readonly CheckRunFact[]>> {
  const result = await ask(`list the check runs of ${headSha}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      owner,
      repo,
      ref: headSha,
      check_name: checkRunName,
      app_id: app.id,
      filter: 'all',
      per_page: 100,
    }),
  );
  if (result.kind !== 'ok') return result;
  const own = result.value.data.check_runs.filter((run) => Number(run.app?.id) === app.id);
  return ok(own.map(toCheckRunFact).toSorted((one, other) => other.id - one.id));
}

/** One check run; undefined where it is gone. */
export async function readCheckRun(
  { octokit, owner, repo }: RepositoryClient,
  id: number,
): Promise<GitHubResult<CheckRunFact | undefined>> {
  const result = await ask(`read check run ${id}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: id }),
  );
  if (isAbsent(result)) return ok(undefined);
  return result.kind === 'ok' ? ok(toCheckRunFact(result.value.data)) : result;
}

function toCheckRunFact(run: CheckRun): CheckRunFact {
  return {
    id: Number(run.id),
    headSha: run.head_sha,
    externalId: run.external_id ?? '',
    status: run.status,
    conclusion: run.conclusion,
    title: run.output.title ?? '',
    annotations: run.output.annotations_count,
    startedAt: run.started_at,
    completedAt: run.completed_at,
  };
}
