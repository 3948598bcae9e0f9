import type { Intent, Outcome, Report } from '../../core/index.ts';
import { formatIntents, performIntents } from '../../github/index.ts';
import { GitHubStopped, type JobContext } from './context.ts';
import { rememberInStore } from './remember-in-store.ts';

/**
 * Performs intents. A wait ends the job, which is then tried again as a whole. A refusal is logged and stops nothing, but
 * for a check that was refused: without it nobody knows of the verdict, so that the job is given up with words.
 */
export async function perform(context: JobContext, intents: readonly Intent[]): Promise<void> {
  const { client, app, store, job, log } = context;
  if (context.dryRun) return log.info('dry run: nothing was written', { intents: formatIntents(intents) });
  const remembered = rememberInStore(store, job.repository.id);
  const { performed, retry } = await performIntents({ client, app, remembered }, intents);
  for (const one of performed) {
    if (one.intent.kind === 'note') log.info(one.intent.problem.message, { key: one.intent.key });
    if (one.kind === 'refused' || one.kind === 'skipped') {
      log.warn(one.problem.message, { intent: one.intent.kind, key: one.intent.key });
    }
  }
  log.debug('performed', { intents: formatIntents(intents) });
  if (retry !== undefined) throw new GitHubStopped({ kind: 'retry', ...retry });
  const untold = performed.find((one) => one.intent.kind === 'post-check' && one.kind === 'refused');
  if (untold?.kind === 'refused') throw new GitHubStopped({ kind: 'refused', problem: untold.problem });
}

/**
 * Performs an outcome and records its evaluation. In this order, because performing is idempotent and an evaluation that
 * is recorded counts as finished.
 */
export async function settleOutcome(context: JobContext, outcome: Outcome, report?: Report): Promise<void> {
  const { store, job, metrics } = context;
  const { intents, evaluation } = outcome;
  await perform(context, intents);
  const check = intents.find((intent) => intent.kind === 'post-check');
  // What was not posted is not settled.
  if (evaluation === undefined || check === undefined || context.dryRun) return;
  await store.evaluations.record(
    { repository: job.repository.id, key: check.externalId, evaluation },
    report,
  );
  metrics.verdicts.add(1, { conclusion: evaluation.conclusion });
}
