import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { shortSha } from '../render/check-run/comment.ts';
import type { BaselineFact, RunFact, TargetFact } from './facts.ts';

/** GitHub may add the ref to a workflow's path: `.github/workflows/x.yml@main`. */
function samePath(path: string, wanted: string): boolean {
  return path === wanted || path.startsWith(`${wanted}@`);
}

/** Why a run's artifacts say nothing about the target, or undefined where they may. From the API's words alone. */
export function refuseRun(run: RunFact, target: TargetFact, workflow: string): Problem | undefined {
  const foreign = (message: string, hint: string): Problem => ({ code: 'run-foreign', message, hint });
  if (!samePath(run.path, workflow)) {
    const hint = 'name the workflow that measures as `workflow` in the configuration';
    return foreign(`run ${run.id} is of \`${run.path}\`, not of \`${workflow}\``, hint);
  }
  const event = target.mergeGroup === true ? 'merge_group' : 'pull_request';
  if (run.event !== event) {
    return foreign(
      `run ${run.id} was started by \`${run.event}\`, not by \`${event}\``,
      `start the workflow on \`${event}\``,
    );
  }
  if (run.headSha !== target.headSha) {
    const heads = `\`${shortSha(run.headSha)}\`, not \`${shortSha(target.headSha)}\``;
    return foreign(`run ${run.id} measured ${heads}`, 'wait for the run of the newer head');
  }
  return undefined;
}

/**
 * Why a run comes too late: the head has a verdict by a later attempt, or by a run that was started later (GitHub counts
 * runs upwards), and a check that is posted now would count in its place. A re-run of an older run is not late by its id.
 */
export function refuseOvertaken(
  run: RunFact,
  judged: { readonly id: number; readonly attempt: number } | undefined,
): Problem | undefined {
  if (judged === undefined) return undefined;
  const isLate =
    run.id === judged.id ? run.attempt < judged.attempt : run.attempt === 1 && run.id < judged.id;
  if (!isLate) return undefined;
  return {
    code: 'run-foreign',
    message: `run ${run.id}.${run.attempt} came after the verdict by the later run ${judged.id}.${judged.attempt}`,
    hint: 'nothing is to be done: the later verdict stands',
  };
}

const mismatchHints = {
  head: 'run the workflow again; if this stays, look at what the workflow of this head does',
  // GitHub gives a re-run the payload of the first run, and with it the base of then.
  base: 'push a commit, or close and reopen the pull request: a re-run measures the same two commits again',
} as const;

function mismatch(what: keyof typeof mismatchHints, said: string, is: string): Problem {
  return {
    code: 'report-mismatched',
    message: `the report names \`${shortSha(said)}\` as its ${what}, but it is \`${shortSha(is)}\``,
    hint: mismatchHints[what],
  };
}

/** Why a report is not about the target, or undefined where it is: what it claims is held against the API's words. */
export function refuseReport(
  report: Report,
  target: TargetFact,
  baseline: BaselineFact | undefined,
): Problem | undefined {
  if (report.head.sha !== target.headSha) return mismatch('head', report.head.sha, target.headSha);
  if (report.kind === 'baseline') {
    if (baseline !== undefined) return undefined;
    return {
      code: 'base-missing',
      message: 'the report measured the head alone, and there is no stored baseline to compare it with',
      hint: 'run the workflow on `push` to the base branch, or measure both commits together on `pull_request`',
    };
  }
  if (report.base === undefined) return undefined;
  return report.base.sha === target.baseSha ? undefined : mismatch('base', report.base.sha, target.baseSha);
}
