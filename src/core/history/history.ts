import type { Report } from '../model/report.ts';

/** A commit of the base branch that was measured. */
export interface MeasuredCommit {
  readonly sha: string;
  readonly report: Report;
}

/** A level that a person accepted: what was measured before it is no measure for what comes after. */
export interface AcceptedLevel {
  readonly benchmark: string;
  /** The commit that brought it to the base branch, which may not have been measured itself. */
  readonly sha: string;
  /** ISO 8601, UTC: when that commit came. */
  readonly at: string;
}

/** What is known of a base branch before a head. */
export interface History {
  /** Oldest first; the last is the base itself or its nearest measured ancestor. */
  readonly commits: readonly MeasuredCommit[];
  /** The newest release that was measured. */
  readonly release?: MeasuredCommit & { readonly tag: string };
  readonly accepted: readonly AcceptedLevel[];
}
