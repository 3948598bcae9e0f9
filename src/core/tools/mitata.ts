import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

const averageSchema = z.looseObject({ avg: z.number().nullish() });

/** Times in nanoseconds; memory and counters are of one iteration. */
const statsSchema = z.looseObject({
  samples: z.array(z.number()).nullish(),
  avg: z.number(),
  p25: z.number().nullish(),
  p50: z.number().nullish(),
  p75: z.number().nullish(),
  p99: z.number().nullish(),
  p999: z.number().nullish(),
  heap: averageSchema.nullish(),
  counters: z.record(z.string(), z.unknown()).nullish(),
});

type Stats = z.output<typeof statsSchema>;

/** One trial: a function with all of its argument combinations. */
const trialSchema = z.looseObject({
  alias: z.string(),
  group: z.int().nullish(),
  runs: z.array(
    z.looseObject({
      name: z.string(),
      args: z.record(z.string(), z.unknown()).nullish(),
      stats: statsSchema.nullish(),
      error: z.unknown().optional(),
    }),
  ),
});

type Trial = z.output<typeof trialSchema>;
type Run = Trial['runs'][number];

const layoutSchema = z.array(z.looseObject({ name: z.string().nullish() }));

const membersSchema = z.looseObject({ layout: layoutSchema });

const nano = 1e9;

function measureTime(stats: Stats): Measure {
  const time = fixedMetric('time');
  const { samples, avg } = stats;
  if (samples != null && samples.length > 0)
    return measureValues(
      time,
      samples.map((value) => value / nano),
    );
  const known = [
    [0.25, stats.p25],
    [0.5, stats.p50],
    [0.75, stats.p75],
    [0.99, stats.p99],
    [0.999, stats.p999],
  ] as const;
  const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value / nano] as const]));
  return measureSummary(time, { value: avg / nano, ...(quantiles.length === 0 ? {} : { quantiles }) });
}

function measuresOf(stats: Stats): readonly Measure[] {
  const heap = stats.heap?.avg;
  const counted = ['instructions', 'cycles'].flatMap((name) => {
    const read = averageSchema.safeParse(stats.counters?.[name]);
    return read.data?.avg == null ? [] : [measureSummary(fixedMetric(name), { value: read.data.avg })];
  });
  const memory =
    heap == null
      ? []
      : [measureSummary(customMetric('heap', { title: 'heap growth', unit: 'byte' }), { value: heap })];
  return [measureTime(stats), ...memory, ...counted];
}

function sayError(error: unknown): string {
  const read = z.looseObject({ message: z.string() }).safeParse(error);
  return read.data?.message ?? (typeof error === 'string' ? error : 'it says nothing more');
}

function toCase(run: Run, group: string | null | undefined): BenchmarkCase {
  const parameters = Object.fromEntries(
    Object.entries(run.args ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const name = group == null || group === '' ? run.name : `${group}/${run.name}`;
  if (run.stats != null) return { name, parameters, measures: measuresOf(run.stats), problems: [] };
  const problem = {
    code: 'benchmark-crashed',
    message: `${name} threw: ${sayError(run.error)}`,
    hint: 'a case that throws is not measured; give `throw: true` to `run` to see where',
  } as const;
  return { name, parameters, measures: [], problems: [problem] };
}

function readMitata(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: ['benchmarks'],
    entry: trialSchema,
    members: membersSchema,
    message: `${source.name} has no layout with a list of benchmarks`,
    hint: "give what `run({ format: 'json' })` prints, and nothing else",
  };
  // The layout stands before the benchmarks, and names the group of each.
  return readCases(source, shape, ({ runs, group }, { around }) => {
    const layout = layoutSchema.safeParse(around[0]?.get('layout')).data;
    return runs.map((run) => toCase(run, group == null ? undefined : layout?.[group]?.name));
  });
}

/** Micro-benchmarks of JavaScript. */
export const mitata: Tool = {
  id: 'mitata',
  title: 'mitata',
  gives:
    'The time of one iteration in every sample, how the heap grew, and instructions and cycles where they are counted. Groups and arguments are kept.',
  command: 'await run({ format: { json: { debug: false } } })',
  docs: 'https://github.com/evanwashere/mitata#readme',
  sniff: (head) => (/^\s*\{\s*"layout"\s*:\s*\[\s*\{\s*"name"\s*:/.test(textOf(head)) ? 'certain' : 'no'),
  read: (source) => readingOf(readMitata(source)),
};
