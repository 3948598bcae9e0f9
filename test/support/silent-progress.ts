import type { Problem } from '../../src/core/index.ts';
import type { Progress } from '../../src/pipeline/progress.ts';

/** Progress that is kept instead of shown. */
export interface KeptProgress extends Progress {
  readonly steps: readonly string[];
  readonly problems: readonly Problem[];
}

/** `onStep` is called with each step's title. */
export function keepProgress(onStep: (title: string) => void = () => undefined): KeptProgress {
  const steps: string[] = [];
  const problems: Problem[] = [];
  return {
    steps,
    problems,
    step(title) {
      steps.push(title);
      onStep(title);
    },
    detail: () => undefined,
    note: () => undefined,
    problem: (problem) => problems.push(problem),
    end: () => undefined,
  };
}
