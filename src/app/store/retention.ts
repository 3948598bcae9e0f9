import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What is deleted: rows from before `days` days ago, counted from `now` (ISO 8601). */
export interface Retention {
  readonly days: number;
  readonly now: string;
}

const day = 24 * 60 * 60 * 1000;

/** GitHub redelivers for a few days; a delivery's row is of no use for longer than this. */
const deliveryDays = 30;

function cutoff({ days, now }: Retention): Date {
  return new Date(Date.parse(now) - days * day);
}

/** Old baselines, but never the newest of a line: without it the next pull request would have nothing to compare with. */
async function deleteBaselines(database: Kysely<Tables>, before: Date): Promise<bigint> {
  const { numDeletedRows } = await database
    .deleteFrom('baselines as old')
    .where('old.at', '<', before)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('baselines as newer')
          .select('newer.sha')
          .whereRef('newer.repository', '=', 'old.repository')
          .whereRef('newer.workflow', '=', 'old.workflow')
          .whereRef('newer.category', '=', 'old.category')
          .whereRef('newer.branch', '=', 'old.branch')
          .whereRef('newer.at', '>', 'old.at'),
      ),
    )
    .executeTakeFirstOrThrow();
  return numDeletedRows;
}

/**
 * Deletes old evaluations with their reports, old baselines but the newest of each line, finished deliveries (after 30 days
 * at the latest) and dead letters. Overrides and marks stay. Returns the number of rows.
 */
export async function deleteOld(database: Kysely<Tables>, retention: Retention): Promise<number> {
  const before = cutoff(retention);
  const deliveriesBefore = cutoff({ ...retention, days: Math.min(retention.days, deliveryDays) });
  const counts = [
    await deleteBaselines(database, before),
    (await database.deleteFrom('evaluations').where('at', '<', before).executeTakeFirstOrThrow())
      .numDeletedRows,
    (await database.deleteFrom('dead_letters').where('at', '<', before).executeTakeFirstOrThrow())
      .numDeletedRows,
    (
      await database
        .deleteFrom('deliveries')
        .where('received', '<', deliveriesBefore)
        .where('state', '<>', 'waiting')
        .executeTakeFirstOrThrow()
    ).numDeletedRows,
  ];
  return counts.reduce((sum, count) => sum + Number(count), 0);
}
