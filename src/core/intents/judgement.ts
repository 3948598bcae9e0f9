import type { CheckOutput, Conclusion } from '../model/check-run.ts';
import type { Reason } from '../model/decision.ts';
import type { Report } from '../model/report.ts';
import { shortSha } from '../render/check-run/comment.ts';
import type { EvaluationFacts, HeadTraits, OverrideFact, TargetFact } from './facts.ts';
import { type Standing, standingOf } from './standing-override.ts';

/** What an evaluation comes to. */
export interface Judgement {
  readonly conclusion: Conclusion;
  readonly output: CheckOutput;
  readonly blocking: readonly Reason[];
  /** What to do where there was no report to judge; back quotes set names apart. */
  readonly advice?: string;
  /** The override that was honoured. */
  readonly override?: OverrideFact;
  /** The reports as judged, where there were any. */
  readonly reports?: readonly { readonly category: string; readonly report: Report }[];
}

const configNote =
  'This pull request edits the configuration. Thresholds come from the base branch; the edit applies after the merge.';

/** What stands above every verdict, in sentences in which back quotes set names apart. */
export function notesOf(
  { target, editsConfig }: { readonly target: TargetFact; readonly editsConfig?: boolean },
  standing: Standing,
): readonly string[] {
  return [
    `Head \`${shortSha(target.headSha)}\` against base \`${shortSha(target.baseSha)}\`.`,
    ...(editsConfig === true ? [configNote] : []),
    ...(standing.kind === 'void' ? [standing.note] : []),
  ];
}

/**
 * The run of a pull request follows the workflow file of its head: an edited one may report any numbers. That is said
 * where nobody can overlook it.
 */
export function warningsOf({ editsWorkflow }: HeadTraits): readonly string[] {
  if (editsWorkflow === undefined) return [];
  return [
    `This pull request edits the workflow that measures, \`${editsWorkflow}\`. Its numbers come from the edited workflow: believe them only as far as you believe the edit, and review it before you merge.`,
  ];
}

/**
 * What the override means for a judgement. One that an administrator gave because nobody could read who may give one is
 * void as soon as that can be read, and the other way round.
 */
export function standingFor(
  { override, target, policy }: Pick<EvaluationFacts, 'override' | 'target' | 'policy'>,
  blocking: readonly Reason[],
): Standing {
  const standing = standingOf(override, target, blocking);
  if (standing.kind !== 'honoured') return standing;
  const unread = policy.kind === 'failed';
  if ((standing.override.withoutPolicy === true) === unread) return standing;
  const why = unread
    ? 'was given by the roles of a configuration that cannot be read any more'
    : "was given while the base branch's configuration could not be read";
  return { kind: 'void', note: `The override by \`${standing.override.by}\` ${why}, and is void.` };
}
