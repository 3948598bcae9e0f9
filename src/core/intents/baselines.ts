import { hasImported } from '../history/imported.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { BaselineFact, RunFact } from './facts.ts';

/** A measurement of a commit of a branch, as the store keeps it. */
export interface StoredBaseline {
  readonly sha: string;
  readonly branch: string;
  /** Id of the workflow. */
  readonly workflow: number;
  readonly report: Report;
}

const trustedEvents: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch']);

function refuse(code: Problem['code'], message: string): Parsed<StoredBaseline> {
  return failed({
    code,
    message,
    hint: 'baselines come from `push`, `schedule` or `workflow_dispatch` runs on a branch',
  });
}

/**
 * A run's report as a baseline. Only runs that the repository itself started on a branch of its own are trusted: a fork's
 * branch may be called `main` too, and a pull request may upload an artifact of any name. What was imported was measured by nobody
 * knows whom and where, and is no baseline even of its own commit.
 */
export function acceptBaseline(run: RunFact, report: Report): Parsed<StoredBaseline> {
  if (!trustedEvents.has(run.event))
    return refuse('run-foreign', `run ${run.id} was started by \`${run.event}\``);
  if (run.headRepository !== run.repository) {
    return refuse('run-foreign', `run ${run.id} measured a commit of another repository`);
  }
  if (run.headBranch === null) return refuse('run-foreign', `run ${run.id} is of no branch`);
  if (hasImported(report)) {
    return failed({
      code: 'report-mismatched',
      message: 'the report has numbers that `brakeline import` took from another program',
      hint: 'let the workflow measure the commit; imported history is for `brakeline history`',
    });
  }
  if (report.kind !== 'baseline') return refuse('report-mismatched', 'the report compares two commits');
  if (report.head.sha !== run.headSha) {
    return refuse(
      'report-mismatched',
      `the report names \`${report.head.sha.slice(0, 10)}\`, the run \`${run.headSha.slice(0, 10)}\``,
    );
  }
  return parsed({ sha: run.headSha, branch: run.headBranch, workflow: run.workflow, report });
}

/**
 * The baseline nearest to a base commit. `ancestors` are the base itself and then its first-parent ancestors in order;
 * only baselines of that branch and workflow count.
 */
export function chooseBaseline(
  stored: readonly StoredBaseline[],
  wanted: { readonly ancestors: readonly string[]; readonly branch: string; readonly workflow: number },
): BaselineFact | undefined {
  const fitting = stored.filter(
    ({ branch, workflow }) => branch === wanted.branch && workflow === wanted.workflow,
  );
  const bySha = new Map(fitting.map(({ sha, report }) => [sha, report]));
  for (const [distance, sha] of wanted.ancestors.entries()) {
    const report = bySha.get(sha);
    if (report !== undefined) return { report, distance };
  }
  return undefined;
}
