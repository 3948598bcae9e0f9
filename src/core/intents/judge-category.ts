import { describeHistory } from '../gate/describe-history.ts';
import { evaluateAgainst, evaluateReport } from '../gate/evaluate-report.ts';
import { type MeasuredMetrics, requireMetrics } from '../gate/require-metrics.ts';
import type { Reason } from '../model/decision.ts';
import { type NonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { unchanged } from '../renames/removals.ts';
import type { Rename } from '../renames/rename.ts';
import { renamePolicy } from '../renames/rename-policy.ts';
import { renameCases } from '../renames/rename-suites.ts';
import { type CheckPart, labelReason, nameCategory, type UnjudgedPart } from '../render/check-run/part.ts';
import type { BasePolicy, CategoryFact, EvaluationFacts, ExpectedCategories } from './facts.ts';
import { type Words, wordsForNone } from './missing-report.ts';
import { refuseReport } from './report-identity.ts';

/** What one category of a run comes to; its reasons tell the category where there are several. */
export type CategoryJudgement =
  | ({ readonly kind: 'judged' } & CheckPart)
  | ({ readonly kind: 'unjudged'; readonly words: Words } & UnjudgedPart);

/** Why nothing was judged, with the first problem behind it. */
function nothingMeasured(title: string, [first]: readonly Problem[]): Reason {
  const [why] = first?.message.split(/[\r\n]/, 1) ?? [];
  const message = why === undefined ? title : `${title}: ${why}`;
  return { kind: 'nothing-measured', effect: 'prevents-comparison', message };
}

/** What is measured of a renamed benchmark is what was measured of it in the base. */
function renameKeys(measured: MeasuredMetrics, renames: readonly Rename[]): MeasuredMetrics {
  const renamed = renames.flatMap(({ from, to }) => {
    const metrics = measured.get(from);
    return metrics === undefined ? [] : [[to, metrics] as const];
  });
  return new Map([...measured, ...renamed]);
}

/**
 * Whether a benchmark or suite that the base expects has no numbers of the head in a report, so that it matters what the
 * head's own configuration says.
 */
export function lacksExpected(
  report: Report,
  policy: Policy,
  measuredAtBase: MeasuredMetrics | undefined,
): boolean {
  const named = report.benchmarks.filter(({ head }) => head !== undefined);
  const has = new Set(named.map(({ name }) => name));
  const suites = new Set(named.map(({ name, suite }) => suite ?? name));
  return (
    policy.expected.some((name) => !has.has(name) && measuredAtBase?.has(name) !== false) ||
    (policy.expectedSuites ?? []).some((name) => !suites.has(name))
  );
}

/** Verdicts anew from the raw samples; a report on the head alone needs the stored baseline. */
function evaluate(report: Report, fact: CategoryFact, about: About): Parsed<Report> {
  const { facts, base } = about;
  const { measuredAtBase: known, rearranged } = facts;
  const { baseline, history } = fact;
  const expected = base.policy.expected.filter((name) => known === undefined || known.has(name));
  const policy = { ...base.policy, expected };
  const { renames, suiteRenames } = rearranged ?? unchanged;
  const atBase = known ?? base.measured ?? new Map();
  const measured = renameKeys(atBase, [...renames, ...renameCases(suiteRenames, atBase.keys())]);
  const whole = requireMetrics(report, renamePolicy(policy, renames), measured);
  if (report.kind === 'baseline' && baseline !== undefined)
    return evaluateAgainst(baseline.report, whole, { policy, history, rearranged });
  return parsed(evaluateReport(whole, policy, { history, rearranged }));
}

interface About {
  readonly facts: EvaluationFacts;
  readonly base: BasePolicy;
  /** Whether categories have to be told apart. */
  readonly several: boolean;
}

/** What could not be judged; `category` where there are several. */
export function unjudged(
  category: string | undefined,
  words: Words,
  problems: readonly Problem[],
): CategoryJudgement & { readonly kind: 'unjudged' } {
  const named = problems.map((one) => ({ ...one, message: nameCategory(category, one.message) }));
  const reason = labelReason(nothingMeasured(words.title, problems), category);
  const own = category === undefined ? {} : { category };
  return { kind: 'unjudged', ...own, words, reason, problems: named };
}

function judgeCategory(fact: CategoryFact, about: About): CategoryJudgement {
  const { facts, several } = about;
  const category = several ? fact.category : undefined;
  if (fact.report.kind === 'none') {
    const { problems } = fact.report;
    // A run that waits for approval has no log to look into yet.
    const told = facts.run?.conclusion === 'action_required' ? [] : problems;
    return unjudged(category, wordsForNone(facts.run, problems), told);
  }
  const foreign = refuseReport(fact.report.report, facts.target, fact.baseline);
  if (foreign !== undefined) {
    const sentence = 'It does not belong to this head and base.';
    return unjudged(category, { title: 'The report cannot be used', sentence }, [foreign]);
  }
  const evaluated = evaluate(fact.report.report, fact, about);
  if (evaluated.kind === 'failed') {
    const title = 'The stored baseline and the report cannot be compared';
    const sentence =
      'They come from unlike machines or tools. Measure base and head together, with `pull_request` runs.';
    return unjudged(category, { title, sentence }, evaluated.problems);
  }
  const { decision, policy } = evaluated.value;
  const reasons = decision.reasons.map((reason) => labelReason(reason, category));
  const report = { ...evaluated.value, decision: { ...decision, reasons } };
  const history = fact.baseline === undefined ? [] : describeHistory(fact.baseline, evaluated.value, policy);
  return { kind: 'judged', ...(category === undefined ? {} : { category }), report, history };
}

const expectations: Readonly<Record<ExpectedCategories['from'], string>> = {
  baseline: 'which the newest baseline of the base branch has',
  'earlier-run': 'which an earlier run for this pull request reported',
};

function missCategory(category: string, from: ExpectedCategories['from']): CategoryJudgement {
  const problem = {
    code: 'artifact-missing',
    message: `the run left no report of the category \`${category}\`, ${expectations[from]}`,
    hint: 'run all jobs of the workflow again, since a re-run of some leaves the reports of the others behind; a category that is given up for good has to be accepted by an override, or given up on the base branch first',
  } as const;
  const words = { title: 'A category of the measurement is missing', sentence: `${problem.hint}.` };
  return unjudged(category, words, [problem]);
}

function twice(category: string): CategoryJudgement {
  const problem = {
    code: 'artifact-refused',
    message: `several reports of the run claim the category \`${category}\``,
    hint: 'give each job of the workflow a `category` of its own',
  } as const;
  const words = { title: 'The reports of the workflow run were refused', sentence: `${problem.hint}.` };
  return unjudged(category, words, [problem]);
}

/**
 * Judges each category of a run by itself, under the same policy. A category that two reports claim is not judged, and one
 * that is missing counts as one without a report, but where the run left no report at all: that is told once.
 */
export function judgeCategories(facts: EvaluationFacts, base: BasePolicy): NonEmpty<CategoryJudgement> {
  const { reports, expectedCategories: expected } = facts;
  const [{ report }] = reports;
  const isEmpty = report.kind === 'none' && reports.length === 1;
  const present = new Set(reports.map(({ category }) => category));
  const missing = isEmpty ? [] : (expected?.names.filter((name) => !present.has(name)) ?? []);
  const about: About = { facts, base, several: reports.length + missing.length > 1 };
  const judge = (fact: CategoryFact): CategoryJudgement =>
    reports.some((other) => other !== fact && other.category === fact.category)
      ? twice(fact.category)
      : judgeCategory(fact, about);
  const [first, ...others] = reports;
  const rest = others.filter(({ category }, index) =>
    reports.slice(0, index + 1).every((earlier) => earlier.category !== category),
  );
  const lost = missing.map((name) => missCategory(name, expected?.from ?? 'baseline'));
  return [judge(first), ...rest.map(judge), ...lost];
}
