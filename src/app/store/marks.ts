import type { Kysely } from 'kysely';
import type { AcceptedLevel } from '../../core/index.ts';
import { storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** Something that happened in the history of a benchmark, such as a cost that was accepted. */
export interface Mark {
  readonly repository: number;
  readonly benchmark: string;
  readonly sha: string;
  /** `new-level`: an accepted cost came to the base branch with this commit. */
  readonly kind: 'override' | 'override-cancelled' | 'new-level';
  readonly text: string;
  readonly at: string;
}

/** Marks in the histories of benchmarks. Never deleted. */
export interface Marks {
  /** Writes it; with the same benchmark, commit, kind and time in place of the earlier one. */
  readonly add: (mark: Mark) => Promise<void>;
  /** Of one benchmark, oldest first. */
  readonly list: (repository: number, benchmark: string) => Promise<readonly Mark[]>;
  /** The accepted levels of all benchmarks of a repository since a time, ISO 8601. */
  readonly newLevels: (repository: number, since: string) => Promise<readonly AcceptedLevel[]>;
}

const kinds: readonly Mark['kind'][] = ['override', 'override-cancelled', 'new-level'];

/** The marks of a database or of a transaction. */
export function createMarks(database: Kysely<Tables>): Marks {
  return {
    async add({ repository, benchmark, sha, kind, text, at }) {
      const values = {
        repository,
        benchmark: storableText(benchmark),
        sha,
        kind,
        text: storableText(text),
        at,
      };
      await database
        .insertInto('marks')
        .values(values)
        .onConflict((conflict) =>
          conflict
            .columns(['repository', 'benchmark', 'sha', 'kind', 'at'])
            .doUpdateSet({ text: values.text }),
        )
        .execute();
    },
    async newLevels(repository, since) {
      const rows = await database
        .selectFrom('marks')
        .select(['benchmark', 'sha', 'at'])
        .where('repository', '=', repository)
        .where('kind', '=', 'new-level')
        .where('at', '>=', new Date(since))
        .orderBy('at')
        .execute();
      return rows.map(({ benchmark, sha, at }) => ({ benchmark, sha, at: at.toISOString() }));
    },
    async list(repository, benchmark) {
      const rows = await database
        .selectFrom('marks')
        .selectAll()
        .where('repository', '=', repository)
        .where('benchmark', '=', storableText(benchmark))
        .orderBy('at')
        .execute();
      return rows.flatMap((row) => {
        const kind = kinds.find((known) => known === row.kind);
        return kind === undefined ? [] : [{ ...row, kind, at: row.at.toISOString() }];
      });
    },
  };
}
