import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, isNonEmpty, type Parsed, type Problem, parsed, sideNames } from '../../core/index.ts';
import { removeDirectory } from '../processes/remove-directory.ts';
import { askGit, git, gitProblem } from './git.ts';
import { updateSubmodules } from './submodules.ts';

/** The commits that are checked out, and where. */
export interface WorktreesRequest {
  /** A directory of the repository. */
  readonly repository: string;
  /** SHA of each side. */
  readonly base: string;
  readonly head: string;
  /** Where the trees go; made when absent, stays after `remove`. */
  readonly directory: string;
}

/** A checked-out tree for each side. The two paths have equal length, because a path's length moves counts. */
export interface Worktrees {
  readonly base: string;
  readonly head: string;
  /** Removes both trees from the disk and from `git worktree list`; problems tell what was left. */
  readonly remove: () => Promise<readonly Problem[]>;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function removeWorktrees(repository: string, paths: readonly string[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const path of paths) {
    if (await removeDirectory(path)) continue;
    problems.push({
      code: 'file-unreadable',
      message: `the working tree ${path} could not be removed`,
      hint: `remove it by hand: rm -rf '${path}'`,
    });
  }
  for (const path of paths) {
    // Forced twice: an interrupted `worktree add` leaves its entry locked. Only our own entries are
    // removed; `worktree prune` would also drop the user's on a disk that is not mounted now.
    const args = ['worktree', 'remove', '--force', '--force', path];
    const removed = await askGit(args, { cwd: repository });
    if (removed.kind === 'failed') return [...problems, ...removed.problems];
    const { exitCode, stderr } = removed.value;
    if (exitCode !== 0 && !stderr.includes('is not a working tree')) {
      problems.push(gitProblem(args, removed.value));
    }
  }
  return problems;
}

async function prepareDirectory(directory: string): Promise<Parsed<string>> {
  try {
    await mkdir(directory, { recursive: true });
    return parsed(await realpath(directory));
  } catch {
    return failed({
      code: 'file-unreadable',
      message: `the directory ${directory} for the working trees could not be made`,
      hint: 'choose a directory that you may write to',
    });
  }
}

async function addWorktree(repository: string, path: string, sha: string): Promise<readonly Problem[]> {
  const args = ['worktree', 'add', '--quiet', '--force', '--detach', path, sha];
  const added = await git(args, { cwd: repository });
  if (added.kind === 'failed') return added.problems;
  const problem = await updateSubmodules(path);
  return problem === undefined ? [] : [problem];
}

/**
 * Checks out both sides in detached worktrees at `directory/base` and `directory/head`, with their submodules. Hooks do
 * not run, and the user's own working tree is not touched.
 * @returns the trees, or `git-failed` or `file-unreadable`; after a failure nothing is left behind.
 */
export async function createWorktrees(request: WorktreesRequest): Promise<Parsed<Worktrees>> {
  const { repository } = request;
  const directory = await prepareDirectory(request.directory);
  if (directory.kind === 'failed') return directory;
  const paths = { base: join(directory.value, 'base'), head: join(directory.value, 'head') };
  for (const side of sideNames) {
    if (!(await exists(paths[side]))) continue;
    return failed({
      code: 'file-unreadable',
      message: `${paths[side]} is there already and will not be overwritten`,
      hint: 'choose an empty directory, or remove what an earlier run left behind',
    });
  }
  const remove = () => removeWorktrees(repository, [paths.base, paths.head]);
  for (const side of sideNames) {
    const problems = await addWorktree(repository, paths[side], request[side]);
    if (isNonEmpty(problems)) return failed(...problems, ...(await remove()));
  }
  return parsed({ ...paths, remove });
}
