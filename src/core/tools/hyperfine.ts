import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** One entry of `results`, as hyperfine 1.12 to 1.20 write it. Times are in seconds, memory in bytes. */
const resultSchema = z.looseObject({
  command: z.string().min(1),
  mean: z.number(),
  user: z.number(),
  system: z.number(),
  times: z.array(z.number()).nullish(),
  memory_usage_byte: z.array(z.number()).nullish(),
  exit_codes: z.array(z.int().nullable()).nullish(),
  parameters: z.record(z.string(), z.string()).nullish(),
});

type Result = z.output<typeof resultSchema>;

function measuresOf(result: Result): readonly Measure[] {
  const { mean, user, system, times, memory_usage_byte: memory } = result;
  return [
    times == null
      ? measureSummary(fixedMetric('wall_time'), { value: mean })
      : measureValues(fixedMetric('wall_time'), times),
    // Only the means of these are kept.
    measureSummary(fixedMetric('user_time'), { value: user }),
    measureSummary(fixedMetric('system_time'), { value: system }),
    ...(memory == null ? [] : [measureValues(fixedMetric('peak_rss'), memory)]),
  ];
}

function toCase(result: Result): BenchmarkCase {
  const { command: name, exit_codes: codes, parameters } = result;
  const failure = codes?.find((code) => code !== 0);
  const named = { name, parameters: parameters ?? {} };
  if (failure === undefined) return { ...named, measures: measuresOf(result), problems: [] };
  const how = failure === null ? 'was ended by a signal' : `ended with exit code ${failure}`;
  const problem = {
    code: 'benchmark-crashed',
    message: `${name} ${how}`,
    hint: 'a command that fails is not measured; do not give hyperfine `--ignore-failure`',
  } as const;
  return { ...named, measures: [], problems: [problem] };
}

function readHyperfine(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: ['results'],
    entry: resultSchema,
    message: `${source.name} has no list of results`,
    hint: 'give the file that `hyperfine --export-json` wrote',
  };
  return readCases(source, shape, (one) => [toCase(one)]);
}

/** Times of whole commands. */
export const hyperfine: Tool = {
  id: 'hyperfine',
  title: 'hyperfine',
  gives:
    'The wall time of every run of each command and, from version 1.20 on, its peak memory; means of user and system time.',
  command: 'hyperfine --export-json FILE COMMAND',
  docs: 'https://github.com/sharkdp/hyperfine#exporting-results',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\{\s*"results"\s*:\s*\[\s*\{\s*"command"\s*:/.test(text) ? 'certain' : 'no';
  },
  read: (source) => readingOf(readHyperfine(source)),
};
