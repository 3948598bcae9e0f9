/** Where systems and tool chains keep sources of their own; a vendored copy of the same name is another file. */
const foreign =
  /^\/(?:usr\/(?:local\/)?(?:include|lib\w*)|lib\w*|rustc|nix\/store)\/|\/\.cargo\/(?:registry|git)\/|\/\.rustup\//;

interface Prefix {
  readonly path: string;
  /** Files of the profile below the prefix that the repository has at the rest of their path. */
  readonly explained: number;
}

/** All ways to cut a path behind one of its directories: `/a/b/c` is `b/c` in `/a`, and `c` in `/a/b`. */
function cutsOf(path: string): readonly { readonly prefix: string; readonly rest: string }[] {
  const parts = path.split('/');
  return parts.slice(2).map((_, at) => ({
    prefix: parts.slice(0, at + 2).join('/'),
    rest: parts.slice(at + 2).join('/'),
  }));
}

function learnPrefixes(paths: readonly string[], exists: (path: string) => boolean): readonly Prefix[] {
  const [below, explained] = [new Map<string, number>(), new Map<string, number>()];
  for (const path of paths) {
    for (const { prefix, rest } of cutsOf(path)) {
      below.set(prefix, (below.get(prefix) ?? 0) + 1);
      if (exists(rest)) explained.set(prefix, (explained.get(prefix) ?? 0) + 1);
    }
  }
  return [...explained].flatMap(([path, count]) =>
    count * 2 > (below.get(path) ?? 0) ? { path, explained: count } : [],
  );
}

/**
 * Finds out what a build calls the tree where it maps prefixes to an absolute path (`-ffile-prefix-map`,
 * `-fdebug-prefix-map`, `--remap-path-prefix`): a directory below which most files of the profile exist in the repository
 * at the rest of their path. Among several the one that explains most files counts; a tie maps to nothing.
 * @param named absolute paths of the profile outside of the worktrees, normalised; others are not looked at.
 * @param exists whether the repository has a file at that path.
 * @returns maps an absolute path to the repository's, or to nothing.
 */
export function createPrefixMapper(
  named: readonly string[],
  exists: (path: string) => boolean,
): (path: string) => string | undefined {
  const isCandidate = (path: string): boolean => path.startsWith('/') && !foreign.test(path);
  const prefixes = learnPrefixes([...new Set(named)].filter(isCandidate), exists);
  return (path) => {
    if (!isCandidate(path)) return undefined;
    const fitting = prefixes.flatMap((prefix) => {
      const rest = path.slice(prefix.path.length + 1);
      return path.startsWith(`${prefix.path}/`) && exists(rest) ? { ...prefix, rest } : [];
    });
    const most = fitting.reduce((best, { explained }) => Math.max(best, explained), 0);
    const best = fitting.filter(({ explained }) => explained === most);
    return best.length === 1 ? best[0]?.rest : undefined;
  };
}
