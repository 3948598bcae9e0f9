import { createPrefixMapper } from './mapped-prefixes.ts';

/** Resolves `.`, `..` and repeated slashes; `..` above the start of a relative path stays. */
export function normalisePath(path: string): string {
  const parts: string[] = [];
  const absolute = path.startsWith('/');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push(part);
  }
  return (absolute ? '/' : '') + parts.join('/');
}

/** Builds that hide where they ran, such as Bazel's, name the compilation directory so; what follows is relative to it. */
const workingDirectory = /^\/proc\/self\/cwd\//;

/** Turns a file name of a profile into a path relative to the repository, or undefined for code from elsewhere. */
export type PathResolver = (profileFile: string) => string | undefined;

interface PathOptions {
  /** Absolute paths of the worktrees; a compiler cache may leave one side's path in the other's binary. */
  readonly roots: readonly string[];
  /** Repository files that are known to exist, such as those of the diff. */
  readonly files: readonly string[];
  /** Whether the repository has a file at that path. */
  readonly exists: (path: string) => boolean;
  /** All file names of the profile, which together tell what the build called the tree. */
  readonly named?: readonly string[];
}

/**
 * Profiles name files as the debug information does: absolute (the compilation directory with the name behind it), or
 * relative where the build maps prefixes or the compilation directory is relative. An absolute name maps when it is
 * under a worktree or under what the build calls the tree (`mapped-prefixes.ts`), and counts as relative below
 * `/proc/self/cwd`. A relative one maps to itself when the repository has it, else to the known file with which it
 * shares the longest tail of whole path parts; one of the two names must be found whole in the other, and a tie maps
 * to nothing. Anything else is foreign.
 */
export function createPathResolver(options: PathOptions): PathResolver {
  const byName = Map.groupBy(new Set(options.files), baseName);
  const prefixes = options.roots.filter((root) => root !== '').map((root) => `${normalisePath(root)}/`);
  const cache = new Map<string, string | undefined>();
  const listed = new Set(options.files);
  const named = (options.named ?? []).map((raw) => normalisePath(raw).replace(workingDirectory, ''));
  const unmap = createPrefixMapper(
    named.filter((path) => !prefixes.some((prefix) => path.startsWith(prefix))),
    (path) => listed.has(path) || options.exists(path),
  );
  const resolve = (raw: string): string | undefined => {
    if (raw === '' || raw === '???') return undefined;
    const path = normalisePath(raw).replace(workingDirectory, '');
    const prefix = prefixes.find((candidate) => path.startsWith(candidate));
    if (prefix !== undefined) return path.slice(prefix.length);
    if (path.startsWith('/')) return unmap(path);
    const inside = path.replace(/^(\.\.\/)+/, '');
    return options.exists(inside) ? inside : longestTail(inside, byName.get(baseName(inside)) ?? []);
  };
  return (raw) => {
    if (!cache.has(raw)) cache.set(raw, resolve(raw));
    return cache.get(raw);
  };
}

/** The part after the last slash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function longestTail(path: string, sameName: readonly string[]): string | undefined {
  const fitting = sameName.filter(
    (file) => file === path || file.endsWith(`/${path}`) || path.endsWith(`/${file}`),
  );
  const shared = (file: string): number => Math.min(file.length, path.length);
  const longest = fitting.reduce((most, file) => Math.max(most, shared(file)), 0);
  const best = fitting.filter((file) => shared(file) === longest);
  return best.length === 1 ? best[0] : undefined;
}
