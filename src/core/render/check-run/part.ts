import type { Reason } from '../../model/decision.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';

/** One judged report of a run. */
export interface CheckPart {
  /** What tells it from the run's other reports; absent where it is the only one. */
  readonly category?: string;
  /** Judged under the base branch's policy. */
  readonly report: Report;
  /** What a stored baseline says, in sentences in which back quotes set names apart. */
  readonly history: readonly string[];
}

/** A category of a run of which nothing can be judged. */
export interface UnjudgedPart {
  readonly category?: string;
  readonly reason: Reason;
  readonly problems: readonly Problem[];
}

/** Text about one category of several: `arm: text`; unchanged without a category. */
export function nameCategory(category: string | undefined, text: string): string {
  return category === undefined ? text : `${category}: ${text}`;
}

/** A reason that tells its category, in its message too. */
export function labelReason(reason: Reason, category: string | undefined): Reason {
  if (category === undefined) return reason;
  return { ...reason, category, message: nameCategory(category, reason.message) };
}
