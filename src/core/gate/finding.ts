import type { Reason } from '../model/decision.ts';
import type { Metric } from '../model/metric.ts';

/** A reason on its way into the decision, with what the title needs of it. */
export interface Finding {
  readonly reason: Reason;
  /** The reason in as few words as a title has room for. */
  readonly headline: string;
  /** Size of the change for choosing the worst: a fraction of the base, 0 where there is none. */
  readonly size: number;
  readonly unit?: Metric['unit'];
}

/** A finding that has no change behind it: its sentence is its headline. */
export function findingOf(reason: Reason): Finding {
  return { reason, headline: reason.message, size: 0 };
}

/** Code units of another's message that a sentence of ours quotes at most. */
const longestQuote = 2_000;

/** A problem's message without what follows its first line, such as the last output of a crashed program. */
export function firstLine(message: string): string {
  return (message.split(/[\r\n]/, 1)[0] ?? '').slice(0, longestQuote);
}
