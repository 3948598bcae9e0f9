import {
  type CommandOutcome,
  type CommentFact,
  decideButton,
  decideCommand,
  type Evaluation,
  type OverrideFact,
  type PullFact,
  parseCommands,
  type StoreChange,
} from '../../core/index.ts';
import { listRunsOfHead, readPermission, readPull } from '../../github/index.ts';
import type { PullId } from '../store/overrides.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Work, WorkOf } from '../task/work.ts';
import { newestRun } from './await-report.ts';
import { type JobContext, need } from './context.ts';
import { evaluateRun, evaluateUnmeasured } from './evaluate-run.ts';
import { type HeadFacts, readPullHead } from './facts-of-head.ts';
import { findPullsOfHead } from './pulls-of-head.ts';
import { perform } from './settle-outcome.ts';

/** Writes changes; each is idempotent by the comment that asked for it. */
async function applyChanges(
  transaction: StoreTransaction,
  repository: number,
  changes: readonly StoreChange[],
): Promise<void> {
  for (const change of changes) {
    switch (change.kind) {
      case 'record-override':
        await transaction.overrides.grant({ repository, pull: change.pull }, change.override);
        break;
      case 'cancel-override':
        await transaction.overrides.cancel(
          { repository, pull: change.pull },
          { by: change.by, at: change.at },
        );
        break;
      case 'mark-history':
        for (const benchmark of change.benchmarks) {
          const { headSha: sha, mark: kind, text, at } = change;
          await transaction.marks.add({ repository, benchmark, sha, kind, text, at });
        }
        break;
    }
  }
}

/** Judges a head again by its newest completed run. `cause` makes a check run of its own. */
export async function evaluateAgain(context: JobContext, headSha: string, cause?: string): Promise<void> {
  const runs = need(await listRunsOfHead(context.client, { headSha }));
  const judged = runs.filter((run) => run.event === 'pull_request' || run.event === 'merge_group');
  const paths = new Set(judged.map((run) => run.path));
  const why = cause === undefined ? {} : { cause };
  let done = false;
  for (const path of paths) {
    const newest = judged.find((run) => run.path === path && run.status === 'completed');
    if (newest !== undefined && (await evaluateRun(context, newest, why))) done = true;
  }
  // Runs of other workflows say nothing about a head, and an override counts without any.
  if (!done && cause !== undefined) await evaluateUnmeasured(context, headSha, cause);
}

/** Work on the head of a command or a click, under the head's own key, so that no two evaluations of it overlap. */
async function enqueueEvaluation(
  { queue, job }: JobContext,
  transaction: StoreTransaction,
  { headSha, cause }: { readonly headSha: string; readonly cause: string },
): Promise<void> {
  const { installation, repository } = job;
  const work: Work = { kind: 'evaluate', headSha, cause };
  const key = `${repository.id}#${headSha}`;
  const evaluation = { kind: work.kind, key, installation, repository, payload: work };
  await queue.enqueue(transaction, evaluation, { once: `evaluate/${key}/${cause}` });
}

/**
 * Stores what an outcome changes together with the work that judges the head again, so that no change stays without its
 * verdict, and then answers.
 */
async function carryOut(
  context: JobContext,
  outcome: CommandOutcome,
  about: { readonly headSha: string; readonly cause: string },
): Promise<void> {
  await context.store.transaction(async (transaction) => {
    await applyChanges(transaction, context.job.repository.id, outcome.changes);
    if (outcome.evaluateAgain) await enqueueEvaluation(context, transaction, about);
  });
  await perform(context, outcome.intents);
}

/** That of the present head; else the pull request's newest, so that an answer can name the head that it was of. */
async function findEvaluation(
  { store, job }: JobContext,
  { number, headSha }: PullFact,
): Promise<Evaluation | undefined> {
  const repository = job.repository.id;
  const own = await store.evaluations.latestOfHead({ repository, headSha, pull: number });
  return (own ?? (await store.evaluations.latestOfPull(repository, number)))?.evaluation;
}

/** What the commands of this very comment took back, when they were worked on before. */
async function findTakenBack(
  { store }: JobContext,
  pull: PullId,
  { author, at }: WorkOf<'command'>,
): Promise<OverrideFact | undefined> {
  const known = await store.overrides.list(pull);
  return known.findLast(
    ({ cancelled }) => cancelled?.by === author && Date.parse(cancelled.at) === Date.parse(at),
  )?.override;
}

/** The override of the head that a command is about: one that is to be cancelled was given before the comment was written. */
async function findOverride(
  { store, job }: JobContext,
  pull: PullFact,
  { cancels, at }: { readonly cancels: boolean; readonly at: string },
): Promise<OverrideFact | undefined> {
  const id = { repository: job.repository.id, pull: pull.number };
  const active = await store.overrides.active(id, pull.headSha);
  const isLater = active !== undefined && Date.parse(active.at) > Date.parse(at);
  return cancels && isLater ? undefined : active;
}

async function obey(
  context: JobContext,
  pull: PullFact,
  about: { readonly head: HeadFacts; readonly work: WorkOf<'command'> },
): Promise<void> {
  const { head, work } = about;
  const { job, client, now } = context;
  const id = { repository: job.repository.id, pull: pull.number };
  const comment: CommentFact = {
    id: work.comment,
    author: work.author,
    bot: false,
    edited: false,
    at: work.at,
  };
  const permission = need(await readPermission(client, work.author));
  const run = await newestRun(context, head);
  for (const command of parseCommands(work.body)) {
    const evaluation = await findEvaluation(context, pull);
    const override = await findOverride(context, pull, { cancels: command.kind === 'cancel', at: work.at });
    const takenBack = await findTakenBack(context, id, work);
    const outcome = decideCommand({
      command,
      comment,
      permission,
      pull,
      policy: head.policy,
      now: now(),
      ...(run === undefined ? {} : { run }),
      ...(evaluation === undefined ? {} : { evaluation }),
      ...(override === undefined ? {} : { override }),
      ...(takenBack === undefined ? {} : { takenBack }),
    });
    // Each command has a verdict of its own: the second of a comment may take back what the first gave.
    const cause = `comment-${work.comment}-${command.line}`;
    await carryOut(context, outcome, { headSha: pull.headSha, cause });
  }
}

/** Works on the commands of a new comment. Permission, head and policy are looked up now, not when it was written. */
export async function runCommands(context: JobContext, work: WorkOf<'command'>): Promise<void> {
  if (parseCommands(work.body).length === 0) return;
  const pull = need(await readPull(context.client, work.pull));
  if (pull?.state !== 'open') return;
  const head = await readPullHead(context, pull);
  await obey(context, pull, { head, work });
}

/** Works on a click. Whoever clicked needs write access, looked up now. */
export async function pressButton(context: JobContext, work: WorkOf<'button'>): Promise<void> {
  const { client } = context;
  const { identifier, check, headSha, by } = work;
  const permission = need(await readPermission(client, by));
  const pull = (await findPullsOfHead(context, headSha)).find(({ state }) => state === 'open');
  const head = pull === undefined ? undefined : await readPullHead(context, pull);
  const run = head === undefined ? undefined : await newestRun(context, head);
  const outcome = decideButton({ identifier, permission, check, ...(run === undefined ? {} : { run }) });
  await carryOut(context, outcome, { headSha, cause: `check-${check}` });
}
