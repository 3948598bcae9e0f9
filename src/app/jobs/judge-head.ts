import {
  type BaselineFact,
  type CategoryFact,
  decideEvaluation,
  type EvaluationFacts,
  type ExpectedCategories,
  type NonEmpty,
  type RunFact,
} from '../../core/index.ts';
import type { JobContext } from './context.ts';
import type { HeadFacts } from './facts-of-head.ts';
import { readAncestors } from './known-commits.ts';
import { readHistory } from './read-history.ts';
import { readRearrangement } from './read-rearrangement.ts';
import type { DecidedHead } from './shared-head.ts';

/** The stored baseline for a report that measured its head alone: that of the base, else of its nearest ancestor. */
async function findBaseline(
  context: JobContext,
  head: HeadFacts,
  measured: { readonly workflow: number; readonly category: string },
): Promise<BaselineFact | undefined> {
  const { baseSha, pull } = head.target;
  if (pull === undefined) return undefined;
  const line = { repository: context.job.repository.id, branch: pull.baseRef, ...measured };
  const atBase = await context.store.baselines.nearest(line, [baseSha]);
  if (atBase !== undefined) return atBase;
  return context.store.baselines.nearest(line, await readAncestors(context, baseSha));
}

/** The same report with what the store knows of the base branch: a baseline where it measured its head alone, and history. */
async function withPast(
  context: JobContext,
  head: HeadFacts,
  { run, fact }: { readonly run: RunFact | undefined; readonly fact: CategoryFact },
): Promise<CategoryFact> {
  const { category, report } = fact;
  if (run === undefined || report.kind === 'none') return fact;
  const measured = { workflow: run.workflow, category };
  const alone = report.report.kind === 'baseline';
  const baseline = alone ? await findBaseline(context, head, measured) : undefined;
  const history = await readHistory(context, head, measured);
  return {
    ...fact,
    ...(baseline === undefined ? {} : { baseline }),
    ...(history === undefined ? {} : { history }),
  };
}

/** What the base branch's newest baseline has, else what the run before for the pull request had. */
async function expectCategories(
  { store, job }: JobContext,
  { target: { pull } }: HeadFacts,
  run: RunFact,
): Promise<ExpectedCategories | undefined> {
  if (pull === undefined) return undefined;
  const repository = job.repository.id;
  const line = { repository, workflow: run.workflow, branch: pull.baseRef };
  const names = await store.baselines.categories(line);
  if (names.length > 0) return { names, from: 'baseline' };
  const earlier = (await store.evaluations.latestMeasured(repository, pull.number))?.evaluation.categories;
  return earlier === undefined ? undefined : { names: earlier, from: 'earlier-run' };
}

/** What a run left, or that there was none. */
export interface Measured {
  readonly run?: RunFact;
  readonly reports: NonEmpty<CategoryFact>;
  readonly cause?: string;
}

/** Judges one head by one run, or where there is none, by that. */
export async function judgeHead(context: JobContext, head: HeadFacts, about: Measured): Promise<DecidedHead> {
  const { run, cause } = about;
  const { pull } = head.target;
  const repository = context.job.repository.id;
  const override =
    pull === undefined
      ? undefined
      : await context.store.overrides.active({ repository, pull: pull.number }, pull.headSha);
  const [first, ...rest] = about.reports;
  const complete = (fact: CategoryFact) => withPast(context, head, { run, fact });
  const expectedCategories = run === undefined ? undefined : await expectCategories(context, head, run);
  const { headSha } = head.target;
  const whose = { repository, headSha, ...(pull === undefined ? {} : { pull: pull.number }) };
  const judgedRun = (await context.store.evaluations.latestOfHead(whose))?.evaluation.run;
  const facts: EvaluationFacts = {
    ...head,
    reports: [await complete(first), ...(await Promise.all(rest.map(complete)))],
    now: context.now(),
    ...(await readRearrangement(context, head, about.reports)),
    ...(expectedCategories === undefined ? {} : { expectedCategories }),
    ...(run === undefined ? {} : { run }),
    ...(judgedRun === undefined ? {} : { judgedRun }),
    ...(override === undefined ? {} : { override }),
    ...(cause === undefined ? {} : { cause }),
  };
  const outcome = decideEvaluation(facts);
  // The store keeps one report with an evaluation; of several none tells the whole.
  const only = rest.length === 0 && first.report.kind === 'report' ? first.report.report : undefined;
  return only === undefined ? { head, outcome } : { head, outcome, report: only };
}
