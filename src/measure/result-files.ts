import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Problem, SuiteOutput } from '../core/index.ts';
import { readChunks } from './file-chunks.ts';

/** Entries of a result directory that are looked at; a suite of 10,000 cases writes some 100,000. */
const mostEntries = 500_000;

/** Bytes of one result file that are read. */
const mostBytes = 256 * 1024 * 1024;

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

/** The size of a plain file that is no link, undefined for everything else. */
async function plainSize(path: string): Promise<number | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW).catch(
    () => undefined,
  );
  if (file === undefined) return undefined;
  try {
    const entry = await file.stat();
    return entry.isFile() ? entry.size : undefined;
  } finally {
    await file.close();
  }
}

function sourceOf(name: string, path: string) {
  return { name, chunks: { [Symbol.iterator]: () => readChunks(path) } };
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
  const size = await plainSize(path);
  if (size === undefined)
    return unread(`${name} is no plain file`, 'let the tool write a file or a directory');
  if (size > mostBytes) {
    return unread(
      `${name} has ${size} bytes, and at most ${mostBytes} are read`,
      'let the tool write less, or split the suite',
    );
  }
  return { kind: 'file', source: sourceOf(name, path) };
}
