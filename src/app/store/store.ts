import type { Kysely } from 'kysely';
import type { Baselines } from './baselines.ts';
import type { Connection } from './connection.ts';
import type { Cursors } from './cursors.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Deliveries } from './deliveries.ts';
import type { Evaluations } from './evaluations.ts';
import type { Marks } from './marks.ts';
import type { Overrides } from './overrides.ts';
import type { Posts } from './posts.ts';
import type { Retention } from './retention.ts';
import type { Tables } from './tables.ts';

/** What the app remembers, a repository of rows each. Ids are GitHub's; times are ISO 8601, UTC. */
export interface Repositories {
  readonly deliveries: Deliveries;
  readonly evaluations: Evaluations;
  readonly overrides: Overrides;
  readonly baselines: Baselines;
  readonly marks: Marks;
  readonly posts: Posts;
  readonly deadLetters: DeadLetters;
  readonly cursors: Cursors;
}

/** The repositories inside one transaction: all of its writes become visible together, or none does. */
export interface StoreTransaction extends Repositories {
  readonly database: Kysely<Tables>;
  /** Calls `action` once the transaction is committed; not where it is rolled back. */
  readonly afterCommit: (action: () => void) => void;
}

/** An open store. Every method rejects where the database fails; the caller retries or gives up with words. */
export interface Store extends Repositories {
  /** How the queue reaches the same database. */
  readonly connection: Connection;
  readonly database: Kysely<Tables>;
  /**
   * Runs `work` in a transaction, rolled back where it rejects. Inside, only `transaction` may be used: the embedded
   * store has one connection, and a call on the store itself would wait for the transaction that it is part of.
   */
  readonly transaction: <T>(work: (transaction: StoreTransaction) => Promise<T>) => Promise<T>;
  /** Resolves where the database answers. */
  readonly ping: () => Promise<void>;
  /** Writes a snapshot of the embedded store and returns its path; undefined on PostgreSQL, which has its own backups. */
  readonly writeSnapshot: () => Promise<string | undefined>;
  /** Deletes what is older than the setting allows and tells how many rows went. */
  readonly deleteOld: (retention: Retention) => Promise<number>;
  /** Close the queue first. */
  readonly close: () => Promise<void>;
}
