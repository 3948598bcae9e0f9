import type { Measure } from '../model/case.ts';
import { findMetric, type Metric } from '../model/metric.ts';
import { isNonEmpty, type NonEmpty } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { Evidence } from '../model/sample.ts';

/** A metric whose meaning is fixed. @throws where Brakeline has no such metric, which is a bug of the reader. */
export function fixedMetric(name: string): Metric {
  const metric = findMetric(name);
  if (metric === undefined) throw new Error(`there is no metric ${name}`);
  return metric;
}

/** Whether a number can be a measurement: finite, and nothing takes less than no time. */
function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function unusable(metric: Metric, value: number): Evidence {
  const why: Problem = {
    code: 'counter-rejected',
    message: `the tool wrote ${value} for ${metric.title}, which is no measurement`,
    hint: 'run the benchmark by itself and look at what it prints',
  };
  return { kind: 'unmeasured', why };
}

/**
 * Values of one metric that are kept: ten times what a report holds of it. Of more, every n-th is taken, so that a file of
 * hundreds of megabytes fits into memory and a trend within the run stays visible.
 */
const mostValues = 10_000;

function thin(values: NonEmpty<number>): NonEmpty<number> {
  if (values.length <= mostValues) return values;
  const at = (index: number): number => values[Math.floor((index * values.length) / mostValues)] ?? values[0];
  return [values[0], ...Array.from({ length: mostValues - 1 }, (_, index) => at(index + 1))];
}

/** Raw values in the metric's base unit; one that is no measurement makes all of them doubtful, and none is used. */
export function measureValues(metric: Metric, values: readonly number[]): Measure {
  const wrong = values.find((value) => !isAmount(value));
  if (wrong !== undefined) return { metric, evidence: unusable(metric, wrong) };
  if (isNonEmpty(values)) return { metric, evidence: { kind: 'values', values: thin(values) } };
  return { metric, evidence: unusable(metric, Number.NaN) };
}

/** What a tool made of its raw values, in the metric's base unit. */
export function measureSummary(
  metric: Metric,
  summary: Omit<Extract<Evidence, { kind: 'summary' }>, 'kind'>,
): Measure {
  const { value, interval } = summary;
  const wrong = [value, interval?.high ?? 0].find((one) => !isAmount(one));
  if (wrong !== undefined) return { metric, evidence: unusable(metric, wrong) };
  if (interval === undefined) return { metric, evidence: { kind: 'summary', ...summary } };
  // A tool's interval may reach below zero by its arithmetic; the quantity does not.
  return {
    metric,
    evidence: { kind: 'summary', ...summary, interval: { ...interval, low: Math.max(0, interval.low) } },
  };
}
