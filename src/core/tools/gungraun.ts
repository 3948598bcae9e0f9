import { z } from 'zod';
import { keepApart, readDocument, readEntries, readJsonLines } from '../formats/case-list.ts';
import { readMetricsDiff } from '../formats/gungraun-metrics.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

const metricsSchema = z.record(z.string(), z.unknown());

/** Tool (`Callgrind`, later also `Cachegrind`, `Dhat`, `ErrorTool`) with its metrics, or `None`. */
const taggedSchema = z.union([z.string(), z.record(z.string(), metricsSchema)]);

/** What the versions have in common, and where each keeps its totals: 1 and 2, 3, 4 to 6. */
const summarySchema = z.looseObject({
  version: z.string(),
  module_path: z.string().min(1),
  id: z.string().nullish(),
  details: z.string().nullish(),
  callgrind_summary: z
    .looseObject({
      summaries: z.array(z.looseObject({ events: metricsSchema })).optional(),
      callgrind_run: z.looseObject({ total: z.looseObject({ summary: metricsSchema }) }).optional(),
    })
    .nullish(),
  tool_summaries: z.array(z.looseObject({ tool: z.string(), summaries: z.unknown() })).optional(),
  profiles: z
    .array(
      z.looseObject({
        tool: z.string(),
        summaries: z.looseObject({ total: z.looseObject({ summary: taggedSchema }) }),
      }),
    )
    .optional(),
});

type Summary = z.output<typeof summarySchema>;
type Metrics = z.output<typeof metricsSchema>;

/** The tools of version 3 beside callgrind. Before it they were text for people. */
const toolRunSchema = z.looseObject({ total: taggedSchema });

function untag(tagged: z.output<typeof taggedSchema>): readonly Metrics[] {
  return typeof tagged === 'string' ? [] : Object.values(tagged);
}

function listMetrics(summary: Summary): readonly (readonly [tool: string, metrics: Metrics])[] {
  const { callgrind_summary: callgrind, tool_summaries: others = [], profiles = [] } = summary;
  const old = callgrind?.summaries?.map(({ events }) => events) ?? [];
  const run = callgrind?.callgrind_run?.total.summary;
  return [
    ...[...old, ...(run === undefined ? [] : [run])].map((metrics) => ['Callgrind', metrics] as const),
    ...others.flatMap(({ tool, summaries }) => {
      const total = toolRunSchema.safeParse(summaries).data?.total ?? 'None';
      return untag(total).map((metrics) => [tool, metrics] as const);
    }),
    ...profiles.flatMap(({ tool, summaries }) =>
      untag(summaries.total.summary).map((metrics) => [tool, metrics] as const),
    ),
  ];
}

/** Several processes of one benchmark, which versions 1 and 2 list one by one, would need a sum that they do not give. */
function toCase(summary: Summary): BenchmarkCase {
  const { module_path: path, id, details } = summary;
  const name = id == null ? path : `${path} ${id}`;
  const parameters = details == null ? {} : { arguments: details };
  const measures = new Map<string, Measure>();
  for (const [tool, metrics] of listMetrics(summary)) {
    for (const [key, value] of Object.entries(metrics)) {
      const measure = readMetricsDiff(tool, key, value);
      if (measure !== undefined && !measures.has(measure.metric.name))
        measures.set(measure.metric.name, measure);
    }
  }
  const processes = summary.callgrind_summary?.summaries?.length ?? 1;
  if (measures.size > 0 && processes === 1) {
    return { name, parameters, measures: [...measures.values()], problems: [] };
  }
  const problem: Problem = {
    code: 'benchmark-unmeasured',
    message:
      processes > 1
        ? `${name} ran ${processes} processes, and a summary of version ${summary.version} has no total`
        : `${name} has no metric of this run`,
    hint: 'run it by itself; gungraun and iai-callgrind from 0.14 on write a total',
  };
  return { name, parameters, measures: [], problems: [problem] };
}

function readValues(source: Source): { values: readonly unknown[]; problems: readonly Problem[] } {
  const document = readDocument(source);
  if (document.kind === 'ok') return { values: [document.value], problems: [] };
  const lines = readJsonLines(source);
  // A document over several lines gives one problem instead of one a line.
  return lines.values.length === 0 ? { values: [], problems: document.problems } : lines;
}

function readSummaries(sources: readonly Source[]): Parsed<readonly BenchmarkCase[]> {
  const cases: BenchmarkCase[] = [];
  const problems: Problem[] = [];
  for (const source of sources) {
    const { values, problems: damages } = readValues(source);
    const read = readEntries(values, source.name, summarySchema);
    cases.push(...read.entries.map(toCase));
    problems.push(...damages, ...read.problems);
  }
  const [only, ...more] = sources;
  const name = only === undefined || more.length > 0 ? 'the directory' : only.name;
  return keepApart({ name, chunks: [] }, { cases, problems });
}

/** Exact counts of Rust's functions, counted by valgrind. */
export const gungraun: Tool = {
  id: 'gungraun',
  title: 'gungraun and iai-callgrind',
  gives:
    'Exact instructions, cache hits and estimated cycles of every benchmark, allocations where DHAT ran, all other metrics as they are. Summaries of versions 1 to 6 are read, mixed too.',
  command: 'cargo bench -- --save-summary=json (results: target/gungraun, before 0.17 target/iai)',
  docs: 'https://gungraun.github.io/gungraun/latest/html/cli_and_env/output/out_directory.html',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\{\s*"/.test(text) && /"module_path"\s*:/.test(text) && /"benchmark_exe"\s*:/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readSummaries([source])),
  directory: {
    holds: (path) => /(?:^|\/)summary\.json$/.test(path),
    read: (sources) => readingOf(readSummaries(sources)),
  },
};
