import type { Problem } from '../model/problem.ts';
import type { RunFact } from './facts.ts';

/** What a check without a report says. Back quotes in `sentence` set names apart. */
export interface Words {
  readonly title: string;
  readonly sentence: string;
}

const again = 'Measure again with the button of the check, with `/brakeline rerun`, or by a new commit.';

/** Why a completed run left no report, by how it ended. */
export function wordsForMissing(run: RunFact | undefined): Words {
  if (run === undefined) return { title: 'There is no report for this head', sentence: again };
  switch (run.conclusion) {
    case 'action_required':
      return {
        title: 'Waiting for approval: a maintainer must let the workflow of this fork run',
        sentence:
          'GitHub holds back workflows of new contributors. Approve the run; the check follows by itself.',
      };
    case 'cancelled':
      return { title: 'The workflow run was cancelled before it reported', sentence: again };
    case 'skipped':
      return {
        title: 'The workflow was skipped, so nothing was measured',
        sentence:
          'Remove the condition that skips it, or list the files that cannot matter under `ignore` in the configuration.',
      };
    case 'startup_failure':
      return { title: 'The workflow could not start', sentence: 'Mend the workflow file of this head.' };
    case 'timed_out':
      return { title: 'The workflow ran out of time before it reported', sentence: again };
    case 'success':
      return {
        title: 'The workflow ran and left no report',
        sentence: 'Check that its step `uses` Brakeline and that the upload of its artifact worked.',
      };
  }
  return { title: 'The workflow failed and left no report', sentence: `Its log says why. ${again}` };
}

/** The same where artifacts were looked at: one that is there and unfit says more than how the run ended. */
export function wordsForNone(run: RunFact | undefined, problems: readonly Problem[]): Words {
  if (problems.every(({ code }) => code === 'artifact-missing')) return wordsForMissing(run);
  return {
    title: 'The report of the workflow run was refused',
    sentence: 'Nothing of it was used. A new measurement with an untouched workflow mends most causes.',
  };
}

/** Why nothing came within the policy's patience, by how far the run got. `waited` is a time in words. */
export function wordsForPatience(run: RunFact | undefined, waited: string): Words {
  const path = 'a path filter, `[skip ci]` or a merge conflict keeps a workflow from starting';
  if (run === undefined) {
    return {
      title: `No workflow run for this head within ${waited}`,
      sentence: `Look at the workflow's triggers: ${path}. Files that cannot matter go under \`ignore\` in the configuration.`,
    };
  }
  switch (run.status) {
    case 'queued':
    case 'pending':
    case 'requested':
    case 'waiting':
      return {
        title: `The workflow run has waited for a runner for ${waited}`,
        sentence:
          'Check that a runner with its labels is online. The check follows by itself when the run ends.',
      };
    case 'completed':
      return wordsForMissing(run);
  }
  return {
    title: `The workflow run has not ended within ${waited}`,
    sentence:
      'The check follows by itself when it ends; `patience` in the configuration says how long that may take.',
  };
}
