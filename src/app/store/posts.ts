import type { Kysely } from 'kysely';
import type { Posted } from '../../github/index.ts';
import { storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** What the app posted on GitHub, or was about to, by the key of the intent: check runs, comments, replies. */
export interface Posts {
  readonly recall: (repository: number, key: string) => Promise<Posted | undefined>;
  /** Writes it, in place of an earlier one. */
  readonly remember: (repository: number, key: string, posted: Posted) => Promise<void>;
  /** What was posted is gone. */
  readonly forget: (repository: number, key: string) => Promise<void>;
}

/** The posts of a database or of a transaction. */
export function createPosts(database: Kysely<Tables>): Posts {
  return {
    async recall(repository, key) {
      const row = await database
        .selectFrom('posts')
        .select(['id', 'mark', 'state'])
        .where('repository', '=', repository)
        .where('key', '=', storableText(key))
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { id, mark, state } = row;
      return id === null ? { mark, state } : { id, mark, state };
    },
    async remember(repository, key, { id = null, mark, state }) {
      const values = { id, mark: storableText(mark), state };
      await database
        .insertInto('posts')
        .values({ repository, key: storableText(key), ...values })
        .onConflict((conflict) => conflict.columns(['repository', 'key']).doUpdateSet(values))
        .execute();
    },
    async forget(repository, key) {
      await database
        .deleteFrom('posts')
        .where('repository', '=', repository)
        .where('key', '=', storableText(key))
        .execute();
    },
  };
}
