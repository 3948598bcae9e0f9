import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { MeasuredCommit, Report } from '../../core/index.ts';
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
  /** Whether a commit of a branch was measured, by whichever workflow; `elsewhere`: others were, and it was not. */
  readonly isMeasured: (
    line: Pick<BaselineLine, 'repository' | 'branch'>,
    sha: string,
  ) => Promise<'here' | 'elsewhere' | 'never'>;
  /** The categories that the newest measured commit of a workflow on a branch has, in the order of their names. */
  readonly categories: (line: Omit<BaselineLine, 'category'>) => Promise<readonly string[]>;
  /** The newest of a line, at most `limit`, newest first, without their reports. */
  readonly list: (
    line: BaselineLine,
    limit: number,
  ) => Promise<readonly { readonly sha: string; readonly at: string }[]>;
  /**
   * The newest of a line up to `sha`, at most `limit`, oldest first; where `sha` was not measured, the newest of all. In the
   * order of the runs, which is that of the pushes, since a later attempt keeps its run's number.
   */
  readonly before: (
    line: BaselineLine,
    upTo: { readonly sha: string; readonly limit: number },
  ) => Promise<readonly MeasuredCommit[]>;
  /** The newest of these commits that was measured up to `sha`. */
  readonly newestOf: (
    line: BaselineLine,
    among: { readonly shas: readonly string[]; readonly sha: string },
  ) => Promise<MeasuredCommit | undefined>;
}

/** Runs before and with that of a commit; all where it was not measured. */
async function lastRun(rows: LineRows, sha: string): Promise<number> {
  const row = await rows.select('run').where('sha', '=', sha).executeTakeFirst();
  return row === undefined ? Number.MAX_SAFE_INTEGER : Number(row.run);
}

type LineRows = SelectQueryBuilder<Tables, 'baselines', object>;

async function unpackCommit(row: {
  readonly sha: string;
  readonly report: Uint8Array;
}): Promise<readonly MeasuredCommit[]> {
  const report = await unpackReport(row.report);
  return report === undefined ? [] : [{ sha: row.sha, report }];
}

/** What the history of a line is read with. */
function createHistory(select: (line: BaselineLine) => LineRows): Pick<Baselines, 'before' | 'newestOf'> {
  return {
    async before(line, { sha, limit }) {
      const rows = await select(line)
        .select(['sha', 'report'])
        .where('run', '<=', await lastRun(select(line), sha))
        .orderBy('run', 'desc')
        .limit(limit)
        .execute();
      const commits: MeasuredCommit[] = [];
      // One after the other: a window of large reports is not unpacked at once.
      for (const row of rows.toReversed()) commits.push(...(await unpackCommit(row)));
      return commits;
    },
    async newestOf(line, { shas, sha }) {
      if (shas.length === 0) return undefined;
      const row = await select(line)
        .select(['sha', 'report'])
        .where('sha', 'in', shas)
        .where('run', '<=', await lastRun(select(line), sha))
        .orderBy('run', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : (await unpackCommit(row))[0];
    },
  };
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
    ...createHistory(select),
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
    async isMeasured({ repository, branch }, sha) {
      const rows = await database
        .selectFrom('baselines')
        .select('sha')
        .where('repository', '=', repository)
        .where('branch', '=', branch)
        .orderBy(sql<boolean>`sha = ${sha}`, 'desc')
        .limit(1)
        .execute();
      return rows[0] === undefined ? 'never' : rows[0].sha === sha ? 'here' : 'elsewhere';
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
