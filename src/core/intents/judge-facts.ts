import type { Conclusion } from '../model/check-run.ts';
import type { Reason } from '../model/decision.ts';
import { isNonEmpty } from '../model/parsed.ts';
import { renderCheck } from '../render/check-run/check-run.ts';
import type { EvaluationFacts } from './facts.ts';
import { touchesOnlyIgnored } from './ignored-files.ts';
import { type CategoryJudgement, judgeCategories } from './judge-category.ts';
import { judgeIgnored, judgeNothing, judgeUnrelated, judgeWithoutPolicy } from './judge-nothing.ts';
import { type Judgement, notesOf, standingFor, warningsOf } from './judgement.ts';
import type { Standing } from './standing-override.ts';

type Judged = CategoryJudgement & { readonly kind: 'judged' };
type Unjudged = CategoryJudgement & { readonly kind: 'unjudged' };

function stops({ effect }: Reason): boolean {
  return effect === 'blocks' || effect === 'prevents-comparison';
}

/** The gravest of all: what blocks, then what a person must look at. */
function conclude(parts: readonly CategoryJudgement[], standing: Standing): Conclusion {
  if (standing.kind === 'honoured') return 'success';
  const kinds = new Set(
    parts.map((part) => (part.kind === 'judged' ? part.report.decision.kind : 'not-comparable')),
  );
  if (kinds.has('block')) return 'failure';
  return kinds.has('not-comparable') ? 'action_required' : 'success';
}

function judgeReports(
  facts: EvaluationFacts,
  parts: readonly Judged[],
  unjudged: readonly Unjudged[],
): Judgement {
  const reasons = [
    ...parts.flatMap(({ report }) => report.decision.reasons),
    ...unjudged.map(({ reason }) => reason),
  ];
  const blocking = reasons.filter(stops);
  const standing = standingFor(facts, blocking);
  const output = renderCheck({
    parts,
    unjudged,
    diff: facts.changedFiles ?? [],
    notes: notesOf(facts, standing),
    warnings: warningsOf(facts),
    overridable: facts.policy.kind === 'ok' && facts.policy.value.settings.overrides.roles.length > 0,
    ...(standing.kind === 'honoured' ? { override: standing.override } : {}),
  });
  const [{ category: only }] = facts.reports;
  return {
    conclusion: conclude([...parts, ...unjudged], standing),
    output,
    blocking,
    reports: parts.map(({ category = only, report }) => ({ category, report })),
    ...(standing.kind === 'honoured' ? { override: standing.override } : {}),
  };
}

/** Judges one head from everything that is known of it. Never a pass without numbers, unless nothing could cost any. */
export function judgeFacts(facts: EvaluationFacts): Judgement {
  if (facts.policy.kind === 'failed') return judgeWithoutPolicy(facts, facts.policy.problems);
  if (facts.unrelated === true) return judgeUnrelated(facts);
  const base = facts.policy.value;
  const { ignore } = base.settings;
  const isBare = facts.reports.every(({ report }) => report.kind === 'none');
  if (isBare && touchesOnlyIgnored(facts.changedFiles, ignore)) return judgeIgnored(ignore);
  const parts = judgeCategories(facts, base);
  const judged = parts.filter((part) => part.kind === 'judged');
  const unjudged = parts.filter((part) => part.kind === 'unjudged');
  return judged.length === 0 && isNonEmpty(unjudged)
    ? judgeNothing(facts, unjudged)
    : judgeReports(facts, judged, unjudged);
}
