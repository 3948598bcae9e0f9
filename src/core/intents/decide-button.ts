import type { CheckAction } from '../model/check-run.ts';
import type { PermissionFact } from './command-facts.ts';
import type { CommandOutcome } from './decide-command.ts';
import type { RunFact } from './facts.ts';

/** A click on a button of a check run, or on GitHub's own re-run link, which evaluates. */
export interface ButtonFacts {
  readonly identifier: CheckAction['identifier'];
  /** Of who clicked, looked up when the click is worked on. */
  readonly permission: PermissionFact;
  /** Id of the check run. */
  readonly check: number;
  /** The newest run of the workflow for the check's head. */
  readonly run?: RunFact;
}

/** Nobody reads an answer to a click, so that a refusal only goes into the log. */
export function decideButton({ identifier, permission, check, run }: ButtonFacts): CommandOutcome {
  const key = `button/${check}/${identifier}`;
  const refuse = (message: string, hint: string): CommandOutcome => ({
    intents: [{ kind: 'note', key, problem: { code: 'usage', message, hint } }],
    changes: [],
    evaluateAgain: false,
  });
  if (permission.permission !== 'write' && permission.permission !== 'admin') {
    return refuse(
      `a button was clicked with the permission \`${permission.permission}\``,
      'it takes write access',
    );
  }
  switch (identifier) {
    case 'evaluate':
      return { intents: [], changes: [], evaluateAgain: true };
    case 'rerun':
      if (run?.status !== 'completed')
        return refuse('there is no ended run to start again', 'wait for the run to end');
      return {
        intents: [{ kind: 'rerun-workflow', key: `rerun/${run.id}.${run.attempt}`, run: run.id }],
        changes: [],
        evaluateAgain: false,
      };
  }
}
