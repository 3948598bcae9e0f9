import { z } from 'zod';
import { keepApart, readDocument, readEntries } from '../formats/case-list.ts';
import { measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { readUnit } from '../formats/written-unit.ts';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, isNonEmpty, type Parsed } from '../model/parsed.ts';
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

function toCase(name: string, reported: readonly Reported[]): BenchmarkCase {
  const first = reported[0];
  const { metric, divisor } = readUnit(first?.unit ?? '', first?.unit ?? '');
  const direction = first?.direction ?? '';
  const better = direction.startsWith('higher') ? { better: 'higher' as const } : {};
  const values = reported.map(({ value }) => value / divisor);
  const known = metric.name.startsWith('user_') ? { ...metric, ...better } : metric;
  const [only = Number.NaN] = values;
  const measure = values.length > 1 ? measureValues(known, values) : measureSummary(known, { value: only });
  return { name, parameters: {}, measures: [measure], problems: [] };
}

function readNyrkio(source: Source): Parsed<readonly BenchmarkCase[]> {
  const document = readDocument(source);
  if (document.kind === 'failed') return document;
  const list: readonly unknown[] = Array.isArray(document.value) ? document.value : [document.value];
  const { entries: runs, problems } = readEntries(list, 'runs', runSchema);
  if (runs.length === 0 && isNonEmpty(problems)) return failed(...problems);
  const commits = new Set(runs.map(({ attributes }) => attributes.git_commit));
  if (commits.size > 1) {
    const [one = '', other = ''] = commits;
    return failed({
      code: 'format-damaged',
      message: `${source.name} holds runs of more than one commit, such as ${previewValue(one)} and ${previewValue(other)}`,
      hint: 'write the runs of the tree that is measured alone',
    });
  }
  const groups = Map.groupBy(
    runs.flatMap(({ metrics }) => metrics),
    ({ name }) => name,
  );
  return keepApart(source, {
    cases: [...groups].map(([name, reported]) => toCase(name, reported)),
    problems,
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
