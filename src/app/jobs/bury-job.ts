import { decideFailure } from '../../core/index.ts';
import { confirmRepository, readPull } from '../../github/index.ts';
import { headOf } from './await-report.ts';
import { type JobContext, need } from './context.ts';
import { pullsOfRun } from './evaluate-run.ts';
import { readGroupRef, readPullHead } from './facts-of-head.ts';
import { findPullsOfHead } from './pulls-of-head.ts';
import { perform } from './settle-outcome.ts';
import { type Work, workSchema } from './work.ts';

async function pullsOf(context: JobContext, work: Work) {
  const number = 'pull' in work ? work.pull : undefined;
  const head = headOf(work);
  if (number === undefined && head !== undefined) {
    const pulls = (await findPullsOfHead(context, head)).filter(({ state }) => state === 'open');
    return work.kind === 'run-completed' ? pullsOfRun(work.run, pulls) : pulls;
  }
  const pull = number === undefined ? undefined : need(await readPull(context.client, number));
  return pull === undefined ? [] : [pull];
}

/**
 * Says on GitHub that a job was given up: the check asks a person, because a failure of our own must never look like a pass
 * nor leave a required check hanging. `requestId` is in the log beside the reason.
 */
export async function buryJob(context: JobContext, requestId: string): Promise<void> {
  const work = workSchema.safeParse(context.job.payload);
  // A command or a click that failed says nothing about the head; the log has it.
  if (!work.success || work.data.kind === 'command' || work.data.kind === 'button') return;
  const run = work.data.kind === 'run-completed' ? work.data.run : undefined;
  const group = run?.event === 'merge_group' ? readGroupRef(run.headBranch ?? '') : undefined;
  if (run !== undefined && group !== undefined) {
    const target = { headSha: run.headSha, baseSha: group.baseSha, mergeGroup: true };
    need(await confirmRepository(context.client));
    return perform(context, decideFailure(target, requestId).intents);
  }
  if (work.data.kind === 'group') {
    const { headSha, baseSha } = work.data;
    need(await confirmRepository(context.client));
    return perform(context, decideFailure({ headSha, baseSha, mergeGroup: true }, requestId).intents);
  }
  for (const pull of await pullsOf(context, work.data)) {
    if (pull.state !== 'open') continue;
    const head = await readPullHead(context, pull);
    await perform(context, decideFailure(head.target, requestId).intents);
  }
}
