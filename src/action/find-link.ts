import { lstat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The first symbolic link on the way from `root` to a path inside it; undefined where there is none. The pull request is
 * checked out there, and a link of its making would lead what is written out of the workspace.
 */
export async function findLink(root: string, path: string): Promise<string | undefined> {
  let at = root;
  for (const step of path.split(sep)) {
    at = join(at, step);
    const entry = await lstat(at).catch(() => undefined);
    if (entry?.isSymbolicLink() === true) return at;
  }
  return undefined;
}
