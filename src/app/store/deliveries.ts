import { type Kysely, sql } from 'kysely';
import { storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** How a delivery stands. `waiting` until all of its jobs are done; `failed` once one of them was given up. */
export interface Delivery {
  /** GitHub's `X-GitHub-Delivery`: the same for a redelivery. */
  readonly id: string;
  readonly event: string;
  readonly received: string;
  readonly state: 'waiting' | 'done' | 'failed';
  /** Why it failed. */
  readonly reason?: string;
}

/** The deliveries that came in. */
export interface Deliveries {
  /**
   * Records a delivery with `jobs` jobs. `known` where it is waiting or done already: then nothing changed, and nothing
   * is to be enqueued. One that failed is taken again.
   */
  readonly accept: (delivery: {
    readonly id: string;
    readonly event: string;
    readonly received: string;
    readonly jobs: number;
  }) => Promise<'accepted' | 'known'>;
  /** One job of it is done. Saying so twice is the same as once. */
  readonly finishJob: (id: string, job: string) => Promise<void>;
  readonly fail: (id: string, reason: string) => Promise<void>;
  readonly find: (id: string) => Promise<Delivery | undefined>;
}

function accept(database: Kysely<Tables>): Deliveries['accept'] {
  return async ({ id, event, received, jobs }) => {
    const state = jobs === 0 ? ('done' as const) : ('waiting' as const);
    const values = { event, received, state, jobs, finished: [], reason: null };
    // One statement, so that two processes which get the same delivery at once cannot both accept it.
    const row = await database
      .insertInto('deliveries')
      .values({ id, ...values })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(values).where('deliveries.state', '=', 'failed'),
      )
      .returning('id')
      .executeTakeFirst();
    return row === undefined ? 'known' : 'accepted';
  };
}

/** The deliveries of a database or of a transaction. */
export function createDeliveries(database: Kysely<Tables>): Deliveries {
  return {
    accept: accept(database),
    async finishJob(id, job) {
      await database
        .updateTable('deliveries')
        .set({
          finished: sql<string[]>`array_append(finished, ${job})`,
          state: sql<'done'>`case when cardinality(finished) + 1 >= jobs then 'done' else state end`,
          reason: sql<null>`case when cardinality(finished) + 1 >= jobs then null else reason end`,
        })
        .where('id', '=', id)
        .where(sql<boolean>`not (${job} = any(finished))`)
        .execute();
    },
    async fail(id, reason) {
      await database
        .updateTable('deliveries')
        .set({ state: 'failed', reason: storableText(reason) })
        .where('id', '=', id)
        .execute();
    },
    async find(id) {
      const row = await database.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const { event, received, state, reason } = row;
      return { id, event, received: received.toISOString(), state, ...(reason === null ? {} : { reason }) };
    },
  };
}
