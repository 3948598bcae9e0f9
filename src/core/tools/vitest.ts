import { z } from 'zod';
import { keepApart, readDocument, readEntries } from '../formats/case-list.ts';
import type { Source } from '../formats/source.ts';
import { measureLatency, tinybenchStatisticsSchema } from '../formats/tinybench-statistics.ts';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, type Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** What `--outputJson` of versions up to 4 writes. `fullName` begins with the file. */
const filesSchema = z.looseObject({
  files: z.array(
    z.looseObject({
      groups: z.array(
        z.looseObject({
          fullName: z.string(),
          benchmarks: z.array(z.looseObject({ name: z.string() })),
        }),
      ),
    }),
  ),
});

/** What the JSON reporter of version 5 writes. */
const reporterSchema = z.looseObject({
  testResults: z.array(
    z.looseObject({
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
    }),
  ),
});

interface Found {
  readonly cases: readonly BenchmarkCase[];
  readonly problems: readonly Problem[];
}

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

function readFiles({ files }: z.output<typeof filesSchema>): Found {
  const groups = files.flatMap((file) => file.groups);
  const cases = groups.flatMap(({ fullName, benchmarks }) =>
    benchmarks.map((benchmark) => toCase(`${fullName} > ${benchmark.name}`, benchmark)),
  );
  return { cases, problems: [] };
}

/** The file is told by its last part alone, since the reporter writes where the tree lies. */
function readReporter({ testResults }: z.output<typeof reporterSchema>): Found {
  const cases = testResults.flatMap(({ name: path, assertionResults }) => {
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
  });
  return { cases, problems: [] };
}

function readVitest(source: Source): Parsed<readonly BenchmarkCase[]> {
  const document = readDocument(source);
  if (document.kind === 'failed') return document;
  const shapes = z.union([filesSchema, reporterSchema]);
  const { entries, problems } = readEntries([document.value], 'document', shapes);
  const [root] = entries;
  if (root !== undefined)
    return keepApart(
      source,
      'files' in root ? readFiles(filesSchema.parse(root)) : readReporter(reporterSchema.parse(root)),
    );
  return failed({
    code: 'format-damaged',
    message: `${source.name} has neither \`files\` nor \`testResults\` with benchmarks: ${problems[0]?.message ?? ''}`,
    hint: 'give what `vitest bench --outputJson` or, from version 5 on, `--reporter=json --outputFile` wrote',
  });
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
