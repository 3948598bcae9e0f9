import { endGroup, info, startGroup, warning } from '@actions/core';
import { formatProblem, neutraliseWorkflowCommands } from '../core/index.ts';
import type { Progress } from '../pipeline/progress.ts';

/** Progress as log groups. Every line is made harmless first: output of a benchmark must not command the runner. */
export function groupProgress(): Progress {
  let open = false;
  const end = (): void => {
    if (open) endGroup();
    open = false;
  };
  const print = (text: string): void => info(neutraliseWorkflowCommands(text));
  return {
    step(title) {
      end();
      startGroup(neutraliseWorkflowCommands(title));
      open = true;
    },
    detail: print,
    note: print,
    problem: (problem) => warning(neutraliseWorkflowCommands(formatProblem(problem))),
    end,
  };
}
