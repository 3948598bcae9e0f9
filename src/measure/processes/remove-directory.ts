import { lstat } from 'node:fs/promises';
import { probe } from './probe.ts';

/**
 * Removes a directory with all that a build left in it, directories that are read-only or nested deeper than a path can
 * name too, which is why programs do it.
 * @returns whether it is gone.
 */
export async function removeDirectory(path: string): Promise<boolean> {
  const left = (): Promise<boolean> =>
    lstat(path).then(
      () => true,
      () => false,
    );
  await probe('rm', ['-rf', '--', path]);
  if (!(await left())) return true;
  await probe('chmod', ['-R', 'u+rwx', '--', path]);
  await probe('rm', ['-rf', '--', path]);
  return !(await left());
}
