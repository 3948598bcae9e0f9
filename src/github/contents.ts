import { failed, type Parsed, parsed } from '../core/index.ts';
import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, isAbsent, ok } from './failure.ts';

interface FileRequest {
  /** Relative to the repository's root. */
  readonly path: string;
  /** A commit, so that the answer cannot change. */
  readonly ref: string;
  /** Bytes; 256 KiB unless told. GitHub gives at most 1 MiB this way. */
  readonly mostBytes?: number;
}

/**
 * A file's text at a commit; undefined where there is none. A folder, a submodule, a file that is too large and one that
 * is not UTF-8 are `file-unreadable`.
 */
export async function readFileAtRef(
  { octokit, owner, repo }: RepositoryClient,
  { path, ref, mostBytes = 256 * 1024 }: FileRequest,
): Promise<GitHubResult<Parsed<string> | undefined>> {
  const result = await ask(`read ${path} at ${ref}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref }),
  );
  if (isAbsent(result)) return ok(undefined);
  if (result.kind !== 'ok') return result;
  const { data } = result.value;
  if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) {
    return ok(unreadable(path, 'is not a file'));
  }
  if (data.size > mostBytes) return ok(unreadable(path, `has ${data.size} bytes, more than ${mostBytes}`));
  if (data.encoding !== 'base64') return ok(unreadable(path, `came in the encoding "${data.encoding}"`));
  return ok(decodeText(path, Buffer.from(data.content, 'base64')));
}

function decodeText(path: string, bytes: Uint8Array): Parsed<string> {
  try {
    return parsed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return unreadable(path, 'is not UTF-8 text');
  }
}

function unreadable(path: string, what: string): Parsed<string> {
  return failed({
    code: 'file-unreadable',
    message: `${path} ${what}`,
    hint: 'put a plain text file there',
    at: { file: path, line: 1 },
  });
}
