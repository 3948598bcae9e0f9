import { type Kysely, sql } from 'kysely';
import type { Evaluation, Report } from '../../core/index.ts';
import { packReport, storableJson, storableText, unpackReport } from './storable.ts';
import type { Tables } from './tables.ts';

/** An evaluation of a repository's head. */
export interface StoredEvaluation {
  readonly repository: number;
  /** What is evaluated: the key of the check run's intent. Evaluating the same again replaces the row. */
  readonly key: string;
  readonly evaluation: Evaluation;
  /** Id of the check run, once it is posted. */
  readonly checkRun?: number;
}

/** Which head, and for which pull request where several have it. */
export interface HeadQuery {
  readonly repository: number;
  readonly headSha: string;
  readonly pull?: number;
}

/** What was decided about heads. */
export interface Evaluations {
  /** Writes it; with the same `key` in place of the earlier one, so that doing it twice leaves one row. */
  readonly record: (evaluation: StoredEvaluation, report?: Report) => Promise<void>;
  readonly find: (repository: number, key: string) => Promise<StoredEvaluation | undefined>;
  /** The newest of a head. */
  readonly latestOfHead: (query: HeadQuery) => Promise<StoredEvaluation | undefined>;
  /** The newest of a pull request, whatever its head was. */
  readonly latestOfPull: (repository: number, pull: number) => Promise<StoredEvaluation | undefined>;
  /** The newest of a pull request that had a report, whatever its head was. */
  readonly latestMeasured: (repository: number, pull: number) => Promise<StoredEvaluation | undefined>;
  /** The report that it was made from; undefined where there was none or it is not readable any more. */
  readonly report: (repository: number, key: string) => Promise<Report | undefined>;
}

const columns = ['repository', 'key', 'check_run', 'evaluation'] as const;

function readRow(row: {
  readonly repository: number;
  readonly key: string;
  readonly check_run: number | null;
  readonly evaluation: Evaluation;
}): StoredEvaluation {
  const { repository, key, check_run: checkRun, evaluation } = row;
  return { repository, key, evaluation, ...(checkRun === null ? {} : { checkRun }) };
}

function record(database: Kysely<Tables>): Evaluations['record'] {
  return async ({ repository, key, evaluation, checkRun }, report) => {
    const values = {
      head_sha: evaluation.headSha,
      pull: evaluation.pull ?? null,
      at: evaluation.at,
      evaluation: storableJson(evaluation),
      ...(checkRun === undefined ? {} : { check_run: checkRun }),
      ...(report === undefined ? {} : { report: await packReport(report) }),
    };
    await database
      .insertInto('evaluations')
      .values({ repository, key: storableText(key), ...values })
      .onConflict((conflict) => conflict.columns(['repository', 'key']).doUpdateSet(values))
      .execute();
  };
}

/** The evaluations of a database or of a transaction. */
export function createEvaluations(database: Kysely<Tables>): Evaluations {
  const select = (repository: number) =>
    database
      .selectFrom('evaluations')
      .select(columns)
      .where('repository', '=', repository)
      .orderBy('at', 'desc')
      .orderBy('number', 'desc')
      .limit(1);
  return {
    record: record(database),
    async find(repository, key) {
      const row = await select(repository).where('key', '=', storableText(key)).executeTakeFirst();
      return row && readRow(row);
    },
    async latestOfHead({ repository, headSha, pull }) {
      const ofHead = select(repository).where('head_sha', '=', headSha);
      const row = await (pull === undefined ? ofHead : ofHead.where('pull', '=', pull)).executeTakeFirst();
      return row && readRow(row);
    },
    async latestOfPull(repository, pull) {
      const row = await select(repository).where('pull', '=', pull).executeTakeFirst();
      return row && readRow(row);
    },
    async latestMeasured(repository, pull) {
      const row = await select(repository)
        .where('pull', '=', pull)
        .where(sql<boolean>`evaluation -> 'categories' is not null`)
        .executeTakeFirst();
      return row && readRow(row);
    },
    async report(repository, key) {
      const row = await database
        .selectFrom('evaluations')
        .select('report')
        .where('repository', '=', repository)
        .where('key', '=', storableText(key))
        .executeTakeFirst();
      return row?.report == null ? undefined : unpackReport(row.report);
    },
  };
}
