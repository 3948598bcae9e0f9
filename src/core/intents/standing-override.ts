import type { Reason } from '../model/decision.ts';
import { shortSha } from '../render/check-run/comment.ts';
import type { OverrideFact, TargetFact } from './facts.ts';

/** What an override means for an evaluation. `note` says why it does not count, in which back quotes set names apart. */
export type Standing =
  | { readonly kind: 'honoured'; readonly override: OverrideFact }
  | { readonly kind: 'void'; readonly note: string }
  | { readonly kind: 'none' };

function subjectOf({ kind, benchmark, metric, category, about }: Reason): string {
  return JSON.stringify([kind, benchmark, metric, category, about]);
}

/**
 * An override counts for the head that it was given for, also in the merge group of that head, and only for what it
 * accepted: a benchmark, metric, category, family, claim or cache line that blocks besides was never looked at by whoever gave it.
 */
export function standingOf(
  override: OverrideFact | undefined,
  target: TargetFact,
  blocking: readonly Reason[],
): Standing {
  if (override === undefined || blocking.length === 0) return { kind: 'none' };
  const head = target.mergeGroup === true ? target.pull?.headSha : target.headSha;
  const given = `The override by \`${override.by}\``;
  if (override.headSha !== head) {
    const note = `${given} was for \`${shortSha(override.headSha)}\` and is void: the head moved to \`${shortSha(head ?? target.headSha)}\`.`;
    return { kind: 'void', note };
  }
  const branch = target.pull?.baseRef;
  if (override.baseRef !== undefined && branch !== undefined && override.baseRef !== branch) {
    const note = `${given} was for the branch \`${override.baseRef}\` and is void: the pull request goes into \`${branch}\` now.`;
    return { kind: 'void', note };
  }
  const accepted = new Set(override.accepted.map(subjectOf));
  const [first, ...rest] = blocking.filter((reason) => !accepted.has(subjectOf(reason)));
  if (first === undefined) return { kind: 'honoured', override };
  const more = rest.length === 0 ? '' : `, and ${rest.length} more`;
  return { kind: 'void', note: `${given} does not cover this: ${first.message}${more}.` };
}
