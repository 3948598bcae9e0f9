import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type SideName, sideNames } from '../../core/index.ts';
import { removeDirectory } from './remove-directory.ts';

/**
 * Private directories of measured programs. The names of the two sides have equal length, because the length of a path
 * moves counts; runs that come one after the other even see the same name.
 */
export interface SideDirectories {
  /** Holds `home` and `tmp` of the side; for runs of both sides at the same time. */
  readonly own: (side: SideName) => string;
  /** A name for the directory of one side, in one of its layouts from 0, that is the same for all, until the next call. */
  readonly select: (side: SideName, layout?: number) => Promise<string>;
  /** A file of the measuring programs. */
  readonly result: (name: string) => string;
}

/** The first layout has the name of the side, which is what runs see that know of one layout only. */
function nameOf(side: SideName, layout: number): string {
  return layout === 0 ? side : `${side}-${layout + 1}`;
}

/** The directories of one benchmark under `scratch`, an absolute path; made where they are missing. */
export async function openDirectories(scratch: string, layouts = 1): Promise<SideDirectories> {
  const root = join(scratch, 'measured');
  const same = join(root, 'side');
  await mkdir(join(root, 'results'), { recursive: true });
  for (const side of sideNames) {
    for (let layout = 0; layout < layouts; layout += 1) {
      const own = join(root, nameOf(side, layout));
      for (const name of ['home', 'tmp']) await mkdir(join(own, name), { recursive: true });
    }
  }
  return {
    own: (side) => join(root, side),
    async select(side, layout = 0) {
      await rm(same, { force: true });
      await symlink(nameOf(side, layout), same);
      return same;
    },
    result: (name) => join(root, 'results', name),
  };
}

/** The same, emptied of what an earlier benchmark left. */
export async function prepareDirectories(scratch: string, layouts = 1): Promise<SideDirectories> {
  await removeDirectory(join(scratch, 'measured'));
  return openDirectories(scratch, layouts);
}
