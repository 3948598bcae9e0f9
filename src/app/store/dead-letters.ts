import type { Kysely } from 'kysely';
import type { Job } from '../task/job.ts';
import { storableJson, storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** A job that was given up, and why. */
export interface DeadLetter {
  /** Id of the job. */
  readonly id: string;
  readonly job: Job;
  readonly reason: string;
  /** How often it was tried. */
  readonly attempts: number;
  readonly at: string;
}

/** The jobs that were given up. */
export interface DeadLetters {
  /** Records one; does nothing where it is there already. */
  readonly add: (letter: DeadLetter) => Promise<void>;
  /** The newest, at most `limit`. */
  readonly list: (limit: number) => Promise<readonly DeadLetter[]>;
  readonly count: () => Promise<number>;
  /** Removes one and returns it. */
  readonly take: (id: string) => Promise<DeadLetter | undefined>;
}

function readRow(row: { id: string; job: Job; reason: string; attempts: number; at: Date }): DeadLetter {
  return { ...row, at: row.at.toISOString() };
}

/** The dead letters of a database or of a transaction. */
export function createDeadLetters(database: Kysely<Tables>): DeadLetters {
  return {
    async add({ id, job, reason, attempts, at }) {
      await database
        .insertInto('dead_letters')
        .values({ id, job: storableJson(job), reason: storableText(reason), attempts, at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    async list(limit) {
      const rows = await database
        .selectFrom('dead_letters')
        .selectAll()
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readRow);
    },
    async count() {
      const counted = await database
        .selectFrom('dead_letters')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirst();
      return counted?.count ?? 0;
    },
    async take(id) {
      const row = await database
        .deleteFrom('dead_letters')
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && readRow(row);
    },
  };
}
