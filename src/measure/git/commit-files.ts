import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { failed, type Parsed, parsed } from '../../core/index.ts';
import { git } from './git.ts';

/** A file of a commit; `mode` is git's, such as `100644`, `100755`, `120000` (symbolic link) or `160000` (submodule). */
export interface CommitFile {
  /** Relative to the repository root, with `/`. */
  readonly path: string;
  readonly mode: string;
  /** The SHA of its content. */
  readonly object: string;
  /** Bytes; 0 for a submodule. */
  readonly size: number;
}

/** Larger files of a commit are not read unless the caller says so. */
const defaultLimit = 4 * 1024 * 1024;

/** Decodes `git ls-tree -z --long`: `<mode> <type> <object> <size>TAB<path>NUL`, size `-` where there is none. */
function decodeEntries(text: string): readonly CommitFile[] {
  return text.split('\0').flatMap((entry) => {
    const tab = entry.indexOf('\t');
    if (tab < 0) return [];
    const [mode = '', , object = '', size = ''] = entry.slice(0, tab).split(/ +/);
    return [{ path: entry.slice(tab + 1), mode, object, size: Number.parseInt(size, 10) || 0 }];
  });
}

/**
 * Every file of a commit, in git's order, without those inside submodules. Names are whole, whatever characters they hold.
 * @returns the files, or `git-failed`.
 */
export async function listFiles(repository: string, commit: string): Promise<Parsed<readonly CommitFile[]>> {
  const args = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit];
  const listed = await git(args, { cwd: repository });
  return listed.kind === 'failed' ? listed : parsed(decodeEntries(listed.value));
}

/** One file of one commit. */
export interface FileRequest {
  readonly repository: string;
  /** The commit's SHA. */
  readonly sha: string;
  /** Relative to the repository root, with `/`. */
  readonly path: string;
  /** Bytes; 4 MiB when absent. */
  readonly limit?: number;
}

/**
 * Reads a text file as a commit holds it, byte for byte (no filters, no text conversion), whatever is checked out.
 * @returns the text, undefined where the commit has no such file, or a problem: `file-unreadable` for what is no
 * plain file (a link could lead anywhere) or larger than the limit, `git-failed` otherwise.
 */
export async function readFileAt(request: FileRequest): Promise<Parsed<string | undefined>> {
  const { repository, sha, path, limit = defaultLimit } = request;
  const args = ['ls-tree', '-z', '--long', '--full-tree', sha, '--', path];
  const listed = await git(args, { cwd: repository });
  if (listed.kind === 'failed') return listed;
  const file = decodeEntries(listed.value).find((entry) => entry.path === path);
  if (file === undefined) return parsed(undefined);
  const place = `${path} of commit ${sha.slice(0, 10)}`;
  if (!file.mode.startsWith('100')) {
    return failed({
      code: 'file-unreadable',
      message: `${place} is a directory, a link or a submodule and no plain file`,
      hint: 'commit a plain file under that name',
    });
  }
  if (file.size > limit) {
    return failed({
      code: 'file-unreadable',
      message: `${place} has ${file.size} bytes; at most ${limit} are read`,
      hint: 'make the file smaller',
    });
  }
  return git(['cat-file', 'blob', `${sha}:${path}`], { cwd: repository });
}

/**
 * Reads many files of a listing with one git process. Bytes that are not UTF-8 come as U+FFFD.
 * @returns the texts by path, without submodules and links, or `git-failed`.
 */
export async function readFiles(
  repository: string,
  files: readonly CommitFile[],
): Promise<Parsed<ReadonlyMap<string, string>>> {
  const plain = files.filter(({ mode }) => mode.startsWith('100'));
  if (plain.length === 0) return parsed(new Map());
  // A line that no file can know parts the contents, because their sizes are in bytes and the output is text.
  const border = `${randomUUID()} of ${plain.length}`;
  const input = plain.map(({ object }) => `${object}\n`).join('');
  const read = await git(['cat-file', `--batch=${border}`], { cwd: repository, input });
  if (read.kind === 'failed') return read;
  const contents = read.value.split(`${border}\n`).slice(1);
  return parsed(new Map(plain.map(({ path }, at) => [path, (contents[at] ?? '').slice(0, -1)])));
}

/** The two commits of a diff. */
export interface DiffRequest {
  readonly repository: string;
  /** SHA of each side. */
  readonly base: string;
  readonly head: string;
}

/**
 * The change from base to head in git's unified format with three lines of context, renames found, lines paired by the
 * histogram algorithm (which takes rare lines for anchors and so follows moved code), prefixes `a/` and
 * `b/`, submodules as one line. `diff-tree` is git's stable form of `diff`: it ignores the user's settings on looks
 * (`diff.noprefix`, `diff.algorithm`, colours, order), and the flags here and in `git` switch off the few that are left.
 * Git runs in its own directory and without an index, and so finds no `.gitattributes` that could hide a file (`-diff`).
 * Bytes that are not UTF-8 come as U+FFFD.
 * @returns the text, empty where nothing differs, or `git-failed`.
 */
export async function diffCommits({ repository, base, head }: DiffRequest): Promise<Parsed<string>> {
  const looks = ['--no-color', '--src-prefix=a/', '--dst-prefix=b/', '--unified=3', '--submodule=short'];
  const pairing = ['-M', '--diff-algorithm=histogram', '--indent-heuristic'];
  const untouched = ['--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=none'];
  const place = await git(['rev-parse', '--absolute-git-dir'], { cwd: repository });
  if (place.kind === 'failed') return place;
  const directory = place.value.trimEnd();
  const env = { GIT_DIR: directory, GIT_INDEX_FILE: join(directory, 'no-index') };
  const args = ['diff-tree', '-p', '-r', ...pairing, ...looks, ...untouched, base, head, '--'];
  return git(args, { cwd: directory, env });
}
