import type { Job as BossJob, JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import type { DeadLetter } from '../store/dead-letters.ts';
import type { Store } from '../store/store.ts';
import { deadQueue, workQueue } from './boss.ts';
import type { Job } from './job.ts';
import type { Outcome, QueueHandlers } from './queue.ts';

/** The workers of this process. */
export interface Workers {
  /** Tells a worker that pauses that there is work. */
  readonly wake: () => void;
}

/** A worker that found nothing looks again after this long: for retries, and for jobs that other processes enqueued. */
const pollSeconds = 1;

interface WorkersOptions {
  readonly boss: PgBoss;
  readonly store: Store;
  readonly handlers: QueueHandlers;
  /** How many. */
  readonly count: number;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The reason in what pg-boss kept of a failure: ours, a thrown error's, or its own for a lost process. */
function reasonOf(output: unknown): string {
  if (typeof output !== 'object' || output === null) return 'the reason is not known';
  if ('reason' in output && typeof output.reason === 'string') return output.reason;
  if ('message' in output && typeof output.message === 'string') return output.message;
  return 'value' in output ? reasonOf(output.value) : 'the reason is not known';
}

/** Settles a try in the way that GitHub asked for: pg-boss knows only its own pauses. */
async function retryAfter(boss: PgBoss, job: BossJob<Job>, reason: string, seconds: number): Promise<void> {
  await boss.fail(workQueue, job, { reason });
  await boss.update(workQueue, undefined, { id: job.id, startAfter: Math.ceil(seconds) });
}

async function settle(
  { boss, store }: WorkersOptions,
  job: BossJob<Job>,
  outcome: Outcome,
): Promise<JobResult> {
  const { id } = job;
  switch (outcome.kind) {
    case 'done':
      if (job.data.delivery !== undefined) await store.deliveries.finishJob(job.data.delivery, id);
      return { id, status: 'completed' };
    case 'dead':
      return { id, status: 'deadletter', output: { reason: outcome.reason } };
    case 'retry':
      if (outcome.afterSeconds === undefined)
        return { id, status: 'failed', output: { reason: outcome.reason } };
      await retryAfter(boss, job, outcome.reason, outcome.afterSeconds);
      // Has no effect: the job is not active any more.
      return { id, status: 'completed' };
  }
}

async function attempt(options: WorkersOptions, job: BossJob<Job>): Promise<JobResult> {
  const { id, signal, retryCount } = job;
  const outcome = await options.handlers
    .run(job.data, { id, number: retryCount + 1, signal })
    .catch((error: unknown): Outcome => ({ kind: 'retry', reason: messageOf(error) }));
  return settle(options, job, outcome);
}

/** Records a dead letter, marks its delivery, and lets the app tell people; again from the start where one of it fails. */
async function bury({ store, handlers }: WorkersOptions, job: JobWithMetadata<Job>): Promise<void> {
  const letter: DeadLetter = {
    id: job.sourceId ?? job.id,
    job: job.data,
    reason: reasonOf(job.sourceOutput),
    attempts: (job.sourceRetryCount ?? 0) + 1,
    at: job.createdOn.toISOString(),
  };
  await store.transaction(async (transaction) => {
    await transaction.deadLetters.add(letter);
    if (letter.job.delivery !== undefined)
      await transaction.deliveries.fail(letter.job.delivery, letter.reason);
  });
  await handlers.bury(letter);
}

/**
 * Starts the workers. Each is a worker of pg-boss of its own, because one that has just finished a job has to look for the
 * next at once: pg-boss would pause for the polling interval after each.
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { boss, count } = options;
  const ids: string[] = [];
  const busy = new Set<number>();
  for (let place = 0; place < count; place += 1) {
    const id = await boss.work<Job, unknown, { perJobResults: true; pollingIntervalSeconds: number }>(
      workQueue,
      { perJobResults: true, pollingIntervalSeconds: pollSeconds },
      async (jobs) => {
        busy.add(place);
        try {
          return await Promise.all(jobs.map((job) => attempt(options, job)));
        } finally {
          busy.delete(place);
          const own = ids[place];
          if (own !== undefined) boss.notifyWorker(own);
        }
      },
    );
    ids.push(id);
  }
  await boss.work<Job, void, { includeMetadata: true; pollingIntervalSeconds: number }>(
    deadQueue,
    { includeMetadata: true, pollingIntervalSeconds: pollSeconds },
    async (jobs) => {
      for (const job of jobs) await bury(options, job);
    },
  );
  let next = 0;
  return {
    wake() {
      for (let tried = 0; tried < ids.length; tried += 1) {
        next = (next + 1) % ids.length;
        const id = ids[next];
        if (id === undefined || busy.has(next)) continue;
        boss.notifyWorker(id);
        return;
      }
    },
  };
}
