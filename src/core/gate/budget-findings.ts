import { judgeBudget } from '../compare/judge-budget.ts';
import { type Metric, metricNamed } from '../model/metric.ts';
import type { Budget } from '../model/policy.ts';
import { formatQuantity } from '../model/quantity-text.ts';
import type { BenchmarkResult, Evidence, Sample } from '../model/sample.ts';
import { matchesBenchmark } from '../renames/rename-results.ts';
import { type Finding, findingOf, firstLine } from './finding.ts';

/** `p95`, or the words that people use for the middle and the ends. */
function quantileName(quantile: number): string {
  switch (quantile) {
    case 0:
      return 'minimum';
    case 0.5:
      return 'median';
    case 1:
      return 'maximum';
  }
  return `p${Number((quantile * 100).toFixed(4))}`;
}

interface Budgeted {
  readonly name: string;
  readonly sample: Sample;
}

function describeBudget(budget: Budget, metric: Metric): string {
  const title = metric.unit === 'count' ? '' : `${metric.title} `;
  const side = metric.better === 'lower' ? 'at most' : 'at least';
  return `${quantileName(budget.quantile)} ${title}${side} ${formatQuantity(budget.limit, metric)}`;
}

/** A tool that keeps no raw values may still tell the quantile that is limited; its word is taken. */
function findSummary(
  { name, sample }: Budgeted,
  evidence: Extract<Evidence, { kind: 'summary' }>,
  { budget, metric }: { readonly budget: Budget; readonly metric: Metric },
): readonly Finding[] {
  const subject = { benchmark: name, metric: metric.name };
  const allowed = describeBudget(budget, metric);
  const told = evidence.quantiles?.find(([at]) => Math.abs(at - budget.quantile) < 1e-9);
  if (told === undefined) {
    const message = `${name} cannot be held to its budget (${allowed}): ${sample.tool} does not tell the ${quantileName(budget.quantile)}`;
    const effect = budget.on === 'block' ? 'prevents-comparison' : 'warns';
    return [findingOf({ kind: 'nothing-measured', effect, ...subject, message })];
  }
  const [, value] = told;
  if (metric.better === 'lower' ? value <= budget.limit : value >= budget.limit) return [];
  const of = evidence.count === undefined ? '' : ` of ${evidence.count} measurements`;
  const message = `${name} is over its budget (${allowed}): ${formatQuantity(value, metric)}${of}, as ${sample.tool} tells`;
  const effect = budget.on === 'block' ? 'blocks' : 'warns';
  return [findingOf({ kind: 'budget-exceeded', effect, ...subject, message })];
}

function findSample(budgeted: Budgeted, budget: Budget, metric: Metric): readonly Finding[] {
  const { name, sample } = budgeted;
  const subject = { benchmark: name, metric: metric.name };
  const allowed = describeBudget(budget, metric);
  if (sample.evidence.kind === 'unmeasured') {
    const message = `${name} cannot be held to its budget (${allowed}): ${firstLine(sample.evidence.why.message)}`;
    const effect = budget.on === 'block' ? 'prevents-comparison' : 'warns';
    return [findingOf({ kind: 'nothing-measured', effect, ...subject, message })];
  }
  if (sample.evidence.kind === 'summary') return findSummary(budgeted, sample.evidence, { budget, metric });
  const { values } = sample.evidence;
  const answer = judgeBudget(values, budget, metric.better);
  if (answer.kind === 'kept') return [];
  const seen = `${formatQuantity(answer.value, metric)} in ${values.length} runs`;
  if (answer.kind === 'perhaps-exceeded') {
    const message = `${name} may be over its budget (${allowed}): ${seen}, too few to be sure`;
    return [findingOf({ kind: 'budget-exceeded', effect: 'warns', ...subject, message })];
  }
  const message = `${name} is over its budget (${allowed}): ${seen}`;
  const effect = budget.on === 'block' ? 'blocks' : 'warns';
  return [findingOf({ kind: 'budget-exceeded', effect, ...subject, message })];
}

/** The reasons of one budget over all benchmarks of the head that it names; one that names nothing measured is said. */
export function findBudget(
  budget: Budget,
  benchmarks: readonly BenchmarkResult[],
  metrics: ReadonlyMap<string, Metric>,
): readonly Finding[] {
  if (budget.on === 'off') return [];
  const metric = metricNamed(budget.metric, metrics);
  const budgeted = benchmarks
    .filter((benchmark) => matchesBenchmark(budget.benchmark, benchmark))
    .flatMap((benchmark): readonly Budgeted[] => {
      const sample = benchmark.head?.samples.find(({ metric: name }) => name === budget.metric);
      return sample === undefined ? [] : [{ name: benchmark.name, sample }];
    });
  if (budgeted.length > 0) return budgeted.flatMap((one) => findSample(one, budget, metric));
  const message = `the budget ${describeBudget(budget, metric)} for ${budget.benchmark} applies to nothing that was measured`;
  return [findingOf({ kind: 'nothing-measured', effect: 'warns', metric: budget.metric, message })];
}
