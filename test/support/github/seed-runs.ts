import { createHash } from 'node:crypto';
import type { Artifact, CheckRun, Comment, Repository, Run, World } from './state.ts';
import { timestamp } from './world.ts';

/** Any field of a run; what is left out is that of a finished run of the default branch's newest commit. */
export type RunSeed = Partial<Omit<Run, 'id'>>;

/** Adds a workflow run and gives it. */
export function addRun(world: World, repository: Repository, seed: RunSeed = {}): Run {
  const headRepository = seed.headRepository ?? repository;
  const headBranch = seed.headBranch === undefined ? repository.defaultBranch : seed.headBranch;
  const run: Run = {
    attempt: 1,
    event: 'push',
    headSha: headRepository.branches.get(headBranch ?? '') ?? '',
    path: '.github/workflows/brakeline.yml',
    workflow: 12_300_001,
    name: 'Brakeline',
    status: 'completed',
    conclusion: 'success',
    actor: repository.owner,
    pulls: [],
    at: timestamp(world),
    ...seed,
    headBranch,
    headRepository,
    id: world.next('run'),
  };
  repository.runs.set(run.id, run);
  return run;
}

/** A finished run of a pull request's head. A fork's run names no pull request, as on GitHub. */
export function addPullRun(world: World, repository: Repository, pull: number, seed: RunSeed = {}): Run {
  const found = repository.pulls.get(pull);
  if (found === undefined) throw new Error(`the repository has no pull request ${pull}`);
  const { head, author } = found;
  return addRun(world, repository, {
    event: 'pull_request',
    headSha: head.sha,
    headBranch: head.ref,
    headRepository: head.repository,
    actor: author,
    pulls: head.repository.id === repository.id ? [pull] : [],
    ...seed,
  });
}

/** Changes a run, such as to a further attempt, and gives it as it is then. */
export function editRun(repository: Repository, run: Run, change: RunSeed): Run {
  const edited = { ...run, ...change };
  repository.runs.set(run.id, edited);
  return edited;
}

export interface ArtifactSeed {
  readonly name: string;
  readonly zip: Buffer;
  /** What the API tells; the truth unless told otherwise. */
  readonly digest?: string | null;
  readonly sizeInBytes?: number;
  readonly expired?: boolean;
  readonly claims?: Artifact['claims'];
}

/** Uploads an artifact from a run. */
export function addArtifact(world: World, run: Run, seed: ArtifactSeed & { in: Repository }): Artifact {
  const digest = `sha256:${createHash('sha256').update(seed.zip).digest('hex')}`;
  const artifact: Artifact = {
    id: world.next('artifact'),
    name: seed.name,
    run: run.id,
    zip: seed.zip,
    sizeInBytes: seed.sizeInBytes ?? seed.zip.length,
    digest: seed.digest === undefined ? digest : seed.digest,
    expired: seed.expired ?? false,
    ...(seed.claims === undefined ? {} : { claims: seed.claims }),
    at: timestamp(world),
  };
  seed.in.artifacts.set(artifact.id, artifact);
  return artifact;
}

/** A person's comment on a pull request. */
export function addComment(
  world: World,
  repository: Repository,
  seed: Pick<Comment, 'issue' | 'user' | 'body'>,
): Comment {
  const at = timestamp(world);
  const comment = { ...seed, id: world.next('comment'), createdAt: at, updatedAt: at, reactions: [] };
  repository.comments.set(comment.id, comment);
  return comment;
}

/** A check run that nobody posted through the API, such as another app's of the same name. */
export function addCheckRun(
  world: World,
  repository: Repository,
  seed: Pick<CheckRun, 'name' | 'headSha'> & Partial<CheckRun>,
): CheckRun {
  const check: CheckRun = {
    app: world.app.id,
    externalId: null,
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: timestamp(world),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    actions: [],
    ...seed,
    id: world.next('check'),
  };
  repository.checkRuns.set(check.id, check);
  return check;
}
