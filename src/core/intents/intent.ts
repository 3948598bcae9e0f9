import type { CheckAction, CheckOutput, CheckState } from '../model/check-run.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Something to do on GitHub, as data: decided by pure functions, performed in one place, printed by a dry run.
 * Every intent is idempotent by `key`: performing it twice does the same as once.
 */
export type Intent =
  | {
      /** A check run on a commit. Updates the run of the same `key` while that is not completed, else makes a new one. */
      readonly kind: 'post-check';
      readonly key: string;
      readonly headSha: string;
      readonly state: CheckState;
      readonly output: CheckOutput;
      readonly actions: readonly CheckAction[];
      /** What GitHub keeps with the run so that the app finds its own work without a database; see `external-id.ts`. */
      readonly externalId: string;
    }
  /** The one comment of a pull request; made or edited in place, found by its hidden tag. */
  | { readonly kind: 'upsert-comment'; readonly key: string; readonly pull: number; readonly body: string }
  /** Removes that comment's content where nothing needs a person any more; does nothing where there is none. */
  | { readonly kind: 'resolve-comment'; readonly key: string; readonly pull: number; readonly body: string }
  /** An answer to a command. `key` holds the command's comment id. */
  | { readonly kind: 'reply'; readonly key: string; readonly pull: number; readonly body: string }
  | {
      readonly kind: 'react';
      readonly key: string;
      readonly comment: number;
      readonly reaction: '+1' | '-1' | 'eyes';
    }
  /** Asks GitHub to run the workflow run again. */
  | { readonly kind: 'rerun-workflow'; readonly key: string; readonly run: number }
  | {
      readonly kind: 'upload-sarif';
      readonly key: string;
      readonly commit: string;
      readonly ref: string;
      readonly sarif: string;
    }
  /** A line of the log that no person on GitHub sees. */
  | { readonly kind: 'note'; readonly key: string; readonly problem: Problem };
