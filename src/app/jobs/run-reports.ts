import {
  acceptBaseline,
  type CategoryFact,
  isNonEmpty,
  type NonEmpty,
  type RunFact,
} from '../../core/index.ts';
import { missingReport, readReports } from '../../github/index.ts';
import { type JobContext, need } from './context.ts';

function originOf({ id, attempt, headSha, repository, headRepository }: RunFact) {
  return { run: id, attempt, headSha, repository, headRepository };
}

/** Keeps what a run on a branch of the repository itself measured. */
export async function storeBaselines(context: JobContext, run: RunFact): Promise<void> {
  const { client, store, job, log, now } = context;
  for (const { category, report } of need(await readReports(client, originOf(run)))) {
    const accepted = report.kind === 'report' ? acceptBaseline(run, report.report) : undefined;
    const problems =
      report.kind === 'none' ? report.problems : accepted?.kind === 'failed' ? accepted.problems : [];
    for (const problem of problems) log.warn(problem.message, { run: run.id });
    if (accepted?.kind !== 'ok') continue;
    const { sha, branch, workflow } = accepted.value;
    const line = { repository: job.repository.id, workflow, category, branch };
    const { id, attempt } = run;
    await store.baselines.record({
      ...line,
      sha,
      run: id,
      attempt,
      at: now(),
      report: accepted.value.report,
    });
  }
}

/** The reports of a run, one for each category; where it left none, why. */
export async function readCategories(context: JobContext, run: RunFact): Promise<NonEmpty<CategoryFact>> {
  const origin = originOf(run);
  const reports = need(await readReports(context.client, origin));
  const facts = reports.map(({ category, report }): CategoryFact => ({ category, report }));
  return isNonEmpty(facts) ? facts : [{ category: 'default', report: missingReport(origin) }];
}
