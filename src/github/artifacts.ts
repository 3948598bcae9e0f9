import { clipText, type Problem, showOneLine } from '../core/index.ts';
import { artifactLimits } from './artifact-limits.ts';
import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, ok } from './failure.ts';

/** What the signed event and the API tell of the run that must have made the artifact. */
export interface ArtifactOrigin {
  readonly run: number;
  readonly attempt: number;
  readonly headSha: string;
  /** Ids of repositories. */
  readonly repository: number;
  readonly headRepository: number | null;
}

/** An artifact that by its name is ours, and the reason why it must not be read where there is one. */
export interface ArtifactFact {
  readonly id: number;
  readonly name: string;
  readonly category: string;
  /** Of the archive, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly refusal?: Problem;
}

/** The fields that are read of GitHub's answer. */
interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly expired: boolean;
  readonly digest?: string | null;
  readonly workflow_run?: {
    readonly id?: number | bigint;
    readonly repository_id?: number | bigint;
    readonly head_repository_id?: number | bigint;
    readonly head_sha?: string;
  } | null;
}

const ourName = /^brakeline-(?<category>[A-Za-z0-9._-]{1,64})-(?<attempt>[1-9]\d{0,8})$/;
const digestForm = /^sha256:(?<digits>[0-9a-f]{64})$/;

/**
 * The artifacts of exactly that run and attempt, one for each category, in the order of the categories. A name is ours
 * when it is `brakeline-<category>-<attempt>` from end to end; a name proves nothing more, so size, digest and origin are
 * checked before a byte is fetched. GitHub keeps artifacts by run, not by attempt: the name tells the attempt.
 */
export async function findArtifacts(
  { octokit, owner, repo }: RepositoryClient,
  origin: ArtifactOrigin,
): Promise<GitHubResult<readonly ArtifactFact[]>> {
  const artifacts: Artifact[] = [];
  // A run has at most some hundred artifacts; one that buries ours under a thousand hides its own report.
  for (let page = 1; page <= 10; page += 1) {
    const result = await ask(`list the artifacts of run ${origin.run}`, () =>
      octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        owner,
        repo,
        run_id: origin.run,
        per_page: 100,
        page,
      }),
    );
    if (result.kind !== 'ok') return result;
    const { artifacts: found, total_count: total } = result.value.data;
    artifacts.push(...found);
    if (found.length === 0 || page * 100 >= total) break;
  }
  return ok(selectArtifacts(artifacts, origin));
}

/** The pure half of `findArtifacts`. */
export function selectArtifacts(
  artifacts: readonly Artifact[],
  origin: ArtifactOrigin,
): readonly ArtifactFact[] {
  const named = artifacts.flatMap((artifact) => {
    const { category, attempt } = ourName.exec(artifact.name)?.groups ?? {};
    return category !== undefined && Number(attempt) === origin.attempt ? [{ artifact, category }] : [];
  });
  const facts = named.map(({ artifact, category }): ArtifactFact => {
    const sha256 = digestForm.exec(artifact.digest ?? '')?.groups?.['digits'] ?? '';
    const twice = named.filter((other) => other.artifact.name === artifact.name).length > 1;
    const why = named.length > artifactLimits.artifacts ? tooMany(named.length) : findFault(artifact, origin);
    const refusal = twice ? refuse(artifact.name, 'stands twice in one run') : why;
    return {
      id: artifact.id,
      name: artifact.name,
      category,
      sha256,
      ...(refusal === undefined ? {} : { refusal }),
    };
  });
  const unlike = new Map(facts.map((fact) => [fact.category, fact]));
  return [...unlike.values()]
    .toSorted((one, other) => (one.category < other.category ? -1 : 1))
    .slice(0, artifactLimits.artifacts);
}

function findFault(artifact: Artifact, origin: ArtifactOrigin): Problem | undefined {
  const { name, size_in_bytes: size, digest, workflow_run: run } = artifact;
  if (artifact.expired) {
    return {
      code: 'artifact-missing',
      message: `the artifact ${name} of run ${origin.run} has expired`,
      hint: 'run the workflow again',
    };
  }
  if (size > artifactLimits.archive) {
    return refuse(name, `has ${size} bytes, more than the ${artifactLimits.archive} that are read`);
  }
  if (!digestForm.test(digest ?? '')) return refuse(name, 'has no SHA-256 digest');
  if (Number(run?.id) !== origin.run) return refuse(name, 'belongs to another run');
  if (Number(run?.repository_id) !== origin.repository) return refuse(name, 'belongs to another repository');
  if (run?.head_sha !== origin.headSha) {
    return refuse(name, `was made for the commit ${preview(run?.head_sha)}, not for ${origin.headSha}`);
  }
  // A fork that is gone has no identifier on either side.
  if (origin.headRepository !== null && Number(run.head_repository_id) !== origin.headRepository) {
    return refuse(name, "was made for another repository's head");
  }
  return undefined;
}

function tooMany(count: number): Problem {
  return {
    code: 'artifact-refused',
    message: `the run left ${count} artifacts of Brakeline, more than the ${artifactLimits.artifacts} that are read`,
    hint: 'use fewer categories in one workflow',
  };
}

/** A refusal of the artifact of that name; `what` completes the sentence. */
export function refuse(name: string, what: string): Problem {
  return {
    code: 'artifact-refused',
    message: `the artifact ${name} ${what}`,
    hint: "check that nothing but Brakeline's step uploads artifacts whose names start with `brakeline-`; then run the workflow again",
  };
}

function preview(text: string | undefined): string {
  return clipText(showOneLine(text ?? 'that GitHub does not name'), 64);
}
