import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failed, type Parsed, parsed } from '../../core/index.ts';
import { askGit, git } from './git.ts';

/** Names that are safe as the source of a refspec: no `:`, `+`, `^` or `*`, which have a meaning there. */
const fetchable = /^[\p{L}\p{N}_][\p{L}\p{N}_./#@-]*$/u;

/** Fetches neither tags nor submodules, and deletes nothing even where the user's settings ask for it. */
const fetchWords = ['fetch', '--quiet', '--no-tags', '--no-prune', '--no-recurse-submodules'] as const;

async function output(repository: string, args: readonly string[]): Promise<string | undefined> {
  const done = await git(args, { cwd: repository });
  return done.kind === 'ok' ? done.value.trim() : undefined;
}

/** `origin`, else the only remote there is. */
async function findRemote(repository: string): Promise<string | undefined> {
  const remotes = (await output(repository, ['remote']))?.split('\n').filter((name) => name !== '') ?? [];
  if (remotes.includes('origin')) return 'origin';
  return remotes.length === 1 ? remotes[0] : undefined;
}

/**
 * Fetches a branch, a tag or a SHA from the remote with its history; touches no branch of the user.
 * @returns the commit's SHA, or undefined where there is no remote or it does not have or give it.
 */
export async function fetchCommit(repository: string, name: string): Promise<string | undefined> {
  const remote = await findRemote(repository);
  if (remote === undefined || !fetchable.test(name)) return undefined;
  const args = [...fetchWords, remote, name];
  if ((await output(repository, args)) === undefined) return undefined;
  return output(repository, ['rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}']);
}

/** Whether the clone's history is cut off somewhere. */
export async function isShallow(repository: string): Promise<boolean> {
  return (await output(repository, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

async function fetchHistory(repository: string): Promise<boolean> {
  const remote = await findRemote(repository);
  if (remote === undefined) return false;
  const args = [...fetchWords, '--unshallow', remote];
  return (await output(repository, args)) !== undefined;
}

async function askMergeBase(repository: string, base: string, head: string): Promise<string | undefined> {
  const asked = await askGit(['merge-base', base, head], { cwd: repository });
  if (asked.kind === 'failed' || asked.value.exitCode !== 0) return undefined;
  return asked.value.stdout.trim().split('\n', 1)[0];
}

/**
 * Whether history is cut off between a common ancestor and the two commits: then the ancestor may be older
 * than the true merge base, and what others merged in between would be held against the head.
 */
async function isCutOff(repository: string, ancestor: string, tips: readonly string[]): Promise<boolean> {
  // The base itself being the ancestor of the head cannot be bettered.
  if (tips.includes(ancestor)) return false;
  const path = await output(repository, ['rev-parse', '--git-path', 'shallow']);
  const between = await output(repository, ['rev-list', ...tips, `^${ancestor}`]);
  if (path === undefined || between === undefined) return true;
  const boundary = new Set((await readFile(resolve(repository, path), 'utf8')).split('\n'));
  return between.split('\n').some((sha) => boundary.has(sha));
}

/**
 * The best common ancestor of two commits; a shallow clone gets its history completed where that is needed.
 * @returns its SHA, or `merge-base-missing`.
 */
export async function findMergeBase(repository: string, base: string, head: string): Promise<Parsed<string>> {
  const shallow = await isShallow(repository);
  const found = await askMergeBase(repository, base, head);
  if (found !== undefined && !(shallow && (await isCutOff(repository, found, [base, head])))) {
    return parsed(found);
  }
  if (shallow && (await fetchHistory(repository))) {
    const complete = await askMergeBase(repository, base, head);
    if (complete !== undefined) return parsed(complete);
  }
  const commits = `${base.slice(0, 10)} and ${head.slice(0, 10)}`;
  return failed(
    shallow
      ? {
          code: 'merge-base-missing',
          message: `this shallow clone does not hold the merge base of ${commits}, and fetching it failed`,
          hint: 'check out with the whole history: `fetch-depth: 0` of actions/checkout, or `git fetch --unshallow`',
        }
      : {
          code: 'merge-base-missing',
          message: `${commits} have no common ancestor`,
          hint: 'name a base that shares history with the head (in CI: actions/checkout with `fetch-depth: 0`)',
        },
  );
}
