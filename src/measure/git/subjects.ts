import { type Commit, failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { askGit, git } from './git.ts';
import { fetchCommit, findMergeBase, isShallow } from './merge-base.ts';

/** The two commits that a gate run compares. */
export interface Subjects {
  /** The merge base of the wanted base and the head. */
  readonly base: Commit;
  readonly head: Commit;
  /** SHA of the wanted base itself, whose policy holds. */
  readonly tip: string;
}

/** The names of the commits that somebody wants compared. */
export interface SubjectsRequest {
  /** A directory of the repository. */
  readonly repository: string;
  /** Any name of a commit; the upstream's default branch when absent. */
  readonly base?: string;
  /** Any name of a commit; `HEAD` when absent. */
  readonly head?: string;
}

/** Where the default branch is looked for, in this order. */
const defaultBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

function refuseName(name: string, option: string): Problem | undefined {
  // A name that starts with a dash would be read as an option by git.
  if (name !== '' && !name.startsWith('-') && !/\p{Cc}/u.test(name)) return undefined;
  return {
    code: 'usage',
    message: `${JSON.stringify(name)} is not a name of a commit`,
    hint: `give ${option} a branch, a tag or a commit's SHA`,
  };
}

async function resolveName(repository: string, name: string): Promise<Parsed<string | undefined>> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const asked = await askGit(args, { cwd: repository });
  if (asked.kind === 'failed') return asked;
  const sha = asked.value.stdout.trim();
  return parsed(asked.value.exitCode === 0 && sha !== '' ? sha : undefined);
}

/** The SHA of a commit's name: from this clone, else the remote-tracking branch, else fetched. */
async function findCommit(repository: string, name: string, option: string): Promise<Parsed<string>> {
  const refused = refuseName(name, option);
  if (refused !== undefined) return failed(refused);
  for (const candidate of [name, `origin/${name}`]) {
    const found = await resolveName(repository, candidate);
    if (found.kind === 'failed') return found;
    if (found.value !== undefined) return parsed(found.value);
  }
  const fetched = await fetchCommit(repository, name);
  if (fetched !== undefined) return parsed(fetched);
  // A shallow clone lacks commits by its nature, and nobody mistypes a whole SHA; any other name is a slip.
  const lacking = (await isShallow(repository)) || /^[0-9a-f]{40,64}$/.test(name);
  return failed({
    code: lacking ? 'merge-base-missing' : 'usage',
    message: `this clone has no commit named ${JSON.stringify(name)}, and it could not be fetched`,
    hint: `check ${option}, or fetch the commit first (in CI: actions/checkout with fetch-depth: 0)`,
  });
}

async function findDefaultBase(repository: string): Promise<Parsed<string>> {
  for (const name of defaultBases) {
    const found = await resolveName(repository, name);
    if (found.kind === 'failed') return found;
    if (found.value !== undefined) return parsed(found.value);
  }
  return failed({
    code: 'base-missing',
    message: `no base was given and there is none of ${defaultBases.join(', ')}`,
    hint: 'name the branch that you want to merge into: --base NAME',
  });
}

async function readCommit(repository: string, sha: string): Promise<Parsed<Commit>> {
  // Git fills the title up with spaces or cuts it; by itself it sets no limit.
  // The first line of the output is `commit SHA`; --no-commit-header came only with git 2.33.
  const args = ['rev-list', '--max-count=1', '--encoding=UTF-8', '--format=%<(1000,trunc)%s', sha];
  const shown = await git(args, { cwd: repository });
  if (shown.kind === 'failed') return shown;
  return parsed({ sha, title: shown.value.split('\n')[1]?.trim() ?? '' });
}

/** Warns of changes that are in the working tree of `HEAD` and therefore not measured. */
async function warnOfChanges(repository: string, head: string): Promise<readonly Problem[]> {
  const current = await resolveName(repository, 'HEAD');
  if (current.kind === 'failed' || current.value !== head) return [];
  const status = await git(['status', '--porcelain=v1', '-z', '--no-renames'], { cwd: repository });
  // A bare repository has no working tree and so nothing uncommitted.
  if (status.kind === 'failed') return [];
  const count = status.value.split('\0').filter((entry) => entry !== '').length;
  if (count === 0) return [];
  const files = count === 1 ? '1 file differs' : `${count} files differ`;
  return [
    {
      code: 'uncommitted-changes',
      message: `${files} from ${head.slice(0, 10)} in the working tree and will not be measured`,
      hint: 'commit what should be measured; only commits are measured',
    },
  ];
}

/**
 * Finds the two commits to compare: the head, and the merge base of base and head, so that what others
 * merged into the base since is not held against the head. Fetches what a shallow clone lacks.
 * @returns the commits, with a warning for uncommitted changes of the head's working tree. Problems: `usage`
 * for a name that names no commit, `merge-base-missing` where history lacks, `base-missing` where nothing
 * lies between base and head, and `git-failed`.
 */
export async function resolveSubjects(request: SubjectsRequest): Promise<Parsed<Subjects>> {
  const { repository } = request;
  const inside = await git(['rev-parse', '--git-dir'], { cwd: repository });
  if (inside.kind === 'failed') return inside;
  const headSha = await findCommit(repository, request.head ?? 'HEAD', '--head');
  if (headSha.kind === 'failed') return headSha;
  const tip =
    request.base === undefined
      ? await findDefaultBase(repository)
      : await findCommit(repository, request.base, '--base');
  if (tip.kind === 'failed') return tip;
  const mergeBase = await findMergeBase(repository, tip.value, headSha.value);
  if (mergeBase.kind === 'failed') return mergeBase;
  if (mergeBase.value === headSha.value) {
    return failed({
      code: 'base-missing',
      message: `base and head are the same commit ${headSha.value.slice(0, 10)}: the base already holds the head`,
      hint: 'commit the change first, or name an older base: --base NAME',
    });
  }
  const base = await readCommit(repository, mergeBase.value);
  if (base.kind === 'failed') return base;
  const head = await readCommit(repository, headSha.value);
  if (head.kind === 'failed') return head;
  return parsed(
    { base: base.value, head: head.value, tip: tip.value },
    await warnOfChanges(repository, headSha.value),
  );
}

/**
 * Finds the one commit that a baseline measures; `HEAD` when no name is given. Problems and warnings as `resolveSubjects`.
 */
export async function resolveCommit(
  request: Pick<SubjectsRequest, 'repository' | 'head'>,
): Promise<Parsed<Commit>> {
  const { repository, head = 'HEAD' } = request;
  const sha = await findCommit(repository, head, '--head');
  if (sha.kind === 'failed') return sha;
  const commit = await readCommit(repository, sha.value);
  if (commit.kind === 'failed') return commit;
  return parsed(commit.value, await warnOfChanges(repository, sha.value));
}
