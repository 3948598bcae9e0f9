import type { FileDiff, NonEmpty, Problem, Report } from '../core/index.ts';

/** The files that a run left behind, as absolute paths. */
export interface WrittenFiles {
  readonly report: string;
  readonly sarif?: string;
  readonly summary: string;
  /** The picture of growth with size, where sizes are cases of their own. */
  readonly growth?: string;
  /** The picture of the cache lines that threads of the head fight over. */
  readonly cacheLines?: string;
  readonly flamegraphs: readonly { readonly benchmark: string; readonly path: string }[];
}

/** How a run ended that came to no result. */
export type Unfinished =
  /** Nothing was measured: the configuration or the request is wrong. */
  | { readonly kind: 'refused'; readonly problems: NonEmpty<Problem> }
  /** The run was interrupted; children have ended and the working trees are gone. */
  | { readonly kind: 'stopped' };

/** How a run ended. */
export type Outcome =
  | {
      readonly kind: 'decided';
      readonly report: Report;
      /** The change from base to head; empty for a baseline. */
      readonly diff: readonly FileDiff[];
      readonly files: WrittenFiles;
    }
  /** Nothing was measured: there is no base to compare with. */
  | { readonly kind: 'not-comparable'; readonly problems: NonEmpty<Problem> }
  | Unfinished;
