import type { FileDiff } from '../model/diff.ts';
import type { CallProfile } from '../model/profile.ts';
import type { ChangeMap } from './changes.ts';
import type { ProfileView } from './match-functions.ts';
import { createPathResolver } from './paths.ts';
import { unfoldChains } from './unfold-chains.ts';

interface ViewOptions {
  readonly base: CallProfile;
  readonly head: CallProfile;
  readonly diff: readonly FileDiff[];
  readonly changes: ChangeMap;
  readonly roots: { readonly base: string; readonly head: string };
  /** Column of the event in each profile. */
  readonly column: { readonly base: number; readonly head: number };
  /** Text of a line of the head, or undefined where the file or the line does not exist. */
  readonly readLine: (file: string, line: number) => string | undefined;
}

/** Both profiles with their places told in the head's paths and line numbers. */
export function viewProfiles(options: ViewOptions): {
  readonly base: ProfileView;
  readonly head: ProfileView;
} {
  const { changes } = options;
  const inHead = (path: string): boolean => options.readLine(path, 1) !== undefined;
  const basePaths = options.diff.flatMap((file) => file.basePath ?? []);
  const headPaths = options.diff.flatMap((file) => file.headPath ?? []);
  const known = new Set(basePaths);
  const resolveHead = createPathResolver({
    roots: [options.roots.head, options.roots.base],
    files: headPaths,
    exists: inHead,
    named: listNamed(options.head),
  });
  const resolveBase = createPathResolver({
    roots: [options.roots.base, options.roots.head],
    files: basePaths,
    exists: (path) => known.has(path) || inHead(path),
    named: listNamed(options.base),
  });
  const mapped = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : changes.headPath(path);
  return {
    base: createView(options.base, resolveBase, {
      home: changes.homeOfBase,
      path: mapped,
      column: options.column.base,
    }),
    head: createView(options.head, resolveHead, {
      home: changes.homeOfHead,
      path: (path) => path,
      column: options.column.head,
    }),
  };
}

/** All names of files that a profile gives. */
function listNamed({ files, functions }: CallProfile): readonly string[] {
  return [...files, ...functions.map(({ file }) => file)];
}

interface Side {
  readonly home: ChangeMap['homeOfBase'];
  readonly path: (path: string | undefined) => string | undefined;
  readonly column: number;
}

function createView(
  profile: CallProfile,
  resolve: (file: string) => string | undefined,
  side: Side,
): ProfileView {
  const files = profile.files.map(resolve);
  const isOwn = files.map((file) => file !== undefined);
  return {
    profile: unfoldChains({ profile, column: side.column, isOwn }),
    files,
    fileOf: (file) => side.path(resolve(file)),
    homeOf: (file, line) => {
      const path = files[file];
      return path === undefined ? undefined : side.home(path, line);
    },
  };
}
