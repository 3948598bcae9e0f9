import type { Kysely } from 'kysely';
import { storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** Something that happened in the history of a benchmark, such as a cost that was accepted. */
export interface Mark {
  readonly repository: number;
  readonly benchmark: string;
  readonly sha: string;
  readonly kind: 'override' | 'override-cancelled';
  readonly text: string;
  readonly at: string;
}

/** Marks in the histories of benchmarks. Never deleted. */
export interface Marks {
  /** Writes it; with the same benchmark, commit, kind and time in place of the earlier one. */
  readonly add: (mark: Mark) => Promise<void>;
  /** Of one benchmark, oldest first. */
  readonly list: (repository: number, benchmark: string) => Promise<readonly Mark[]>;
}

const kinds: readonly Mark['kind'][] = ['override', 'override-cancelled'];

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
