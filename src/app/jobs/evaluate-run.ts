import {
  acceptBaseline,
  type BaselineFact,
  decideEvaluation,
  type EvaluationFacts,
  type PullFact,
  type ReportFact,
  type RunFact,
} from '../../core/index.ts';
import { listAncestors, missingReport, readReports } from '../../github/index.ts';
import { type JobContext, need } from './context.ts';
import { type HeadFacts, readGroupHead, readGroupRef, readPullHead } from './facts-of-head.ts';
import { findPullsOfHead } from './pulls-of-head.ts';
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
  return context.store.baselines.nearest(line, need(await listAncestors(context.client, baseSha)));
}

/** Judges one head by one run, or where there is none, by that. */
async function judgeHead(
  context: JobContext,
  head: HeadFacts,
  about: { readonly run?: RunFact; readonly report: ReportFact; readonly cause?: string },
): Promise<DecidedHead> {
  const { run, report, cause } = about;
  const { pull } = head.target;
  const repository = context.job.repository.id;
  const override =
    pull === undefined
      ? undefined
      : await context.store.overrides.active({ repository, pull: pull.number }, pull.headSha);
  const alone = report.kind === 'report' && report.report.kind === 'baseline';
  const category = report.kind === 'report' ? (report.category ?? 'default') : 'default';
  const baseline =
    alone && run !== undefined
      ? await findBaseline(context, head, { workflow: run.workflow, category })
      : undefined;
  const facts: EvaluationFacts = {
    ...head,
    report,
    now: context.now(),
    ...(run === undefined ? {} : { run }),
    ...(override === undefined ? {} : { override }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(cause === undefined ? {} : { cause }),
  };
  const outcome = decideEvaluation(facts);
  return report.kind === 'report' ? { head, outcome, report: report.report } : { head, outcome };
}

/** Judges every open pull request with a head, and posts what does not pass last. */
async function judgePulls(
  context: JobContext,
  pulls: readonly PullFact[],
  about: {
    readonly headSha: string;
    readonly run?: RunFact;
    readonly report: ReportFact;
    readonly cause?: string;
  },
): Promise<void> {
  const decided: DecidedHead[] = [];
  for (const pull of pulls) {
    const head = await readPullHead(context, pull, about.headSha);
    if (head !== undefined) decided.push(await judgeHead(context, head, about));
  }
  for (const { outcome, report } of await guardSharedHead(context, decided, pulls)) {
    await settleOutcome(context, outcome, report);
  }
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
  await judgePulls(context, pulls, { headSha, cause, report: { kind: 'none', problems: [problem] } });
}

/** The report of a run: that of its only category, or why there is not exactly one. */
async function readReport(context: JobContext, run: RunFact): Promise<ReportFact> {
  const origin = originOf(run);
  const [first, second] = need(await readReports(context.client, origin));
  if (first === undefined) return missingReport(origin);
  if (second === undefined) {
    return first.report.kind === 'report' ? { ...first.report, category: first.category } : first.report;
  }
  const problem = {
    code: 'artifact-refused',
    message: `the run left reports of several categories: ${first.category}, ${second.category}`,
    hint: 'let one job of the workflow decide, and give the other `decides: action`',
  } as const;
  return { kind: 'none', problems: [problem] };
}

/** What a completed run is good for: a baseline, or the verdict on every pull request with its head, or a merge group. */
export async function evaluateRun(context: JobContext, run: RunFact, cause?: string): Promise<void> {
  if (baselineEvents.has(run.event)) return storeBaselines(context, run);
  const why = cause === undefined ? {} : { cause };
  if (run.event === 'merge_group') {
    const group = readGroupRef(run.headBranch ?? '');
    if (group === undefined) return;
    const { headSha } = run;
    const head = await readGroupHead(context, {
      headSha,
      headRef: run.headBranch ?? '',
      baseSha: group.baseSha,
    });
    const { outcome, report } = await judgeHead(context, head, {
      run,
      report: await readReport(context, run),
      ...why,
    });
    return settleOutcome(context, outcome, report);
  }
  if (run.event !== 'pull_request') return;
  const pulls = await findPullsOfHead(context, run.headSha);
  const open = pulls.filter((pull) => pull.state === 'open');
  if (open.length === 0) return;
  const report = await readReport(context, run);
  await judgePulls(context, open, { headSha: run.headSha, run, report, ...why });
}
