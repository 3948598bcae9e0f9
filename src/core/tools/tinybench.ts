import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import type { Source } from '../formats/source.ts';
import { measureLatency, tinybenchStatisticsSchema } from '../formats/tinybench-statistics.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** A task as versions 2 to 6 keep it. */
const taskSchema = z.looseObject({
  name: z.string().min(1),
  result: z
    .looseObject({
      state: z.string().optional(),
      latency: z.unknown().optional(),
      mean: z.unknown().optional(),
    })
    .nullish(),
});

type Task = z.output<typeof taskSchema>;

function toCase({ name, result }: Task): BenchmarkCase {
  const statistics = tinybenchStatisticsSchema.safeParse(result?.latency ?? result);
  if (statistics.success && result?.state !== 'errored')
    return { name, parameters: {}, measures: [measureLatency(statistics.data)], problems: [] };
  const problem = {
    code: 'benchmark-crashed',
    message: `${name} has no result: its state is ${result?.state ?? 'unknown'}`,
    hint: 'run it with `throws: true` to see why; JSON leaves the error out',
  } as const;
  return { name, parameters: {}, measures: [], problems: [problem] };
}

function readTinybench(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: [],
    entry: taskSchema,
    message: `${source.name} is no list of tasks`,
    hint: 'write `JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result })))`',
  };
  return readCases(source, shape, (one) => [toCase(one)]);
}

/** Micro-benchmarks of JavaScript. */
export const tinybench: Tool = {
  id: 'tinybench',
  title: 'tinybench',
  gives:
    'The time of one iteration: the samples with `retainSamples`, else the mean with its margin of error and its quantiles.',
  command: 'JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result })))',
  docs: 'https://tinylibs.github.io/tinybench/',
  sniff: (head) =>
    /^\s*\[\s*\{\s*"name"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*"result"\s*:\s*[{n]/.test(textOf(head))
      ? 'certain'
      : 'no',
  read: (source) => readingOf(readTinybench(source)),
};
