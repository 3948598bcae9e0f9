import type { Kysely } from 'kysely';
import type { OverrideFact } from '../../core/index.ts';
import { storableJson, storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** A pull request of a repository. */
export interface PullId {
  readonly repository: number;
  readonly pull: number;
}

/** An override with what became of it. */
export interface StoredOverride {
  readonly override: OverrideFact;
  readonly cancelled?: { readonly by: string; readonly at: string };
}

/** Who accepted which cost, and who took that back. Never deleted. */
export interface Overrides {
  /** Records one; `known` where the same comment's override is there already: then nothing changed. */
  readonly grant: (pull: PullId, override: OverrideFact) => Promise<'granted' | 'known'>;
  /** Takes back all of the pull request's overrides that stand and were given until `at`, and returns them. */
  readonly cancel: (
    pull: PullId,
    cancelled: { readonly by: string; readonly at: string },
  ) => Promise<readonly OverrideFact[]>;
  /** The newest one that was not taken back and is bound to this head; any other head's is void. */
  readonly active: (pull: PullId, headSha: string) => Promise<OverrideFact | undefined>;
  /** The newest of each head that was not taken back and given since a time, ISO 8601. */
  readonly standing: (
    repository: number,
    since: string,
  ) => Promise<readonly { readonly pull: number; readonly override: OverrideFact }[]>;
  /** All of a pull request, oldest first. */
  readonly list: (pull: PullId) => Promise<readonly StoredOverride[]>;
}

function grant(database: Kysely<Tables>): Overrides['grant'] {
  return async (pull, override) => {
    const { comment, headSha: head_sha, at } = override;
    const row = await database
      .insertInto('overrides')
      .values({ ...pull, comment, head_sha, at, override: storableJson(override) })
      .onConflict((conflict) => conflict.columns(['repository', 'comment']).doNothing())
      .returning('comment')
      .executeTakeFirst();
    return row === undefined ? 'known' : 'granted';
  };
}

function cancel(database: Kysely<Tables>): Overrides['cancel'] {
  return async ({ repository, pull }, { by, at }) => {
    const rows = await database
      .updateTable('overrides')
      .set({ cancelled_by: storableText(by), cancelled_at: at })
      .where('repository', '=', repository)
      .where('pull', '=', pull)
      .where('cancelled_at', 'is', null)
      .where('at', '<=', new Date(at))
      .returning('override')
      .execute();
    return rows.map((row) => row.override);
  };
}

/** The overrides of a database or of a transaction. */
export function createOverrides(database: Kysely<Tables>): Overrides {
  const select = ({ repository, pull }: PullId) =>
    database
      .selectFrom('overrides')
      .select(['override', 'cancelled_by', 'cancelled_at'])
      .where('repository', '=', repository)
      .where('pull', '=', pull);
  return {
    grant: grant(database),
    cancel: cancel(database),
    async active(pull, headSha) {
      const row = await select(pull)
        .where('head_sha', '=', headSha)
        .where('cancelled_at', 'is', null)
        .orderBy('at', 'desc')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.override;
    },
    async standing(repository, since) {
      const rows = await database
        .selectFrom('overrides')
        .select(['pull', 'override'])
        .where('repository', '=', repository)
        .where('cancelled_at', 'is', null)
        .where('at', '>=', new Date(since))
        .orderBy('at')
        .orderBy('number')
        .execute();
      return [...new Map(rows.map((row) => [`${row.pull}#${row.override.headSha}`, row])).values()];
    },
    async list(pull) {
      const rows = await select(pull).orderBy('at').orderBy('number').execute();
      return rows.map(({ override, cancelled_by: by, cancelled_at: at }) =>
        by === null || at === null ? { override } : { override, cancelled: { by, at: at.toISOString() } },
      );
    },
  };
}
