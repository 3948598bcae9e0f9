import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type SideName, sideNames } from '../core/index.ts';
import { removeDirectory } from './remove-directory.ts';

/**
 * Private directories of measured programs. The names of the two sides have equal length, because the length of a path
 * moves counts; runs that come one after the other even see the same name.
 */
export interface SideDirectories {
  /** Holds `home` and `tmp` of the side; for runs of both sides at the same time. */
  readonly own: (side: SideName) => string;
  /** A name for the directory of one side that is the same for both, until the next call. */
  readonly select: (side: SideName) => Promise<string>;
  /** A file of the measuring programs. */
  readonly result: (name: string) => string;
}

/** The directories of one benchmark under `scratch`, an absolute path; made where they are missing. */
export async function openDirectories(scratch: string): Promise<SideDirectories> {
  const root = join(scratch, 'measured');
  const same = join(root, 'side');
  await mkdir(join(root, 'results'), { recursive: true });
  for (const side of sideNames) {
    for (const name of ['home', 'tmp']) await mkdir(join(root, side, name), { recursive: true });
  }
  return {
    own: (side) => join(root, side),
    async select(side) {
      await rm(same, { force: true });
      await symlink(side, same);
      return same;
    },
    result: (name) => join(root, 'results', name),
  };
}

/** The same, emptied of what an earlier benchmark left. */
export async function prepareDirectories(scratch: string): Promise<SideDirectories> {
  await removeDirectory(join(scratch, 'measured'));
  return openDirectories(scratch);
}
