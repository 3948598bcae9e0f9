import { error, setFailed, setOutput } from '@actions/core';
import { formatProblem, type NonEmpty, neutraliseWorkflowCommands, type Problem } from '../core/index.ts';

/** Tells the problems and fails the step, whoever decides: nothing was measured, which is never a pass. */
export function refuse(problems: NonEmpty<Problem>, verdict: 'refused' | 'not-comparable'): void {
  const [first, ...rest] = problems.map((problem) => neutraliseWorkflowCommands(formatProblem(problem)));
  for (const text of rest) error(text);
  setOutput('verdict', verdict);
  setFailed(first ?? 'Brakeline refused to run');
}
