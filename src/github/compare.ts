import type { RestEndpointMethodTypes } from '@octokit/rest';
import { type FileDiff, type Problem, parseDiff } from '../core/index.ts';
import type { RepositoryClient } from './client.ts';
import { ask, type GitHubResult, ok } from './failure.ts';

type DiffEntry = NonNullable<
  RestEndpointMethodTypes['repos']['compareCommitsWithBasehead']['response']['data']['files']
>[number];

/** What lies between two commits, from their merge base to the head. */
export interface ComparedCommits {
  /** The commit that `base` stands for. */
  readonly base: string;
  readonly mergeBase: string;
  /** Commits of the head that the base lacks, and the other way round. */
  readonly aheadBy: number;
  readonly behindBy: number;
  readonly files: readonly FileDiff[];
  /** Why `files` is not the whole diff; absent where it is. */
  readonly partial?: Problem;
}

/** GitHub lists no more files than this, on the first page only. */
const mostFiles = 300;

/**
 * Compares as a pull request does (`base...head`): with the merge base. `base` may be a branch. Undefined where the two
 * have no common history or one of them is unknown. One call, however many commits there are.
 */
export async function compareCommits(
  { octokit, owner, repo }: RepositoryClient,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<GitHubResult<ComparedCommits | undefined>> {
  const result = await ask(`compare ${base} with ${head}`, () =>
    octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo,
      basehead: `${base}...${head}`,
      per_page: 1,
    }),
  );
  if (result.kind === 'refused' && result.status === 404) return ok(undefined);
  if (result.kind !== 'ok') return result;
  const { data } = result.value;
  const entries = data.files ?? [];
  const partial = describeGaps(entries);
  return ok({
    base: data.base_commit.sha,
    mergeBase: data.merge_base_commit.sha,
    aheadBy: data.ahead_by,
    behindBy: data.behind_by,
    files: entries.map(toFileDiff),
    ...(partial === undefined ? {} : { partial }),
  });
}

/**
 * A patch is hunks without a file's header. It goes through the reader of git's own diffs under a header of ours, and the
 * paths come from the fields beside it: a path never has to be quoted, and no patch can name another file.
 */
function toFileDiff(entry: DiffEntry): FileDiff {
  const read = parseDiff(`diff --git a/patch b/patch\n${entry.patch ?? ''}`);
  const hunks = read.kind === 'ok' ? (read.value[0]?.hunks ?? []) : [];
  const before = entry.previous_filename ?? entry.filename;
  switch (entry.status) {
    case 'added':
    case 'copied':
      return { headPath: entry.filename, hunks };
    case 'removed':
      return { basePath: entry.filename, hunks };
    case 'modified':
    case 'renamed':
    case 'changed':
    case 'unchanged':
      return { basePath: before, headPath: entry.filename, hunks };
  }
}

/** GitHub leaves the patch out of binary files, which have no changed lines, and of large ones, which have. */
function describeGaps(entries: readonly DiffEntry[]): Problem | undefined {
  const without = entries.filter((entry) => entry.patch === undefined && entry.changes > 0);
  const [first] = without;
  if (entries.length < mostFiles && first === undefined) return undefined;
  const message =
    first === undefined
      ? `GitHub lists ${entries.length} changed files, and no more than ${mostFiles} of any diff`
      : `GitHub gives no lines for ${without.length} of ${entries.length} changed files, such as ${first.filename}.`;
  return {
    code: 'diff-partial',
    message,
    hint: 'lines of the files that are missing cannot be marked in the diff; the verdict does not depend on it',
  };
}
