import { type ConstructorOptions, fromPglite, PgBoss, type Queue } from 'pg-boss';
import type { Connection } from '../store/connection.ts';

/** Jobs of the app. */
export const workQueue = 'work';

/** How the queue behaves; each has a default that suits GitHub. */
export interface QueueOptions {
  /** Jobs that one process works on at the same time. */
  readonly workers?: number;
  /**
   * Tries after the first that failed, and the pauses before them: they double, at random by up to a factor of two. A try
   * whose process died does not count.
   */
  readonly retry?: {
    readonly limit: number;
    readonly delaySeconds: number;
    readonly maxDelaySeconds: number;
  };
  /** A job whose process gave no sign of life for this long is given to another; at least 10. */
  readonly heartbeatSeconds?: number;
  /** A try that takes longer has failed. */
  readonly tryLimitSeconds?: number;
  /** Troubles of the queue itself, such as a database that does not answer for a while. */
  readonly onError: (error: Error) => void;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** What is taken where the options are silent. */
export const queueDefaults = {
  workers: 8,
  heartbeatSeconds: 30,
  tryLimitSeconds: 10 * minute,
  retry: { limit: 12, delaySeconds: 2, maxDelaySeconds: 5 * minute },
} as const;

/** The workers count tries, because pg-boss takes one whose process died for a failure. */
const unlimited = 1_000_000;

/** Connections of the queue on PostgreSQL, beside those of the store. */
const largestPool = 4;

function settings(
  { heartbeatSeconds = queueDefaults.heartbeatSeconds }: QueueOptions,
  embedded: boolean,
): ConstructorOptions {
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

/** Makes the queue, or gives the one that is there the settings of this version of the app; its policy stays. */
export async function ensureWorkQueue(boss: PgBoss, options: QueueOptions): Promise<void> {
  const {
    heartbeatSeconds = queueDefaults.heartbeatSeconds,
    tryLimitSeconds = queueDefaults.tryLimitSeconds,
    retry = queueDefaults.retry,
  } = options;
  const changeable: Omit<Queue, 'name'> = {
    retryLimit: unlimited,
    retryBackoff: true,
    retryDelay: retry.delaySeconds,
    retryDelayMax: retry.maxDelaySeconds,
    // The workers end a try that takes too long; this is for those that cannot.
    expireInSeconds: tryLimitSeconds + minute,
    heartbeatSeconds,
    // pg-boss deletes, without a word, jobs that waited for longer.
    retentionSeconds: 365 * day,
    deleteAfterSeconds: hour,
  };
  // At most one active job for each singleton key: a unique index of the database holds it.
  await boss.createQueue(workQueue, { ...changeable, policy: 'singleton' });
  await boss.updateQueue(workQueue, changeable);
}
