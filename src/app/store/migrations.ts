import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** The schema of the database that holds the app's tables. */
export const schemaName = 'brakeline';

interface Step {
  readonly up: (database: Kysely<unknown>) => Promise<void>;
}

const first = sql`
  create table brakeline.deliveries (
    id text primary key,
    event text not null,
    received timestamptz not null,
    state text not null,
    jobs integer not null,
    finished text[] not null,
    reason text
  );
  create index deliveries_received on brakeline.deliveries (received);
  create table brakeline.evaluations (
    number bigint generated always as identity unique,
    repository bigint not null,
    key text not null,
    head_sha text not null,
    pull bigint,
    check_run bigint,
    at timestamptz not null,
    evaluation jsonb not null,
    report bytea,
    primary key (repository, key)
  );
  create index evaluations_head on brakeline.evaluations (repository, head_sha, at);
  create index evaluations_pull on brakeline.evaluations (repository, pull, at);
  create index evaluations_at on brakeline.evaluations (at);
  create table brakeline.overrides (
    number bigint generated always as identity unique,
    repository bigint not null,
    pull bigint not null,
    comment bigint not null,
    head_sha text not null,
    at timestamptz not null,
    override jsonb not null,
    cancelled_by text,
    cancelled_at timestamptz,
    primary key (repository, comment)
  );
  create index overrides_pull on brakeline.overrides (repository, pull, at);
  create table brakeline.baselines (
    repository bigint not null,
    workflow bigint not null,
    category text not null,
    branch text not null,
    sha text not null,
    run bigint not null,
    attempt integer not null,
    at timestamptz not null,
    report bytea not null,
    primary key (repository, workflow, category, branch, sha)
  );
  create index baselines_line on brakeline.baselines (repository, workflow, category, branch, at);
  create table brakeline.marks (
    repository bigint not null,
    benchmark text not null,
    sha text not null,
    kind text not null,
    text text not null,
    at timestamptz not null,
    primary key (repository, benchmark, sha, kind, at)
  );
  create table brakeline.posts (
    repository bigint not null,
    key text not null,
    id bigint,
    mark text not null,
    state text not null,
    primary key (repository, key)
  );
  create table brakeline.dead_letters (
    id text primary key,
    job jsonb not null,
    reason text not null,
    attempts integer not null,
    at timestamptz not null
  );
  create table brakeline.cursors (
    name text primary key,
    value text not null
  );
`;

/** The history of a line in the order of its runs, and the accepted levels of a repository. */
const history = sql`
  create index baselines_run on brakeline.baselines (repository, workflow, category, branch, run);
  create index marks_levels on brakeline.marks (repository, kind, at);
`;

/** PGlite takes one statement a call. None of the statements has a semicolon inside. */
async function runAll(database: Kysely<unknown>, script: string): Promise<void> {
  for (const statement of script.split(';').filter((part) => part.trim() !== '')) {
    await sql.raw(statement).execute(database);
  }
}

/** By name, in order. A step that was released is never edited: a change is a new step. */
const steps: Readonly<Record<string, Step>> = {
  '0001-first': { up: (database) => runAll(database, first.compile(database).sql) },
  '0002-history': { up: (database) => runAll(database, history.compile(database).sql) },
};

/**
 * Brings the schema up to date, in one transaction. Safe with several processes that start together: they wait for each
 * other on an advisory lock. Rejects where the database refuses, or was used by a newer version of the app.
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    migrationTableSchema: schemaName,
    provider: { getMigrations: async () => ({ ...steps }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
