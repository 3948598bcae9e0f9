/** One place of a check run that GitHub shows in the diff. Lines count from 1. */
export interface Annotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: 'notice' | 'warning' | 'failure';
  /** Plain text; GitHub renders no markdown here. At most 64 KB. */
  readonly message: string;
  /** At most 255 characters. */
  readonly title: string;
}

/** What a check run shows. Within GitHub's limits: see `core/render/check-limits.ts`. */
export interface CheckOutput {
  readonly title: string;
  /** Markdown, at most 65,535 characters. */
  readonly summary: string;
  /** Markdown, at most 65,535 characters. */
  readonly text?: string;
  /** Most important first, at most 250. */
  readonly annotations: readonly Annotation[];
}

/** A button under a completed check run; GitHub sends `identifier` back. */
export interface CheckAction {
  /** At most 20 characters. */
  readonly label: string;
  /** At most 40 characters. */
  readonly description: string;
  readonly identifier: 'evaluate' | 'rerun';
}

/** How a completed check run ends. `success` and `neutral` let the merge pass, the others block it. */
export type Conclusion = 'success' | 'failure' | 'neutral' | 'action_required' | 'cancelled';

/**
 * How a check run stands. `action_required` blocks and asks a person: nothing could be judged, or a failure of our own.
 */
export type CheckState =
  | { readonly status: 'queued' | 'in_progress' }
  | { readonly status: 'completed'; readonly conclusion: Conclusion };
