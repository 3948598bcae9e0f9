import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import { storableText } from '../store/storable.ts';
import type { Store } from '../store/store.ts';
import type { Job } from '../task/job.ts';
import { createBoss, ensureWorkQueue, type QueueOptions, queueDefaults, workQueue } from './boss.ts';
import type { Queue, QueueStats } from './queue.ts';
import { pauseAfterDeath, type QueuedJob } from './tries.ts';
import { startWorkers, type Workers } from './workers.ts';

/** A job with nothing in it that the database refuses. */
function storableJob(job: Job): Job {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return storableText(value);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), clean(inner)]));
  };
  return { ...job, key: storableText(job.key), payload: clean(job.payload) };
}

/** The id of the job of a name: the first half of its SHA-256, in the form of a UUID. */
function idOfName(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const unfinished: readonly string[] = ['created', 'retry', 'active'];

function enqueueIn(boss: PgBoss, wake: () => void): Queue['enqueue'] {
  return async (transaction, job, { once, afterSeconds } = {}) => {
    const db = fromKysely(transaction.database);
    const id = once === undefined ? randomUUID() : idOfName(once);
    if (once !== undefined) {
      const [earlier] = await boss.findJobs(workQueue, { id, db });
      if (earlier !== undefined && unfinished.includes(earlier.state)) return 'known';
      if (earlier !== undefined) await boss.deleteJob(workQueue, id, { db });
    }
    const delay = afterSeconds === undefined ? {} : { startAfter: Math.ceil(afterSeconds) };
    const sent = await boss.send(workQueue, storableJob(job), {
      id,
      singletonKey: storableText(job.key),
      db,
      ...delay,
    });
    if (sent === null) return 'known';
    transaction.afterCommit(wake);
    return 'enqueued';
  };
}

/** Counts what is not finished; pg-boss's own figures are up to a minute old. */
async function readStats(store: Store): Promise<QueueStats> {
  const counted = await sql<Omit<QueueStats, 'dead'>>`
    select
      count(*) filter (where state < 'active' and start_after <= now())::int as "ready",
      count(*) filter (where state < 'active' and start_after > now())::int as "later",
      count(*) filter (where state = 'active')::int as "active",
      coalesce(
        extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())), 0
      )::float8 as "oldestSeconds"
    from pgboss.job
    where name = ${workQueue} and state <= 'active'
  `.execute(store.database);
  const row = counted.rows[0] ?? { ready: 0, later: 0, active: 0, oldestSeconds: 0 };
  return { ...row, dead: await store.deadLetters.count() };
}

/**
 * Gives back the jobs that the last process was working on when it died. Only for the embedded store, which one process
 * has at a time; on PostgreSQL they may be another process's, and the heartbeat tells.
 */
async function reclaim(boss: PgBoss, store: Store): Promise<void> {
  const { rows } = await sql<{ readonly id: string; readonly claims: number; readonly data: QueuedJob }>`
    select id, retry_count + 1 as claims, data from pgboss.job where name = ${workQueue} and state = 'active'
  `.execute(store.database);
  for (const { id, claims, data } of rows) {
    const deaths = claims - (data.tries?.failures ?? 0);
    await boss.fail(workQueue, id, { reason: 'the process ended while it worked on this job' });
    await boss.update(workQueue, undefined, { id, startAfter: pauseAfterDeath(deaths, Math.random()) });
  }
}

/** Opens the queue in the store's database; its tables are made where they are missing. Rejects where that fails. */
export async function openQueue(store: Store, options: QueueOptions): Promise<Queue> {
  const boss = createBoss(store.connection, options);
  boss.on('error', options.onError);
  await boss.start();
  await ensureWorkQueue(boss, options);
  if (store.connection.kind === 'embedded') await reclaim(boss, store);
  let workers: Workers | undefined;
  const enqueue = enqueueIn(boss, () => workers?.wake());
  return {
    enqueue,
    async work(handlers) {
      const { workers: count, tryLimitSeconds: tryLimit, retry } = { ...queueDefaults, ...options };
      workers = await startWorkers({ boss, store, handlers, count, tryLimit, retryLimit: retry.limit });
    },
    stats: () => readStats(store),
    async redrive(id) {
      return store.transaction(async (transaction) => {
        const letter = await transaction.deadLetters.take(id);
        if (letter === undefined) return false;
        await enqueue(transaction, letter.job);
        return true;
      });
    },
    async stop(timeoutSeconds = 30) {
      await boss.stop({ graceful: true, timeout: timeoutSeconds * 1000 });
    },
  };
}
