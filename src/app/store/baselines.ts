import { type Kysely, sql } from 'kysely';
import type { Report } from '../../core/index.ts';
import { packReport, storableText, unpackReport } from './storable.ts';
import type { Tables } from './tables.ts';

/** Where baselines are comparable: one workflow on one branch, one kind of machine. */
export interface BaselineLine {
  readonly repository: number;
  /** Id of the workflow. */
  readonly workflow: number;
  /** Which of several machines measured; empty where there is one. */
  readonly category: string;
  readonly branch: string;
}

/** One measurement of the base branch. */
export interface BaselineRecord extends BaselineLine {
  readonly sha: string;
  readonly run: number;
  readonly attempt: number;
  readonly at: string;
  readonly report: Report;
}

/** A stored baseline; `distance` is the place of its commit in the list that was asked for. */
export interface FoundBaseline {
  readonly sha: string;
  readonly distance: number;
  readonly report: Report;
}

/** Measurements of base branches, kept so that the expiry of artifacts loses nothing. */
export interface Baselines {
  /** Writes it. A commit has one: that of the newest run, and of its newest attempt. */
  readonly record: (baseline: BaselineRecord) => Promise<void>;
  /** The baseline of the first of these commits (the wanted one, then its ancestors, nearest first) that has one. */
  readonly nearest: (line: BaselineLine, shas: readonly string[]) => Promise<FoundBaseline | undefined>;
  /** The categories that the newest measured commit of a workflow on a branch has, in the order of their names. */
  readonly categories: (line: Omit<BaselineLine, 'category'>) => Promise<readonly string[]>;
  /** The newest of a line, at most `limit`, newest first, without their reports. */
  readonly list: (
    line: BaselineLine,
    limit: number,
  ) => Promise<readonly { readonly sha: string; readonly at: string }[]>;
}

function record(database: Kysely<Tables>): Baselines['record'] {
  return async ({ repository, workflow, category, branch, sha, run, attempt, at, report }) => {
    const values = { run, attempt, at, report: await packReport(report) };
    await database
      .insertInto('baselines')
      .values({ repository, workflow, category: storableText(category), branch, sha, ...values })
      .onConflict((conflict) =>
        conflict
          .columns(['repository', 'workflow', 'category', 'branch', 'sha'])
          .doUpdateSet(values)
          .where(sql<boolean>`(baselines.run, baselines.attempt) <= (excluded.run, excluded.attempt)`),
      )
      .execute();
  };
}

/** The baselines of a database or of a transaction. */
export function createBaselines(database: Kysely<Tables>): Baselines {
  const select = ({ repository, workflow, category, branch }: BaselineLine) =>
    database
      .selectFrom('baselines')
      .where('repository', '=', repository)
      .where('workflow', '=', workflow)
      .where('category', '=', storableText(category))
      .where('branch', '=', branch);
  return {
    record: record(database),
    async nearest(line, shas) {
      if (shas.length === 0) return undefined;
      const known = await select(line).select('sha').where('sha', 'in', shas).execute();
      const stored = new Set(known.map((row) => row.sha));
      for (const [distance, sha] of shas.entries()) {
        if (!stored.has(sha)) continue;
        const row = await select(line).select('report').where('sha', '=', sha).executeTakeFirst();
        const report = row && (await unpackReport(row.report));
        if (report !== undefined) return { sha, distance, report };
      }
      return undefined;
    },
    async categories({ repository, workflow, branch }) {
      const ofBranch = database
        .selectFrom('baselines')
        .where('repository', '=', repository)
        .where('workflow', '=', workflow)
        .where('branch', '=', branch);
      const newest = ofBranch.select('sha').orderBy('at', 'desc').orderBy('sha').limit(1);
      const rows = await ofBranch.select('category').where('sha', '=', newest).orderBy('category').execute();
      return rows.map(({ category }) => category);
    },
    async list(line, limit) {
      const rows = await select(line).select(['sha', 'at']).orderBy('at', 'desc').limit(limit).execute();
      return rows.map(({ sha, at }) => ({ sha, at: at.toISOString() }));
    },
  };
}
