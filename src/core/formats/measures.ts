import type { Measure } from '../model/case.ts';
import { findMetric, type Metric } from '../model/metric.ts';
import { isNonEmpty } from '../model/parsed.ts';
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

/** Raw values in the metric's base unit; one that is no measurement makes all of them doubtful, and none is used. */
export function measureValues(metric: Metric, values: readonly number[]): Measure {
  const wrong = values.find((value) => !isAmount(value));
  if (wrong !== undefined) return { metric, evidence: unusable(metric, wrong) };
  if (isNonEmpty(values)) return { metric, evidence: { kind: 'values', values } };
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
