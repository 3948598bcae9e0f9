import { decideFailure, type TargetFact } from '../../core/index.ts';
import { confirmRepository, readPull } from '../../github/index.ts';
import { type Work, workSchema } from '../task/work.ts';
import { headOf } from './await-report.ts';
import { type JobContext, need } from './context.ts';
import { pullsOfRun } from './evaluate-run.ts';
import { readGroupRef, readPullHead } from './facts-of-head.ts';
import { findPullsOfHead } from './pulls-of-head.ts';
import { perform } from './settle-outcome.ts';
import { hasVerdict } from './standing-verdict.ts';

const silent: ReadonlySet<Work['kind']> = new Set(['command', 'button', 'merged']);

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

/** What the work of a merge group is about; undefined where the work is a pull request's. */
function groupOf(work: Work): TargetFact | undefined {
  if (work.kind === 'group') return { headSha: work.headSha, baseSha: work.baseSha, mergeGroup: true };
  if (work.kind !== 'run-completed' || work.run.event !== 'merge_group') return undefined;
  const group = readGroupRef(work.run.headBranch ?? '');
  return group === undefined
    ? undefined
    : { headSha: work.run.headSha, baseSha: group.baseSha, mergeGroup: true };
}

/** The heads whose check waits for the work. */
async function targetsOf(context: JobContext, work: Work): Promise<readonly TargetFact[]> {
  const group = groupOf(work);
  if (group !== undefined) {
    need(await confirmRepository(context.client));
    return [group];
  }
  const targets: TargetFact[] = [];
  for (const pull of await pullsOf(context, work)) {
    if (pull.state === 'open') targets.push((await readPullHead(context, pull, headOf(work))).target);
  }
  return targets;
}

/**
 * Says on GitHub that a job was given up: the check asks a person, because a failure of our own must never look like a pass
 * nor leave a required check hanging. A verdict that the job brought before its end stays. `requestId` is in the log beside
 * the reason.
 */
export async function buryJob(context: JobContext, requestId: string): Promise<void> {
  const work = workSchema.safeParse(context.job.payload);
  // A command, a click or a merge that failed says nothing about the head; the log has it.
  if (!work.success || silent.has(work.data.kind)) return;
  for (const target of await targetsOf(context, work.data)) {
    if (await hasVerdict(context, work.data, target)) {
      context.log.info('nothing to tell of the job that was given up: its verdict stands', {
        request: requestId,
        head: target.headSha,
      });
      continue;
    }
    await perform(context, decideFailure(target, requestId).intents);
  }
}
