import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openStore, type StoreOptions } from '../../src/app/store/open-store.ts';
import type { Store } from '../../src/app/store/store.ts';
import { type Postgres, startPostgres } from './postgres.ts';

/** Opens a store or fails the test with the problem's words. */
export async function openOrFail(options: StoreOptions): Promise<Store> {
  const opened = await openStore(options);
  if (opened.kind === 'failed') throw new Error(opened.problems[0].message);
  return opened.value;
}

/** A trouble that a test does not expect ends it. */
export function fail(error: Error): never {
  throw error;
}

/** How a new store is opened, by this process or by several. */
export interface StorePlace {
  readonly options: StoreOptions;
  /** Call it when the store is closed. */
  readonly remove: () => void;
}

/** Makes new stores of one kind, each with its own data. */
export interface StoreMaker {
  readonly kind: 'embedded' | 'postgres';
  readonly prepare: () => Promise<StorePlace>;
}

/** Removes all rows, so that tests can share a store. */
export async function emptyStore({ database }: Store): Promise<void> {
  const tables = [
    'deliveries',
    'evaluations',
    'overrides',
    'baselines',
    'marks',
    'posts',
    'dead_letters',
    'cursors',
  ] as const;
  for (const table of tables) await database.deleteFrom(table).execute();
}

/** Both kinds of store; to be called once in a file. The server starts with the first test that wants it and stops at the end of the file. */
export function storeMakers(): readonly StoreMaker[] {
  let server: Promise<Postgres> | undefined;
  let template: Promise<string> | undefined;
  after(async () => {
    await (await server)?.stop();
    if (template !== undefined) rmSync(await template, { recursive: true, force: true });
  });
  const makeTemplate = async () => {
    const directory = mkdtempSync(join(tmpdir(), 'brakeline-test-'));
    await (await openOrFail({ directory, snapshotMinutes: 0, onError: fail })).close();
    return directory;
  };
  return [
    {
      kind: 'embedded',
      async prepare() {
        template ??= makeTemplate();
        const directory = mkdtempSync(join(tmpdir(), 'brakeline-test-'));
        // To make a database takes seconds; to copy one does not.
        cpSync(join(await template, 'database'), join(directory, 'database'), { recursive: true });
        return {
          options: { directory, snapshotMinutes: 0, onError: fail },
          remove: () => rmSync(directory, { recursive: true, force: true }),
        };
      },
    },
    {
      kind: 'postgres',
      async prepare() {
        server ??= startPostgres();
        const databaseUrl = await (await server).createDatabase();
        return { options: { databaseUrl, directory: 'not-used', onError: fail }, remove: () => undefined };
      },
    },
  ];
}
