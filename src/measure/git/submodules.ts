import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../core/index.ts';
import { askGit, gitProblem } from './git.ts';

/**
 * Checks out the submodules of a working tree, nested ones too; nothing happens in a tree without `.gitmodules`.
 * `submodule.active` stands in for `--init`, which would write what the tree's `.gitmodules` says into the
 * configuration that the user's clone shares with its working trees.
 * @returns undefined, or why a submodule could not be fetched.
 */
export async function updateSubmodules(tree: string): Promise<Problem | undefined> {
  const described = await lstat(join(tree, '.gitmodules')).catch(() => undefined);
  if (described?.isFile() !== true) return undefined;
  const args = ['-c', 'submodule.active=.', 'submodule', '--quiet', 'update', '--recursive'];
  const updated = await askGit(args, { cwd: tree });
  if (updated.kind === 'failed') return updated.problems[0];
  if (updated.value.exitCode === 0) return undefined;
  return {
    ...gitProblem(['submodule', 'update'], updated.value),
    hint: 'each submodule is cloned anew from its URL in .gitmodules: check the network, and that git may read it without asking (a credential helper in the global configuration of the runner)',
  };
}
