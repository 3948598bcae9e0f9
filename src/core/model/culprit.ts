import type { Problem } from './problem.ts';
import type { SideName } from './side-name.ts';

/** One step of a call chain, outermost first. `file` is relative to the repository, absent for foreign code. */
export interface Frame {
  readonly function: string;
  readonly file?: string;
  readonly line?: number;
}

/** An unchanged line whose cost rose, shown beside the culprit. */
export interface RelatedLine {
  readonly file: string;
  readonly line: number;
  /** Inclusive cost, head - base. */
  readonly delta: number;
}

/**
 * How often the line ran that costs more: the most executed of the changed lines, or the unchanged line `at`. An unrolled
 * loop runs its copies of the line less often than the source says.
 */
export interface Executions {
  readonly base: number;
  readonly head: number;
  /** Self cost of those lines, head - base. */
  readonly delta: number;
  readonly at?: { readonly file: string; readonly line: number };
}

/** What a line near the culprit costs with all that it calls. Lines that cost nothing on either side have none. */
export interface LineCost {
  /** Whose number `line` is: the base's for lines that the diff deleted. */
  readonly side: SideName;
  readonly line: number;
  readonly base: number;
  readonly head: number;
}

/** A source line of the head with the share of a regression that it explains. */
export interface Culprit {
  /** Relative to the repository root, in the head. */
  readonly file: string;
  readonly line: number;
  /** `deleted`: the cause is removed code and this is the surviving line next to it. */
  readonly change: 'added' | 'deleted';
  /** The line's text in the head. */
  readonly text: string;
  /** `primaryLocationLineHash` of the line in the head's file, which an alert is found again by; see `hashLines`. */
  readonly fingerprint?: string;
  readonly function: string;
  /** Part of the net change, 0 to 1. */
  readonly share: number;
  readonly selfDelta: number;
  readonly inclusiveDelta: number;
  /** Calls made from the changed lines. */
  readonly calls: { readonly base: number; readonly head: number };
  /** Absent where the profile tells no addresses. */
  readonly executions?: Executions;
  /** How the line was found, in words. */
  readonly rule: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly chain: readonly Frame[];
  readonly related: readonly RelatedLine[];
  /** Costs of the lines around it, for the margin of an excerpt. */
  readonly costs?: readonly LineCost[];
}

/** Why one benchmark got slower, from two profiles. */
export interface Explanation {
  readonly benchmark: string;
  /** The event that was attributed, such as `Ir`. */
  readonly event: string;
  /** Totals of the two profiles. */
  readonly base: number;
  readonly head: number;
  /** Largest share first. */
  readonly culprits: readonly Culprit[];
  /** Part of the net change that no changed line explains, 0 to 1. */
  readonly unexplained: number;
  /** Name and version of the program that told which lines were inlined; absent where none was used. */
  readonly symboliser?: string;
  readonly problems: readonly Problem[];
}
