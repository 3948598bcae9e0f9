import {
  decideGroupDestroyed,
  decideOpened,
  decideSuperseded,
  decideWaiting,
  defaultAppSettings,
  type Outcome,
  type PullFact,
  type RunFact,
} from '../../core/index.ts';
import { confirmRepository, listRunsOfHead, readPull } from '../../github/index.ts';
import type { Work, WorkOf } from '../task/work.ts';
import { type JobContext, need } from './context.ts';
import { evaluateRun } from './evaluate-run.ts';
import { type HeadFacts, readGroupHead, readPullHead } from './facts-of-head.ts';
import { foresee } from './known-commits.ts';
import { findPullsOfHead, rememberHead } from './pulls-of-head.ts';
import { settleOutcome } from './settle-outcome.ts';
import { guardSharedHead } from './shared-head.ts';

function patienceOf(head: HeadFacts): number {
  return head.policy.kind === 'ok' ? head.policy.value.settings.patience : defaultAppSettings.patience;
}

/** Looks at the head again once the policy's patience is over. */
async function comeBack(context: JobContext, head: HeadFacts, work: WorkOf<'patience'>): Promise<void> {
  const { queue, store, job } = context;
  const { target } = head;
  const { kind, key, installation, repository } = { ...job, kind: work.kind };
  await store.transaction((transaction) =>
    queue.enqueue(
      transaction,
      { kind, key, installation, repository, payload: work },
      {
        once: `patience/${repository.id}/${target.pull?.number ?? 'group'}/${work.headSha}/${target.baseSha}`,
        afterSeconds: patienceOf(head) + 1,
      },
    ),
  );
}

/** The last two: there is a verdict that does not count any more. */
type Judged = 'yes' | 'no' | 'into-another-branch' | 'without-policy';

/** Whether a head has its verdict, against the base that it has now and under the configuration of its base branch. */
async function readJudged({ store, job }: JobContext, { target, policy }: HeadFacts): Promise<Judged> {
  const known = await store.evaluations.latestOfHead({
    repository: job.repository.id,
    headSha: target.headSha,
    ...(target.pull === undefined ? {} : { pull: target.pull.number }),
  });
  if (known?.evaluation.baseSha !== target.baseSha) return 'no';
  if (known.evaluation.baseRef !== target.pull?.baseRef) return 'into-another-branch';
  return known.evaluation.withoutPolicy === true && policy.kind === 'ok' ? 'without-policy' : 'yes';
}

/** Settles an outcome that came without a run; one that passes only where no other pull request has this head. */
async function settlePassing(context: JobContext, head: HeadFacts, outcome: Outcome): Promise<void> {
  const { pull, headSha } = head.target;
  const pulls =
    pull === undefined || outcome.evaluation === undefined ? [] : await findPullsOfHead(context, headSha);
  for (const one of await guardSharedHead(context, [{ head, outcome }], pulls)) {
    await settleOutcome(context, one.outcome);
  }
}

async function opened(context: JobContext, head: HeadFacts, later: WorkOf<'patience'>): Promise<void> {
  // A redelivered or late event must not put a queued check over a verdict.
  const judged = await readJudged(context, head);
  if (judged === 'yes') return;
  // The verdict that stands is of another branch's configuration, and must not pass for one of this branch.
  const why = judged === 'no' ? {} : { cause: judged };
  const outcome: Outcome = decideOpened({ ...head, now: context.now(), ...why });
  await settlePassing(context, head, outcome);
  if (outcome.evaluation !== undefined) return;
  await comeBack(context, head, later);
  await foresee(context, head);
}

/** Ends the check of the head before, unless that has its verdict: the branch may be pushed back to it. */
async function supersede(context: JobContext, head: HeadFacts, before: string): Promise<void> {
  const repository = context.job.repository.id;
  if ((await context.store.evaluations.latestOfHead({ repository, headSha: before })) !== undefined) return;
  // Another pull request may still have it as its head, and GitHub would count this check for that one.
  const pulls = await findPullsOfHead(context, before);
  if (pulls.some((pull) => pull.state === 'open')) return;
  await settleOutcome(context, decideSuperseded({ ...head.target, headSha: before }, head.target.headSha));
}

