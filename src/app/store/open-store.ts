import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { failed, type Parsed, parsed } from '../../core/index.ts';
import { createBaselines } from './baselines.ts';
import type { Connection } from './connection.ts';
import { createCursors } from './cursors.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createDeliveries } from './deliveries.ts';
import { openEmbedded } from './embedded.ts';
import { createEvaluations } from './evaluations.ts';
import { createMarks } from './marks.ts';
import { migrate, schemaName } from './migrations.ts';
import { createOverrides } from './overrides.ts';
import { openPostgres } from './postgres.ts';
import { createPosts } from './posts.ts';
import { deleteOld } from './retention.ts';
import { listSnapshots, timeOfSnapshot, writeSnapshot } from './snapshots.ts';
import type { Repositories, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Where the store is and who hears of its troubles. */
export interface StoreOptions {
  /** PostgreSQL; absent: the embedded database in `directory`. */
  readonly databaseUrl?: string;
  /** Data directory of the embedded database; made where it is missing. */
  readonly directory: string;
  /** Minutes between snapshots of the embedded database, 60 where absent; 0 takes none but those that are asked for. */
  readonly snapshotMinutes?: number;
  /** Troubles that fail no call: a broken idle connection, a snapshot that could not be written. */
  readonly onError: (error: Error) => void;
}

/** A database that is open, whichever it is. */
interface OpenDatabase {
  readonly connection: Connection;
  readonly database: Kysely<Tables>;
  readonly writeSnapshot: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

function createRepositories(database: Kysely<Tables>): Repositories {
  return {
    deliveries: createDeliveries(database),
    evaluations: createEvaluations(database),
    overrides: createOverrides(database),
    baselines: createBaselines(database),
    marks: createMarks(database),
    posts: createPosts(database),
    deadLetters: createDeadLetters(database),
    cursors: createCursors(database),
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Writes a snapshot every `minutes`, and at once where the newest is older than that. Returns what stops it. */
async function keepSnapshots(
  directory: string,
  { snapshotMinutes: minutes = 60, onError }: StoreOptions,
  write: () => Promise<unknown>,
): Promise<() => Promise<void>> {
  if (minutes === 0) return async () => undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const start = () => {
    writing = write().catch((error: unknown) => onError(asError(error)));
  };
  const newest = (await listSnapshots(directory))[0];
  if (newest === undefined || Date.now() - timeOfSnapshot(newest) > minutes * 60_000) start();
  const timer = setInterval(start, minutes * 60_000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await writing;
  };
}

async function openEmbeddedStore(options: StoreOptions): Promise<Parsed<OpenDatabase>> {
  const opened = await openEmbedded(options.directory, new Date());
  if (opened.kind === 'failed') return opened;
  const { pglite, isRestored, snapshots, close } = opened.value;
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const write = () => writeSnapshot(pglite, snapshots, new Date());
  try {
    await migrate(database);
    // What it remembers of its posts is older than what was posted: the app searches GitHub for them instead.
    if (isRestored) await database.withSchema(schemaName).deleteFrom('posts').execute();
  } catch (error) {
    await close();
    return failed(migrationFailed(error));
  }
  const stopSnapshots = await keepSnapshots(snapshots, options, write);
  return parsed(
    {
      connection: { kind: 'embedded', pglite },
      database: database.withSchema(schemaName),
      writeSnapshot: write,
      async close() {
        await stopSnapshots();
        await close();
      },
    },
    opened.warnings,
  );
}

async function openPostgresStore(url: string, options: StoreOptions): Promise<Parsed<OpenDatabase>> {
  const opened = await openPostgres(url, options.onError);
  if (opened.kind === 'failed') return opened;
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: opened.value }) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    return failed(migrationFailed(error));
  }
  return parsed({
    connection: { kind: 'postgres', url },
    database: database.withSchema(schemaName),
    writeSnapshot: async () => undefined,
    close: () => database.destroy(),
  });
}

function migrationFailed(error: unknown) {
  return {
    code: 'store-unusable' as const,
    message: `the tables of the store could not be brought up to date: ${asError(error).message}`,
    hint: 'run the version of Brakeline that used this store last; on PostgreSQL, let this user create schemas in the database',
  };
}

/**
 * Opens the store and brings its tables up to date. Fails with words where another process has the embedded one, the
 * database cannot be reached, or its files are damaged beyond its snapshots; warns where a snapshot was restored.
 */
export async function openStore(options: StoreOptions): Promise<Parsed<Store>> {
  const { databaseUrl } = options;
  const opened =
    databaseUrl === undefined
      ? await openEmbeddedStore(options)
      : await openPostgresStore(databaseUrl, options);
  if (opened.kind === 'failed') return opened;
  const { database, ...rest } = opened.value;
  const store: Store = {
    ...rest,
    database,
    ...createRepositories(database),
    async transaction(work) {
      const actions: (() => void)[] = [];
      const result = await database.transaction().execute((inner) =>
        work({
          ...createRepositories(inner),
          database: inner,
          afterCommit: (action) => actions.push(action),
        }),
      );
      for (const action of actions) action();
      return result;
    },
    async ping() {
      await sql`select 1`.execute(database);
    },
    deleteOld: (retention) => deleteOld(database, retention),
  };
  return parsed(store, opened.warnings);
}
