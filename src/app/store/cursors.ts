import type { Kysely } from 'kysely';
import { storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** Where work that goes on step by step has got to, such as the last sweep. */
export interface Cursors {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, value: string) => Promise<void>;
}

/** The cursors of a database or of a transaction. */
export function createCursors(database: Kysely<Tables>): Cursors {
  return {
    async read(name) {
      const row = await database
        .selectFrom('cursors')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value;
    },
    async write(name, value) {
      const stored = storableText(value);
      await database
        .insertInto('cursors')
        .values({ name, value: stored })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: stored }))
        .execute();
    },
  };
}
