import type { BasePolicy, Parsed } from '../../core/index.ts';
import type { AppIdentity, GitHubFailure, GitHubResult, RepositoryClient } from '../../github/index.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import type { Job } from '../task/job.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Asked, KnownCommits } from './asked.ts';

/** What working on a job needs. */
export interface JobContext {
  readonly client: RepositoryClient;
  readonly app: AppIdentity;
  readonly store: Store;
  readonly queue: Queue;
  readonly job: Job;
  /** Which try at the job this is, from 1. */
  readonly attempt: number;
  /** What this try asked GitHub for already. */
  readonly asked: Asked;
  /** Configurations of commits, by repository and SHA. */
  readonly policies: Map<string, Parsed<BasePolicy>>;
  readonly commits: KnownCommits;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Whether intents are told in the log instead of performed. */
  readonly dryRun: boolean;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

type Stop =
  | Extract<GitHubFailure, { readonly kind: 'retry' }>
  | Omit<Extract<GitHubFailure, { readonly kind: 'refused' }>, 'status'>;

/** Carries GitHub's failure out of a job to the queue, which tries again or gives up. */
export class GitHubStopped extends Error {
  readonly failure: Stop;

  constructor(failure: Stop) {
    super(failure.problem.message);
    this.failure = failure;
  }
}

/** Where the store keeps when GitHub refused the sweep's work on a head. */
export function refusalKey(headSha: string): string {
  return `refused/${headSha}`;
}

/** The value of a call to GitHub; a failure ends the job. */
export function need<T>(result: GitHubResult<T>): T {
  if (result.kind === 'ok') return result.value;
  throw new GitHubStopped(result);
}
