import { existsSync, openAsBlob } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PGlite, types } from '@electric-sql/pglite';
import { failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { createDatabase } from './create-database.ts';
import { lockDirectory } from './directory-lock.ts';
import { listSnapshots } from './snapshots.ts';

/** The embedded database, open and locked for this process. */
export interface Embedded {
  readonly pglite: PGlite;
  /** Whether it came from a snapshot, so that what was done since is missing in it. */
  readonly isRestored: boolean;
  /** Where its snapshots go. */
  readonly snapshots: string;
  readonly close: () => Promise<void>;
}

/** The parts of the app's data directory. */
function partsOf(directory: string): { readonly database: string; readonly snapshots: string } {
  return { database: join(directory, 'database'), snapshots: join(directory, 'snapshots') };
}

// Each task of the compiler keeps 20 MB for itself, for ever; with one of them the database opens no later.
setFlagsFromString('--wasm-num-compilation-tasks=1');

/** Opens a data directory of PGlite; rejects where it is damaged. `snapshot` fills a new one. */
async function openDatabase(dataDir: string, snapshot?: Blob): Promise<PGlite> {
  const pglite = await PGlite.create({
    dataDir,
    // A fourth of the memory of PGlite's own setting, and fast enough for a queue.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB'],
    parsers: { [types.INT8]: Number },
    ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
  });
  await pglite.query('select count(*) from pg_class');
  return pglite;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Makes a database from the newest snapshot that opens. The damaged one is moved aside and not deleted, and only once
 * the new one is there. Undefined where no snapshot opens.
 */
async function restore(directory: string, stamp: string): Promise<string | undefined> {
  const { database, snapshots } = partsOf(directory);
  const draft = `${database}.restoring`;
  for (const name of await listSnapshots(snapshots)) {
    await rm(draft, { recursive: true, force: true });
    try {
      const trial = await openDatabase(draft, await openAsBlob(join(snapshots, name)));
      await trial.close();
    } catch {
      continue;
    }
    if (existsSync(database)) await rename(database, `${database}.damaged-${stamp}`);
    await rename(draft, database);
    return name;
  }
  await rm(draft, { recursive: true, force: true });
  return undefined;
}

function restored(directory: string, snapshot: string, why: string): Problem {
  return {
    code: 'store-restored',
    message: `the store in ${directory} did not open (${why}) and was restored from the snapshot ${snapshot}; what came later is lost here`,
    hint: 'nothing is to be done at once: the sweep rebuilds verdicts from GitHub; the damaged files were moved aside, into a folder database.damaged-*',
  };
}

function unusable(directory: string, why: string): Problem {
  return {
    code: 'store-unusable',
    message: `the store in ${directory} does not open (${why}), and neither does a snapshot of it`,
    hint: 'restore the directory from your backup, or move its folder "database" away to start with an empty store; verdicts and overrides also stand on GitHub',
  };
}

async function openOrRestore(directory: string, stamp: string): Promise<Parsed<PGlite>> {
  const { database, snapshots } = partsOf(directory);
  // Without this file PGlite would take the folder for a new one and write over what is there.
  const isThere = existsSync(join(database, 'PG_VERSION'));
  const isNew = !isThere && (await listSnapshots(snapshots)).length === 0;
  let why = 'its files are missing';
  if (isThere || isNew) {
    try {
      if (isNew) await createDatabase(database);
      return parsed(await openDatabase(database));
    } catch (error) {
      why = messageOf(error);
    }
  }
  const snapshot = await restore(directory, stamp);
  if (snapshot === undefined) return failed(unusable(directory, why));
  return parsed(await openDatabase(database), [restored(directory, snapshot, why)]);
}

/**
 * Opens the embedded database in `directory`, which is made where it is missing: `database` holds it, `database.lock` its
 * lock and `snapshots` its snapshots. A database that does not open is restored from its newest good snapshot, with a
 * warning. Fails where another process has it, or nothing can be opened.
 */
export async function openEmbedded(directory: string, now: Date): Promise<Parsed<Embedded>> {
  const { database, snapshots } = partsOf(directory);
  try {
    await mkdir(snapshots, { recursive: true, mode: 0o700 });
  } catch (error) {
    return failed(unusable(directory, messageOf(error)));
  }
  const lock = lockDirectory(database);
  if (lock.kind === 'failed') return lock;
  const { release } = lock.value;
  try {
    const opened = await openOrRestore(directory, now.toISOString().replaceAll(/[-:.]/g, ''));
    if (opened.kind === 'failed') {
      release();
      return opened;
    }
    const pglite = opened.value;
    const close = async () => {
      await pglite.close();
      release();
    };
    return parsed({ pglite, isRestored: opened.warnings.length > 0, snapshots, close }, opened.warnings);
  } catch (error) {
    release();
    return failed(unusable(directory, messageOf(error)));
  }
}
