import { createHash } from 'node:crypto';
import { failed, type Parsed, type Problem, parsed } from '../core/index.ts';
import { artifactLimits } from './artifact-limits.ts';
import { type ArtifactFact, refuse } from './artifacts.ts';
import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

interface Bounds {
  readonly archive: number;
  readonly seconds: number;
}

/**
 * The archive of an artifact in memory, its digest checked. GitHub answers with an address in a store that holds for a
 * minute; it is fetched without our credentials, without following another redirect, and no further than the limit.
 * An artifact that is gone, too large or not what its digest says is a failed `Parsed`; a store that does not answer is a
 * retry, which asks for a new address.
 */
export async function downloadArtifact(
  { octokit, owner, repo }: RepositoryClient,
  artifact: ArtifactFact,
  bounds: Bounds = artifactLimits,
): Promise<GitHubResult<Parsed<Uint8Array>>> {
  const { id, name, sha256, refusal } = artifact;
  if (refusal !== undefined) return ok(failed(refusal));
  const result = await ask(`download artifact ${id}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
      owner,
      repo,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    }),
  );
  if (isAbsent(result)) return ok(failed(expired(name)));
  if (result.kind !== 'ok') return result;
  const address = readAddress(result.value.headers.location);
  if (address === undefined) return storeFailed(name, 'GitHub named no address for it');
  const bytes = await fetchBytes(address, name, bounds);
  if (bytes.kind !== 'ok' || bytes.value.kind === 'failed') return bytes;
  const seen = createHash('sha256').update(bytes.value.value).digest('hex');
  return seen === sha256
    ? bytes
    : ok(failed(refuse(name, `has the digest ${seen}, and GitHub recorded ${sha256}`)));
}

function readAddress(location: string | undefined): URL | undefined {
  const address = URL.parse(location ?? '');
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address : undefined;
}

async function fetchBytes(
  address: URL,
  name: string,
  { archive, seconds }: Bounds,
): Promise<GitHubResult<Parsed<Uint8Array>>> {
  try {
    const signal = AbortSignal.timeout(seconds * 1000);
    const response = await fetch(address, { redirect: 'error', credentials: 'omit', signal });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return storeFailed(name, `the store answered ${response.status}`);
    }
    const bytes = await readUpTo(response.body, archive);
    return ok(
      bytes === undefined
        ? failed(refuse(name, `sends more than the ${archive} bytes that are read`))
        : parsed(bytes),
    );
  } catch (error) {
    return storeFailed(name, describeFetchError(error));
  }
}

/** Undefined where there is more; leaving the loop closes the connection. */
async function readUpTo(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** The address in the message would be a secret for a minute: only the kind of error is told. */
function describeFetchError(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  if (error.name === 'TimeoutError') return 'the store took too long';
  const code = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
  return typeof code === 'string' ? `the connection failed (${code})` : 'the connection failed';
}

function storeFailed(name: string, why: string): GitHubResult<never> {
  return {
    kind: 'retry',
    afterSeconds: 5,
    problem: {
      code: 'github-unavailable',
      message: `the artifact ${name} could not be downloaded: ${why}`,
      hint: 'nothing to do: it is tried again',
    },
  };
}

function expired(name: string): Problem {
  return {
    code: 'artifact-missing',
    message: `the artifact ${name} is gone: it was deleted or has expired`,
    hint: 'run the workflow again',
  };
}
