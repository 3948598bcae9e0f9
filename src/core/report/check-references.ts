import { findMetric, type Metric } from '../model/metric.ts';
import type { Report } from '../model/report.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { sideNames } from '../model/side-name.ts';
import { jsonPointer, previewJson } from './describe-issue.ts';

type Path = readonly (string | number)[];
type Tell = (message: string) => void;

function checkUnique(names: readonly string[], place: (index: number) => Path, tell: Tell): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (seen.has(name)) tell(`${jsonPointer(place(index))} repeats ${previewJson(name)}`);
    seen.add(name);
  });
}

// A title may be worded anew in a later version; a report that turned "lower is better" round would pass a regression.
function checkKnownMetric(metric: Metric, index: number, tell: Tell): void {
  const known = findMetric(metric.name);
  if (known === undefined) return;
  for (const key of ['unit', 'better', 'nature'] as const) {
    if (metric[key] === known[key]) continue;
    tell(`/metrics/${index}/${key} of ${metric.name} must be "${known[key]}", not "${metric[key]}"`);
  }
}

/** A name leads to one benchmark, in the base too. */
function checkFormerNames(list: readonly BenchmarkResult[], names: ReadonlySet<string>, tell: Tell): void {
  const seen = new Set(names);
  for (const [index, { formerName }] of list.entries()) {
    if (formerName === undefined) continue;
    if (seen.has(formerName)) {
      tell(`${jsonPointer(['benchmarks', index, 'formerName'])} repeats ${previewJson(formerName)}`);
    }
    seen.add(formerName);
  }
}

function checkBenchmark(
  benchmark: BenchmarkResult,
  place: Path,
  context: { readonly metrics: ReadonlySet<string>; readonly tell: Tell },
): void {
  for (const side of sideNames) {
    const samples = benchmark[side]?.samples ?? [];
    const at = (index: number): Path => [...place, side, 'samples', index, 'metric'];
    checkUnique(
      samples.map((sample) => sample.metric),
      at,
      context.tell,
    );
    samples.forEach((sample, index) => {
      if (context.metrics.has(sample.metric)) return;
      context.tell(`${jsonPointer(at(index))} names "${sample.metric}", which is not in /metrics`);
    });
  }
}

/**
 * Checks what a JSON Schema cannot say: names are unique, names that refer to something refer to something that exists,
 * and the metrics that Brakeline knows have the meaning that Brakeline gives them. `tell` gets one message a fault.
 */
export function checkReferences(report: Report, tell: Tell): void {
  const metrics = new Set(report.metrics.map((metric) => metric.name));
  const benchmarks = new Set(report.benchmarks.map((benchmark) => benchmark.name));
  checkUnique(
    report.metrics.map((metric) => metric.name),
    (index) => ['metrics', index, 'name'],
    tell,
  );
  checkUnique(
    report.benchmarks.map((benchmark) => benchmark.name),
    (index) => ['benchmarks', index, 'name'],
    tell,
  );
  checkFormerNames(report.benchmarks, benchmarks, tell);
  checkUnique(
    report.verdicts.map((verdict) => `${verdict.benchmark} ${verdict.metric}`),
    (index) => ['verdicts', index],
    tell,
  );
  report.metrics.forEach((metric, index) => {
    checkKnownMetric(metric, index, tell);
  });
  report.benchmarks.forEach((benchmark, index) => {
    checkBenchmark(benchmark, ['benchmarks', index], { metrics, tell });
  });
  const checkSubject = (list: string, benchmark: string, index: number): void => {
    if (benchmarks.has(benchmark)) return;
    tell(`/${list}/${index}/benchmark names ${previewJson(benchmark)}, which is not in /benchmarks`);
  };
  report.verdicts.forEach((verdict, index) => {
    checkSubject('verdicts', verdict.benchmark, index);
    if (metrics.has(verdict.metric)) return;
    tell(`/verdicts/${index}/metric names "${verdict.metric}", which is not in /metrics`);
  });
  checkUnique(
    (report.timeSpent ?? []).map((one) => one.benchmark),
    (index) => ['timeSpent', index, 'benchmark'],
    tell,
  );
  report.timeSpent?.forEach((one, index) => {
    checkSubject('timeSpent', one.benchmark, index);
  });
  report.explanations.forEach((explanation, index) => {
    checkSubject('explanations', explanation.benchmark, index);
  });
}
