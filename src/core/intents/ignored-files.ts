import type { FileDiff } from '../model/diff.ts';
import { matchesGlob } from '../text/name-glob.ts';

/** Whether segments of a path fit those of a glob, in which `**` stands for any number of them. */
function matchesSegments(glob: readonly string[], path: readonly string[]): boolean {
  // Reachable prefixes of the path, glob segment by glob segment: bounded, however many `**` there are.
  let reached = new Set([0]);
  for (const segment of glob) {
    const next = new Set<number>();
    for (const at of reached) {
      if (segment === '**') for (let end = at; end <= path.length; end += 1) next.add(end);
      else if (at < path.length && matchesGlob(segment, path[at] ?? '')) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(path.length);
}

/**
 * Whether a path fits a glob as in `.gitignore`: `*` stays within a segment, `**` spans them, and a glob without a slash
 * fits the last segment wherever it is.
 */
export function matchesPathGlob(glob: string, path: string): boolean {
  const segments = path.split('/');
  if (!glob.includes('/')) return matchesGlob(glob, segments.at(-1) ?? '');
  return matchesSegments(
    glob.split('/').filter((segment) => segment !== ''),
    segments,
  );
}

/**
 * Whether a change touches only files that cannot make anything slower. False where the files are not all known, and
 * where there are none: then something else moved the head. A renamed file counts with both names.
 */
export function touchesOnlyIgnored(
  files: readonly FileDiff[] | undefined,
  globs: readonly string[],
): boolean {
  if (files === undefined || files.length === 0) return false;
  const isIgnored = (path: string): boolean => globs.some((glob) => matchesPathGlob(glob, path));
  return files.every(({ basePath, headPath }) => {
    const paths = [basePath, headPath].filter((path) => path !== undefined);
    return paths.length > 0 && paths.every(isIgnored);
  });
}
