import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Parsed, type Problem, parsed } from '../core/index.ts';
import { createWorktrees, removeDirectory, type Worktrees } from '../measure/index.ts';

/** The run's own directory with both working trees; gone after `remove`. */
export interface Scratch {
  readonly trees: { readonly base: string; readonly head: string };
  /** For the files that measuring tools write. */
  readonly directory: string;
  readonly remove: () => Promise<readonly Problem[]>;
}

function scratchOf(directory: string, trees: Worktrees): Scratch {
  return {
    trees,
    directory,
    async remove() {
      const problems = await trees.remove();
      await removeDirectory(directory);
      return problems;
    },
  };
}

/** Makes a directory below `temporary` with a working tree of each commit, at paths of equal length. */
export async function createScratch(
  repository: string,
  commits: { readonly base: string; readonly head: string },
  temporary: string = tmpdir(),
): Promise<Parsed<Scratch>> {
  // Without symbolic links, so that the paths in profiles are the paths we know.
  const directory = await mkdtemp(join(await realpath(temporary), 'brakeline-'));
  const trees = await createWorktrees({ repository, ...commits, directory });
  if (trees.kind === 'ok') return parsed(scratchOf(directory, trees.value), trees.warnings);
  await removeDirectory(directory);
  return trees;
}
