import type { EvaluationFacts, PullFact, RunFact } from '../../core/index.ts';
import type { JobContext } from './context.ts';
import { readGroupHead, readGroupRef, readPullHead } from './facts-of-head.ts';
import { judgeHead, type Measured } from './judge-head.ts';
import { findPullsOfHead } from './pulls-of-head.ts';
import { readCategories, storeBaselines } from './run-reports.ts';
import { settleOutcome } from './settle-outcome.ts';
import { type DecidedHead, guardSharedHead } from './shared-head.ts';

const baselineEvents: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch']);

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
