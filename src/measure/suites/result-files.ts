import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { failed, type Parsed, type Problem, type Source, type SuiteOutput } from '../../core/index.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { withoutWaiting } from '../processes/plain-file.ts';

/** Entries of a result directory that are looked at; a suite of 10,000 cases writes some 100,000. */
const mostEntries = 500_000;

/** Bytes of the results of one run that are read, all files together and as often as they are read. */
const mostBytes = 1024 ** 3;

const plainOnly = withoutWaiting | constants.O_NOFOLLOW;

/** Thrown while results are read of which there are more than anybody would want. */
class TooManyBytes extends Error {}

/** Whether a path, links followed, is inside a directory. A tree of a pull request may hold links to anywhere. */
async function isInside(root: string, path: string): Promise<boolean> {
  const [within, found] = await Promise.all([realpath(root), realpath(path).catch(() => undefined)]);
  return found !== undefined && (found === within || found.startsWith(within + sep));
}

/** Removes what an earlier run left at a path, so that it is never taken for this run's. Links are not followed. */
export async function clearResults(tree: string, path: string): Promise<void> {
  if (await isInside(tree, dirname(path))) await rm(path, { recursive: true, force: true });
}

function unread(message: string, hint: string): Problem {
  return { code: 'suite-unread', message, hint };
}

/** Whether there is a plain file and no link to one. */
async function isPlain(path: string): Promise<boolean> {
  const file = await open(path, plainOnly).catch(() => undefined);
  if (file === undefined) return false;
  try {
    return (await file.stat()).isFile();
  } finally {
    await file.close();
  }
}

/** Reads files that count together, and none that became a link since it was looked at. */
function createSources(): (name: string, path: string) => Source {
  let left = mostBytes;
  function* read(path: string): Generator<Uint8Array> {
    for (const chunk of readChunks(path, plainOnly)) {
      left -= chunk.length;
      if (left < 0) throw new TooManyBytes();
      yield chunk;
    }
  }
  return (name, path) => ({ name, chunks: { [Symbol.iterator]: () => read(path) } });
}

/**
 * What `read` makes of results, or that they are too many to be read or vanished meanwhile.
 * @param name how the problem calls them.
 */
export function readWithin<T>(name: string, read: () => Parsed<T>): Parsed<T> {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooManyBytes) {
      const hint = 'let the tool write less, or split the suite';
      return failed(
        unread(`${name} holds more than ${mostBytes / 1024 ** 2} MiB, which is all that is read`, hint),
      );
    }
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    const hint = 'let nothing write there when the run has ended';
    return failed(unread(`${name} changed while it was read: ${error.code}`, hint));
  }
}

async function listDirectory(path: string, name: string): Promise<SuiteOutput | Problem> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  if (entries.length > mostEntries) {
    return unread(
      `${name} holds ${entries.length} files, and at most ${mostEntries} are read`,
      'name the directory of one suite in `path`',
    );
  }
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sourceOf = createSources();
  const sources = files.map((file) => sourceOf(file.slice(path.length + 1), file));
  return { kind: 'directory', path: name, sources };
}

/**
 * What a run left at a path, opened without following links out of the tree and without waiting for pipes.
 * @param name how problems call it.
 */
export async function openResults(tree: string, path: string, name: string): Promise<SuiteOutput | Problem> {
  const entry = await lstat(path).catch(() => undefined);
  if (entry === undefined || !(await isInside(tree, path))) {
    return unread(`the run left no ${name}`, 'check `path` of the suite; it is relative to `cwd`');
  }
  if (entry.isDirectory()) return listDirectory(path, name);
  if (!(await isPlain(path)))
    return unread(`${name} is no plain file`, 'let the tool write a file or a directory');
  return { kind: 'file', source: createSources()(name, path) };
}
