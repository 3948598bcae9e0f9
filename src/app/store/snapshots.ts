import { execFile } from 'node:child_process';
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';

const run = promisify(execFile);
const kept = 3;
const form = /^\d{8}T\d{6}\d{3}Z\.tar\.gz$/;

/** The snapshots in a directory by name, newest first. Empty where there is no such directory. */
export async function listSnapshots(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch(() => []);
  return names
    .filter((name) => form.test(name))
    .sort()
    .reverse();
}

/** When a snapshot was taken, from its name; milliseconds since 1970. */
export function timeOfSnapshot(name: string): number {
  return Date.parse(
    name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z'),
  );
}

/** Forces a file, or the entries of a directory, to the disk: PGlite does not do so for its own files. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Packs the files while no query runs; what they lack is in the log that lies beside them, as after a crash. tar does it,
 * because PGlite's own dump holds the database in memory, twice; where there is no tar, the dump has to do.
 */
async function pack(pglite: PGlite, path: string): Promise<void> {
  await writeFile(path, '', { mode: 0o600 });
  const directory = pglite.dataDir;
  try {
    if (directory === undefined) throw new Error('the database is in memory');
    await pglite.runExclusive(() => run('tar', ['-czf', path, '-C', directory, '.']));
  } catch {
    const dump = await pglite.dumpDataDir('gzip');
    await writeFile(path, dump.stream(), { mode: 0o600 });
  }
}

/**
 * Writes a snapshot (gzip of tar) into `directory`, which exists, and removes all but the newest three. Cleans the tables
 * before: PGlite has no autovacuum, and without it a queue grows for ever. The file gets its
 * name only when it is whole and on the disk, so that a crash leaves no half of one. Returns its path.
 */
export async function writeSnapshot(pglite: PGlite, directory: string, now: Date): Promise<string> {
  await pglite.exec('vacuum analyze');
  await pglite.exec('checkpoint');
  const name = `${now.toISOString().replaceAll(/[-:.]/g, '')}.tar.gz`;
  const path = join(directory, name);
  const draft = `${path}.part`;
  await pack(pglite, draft);
  await flush(draft);
  await rename(draft, path);
  await flush(directory);
  for (const old of (await listSnapshots(directory)).slice(kept)) await rm(join(directory, old));
  return path;
}
