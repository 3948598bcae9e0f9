import { nodeId, presentApp, presentUser } from './present-owner.ts';
import { presentPullMinimal } from './present-pull.ts';
import { presentHeadCommit, presentRepository, repositoryPage, repositoryUrl } from './present-repository.ts';
import type { Artifact, CheckAnnotation, CheckRun, Repository, Run, World } from './state.ts';

type Json = Readonly<Record<string, unknown>>;

/** Artifacts live for 90 days unless told otherwise. */
const retention = 90 * 24 * 60 * 60 * 1_000;

function pullsOf(world: World, repository: Repository, numbers: readonly number[]): readonly Json[] {
  return numbers.flatMap((number) => {
    const pull = repository.pulls.get(number);
    return pull === undefined ? [] : [presentPullMinimal(world, repository, pull)];
  });
}

export function presentRun(world: World, repository: Repository, run: Run): Json {
  const api = repositoryUrl(world, repository);
  const url = `${api}/actions/runs/${run.id}`;
  const commit = repository.commits.get(run.headSha);
  const suite = suiteId(run.headSha, 15_368);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WFR', run.id),
    check_suite_id: suite,
    check_suite_node_id: nodeId('CS', suite),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: commit?.message ?? run.name,
    run_number: run.id % 1_000,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow,
    url,
    html_url: repositoryPage(repository, `/actions/runs/${run.id}`),
    pull_requests: pullsOf(world, repository, run.pulls),
    created_at: run.at,
    updated_at: run.at,
    run_started_at: run.at,
    actor: presentUser(world, run.actor),
    triggering_actor: presentUser(world, run.actor),
    referenced_workflows: [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${run.workflow}`,
    head_commit: commit === undefined ? null : presentHeadCommit(commit),
    repository: presentRepository(world, repository),
    head_repository: presentRepository(world, run.headRepository),
  };
}

export function presentArtifact(world: World, repository: Repository, artifact: Artifact): Json {
  const url = `${repositoryUrl(world, repository)}/actions/artifacts/${artifact.id}`;
  const run = repository.runs.get(artifact.run);
  return {
    id: artifact.id,
    node_id: nodeId('AR', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.sizeInBytes,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.at,
    updated_at: artifact.at,
    expires_at: new Date(Date.parse(artifact.at) + retention).toISOString().replace(/\.\d+Z$/, 'Z'),
    digest: artifact.digest,
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: artifact.claims?.repository ?? repository.id,
            head_repository_id: run.headRepository.id,
            ...(run.headBranch === null ? {} : { head_branch: run.headBranch }),
            head_sha: artifact.claims?.headSha ?? run.headSha,
          },
  };
}

/** The suite that holds an app's checks on a commit: a number derived from both. */
export function suiteId(headSha: string, app: number): number {
  return 30_000_000_000 + (Number.parseInt(headSha.slice(0, 7), 16) || 0) * 10 + (app % 10);
}

/** Pull requests of the same repository whose head is this commit. Forks' are left out, as on GitHub. */
function pullsAt(repository: Repository, sha: string): readonly number[] {
  return [...repository.pulls.values()]
    .filter(({ head, state }) => state === 'open' && head.sha === sha && head.repository.id === repository.id)
    .map(({ number }) => number);
}

export function presentCheck(world: World, repository: Repository, check: CheckRun): Json {
  const url = `${repositoryUrl(world, repository)}/check-runs/${check.id}`;
  const page = repositoryPage(repository, `/runs/${check.id}`);
  return {
    id: check.id,
    node_id: nodeId('CR', check.id),
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId ?? '',
    url,
    html_url: page,
    details_url: check.detailsUrl ?? page,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: suiteId(check.headSha, check.app) },
    app: presentApp(world, check.app),
    pull_requests: pullsOf(world, repository, pullsAt(repository, check.headSha)),
  };
}

export function presentAnnotation(
  repository: Repository,
  headSha: string,
  annotation: CheckAnnotation,
): Json {
  return {
    ...annotation,
    start_column: annotation.start_column ?? null,
    end_column: annotation.end_column ?? null,
    title: annotation.title ?? null,
    raw_details: annotation.raw_details ?? null,
    blob_href: repositoryPage(repository, `/blob/${headSha}/${annotation.path}`),
  };
}
