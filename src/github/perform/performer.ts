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

/** How a step ended, or the failure of the call that stopped it. */
export type StepResult = Step | GitHubFailure;

/** A step that changed something on GitHub. */
export const done: Step = { kind: 'done' };
/** A step that found everything as it should be. */
export const unchanged: Step = { kind: 'unchanged' };
