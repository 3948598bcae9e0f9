import { type ConstructorOptions, fromPglite, PgBoss, type Queue } from 'pg-boss';
import type { Connection } from '../store/connection.ts';

/** Jobs of the app. */
export const workQueue = 'work';
/** Jobs that were given up, on their way to the table of dead letters. */
export const deadQueue = 'dead';

/** How the queue behaves; each has a default that suits GitHub. */
export interface QueueOptions {
  /** Jobs that one process works on at the same time. */
  readonly workers?: number;
  /** Tries after the first, and the pauses before them: they double, at random by up to a factor of two. */
  readonly retry?: {
    readonly limit: number;
    readonly delaySeconds: number;
    readonly maxDelaySeconds: number;
  };
  /** A job whose process gave no sign of life for this long is given to another; at least 10. */
  readonly heartbeatSeconds?: number;
  /** Troubles of the queue itself, such as a database that does not answer for a while. */
  readonly onError: (error: Error) => void;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The longest that one try may take. */
const longestTry = 10 * minute;

/** Connections of the queue on PostgreSQL, beside those of the store. */
const largestPool = 4;

function settings({ heartbeatSeconds = 30 }: QueueOptions, embedded: boolean): ConstructorOptions {
  return {
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
    // An embedded database is small and has one connection, which a rebuild would take.
    reindex: !embedded,
    openTelemetry: { enabled: false },
    // How soon a job whose process died is noticed.
    superviseIntervalSeconds: Math.ceil(heartbeatSeconds / 3),
    monitorIntervalSeconds: Math.ceil(heartbeatSeconds / 3),
    maintenanceIntervalSeconds: hour / 2,
  };
}

/** pg-boss on the store's database; not started. */
export function createBoss(connection: Connection, options: QueueOptions): PgBoss {
  switch (connection.kind) {
    case 'embedded':
      return new PgBoss({
        db: fromPglite(connection.pglite),
        backend: 'pglite',
        ...settings(options, true),
      });
    case 'postgres':
      return new PgBoss({
        connectionString: connection.url,
        max: largestPool,
        application_name: 'brakeline-queue',
        ...settings(options, false),
      });
  }
}

/** A queue that keeps its policy and takes the other settings of this version of the app. */
async function ensureQueue(boss: PgBoss, name: string, options: Omit<Queue, 'name'>): Promise<void> {
  await boss.createQueue(name, options);
  const { policy: _, ...changeable } = options;
  await boss.updateQueue(name, changeable);
}

/** Makes the two queues; does no harm where they are there. */
export async function createQueues(boss: PgBoss, options: QueueOptions): Promise<void> {
  const { heartbeatSeconds = 30, retry = { limit: 12, delaySeconds: 2, maxDelaySeconds: 5 * minute } } =
    options;
  const common = {
    retryBackoff: true,
    expireInSeconds: longestTry,
    heartbeatSeconds,
    // pg-boss deletes, without a word, jobs that waited for longer.
    retentionSeconds: 365 * day,
    deleteAfterSeconds: hour,
  };
  await ensureQueue(boss, deadQueue, {
    ...common,
    policy: 'standard',
    // Until it succeeds.
    retryLimit: 1_000_000,
    retryDelay: 2,
    retryDelayMax: 5 * minute,
  });
  await ensureQueue(boss, workQueue, {
    ...common,
    // At most one active job for each singleton key: a unique index of the database holds it.
    policy: 'singleton',
    retryLimit: retry.limit,
    retryDelay: retry.delaySeconds,
    retryDelayMax: retry.maxDelaySeconds,
    deadLetter: deadQueue,
  });
}