/**
 * Judges a head anew by the run that it has, where its verdict was about another base or was none: no event of a run will
 * come for it. False where there is no such run, or none is needed.
 */
async function judgeAnew(context: JobContext, head: HeadFacts, work: WorkOf<'open'>): Promise<boolean> {
  const judged = await readJudged(context, head);
  if (judged === 'yes' || (judged === 'no' && work.retargeted !== true)) return false;
  const run = await newestRun(context, head);
  if (run?.status !== 'completed') return false;
  const cause = judged === 'no' ? 'retargeted' : judged;
  return evaluateRun(context, run, { cause, ...aboutPull(head) });
}

function aboutPull({ target: { pull } }: HeadFacts): { readonly pull?: PullFact } {
  return pull === undefined ? {} : { pull };
}

/** A pull request has a new head: queue its check, and end the check of the head before. */
export async function openPull(context: JobContext, work: WorkOf<'open'>): Promise<void> {
  const pull = need(await readPull(context.client, work.pull));
  if (pull?.state !== 'open') return;
  await rememberHead(context, pull);
  const head = await readPullHead(context, pull);
  if (work.before !== undefined && work.before !== pull.headSha) await supersede(context, head, work.before);
  if (await judgeAnew(context, head, work)) return;
  const { number, headSha } = pull;
  await opened(context, head, { kind: 'patience', headSha, pull: number, since: context.now() });
}

/** The merge queue wants a verdict. */
export async function openGroup(context: JobContext, work: WorkOf<'group'>): Promise<void> {
  const head = await readGroupHead(context, work);
  const { headSha, headRef, baseSha } = work;
  await opened(context, head, { kind: 'patience', headSha, headRef, baseSha, since: context.now() });
}

/** The merge queue wants none any more. */
export async function closeGroup(context: JobContext, work: WorkOf<'group-gone'>): Promise<void> {
  const { headSha, baseSha, reason } = work;
  const repository = context.job.repository.id;
  if ((await context.store.evaluations.latestOfHead({ repository, headSha })) !== undefined) return;
  need(await confirmRepository(context.client));
  await settleOutcome(context, decideGroupDestroyed({ headSha, baseSha, mergeGroup: true }, reason));
}

async function readHead(context: JobContext, work: WorkOf<'patience'>): Promise<HeadFacts | undefined> {
  const { headSha, headRef, baseSha } = work;
  if (headRef !== undefined && baseSha !== undefined)
    return readGroupHead(context, { headSha, headRef, baseSha });
  const pull = work.pull === undefined ? undefined : need(await readPull(context.client, work.pull));
  if (pull?.state !== 'open' || pull.headSha !== headSha) return undefined;
  return readPullHead(context, pull);
}

/** The newest run of the workflow that measures, for a head. */
export async function newestRun(context: JobContext, head: HeadFacts): Promise<RunFact | undefined> {
  const settings = head.policy.kind === 'ok' ? head.policy.value.settings : defaultAppSettings;
  const { headSha, mergeGroup } = head.target;
  const runs = need(await listRunsOfHead(context.client, { headSha, path: settings.workflow }));
  // A push to the branch runs the same workflow on the same commit, and says nothing about the pull request.
  const event = mergeGroup === true ? 'merge_group' : 'pull_request';
  return runs.find((run) => run.event === event);
}

/** Nobody reported in time: say what is in the way, so that a required check never hangs. */
export async function endPatience(context: JobContext, work: WorkOf<'patience'>): Promise<void> {
  const head = await readHead(context, work);
  if (head === undefined || (await readJudged(context, head)) === 'yes') return;
  const run = await newestRun(context, head);
  // Its event was lost, or its report is about the base before.
  if (run?.status === 'completed' && (await evaluateRun(context, run, aboutPull(head)))) return;
  const facts = { ...head, since: work.since, now: context.now() };
  await settlePassing(context, head, decideWaiting(run === undefined ? facts : { ...facts, run }));
}

/** The head that work is about, where a failure of ours can be said on it. */
export function headOf(work: Work): string | undefined {
  switch (work.kind) {
    case 'open':
    case 'command':
    case 'merged':
      return undefined;
    case 'run-completed':
      return work.run.headSha;
    case 'evaluate':
    case 'button':
    case 'group':
    case 'group-gone':
    case 'patience':
      return work.headSha;
  }
}
