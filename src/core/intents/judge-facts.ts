import type { CheckOutput, Conclusion } from '../model/check-run.ts';
import type { Reason } from '../model/decision.ts';
import { isNonEmpty, type NonEmpty } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { renderNotice } from '../render/check-notice.ts';
import { renderCheck } from '../render/check-run.ts';
import { nameCategory } from '../render/check-run-part.ts';
import type { EvaluationFacts, OverrideFact } from './facts.ts';
import { touchesOnlyIgnored } from './ignored-files.ts';
import { type CategoryJudgement, judgeCategories, nothingMeasured } from './judge-category.ts';
import { type Standing, standingOf } from './standing-override.ts';

type Judged = CategoryJudgement & { readonly kind: 'judged' };
type Unjudged = CategoryJudgement & { readonly kind: 'unjudged' };

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

const editNote =
  'This pull request edits the configuration or the workflow that measures. Thresholds come from the base branch; the edit applies after the merge.';

function notesOf(facts: EvaluationFacts, standing: Standing): readonly string[] {
  const { target } = facts;
  const pair = `Head \`${target.headSha.slice(0, 10)}\` against base \`${target.baseSha.slice(0, 10)}\`.`;
  return [
    pair,
    ...(facts.editsConfig ? [editNote] : []),
    ...(standing.kind === 'void' ? [standing.note] : []),
  ];
}

/** Nothing that can be judged: a person must look, unless an override accepts just that. */
function judgeNothing(facts: EvaluationFacts, parts: NonEmpty<Unjudged>): Judgement {
  const [{ category, words }, ...others] = parts;
  const reasons = parts.map(({ reason }) => reason);
  const standing = standingOf(facts.override, facts.target, reasons);
  const accepted =
    standing.kind === 'honoured'
      ? [
          `Accepted by \`${standing.override.by}\` on \`${standing.override.at}\`: ${standing.override.reason}`,
        ]
      : [];
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  const named = `${nameCategory(category, words.title)}${more}`;
  const title = standing.kind === 'honoured' ? `Overridden by ${standing.override.by}: ${named}` : named;
  return {
    conclusion: conclude(parts, standing),
    output: renderNotice({
      title,
      paragraphs: [...accepted, words.sentence, ...notesOf(facts, standing)],
      problems: parts.flatMap(({ problems }) => problems),
    }),
    blocking: reasons,
    advice: words.sentence,
    ...(standing.kind === 'honoured' ? { override: standing.override } : {}),
  };
}

/** A change of documentation only needs no report. */
export function judgeIgnored(globs: readonly string[]): Judgement {
  const shown = globs.map((glob) => `\`${glob}\``).join(', ');
  const output = renderNotice({
    title: 'Documentation only: nothing to measure',
    paragraphs: [`Every changed file fits \`ignore\` of the base branch's configuration: ${shown}.`],
  });
  return { conclusion: 'success', output, blocking: [] };
}

/** Nothing is required before there is a configuration; one with a mistake asks a person. */
export function judgeWithoutPolicy(problems: NonEmpty<Problem>): Judgement {
  if (problems.every(({ code }) => code === 'config-missing')) {
    const output = renderNotice({
      title: 'The base branch has no configuration yet, so nothing is required',
      paragraphs: [
        'From the merge of `.github/brakeline.yml` on, the base branch decides what a change may cost.',
      ],
    });
    return { conclusion: 'neutral', output, blocking: [] };
  }
  const title = "The base branch's configuration cannot be read";
  const output = renderNotice({
    title,
    paragraphs: ['Nothing can be judged before it is mended on the base branch.'],
    problems,
  });
  return {
    conclusion: 'action_required',
    output,
    blocking: [nothingMeasured(title, problems)],
  };
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
  const standing = standingOf(facts.override, facts.target, blocking);
  const output = renderCheck({
    parts,
    unjudged,
    diff: facts.changedFiles ?? [],
    notes: notesOf(facts, standing),
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
  if (facts.policy.kind === 'failed') return judgeWithoutPolicy(facts.policy.problems);
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
