import { sql } from 'kysely';
import type { Job as BossJob, JobResult, PgBoss } from 'pg-boss';
import type { DeadLetter } from '../store/dead-letters.ts';
import type { Store } from '../store/store.ts';
import type { Job } from '../task/job.ts';
import { workQueue } from './boss.ts';
import type { Outcome, QueueHandlers } from './queue.ts';
import { judgeTries, type QueuedJob, type Tries } from './tries.ts';

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
  /** Failed tries of a job after which it is tried once more. */
  readonly retryLimit: number;
  /** The longest that one try may take, seconds. */
  readonly tryLimit: number;
}

/** A job in the hands of a worker. */
interface Claim {
  readonly boss: BossJob<QueuedJob>;
  readonly job: Job;
  readonly tries: Tries;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Notes with the job how it went so far; nothing where another process has taken the job over. */
async function noteTries({ store }: WorkersOptions, { boss }: Claim, tries: Tries): Promise<void> {
  await sql`
    update pgboss.job set data = data || ${JSON.stringify({ tries })}::jsonb
    where name = ${workQueue} and id = ${boss.id} and state = 'active' and retry_count = ${boss.retryCount}
  `.execute(store.database);
}

/** Settles a try in the way that GitHub asked for: pg-boss knows only its own pauses. */
async function retryAfter(
  boss: PgBoss,
  job: BossJob,
  { reason, seconds }: { readonly reason: string; readonly seconds: number },
): Promise<void> {
  await boss.fail(workQueue, job, { reason });
  await boss.update(workQueue, undefined, { id: job.id, startAfter: Math.ceil(seconds) });
}

/**
 * Gives a job up while its key is still held, so that nothing else is done for the key meanwhile: records the dead letter,
 * marks its delivery, and lets the app tell people; again from the start, and without another try, where one of it fails.
 */
async function bury(options: WorkersOptions, claim: Claim, end: NonNullable<Tries['end']>) {
  const { store, handlers } = options;
  const { job, tries } = claim;
  const { id } = claim.boss;
  const letter: DeadLetter = { id, job, ...end };
  try {
    await store.transaction(async (transaction) => {
      await transaction.deadLetters.add(letter);
      if (job.delivery !== undefined) await transaction.deliveries.fail(job.delivery, letter.reason);
    });
    await handlers.bury(letter);
    return { id, status: 'completed', output: { reason: letter.reason } } as const;
  } catch (error) {
    await noteTries(options, claim, { failures: tries.failures + 1, end });
    return { id, status: 'failed', output: { reason: messageOf(error) } } as const;
  }
}

async function settle(options: WorkersOptions, claim: Claim, outcome: Outcome): Promise<JobResult> {
  const { boss, store, retryLimit } = options;
  const { job, tries } = claim;
  const { id } = claim.boss;
  if (outcome.kind === 'done') {
    if (job.delivery !== undefined) await store.deliveries.finishJob(job.delivery, id);
    return { id, status: 'completed' };
  }
  const { reason } = outcome;
  const failures = tries.failures + 1;
  if (outcome.kind === 'dead' || failures > retryLimit) {
    return bury(options, claim, { reason, attempts: failures, at: new Date().toISOString() });
  }
  await noteTries(options, claim, { failures });
  if (outcome.afterSeconds === undefined) return { id, status: 'failed', output: { reason } };
  await retryAfter(boss, claim.boss, { reason, seconds: outcome.afterSeconds });
  // Has no effect: the job is not active any more.
  return { id, status: 'completed' };
}

/** Runs the handler; one that takes too long counts as failed, and what it still does is not waited for. */
async function run({ handlers, tryLimit }: WorkersOptions, { boss, job, tries }: Claim): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    const reason = `it took longer than ${tryLimit} s`;
    timer = setTimeout(() => resolve({ kind: 'retry', reason }), tryLimit * 1000);
  });
  try {
    const { id, signal } = boss;
    const running = handlers.run(job, { id, number: tries.failures + 1, signal });
    return await Promise.race([running, late]);
  } catch (error) {
    return { kind: 'retry', reason: messageOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function attempt(options: WorkersOptions, boss: BossJob<QueuedJob>): Promise<JobResult> {
  const { tries = { failures: 0 }, ...job } = boss.data;
  const claim: Claim = { boss, job, tries };
  const end = judgeTries(tries, { claims: boss.retryCount, now: new Date().toISOString() });
  if (end !== undefined) return bury(options, claim, end);
  return settle(options, claim, await run(options, claim));
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
    const id = await boss.work<QueuedJob, unknown, { perJobResults: true; pollingIntervalSeconds: number }>(
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
