import { describeHistory } from '../gate/describe-history.ts';
import { evaluateAgainst, evaluateReport } from '../gate/evaluate-report.ts';
import { requireMetrics } from '../gate/require-metrics.ts';
import type { CheckOutput, Conclusion } from '../model/check-run.ts';
import type { Decision, Reason } from '../model/decision.ts';
import { type NonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { renderNotice } from '../render/check-notice.ts';
import { renderCheck } from '../render/check-run.ts';
import type { BasePolicy, EvaluationFacts, OverrideFact } from './facts.ts';
import { touchesOnlyIgnored } from './ignored-files.ts';
import { wordsForNone } from './missing-report.ts';
import { refuseReport } from './report-identity.ts';
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
  /** The report as judged, where there was one. */
  readonly report?: Report;
}

function stops({ effect }: Reason): boolean {
  return effect === 'blocks' || effect === 'prevents-comparison';
}

function conclude(decision: Decision, standing: Standing): Conclusion {
  if (standing.kind === 'honoured') return 'success';
  switch (decision.kind) {
    case 'pass':
      return 'success';
    case 'block':
      return 'failure';
    case 'not-comparable':
      return 'action_required';
  }
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

/** Why nothing was judged, with the first problem behind it. */
function nothingMeasured(title: string, [first]: readonly Problem[]): Reason {
  const [why] = first?.message.split(/[\r\n]/, 1) ?? [];
  const message = why === undefined ? title : `${title}: ${why}`;
  return { kind: 'nothing-measured', effect: 'prevents-comparison', message };
}

/** Nothing that can be judged: a person must look, unless an override accepts just that. */
function judgeNothing(
  facts: EvaluationFacts,
  words: { readonly title: string; readonly sentence: string },
  problems: readonly Problem[],
): Judgement {
  const reason = nothingMeasured(words.title, problems);
  const standing = standingOf(facts.override, facts.target, [reason]);
  const accepted =
    standing.kind === 'honoured'
      ? [
          `Accepted by \`${standing.override.by}\` on \`${standing.override.at}\`: ${standing.override.reason}`,
        ]
      : [];
  const title =
    standing.kind === 'honoured' ? `Overridden by ${standing.override.by}: ${words.title}` : words.title;
  return {
    conclusion: standing.kind === 'honoured' ? 'success' : 'action_required',
    output: renderNotice({
      title,
      paragraphs: [...accepted, words.sentence, ...notesOf(facts, standing)],
      problems,
    }),
    blocking: [reason],
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

/** Verdicts anew from the raw samples; a report on the head alone needs the stored baseline. */
function evaluate(report: Report, facts: EvaluationFacts, base: BasePolicy): Parsed<Report> {
  const { measuredAtBase: known, baseline } = facts;
  const expected = base.policy.expected.filter((name) => known === undefined || known.has(name));
  const policy = { ...base.policy, expected };
  const whole = requireMetrics(report, policy, known ?? base.measured ?? new Map());
  if (report.kind === 'baseline' && baseline !== undefined)
    return evaluateAgainst(baseline.report, whole, policy);
  return parsed(evaluateReport(whole, policy));
}

function judgeReport(report: Report, facts: EvaluationFacts): Judgement {
  const blocking = report.decision.reasons.filter(stops);
  const standing = standingOf(facts.override, facts.target, blocking);
  const { baseline } = facts;
  const output = renderCheck({
    report,
    diff: facts.changedFiles ?? [],
    notes: notesOf(facts, standing),
    overridable: facts.policy.kind === 'ok' && facts.policy.value.settings.overrides.roles.length > 0,
    history: baseline === undefined ? [] : describeHistory(baseline, report, report.policy),
    ...(standing.kind === 'honoured' ? { override: standing.override } : {}),
  });
  return {
    conclusion: conclude(report.decision, standing),
    output,
    blocking,
    report,
    ...(standing.kind === 'honoured' ? { override: standing.override } : {}),
  };
}

/** Judges one head from everything that is known of it. Never a pass without numbers, unless nothing could cost any. */
export function judgeFacts(facts: EvaluationFacts): Judgement {
  if (facts.policy.kind === 'failed') return judgeWithoutPolicy(facts.policy.problems);
  const base = facts.policy.value;
  const { report } = facts;
  if (report.kind === 'none') {
    const { ignore } = base.settings;
    if (touchesOnlyIgnored(facts.changedFiles, ignore)) return judgeIgnored(ignore);
    // A run that waits for approval has no log to look into yet.
    const problems = facts.run?.conclusion === 'action_required' ? [] : report.problems;
    return judgeNothing(facts, wordsForNone(facts.run, report.problems), problems);
  }
  const foreign = refuseReport(report.report, facts);
  if (foreign !== undefined) {
    const words = {
      title: 'The report cannot be used',
      sentence: 'It does not belong to this head and base.',
    };
    return judgeNothing(facts, words, [foreign]);
  }
  const evaluated = evaluate(report.report, facts, base);
  if (evaluated.kind === 'ok') return judgeReport(evaluated.value, facts);
  const words = {
    title: 'The stored baseline and the report cannot be compared',
    sentence:
      'They come from unlike machines or tools. Measure base and head together, with `pull_request` runs.',
  };
  return judgeNothing(facts, words, evaluated.problems);
}
