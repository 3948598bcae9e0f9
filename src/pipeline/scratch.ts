import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, isNonEmpty, type NonEmpty, type Parsed, type Problem, parsed } from '../core/index.ts';
import { createWorktrees, removeDirectory, type Worktrees } from '../measure/index.ts';

interface Trees {
  readonly base: string;
  readonly head: string;
}

/** The run's own directory with the working trees of both sides; gone after `remove`. */
export interface Scratch {
  /** Of the first layout, which is the one that is counted exactly and explained. */
  readonly trees: Trees;
  /** By layout, the first among them; all paths have equal length. */
  readonly layouts: readonly Trees[];
  /** For the files that measuring tools write. */
  readonly directory: string;
  readonly remove: () => Promise<readonly Problem[]>;
}

/** Where working trees go, and how many there are of each side. */
export interface ScratchOptions {
  /** The system's directory for temporary files when absent. */
  readonly temporary?: string | undefined;
  /** 1 to 9; one when absent. */
  readonly layouts?: number | undefined;
}

function scratchOf(directory: string, layouts: NonEmpty<Worktrees>): Scratch {
  return {
    trees: layouts[0],
    layouts,
    directory,
    async remove() {
      const problems: Problem[] = [];
      for (const trees of layouts) problems.push(...(await trees.remove()));
      await removeDirectory(directory);
      return problems;
    },
  };
}

/** Makes a directory below `temporary` with working trees of each commit, one a layout, at paths of equal length. */
export async function createScratch(
  repository: string,
  commits: { readonly base: string; readonly head: string },
  { temporary = tmpdir(), layouts = 1 }: ScratchOptions = {},
): Promise<Parsed<Scratch>> {
  // Without symbolic links, so that the paths in profiles are the paths we know.
  const directory = await mkdtemp(join(await realpath(temporary), 'brakeline-'));
  const made: Worktrees[] = [];
  const warnings: Problem[] = [];
  for (let layout = 1; layout <= layouts; layout += 1) {
    const place = layouts === 1 ? directory : join(directory, String(layout));
    const trees = await createWorktrees({ repository, ...commits, directory: place });
    if (trees.kind === 'failed') {
      for (const earlier of made) await earlier.remove();
      await removeDirectory(directory);
      return trees;
    }
    made.push(trees.value);
    warnings.push(...trees.warnings);
  }
  return isNonEmpty(made)
    ? parsed(scratchOf(directory, made), warnings)
    : failed({ code: 'usage', message: 'no layout was asked for', hint: 'ask for one or more' });
}
