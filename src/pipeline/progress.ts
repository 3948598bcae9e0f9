import type { Problem } from '../core/index.ts';

/** How a run tells a person what it is doing: a progress line on a terminal, log groups in CI. */
export interface Progress {
  /** Begins a step and ends the one before it. */
  step(title: string): void;
  /** What is going on inside the step, such as `round 3 of 5`. */
  detail(text: string): void;
  /** A line that stays. */
  note(text: string): void;
  /** A problem that did not stop the run. */
  problem(problem: Problem): void;
  /** Ends the last step. */
  end(): void;
}
