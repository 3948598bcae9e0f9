import type { DeadLetter } from '../store/dead-letters.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Job } from '../task/job.ts';

/** One try at a job. */
export interface Attempt {
  /** Of the job: the same in every try. */
  readonly id: string;
  /** From 1: how many tries failed before, and this one. One whose process died does not count. */
  readonly number: number;
  /** Aborted when the queue stops, the job takes too long, or another process took it over. */
  readonly signal: AbortSignal;
}

/** How a try ended. A rejection is `retry` with the error's message. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Not now; `afterSeconds` is what GitHub asked for, absent: growing pauses. */
  | { readonly kind: 'retry'; readonly reason: string; readonly afterSeconds?: number }
  /** Trying again would not help. */
  | { readonly kind: 'dead'; readonly reason: string };

/** What the workers call. Each may be called again for the same job after a crash, so both must be repeatable. */
export interface QueueHandlers {
  readonly run: (job: Job, attempt: Attempt) => Promise<Outcome>;
  /** A job was given up. Called until it resolves, while the job's key is held; the letter is recorded already. */
  readonly bury: (letter: DeadLetter) => Promise<void>;
}

/** How many jobs there are, by what they wait for. */
export interface QueueStats {
  /** Jobs that wait and could start now. */
  readonly ready: number;
  /** Jobs that wait for their time: retries, and jobs enqueued for later. */
  readonly later: number;
  readonly active: number;
  readonly dead: number;
  /** How long the oldest ready job has waited; 0 where none does. */
  readonly oldestSeconds: number;
}

/** When a job starts, and beside which it is not needed. Absent: at once, beside any. */
export interface EnqueueOptions {
  /** `known` while a job of this name waits or is worked on. */
  readonly once?: string;
  readonly afterSeconds?: number;
}

/** A durable queue in the store's database. */
export interface Queue {
  /** Writes the job in the caller's transaction: it exists only if that commits. */
  readonly enqueue: (
    transaction: StoreTransaction,
    job: Job,
    options?: EnqueueOptions,
  ) => Promise<'enqueued' | 'known'>;
  /** Starts the workers; call it once. */
  readonly work: (handlers: QueueHandlers) => Promise<void>;
  readonly stats: () => Promise<QueueStats>;
  /** Enqueues a dead letter's job again; false where there is none of that id. */
  readonly redrive: (id: string) => Promise<boolean>;
  /** Takes no new job and waits for those being worked on; after `timeoutSeconds` they are left to be retried. */
  readonly stop: (timeoutSeconds?: number) => Promise<void>;
}
