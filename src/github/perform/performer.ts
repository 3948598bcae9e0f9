import type { AppIdentity, RepositoryClient } from '../client.ts';
import type { GitHubFailure } from '../failure.ts';
import type { Remembered } from './remembered.ts';

/** What performing needs: an installation's client, who we are, and a memory of what we made. */
export interface Performer {
  readonly client: RepositoryClient;
  readonly app: AppIdentity;
  readonly remembered: Remembered;
}

/**
 * `done`: a call changed something. `unchanged`: GitHub already had it so. `skipped`: GitHub cannot or may not, and
 * nobody should wait for it; `problem` says why.
 */
export type Step =
  | { readonly kind: 'done' | 'unchanged' }
  | { readonly kind: 'skipped'; readonly problem: GitHubFailure['problem'] };

export type StepResult = Step | GitHubFailure;

export const done: Step = { kind: 'done' };
export const unchanged: Step = { kind: 'unchanged' };
