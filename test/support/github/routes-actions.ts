import { answerCounted } from './paging.ts';
import { repositoryPath } from './present-repository.ts';
import { presentArtifact, presentRun } from './present-run.ts';
import {
  type Answer,
  created,
  notFound,
  numberIn,
  ok,
  type RepositoryCall,
  type Route,
  refuse,
  textIn,
} from './route.ts';
import type { Artifact, Run } from './state.ts';

/** Makes the URL from which an artifact's bytes can be had for a minute. */
export type SignBlob = (artifact: Artifact) => string;

function withRun(answer: (call: RepositoryCall, run: Run) => Answer): (call: RepositoryCall) => Answer {
  return (call) => {
    const run = call.repository.runs.get(numberIn(call, 'run_id'));
    return run === undefined ? notFound() : answer(call, run);
  };
}

function withArtifact(
  answer: (call: RepositoryCall, artifact: Artifact) => Answer,
): (call: RepositoryCall) => Answer {
  return (call) => {
    const artifact = call.repository.artifacts.get(numberIn(call, 'artifact_id'));
    return artifact === undefined ? notFound() : answer(call, artifact);
  };
}

function listRuns(call: RepositoryCall, among: (run: Run) => boolean, path: string): Answer {
  const { world, repository, query } = call;
  const wanted = (name: string, value: string | null): boolean =>
    !query.has(name) || query.get(name) === value;
  const all = [...repository.runs.values()]
    .filter(
      (run) =>
        among(run) &&
        wanted('head_sha', run.headSha) &&
        wanted('branch', run.headBranch) &&
        wanted('event', run.event) &&
        wanted('actor', run.actor) &&
        (wanted('status', run.status) || query.get('status') === run.conclusion),
    )
    .reverse();
  const present = (run: Run): unknown => presentRun(world, repository, run);
  return answerCounted('workflow_runs', { call, path: repositoryPath(repository) + path, all, present });
}

function listRunsOfWorkflow(call: RepositoryCall): Answer {
  const workflow = textIn(call, 'workflow_id');
  const of = (run: Run): boolean => workflow === String(run.workflow) || run.path.endsWith(`/${workflow}`);
  return listRuns(call, of, `/actions/workflows/${encodeURIComponent(workflow)}/runs`);
}

function listArtifacts(call: RepositoryCall, all: readonly Artifact[], path: string): Answer {
  const { world, repository, query } = call;
  const name = query.get('name');
  const present = (artifact: Artifact): unknown => presentArtifact(world, repository, artifact);
  const named = all.filter((artifact) => name === null || artifact.name === name).reverse();
  return answerCounted('artifacts', { call, path: repositoryPath(repository) + path, all: named, present });
}

function rerun({ repository }: RepositoryCall, run: Run): Answer {
  if (run.status !== 'completed') return refuse(403, 'This workflow is already running');
  repository.runs.set(run.id, { ...run, attempt: run.attempt + 1, status: 'queued', conclusion: null });
  return created({});
}

function redirectToBlob(call: RepositoryCall, artifact: Artifact, sign: SignBlob): Answer {
  if (textIn(call, 'archive_format') !== 'zip') return refuse(415, 'Unsupported archive format.');
  if (artifact.expired) return refuse(410, 'Artifact has expired');
  return { status: 302, headers: { location: sign(artifact) } };
}

const base = '/repos/{owner}/{repo}/actions';

function read(path: string, answer: (call: RepositoryCall) => Answer): Route {
  return { kind: 'repository', method: 'get', path: base + path, needs: ['actions:read'], answer };
}

export function actionsRoutes(sign: SignBlob): readonly Route[] {
  return [
    read('/runs', (call) => listRuns(call, () => true, '/actions/runs')),
    read('/workflows/{workflow_id}/runs', listRunsOfWorkflow),
    read(
      '/runs/{run_id}',
      withRun(({ world, repository }, run) => ok(presentRun(world, repository, run))),
    ),
    read(
      '/runs/{run_id}/attempts/{attempt_number}',
      withRun((call, run) => {
        const attempt = numberIn(call, 'attempt_number');
        if (attempt < 1 || attempt > run.attempt) return notFound();
        // Earlier attempts are told with what the newest one says, apart from their number.
        return ok(presentRun(call.world, call.repository, { ...run, attempt }));
      }),
    ),
    read(
      '/runs/{run_id}/artifacts',
      withRun((call, run) => {
        const all = [...call.repository.artifacts.values()].filter((artifact) => artifact.run === run.id);
        return listArtifacts(call, all, `/actions/runs/${run.id}/artifacts`);
      }),
    ),
    read('/artifacts', (call) =>
      listArtifacts(call, [...call.repository.artifacts.values()], '/actions/artifacts'),
    ),
    read(
      '/artifacts/{artifact_id}',
      withArtifact(({ world, repository }, artifact) => ok(presentArtifact(world, repository, artifact))),
    ),
    read(
      '/artifacts/{artifact_id}/{archive_format}',
      withArtifact((call, artifact) => redirectToBlob(call, artifact, sign)),
    ),
    {
      kind: 'repository',
      method: 'post',
      path: `${base}/runs/{run_id}/rerun`,
      needs: ['actions:write'],
      answer: withRun(rerun),
    },
  ];
}
