import { z } from 'zod';
import { CaseKeeper, describeEntry, keepGathered, readDocument } from '../formats/case-list.ts';
import { readMetricsDiff } from '../formats/gungraun-metrics.ts';
import type { Source } from '../formats/source.ts';
import { visitJsonLines } from '../formats/text-lines.ts';
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

/** Cachegrind counts what callgrind counts too; where both ran, callgrind's count stands for the benchmark. */
function measuresOf(listed: ReturnType<typeof listMetrics>): readonly Measure[] {
  const read = listed.flatMap(([tool, metrics]) =>
    Object.entries(metrics).flatMap(([key, value]) => {
      const measure = readMetricsDiff(tool, key, value);
      return measure === undefined ? [] : [{ tool, measure }];
    }),
  );
  const byCallgrind = new Set(
    read.flatMap(({ tool, measure }) => (tool === 'Callgrind' ? [measure.metric.name] : [])),
  );
  return read.flatMap(({ tool, measure }) =>
    tool === 'Cachegrind' && byCallgrind.has(measure.metric.name) ? [] : [measure],
  );
}

/** Several processes of one benchmark, which versions 1 and 2 list one by one, would need a sum that they do not give. */
function toCase(summary: Summary): BenchmarkCase {
  const { module_path: path, id, details } = summary;
  const name = id == null ? path : `${path} ${id}`;
  const parameters = details == null ? {} : { arguments: details };
  const measures = measuresOf(listMetrics(summary));
  const processes = summary.callgrind_summary?.summaries?.length ?? 1;
  if (measures.length > 0 && processes === 1) {
    return { name, parameters, measures, problems: [] };
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

/** A file holds a summary a line, or one summary over many lines, which is one case and read whole. */
function visitSummaries(source: Source, visit: (value: unknown) => void): readonly Problem[] {
  let seen = 0;
  const problems = visitJsonLines(source, (value) => {
    seen += 1;
    visit(value);
  });
  if (seen > 0) return problems;
  const document = readDocument(source);
  if (document.kind === 'failed') return document.problems;
  visit(document.value);
  return [];
}

function readSummaries(sources: readonly Source[]): Parsed<readonly BenchmarkCase[]> {
  const kept = new CaseKeeper();
  for (const source of sources) {
    let index = 0;
    const damages = visitSummaries(source, (value) => {
      const read = summarySchema.safeParse(value);
      const [issue] = read.error?.issues ?? [];
      if (read.success) kept.add(toCase(read.data));
      else if (issue !== undefined) kept.tell(describeEntry(issue, `${source.name}[${index}]`));
      index += 1;
    });
    for (const damage of damages) kept.tell(damage);
  }
  const [only, ...more] = sources;
  const name = only === undefined || more.length > 0 ? 'the directory' : only.name;
  return keepGathered({ name }, kept, []);
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
