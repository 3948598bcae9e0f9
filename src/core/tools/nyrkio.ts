import { z } from 'zod';
import { keepApart } from '../formats/case-list.ts';
import { readList } from '../formats/entry-list.ts';
import { measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { readUnit } from '../formats/written-unit.ts';
import type { BenchmarkCase } from '../model/case.ts';
import { customPrefix } from '../model/metric.ts';
import { failed, type Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { previewValue } from '../text/preview-value.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

const metricSchema = z.looseObject({
  name: z.string().min(1),
  unit: z.string().optional(),
  value: z.number(),
  direction: z.string().nullish(),
});

/** One run of the benchmarks. */
const runSchema = z.looseObject({
  timestamp: z.number(),
  metrics: z.array(metricSchema),
  attributes: z.looseObject({ git_commit: z.string().optional() }),
});

type Reported = z.output<typeof metricSchema>;

/** Values of one file that are kept, of all metrics together. */
const mostValues = 2_000_000;

/** What is kept of one metric over all runs. */
interface Gathered {
  readonly name: string;
  readonly first: Reported;
  readonly values: number[];
}

function toCase({ name, first, values }: Gathered): BenchmarkCase {
  const { metric, divisor } = readUnit(first.unit ?? '', first.unit ?? '');
  const better = first.direction?.startsWith('higher') === true ? { better: 'higher' as const } : {};
  const known = metric.name.startsWith(customPrefix) ? { ...metric, ...better } : metric;
  const scaled = values.map((value) => value / divisor);
  const [only = Number.NaN] = scaled;
  const measure = scaled.length > 1 ? measureValues(known, scaled) : measureSummary(known, { value: only });
  return { name, parameters: {}, measures: [measure], problems: [] };
}

/** The metrics of all runs. What stands twice in one run is no repetition: it is another metric of that name. */
class MetricCollector {
  readonly metrics = new Map<string, Gathered>();
  readonly commits = new Set<string | undefined>();
  #values = 0;
  left = 0;

  add({ metrics, attributes }: z.output<typeof runSchema>): void {
    if (this.commits.size < 2) this.commits.add(attributes.git_commit);
    const seen = new Map<string, number>();
    for (const reported of metrics) {
      const before = seen.get(reported.name) ?? 0;
      seen.set(reported.name, before + 1);
      this.#gather(`${reported.name}\n${before}`, reported);
    }
  }

  #gather(key: string, first: Reported): void {
    const known = this.metrics.get(key);
    this.#values += 1;
    if (this.#values > mostValues) this.left += 1;
    else if (known !== undefined) known.values.push(first.value);
    else this.metrics.set(key, { name: first.name, first, values: [first.value] });
  }
}

function describeLeft(source: Source, left: number): Problem {
  return {
    code: 'results-cut',
    message: `${source.name} has more than ${mostValues} values, and the last ${left} of them do not count`,
    hint: 'write fewer runs or metrics',
  };
}

function readNyrkio(source: Source): Parsed<readonly BenchmarkCase[]> {
  const collector = new MetricCollector();
  const shape = {
    path: [],
    single: true,
    entry: runSchema,
    message: `${source.name} is no run and no list of runs`,
    hint: 'write a list of `{"timestamp": …, "metrics": […], "attributes": {…}}`',
  };
  const read = readList(source, shape, (run) => collector.add(run));
  if (read.kind === 'failed') return read;
  const { metrics, commits, left } = collector;
  if (commits.size > 1) {
    const [one = '', other = ''] = commits;
    return failed({
      code: 'format-damaged',
      message: `${source.name} holds runs of more than one commit, such as ${previewValue(one)} and ${previewValue(other)}`,
      hint: 'write the runs of the tree that is measured alone',
    });
  }
  return keepApart(source, {
    cases: [...metrics.values()].map(toCase),
    problems: left === 0 ? read.warnings : [...read.warnings, describeLeft(source, left)],
  });
}

/** The format that a change-detection service takes. */
export const nyrkio: Tool = {
  id: 'nyrkio',
  title: 'Nyrkiö',
  gives: 'Every metric as a case, with its unit and direction. Several runs of one commit are raw values.',
  command: 'write [{"timestamp": …, "metrics": [{"name": …, "unit": …, "value": …}], "attributes": {…}}]',
  docs: 'https://nyrkio.com/docs/getting-started-http',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\[?\s*\{\s*"(?:timestamp|attributes|metrics)"\s*:\s*[^{]/.test(text) &&
      ['timestamp', 'metrics', 'attributes'].every((key) => text.includes(`"${key}"`))
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readNyrkio(source)),
};
