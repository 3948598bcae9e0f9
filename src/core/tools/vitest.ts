import { z } from 'zod';
import { keepApart } from '../formats/case-list.ts';
import { readList } from '../formats/entry-list.ts';
import type { Source } from '../formats/source.ts';
import { measureLatency, tinybenchStatisticsSchema } from '../formats/tinybench-statistics.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** A benchmark in the groups of the files that `--outputJson` of versions up to 4 writes. */
const benchmarkSchema = z.looseObject({ name: z.string() });

/** What the JSON reporter of version 5 writes of one file. */
const fileSchema = z.looseObject({
  name: z.string(),
  assertionResults: z.array(
    z.looseObject({
      fullName: z.string(),
      status: z.string(),
      failureMessages: z.array(z.string()).nullish(),
      benchmarks: z
        .array(
          z.looseObject({
            name: z.string(),
            tasks: z.array(z.looseObject({ name: z.string(), latency: z.unknown() })),
          }),
        )
        .nullish(),
    }),
  ),
});

function crashed(name: string, said: string): BenchmarkCase {
  const problem = {
    code: 'benchmark-crashed',
    message: `${name} has no result: ${said.split('\n')[0] ?? ''}`,
    hint: 'run `vitest bench` and look at what it says of this benchmark',
  } as const;
  return { name, parameters: {}, measures: [], problems: [problem] };
}

function toCase(name: string, statistics: unknown): BenchmarkCase {
  const read = tinybenchStatisticsSchema.safeParse(statistics);
  if (!read.success) return crashed(name, 'it has no mean');
  return { name, parameters: {}, measures: [measureLatency(read.data)], problems: [] };
}

/** `fullName` of the group begins with the file, and stands before its benchmarks. */
function readFiles(source: Source): Parsed<{ readonly entries: readonly (readonly BenchmarkCase[])[] }> {
  const shape = { path: ['files', 'groups', 'benchmarks'], entry: benchmarkSchema, ...words(source) };
  return readList(source, shape, (benchmark, { around }) => {
    const group = z.string().safeParse(around.at(-1)?.get('fullName')).data;
    return group === undefined ? [] : [toCase(`${group} > ${benchmark.name}`, benchmark)];
  });
}

/** The file is told by its last part alone, since the reporter writes where the tree lies. */
function casesOf({ name: path, assertionResults }: z.output<typeof fileSchema>): readonly BenchmarkCase[] {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return assertionResults.flatMap(({ fullName, status, failureMessages, benchmarks }) => {
    const test = `${file} > ${fullName}`;
    const measured = (benchmarks ?? []).flatMap(({ tasks }) =>
      tasks.map((task) => toCase(`${test} > ${task.name}`, task.latency)),
    );
    return status === 'failed' && measured.length === 0
      ? [crashed(test, failureMessages?.[0] ?? 'it failed')]
      : measured;
  });
}

function words(source: Source): { readonly message: string; readonly hint: string } {
  return {
    message: `${source.name} has neither \`files\` nor \`testResults\` with benchmarks`,
    hint: 'give what `vitest bench --outputJson` or, from version 5 on, `--reporter=json --outputFile` wrote',
  };
}

function readVitest(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = { path: ['testResults'], entry: fileSchema, ...words(source) };
  const reporter = readList(source, shape, casesOf);
  const read = reporter.kind === 'ok' ? reporter : readFiles(source);
  if (read.kind === 'failed') return read;
  return keepApart(source, { cases: read.value.entries.flat(), problems: read.warnings });
}

/** Micro-benchmarks of JavaScript. */
export const vitest: Tool = {
  id: 'vitest',
  title: 'vitest',
  gives:
    'The time of one iteration: the samples where they are kept, else the mean with its margin of error and its quantiles.',
  command: 'vitest bench --run --reporter=json --outputFile=FILE (up to version 4: --outputJson FILE)',
  docs: 'https://vitest.dev/guide/benchmarking',
  sniff: (head) => {
    const text = textOf(head);
    if (/^\s*\{\s*"files"\s*:\s*\[\s*\{\s*"filepath"\s*:/.test(text)) return 'certain';
    return /^\s*\{\s*"numTotalTestSuites"\s*:/.test(text) && /"benchmarks"\s*:/.test(text) ? 'certain' : 'no';
  },
  read: (source) => readingOf(readVitest(source)),
};
