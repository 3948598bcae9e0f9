import type { Outcome } from '../queue/queue.ts';
import { type Work, workSchema } from '../task/work.ts';
import { closeGroup, endPatience, openGroup, openPull } from './await-report.ts';
import { evaluateAgain, pressButton, runCommands } from './command.ts';
import { GitHubStopped, type JobContext, refusalKey } from './context.ts';
import { evaluateRun } from './evaluate-run.ts';
import { markMerge } from './mark-merge.ts';

function dispatch(context: JobContext, work: Work): Promise<unknown> {
  switch (work.kind) {
    case 'open':
      return openPull(context, work);
    case 'merged':
      return markMerge(context, work);
    case 'run-completed':
      return evaluateRun(context, work.run, { own: true });
    case 'evaluate':
      return evaluateAgain(context, work.headSha, work.cause);
    case 'button':
      return pressButton(context, work);
    case 'group':
      return openGroup(context, work);
    case 'group-gone':
      return closeGroup(context, work);
    case 'command':
      return runCommands(context, work);
    case 'patience':
      return endPatience(context, work);
  }
}

/** Seconds until what GitHub refused is tried once more. */
const secondThought = 2;

/**
 * What the queue does with a job that stopped: GitHub's own waits are kept. What GitHub refuses is tried once more, because
 * a newer token may be allowed it, and a commit that was just pushed may be known by then.
 */
function outcomeOf(error: unknown, attempt: number): Outcome {
  if (!(error instanceof GitHubStopped)) {
    return { kind: 'retry', reason: error instanceof Error ? error.message : String(error) };
  }
  const { failure } = error;
  const reason = failure.problem.message;
  if (failure.kind === 'retry') {
    const { afterSeconds } = failure;
    return { kind: 'retry', reason, ...(afterSeconds === undefined ? {} : { afterSeconds }) };
  }
  return attempt === 1 ? { kind: 'retry', reason, afterSeconds: secondThought } : { kind: 'dead', reason };
}

/** Work that the sweep found must not come again with every sweep where GitHub refuses it. */
async function noteRefusal({ store, job, now }: JobContext): Promise<void> {
  const [, subject] = job.key.split('#');
  if (job.delivery !== undefined || subject === undefined) return;
  await store.posts.remember(job.repository.id, refusalKey(subject), { mark: now(), state: 'done' });
}

/** Works on one job: reads the facts, decides, performs, records. May be called again for the same job at any time. */
export async function runJob(context: JobContext): Promise<Outcome> {
  const { job, metrics, log } = context;
  const started = performance.now();
  const work = workSchema.safeParse(job.payload);
  // The log tells once of credentials, not with every job.
  let told = false;
  const outcome: Outcome = work.success
    ? await dispatch(context, work.data).then(
        () => ({ kind: 'done' }) as const,
        (error: unknown) => {
          told = error instanceof GitHubStopped && error.failure.problem.code === 'github-credentials';
          return outcomeOf(error, context.attempt);
        },
      )
    : { kind: 'dead', reason: 'the job was written by another version of Brakeline' };
  if (outcome.kind === 'dead') await noteRefusal(context);
  const seconds = (performance.now() - started) / 1000;
  metrics.jobs.add(1, { kind: job.kind, outcome: outcome.kind });
  metrics.jobSeconds.add(seconds, { kind: job.kind });
  const fields = { kind: job.kind, key: job.key, seconds: Number(seconds.toFixed(3)) };
  if (outcome.kind === 'done') log.info('job done', fields);
  else {
    const tell = told ? log.debug : log.warn;
    tell(`job not done: ${outcome.reason}`, { ...fields, outcome: outcome.kind });
  }
  return outcome;
}
