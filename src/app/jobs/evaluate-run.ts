import {
  acceptBaseline,
  type BaselineFact,
  type CategoryFact,
  decideEvaluation,
  type EvaluationFacts,
  type ExpectedCategories,
  isNonEmpty,
  type NonEmpty,
  type PullFact,
  type RunFact,
} from '../../core/index.ts';
import { missingReport, readReports } from '../../github/index.ts';
import { type JobContext, need } from './context.ts';
import { type HeadFacts, readGroupHead, readGroupRef, readPullHead } from './facts-of-head.ts';
import { readAncestors } from './known-commits.ts';
import { findPullsOfHead } from './pulls-of-head.ts';
import { readHistory } from './read-history.ts';
import { readRearrangement } from './read-rearrangement.ts';
import { settleOutcome } from './settle-outcome.ts';
import { type DecidedHead, guardSharedHead } from './shared-head.ts';

const baselineEvents: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch']);

function originOf({ id, attempt, headSha, repository, headRepository }: RunFact) {
  return { run: id, attempt, headSha, repository, headRepository };
}

/** Keeps what a run on a branch of the repository itself measured. */
async function storeBaselines(context: JobContext, run: RunFact): Promise<void> {
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
interface Measured {
  readonly run?: RunFact;
  readonly reports: NonEmpty<CategoryFact>;
  readonly cause?: string;
}

/** Judges one head by one run, or where there is none, by that. */
async function judgeHead(context: JobContext, head: HeadFacts, about: Measured): Promise<DecidedHead> {
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

/** Judges every open pull request with a head, and posts what does not pass last. Whether there was a verdict. */
async function judgePulls(
  context: JobContext,
  pulls: readonly PullFact[],
  about: Measured & { readonly headSha: string },
): Promise<boolean> {
  const decided: DecidedHead[] = [];
  for (const pull of pulls) {
    const head = await readPullHead(context, pull, about.headSha);
    decided.push(await judgeHead(context, head, about));
  }
  for (const { outcome, report } of await guardSharedHead(context, decided, pulls)) {
    await settleOutcome(context, outcome, report);
  }
  return decided.some(({ outcome }) => outcome.evaluation !== undefined);
}

/** Judges heads that nobody measured, where a person let them pass: an override needs no runner. */
export async function evaluateUnmeasured(context: JobContext, headSha: string, cause: string): Promise<void> {
  const { store, job } = context;
  const pulls: PullFact[] = [];
  for (const pull of await findPullsOfHead(context, headSha)) {
    const id = { repository: job.repository.id, pull: pull.number };
    if (pull.state === 'open' && (await store.overrides.active(id, headSha)) !== undefined) pulls.push(pull);
  }
  const problem = {
    code: 'artifact-missing',
    message: 'no run of the workflow has ended for this head',
    hint: 'measure it when the runner is back',
  } as const;
  const report = { kind: 'none', problems: [problem] } as const;
  await judgePulls(context, pulls, { headSha, cause, reports: [{ category: 'default', report }] });
}

/** The reports of a run, one for each category; where it left none, why. */
async function readCategories(context: JobContext, run: RunFact): Promise<NonEmpty<CategoryFact>> {
  const origin = originOf(run);
  const reports = need(await readReports(context.client, origin));
  const facts = reports.map(({ category, report }): CategoryFact => ({ category, report }));
  return isNonEmpty(facts) ? facts : [{ category: 'default', report: missingReport(origin) }];
}

async function evaluateGroup(
  context: JobContext,
  run: RunFact,
  why: Pick<EvaluationFacts, 'cause'>,
): Promise<boolean> {
  const headRef = run.headBranch ?? '';
  const group = readGroupRef(headRef);
  if (group === undefined) return false;
  const head = await readGroupHead(context, { headSha: run.headSha, headRef, baseSha: group.baseSha });
  const reports = await readCategories(context, run);
  const decided = await judgeHead(context, head, { run, reports, ...why });
  await settleOutcome(context, decided.outcome, decided.report);
  return decided.outcome.evaluation !== undefined;
}

/** What is known beside a run. */
interface RunAbout {
  /** What asked for judging it again. */
  readonly cause?: string;
  /** A pull request with its head that GitHub may not list: its fork may be gone. */
  readonly pull?: PullFact;
  /** Whether every other pull request with the same head and base branch has a run of its own, which judges it. */
  readonly own?: boolean;
}

/**
 * The pull requests that a run was started for, as far as that matters: into one base branch, those of its own branch.
 * Of several base branches the check of a commit must be judged for all of them together.
 */
export function pullsOfRun(run: RunFact, pulls: readonly PullFact[]): readonly PullFact[] {
  const bases = new Set(pulls.map(({ baseRef }) => baseRef));
  const own = pulls.filter(
    ({ headRef, headRepository }) => headRef === run.headBranch && headRepository === run.headRepository,
  );
  return bases.size > 1 || own.length === 0 ? pulls : own;
}

async function findPulls(context: JobContext, run: RunFact, about: RunAbout): Promise<readonly PullFact[]> {
  const listed = await findPullsOfHead(context, run.headSha);
  const { pull, own } = about;
  const known = pull === undefined || listed.some(({ number }) => number === pull.number) ? [] : [pull];
  const open = [...listed, ...known].filter(({ state }) => state === 'open');
  return own === true ? pullsOfRun(run, open) : open;
}

/**
 * What a completed run is good for: a baseline, or the verdict on every pull request with its head, or a merge group.
 * Whether there was a verdict.
 */
export async function evaluateRun(context: JobContext, run: RunFact, about: RunAbout = {}): Promise<boolean> {
  if (baselineEvents.has(run.event)) {
    await storeBaselines(context, run);
    return false;
  }
  const why = about.cause === undefined ? {} : { cause: about.cause };
  if (run.event === 'merge_group') return evaluateGroup(context, run, why);
  if (run.event !== 'pull_request') return false;
  const pulls = await findPulls(context, run, about);
  if (pulls.length === 0) return false;
  const reports = await readCategories(context, run);
  return judgePulls(context, pulls, { headSha: run.headSha, run, reports, ...why });
}
