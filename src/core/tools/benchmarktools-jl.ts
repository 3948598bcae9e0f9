import { z } from 'zod';
import { describeEntry, keepApart, readShape } from '../formats/case-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** A value with its type before it. */
const taggedSchema = z.tuple([z.string(), z.record(z.string(), z.unknown())]);
const documentSchema = z.tuple([z.looseObject({ Julia: z.string() }), z.array(taggedSchema)]);

type Tagged = z.output<typeof taggedSchema>;

/** Nanoseconds, bytes and allocations of one evaluation. */
const trialSchema = z.looseObject({
  times: z.array(z.number().nullable()).min(1),
  memory: z.number(),
  allocs: z.number(),
});
const estimateSchema = z.looseObject({ time: z.number().nullable(), memory: z.number(), allocs: z.number() });
const groupSchema = z.looseObject({ data: z.record(z.string(), taggedSchema) });

interface Found {
  readonly cases: BenchmarkCase[];
  readonly problems: Problem[];
}

function measuresOf(time: Measure, memory: number, allocs: number): readonly Measure[] {
  return [
    time,
    measureSummary(fixedMetric('allocated_bytes'), { value: memory }),
    measureSummary(fixedMetric('allocations'), { value: allocs }),
  ];
}

function readLeaf(type: string, fields: Tagged[1]): z.ZodSafeParseResult<readonly Measure[]> {
  const time = fixedMetric('time');
  if (type === 'Trial') {
    return trialSchema
      .transform(({ times, memory, allocs }) =>
        measuresOf(
          measureValues(
            time,
            times.map((value) => (value ?? Number.NaN) / 1e9),
          ),
          memory,
          allocs,
        ),
      )
      .safeParse(fields);
  }
  return estimateSchema
    .transform(({ time: value, memory, allocs }) =>
      measuresOf(measureSummary(time, { value: (value ?? Number.NaN) / 1e9 }), memory, allocs),
    )
    .safeParse(fields);
}

/** A key that is no text is written as Julia's source: `"(\\"a\\", 1)"`, `":a"`. It is kept as it is. */
function collect([tag, fields]: Tagged, path: readonly string[], found: Found): void {
  const type = tag.replace(/^BenchmarkTools\./, '');
  const place = path.join('/');
  const tell = (issue: z.core.$ZodIssue | undefined): void => {
    if (issue !== undefined) found.problems.push(describeEntry(issue, place === '' ? type : place));
  };
  if (type === 'BenchmarkGroup') {
    const group = groupSchema.safeParse(fields);
    tell(group.error?.issues[0]);
    for (const [key, value] of Object.entries(group.data?.data ?? {})) collect(value, [...path, key], found);
  } else if (type === 'Trial' || type === 'TrialEstimate') {
    const leaf = readLeaf(type, fields);
    tell(leaf.error?.issues[0]);
    if (leaf.success) found.cases.push({ name: place, parameters: {}, measures: leaf.data, problems: [] });
  }
}

function readBenchmarkTools(source: Source): Parsed<readonly BenchmarkCase[]> {
  const root = readShape(source, {
    schema: documentSchema,
    message: `${source.name} is no pair of versions and results`,
    hint: 'give the file of `BenchmarkTools.save(FILE, results)`',
  });
  if (root.kind === 'failed') return root;
  const found: Found = { cases: [], problems: [] };
  const [, values] = root.value;
  // Only where several results lie in one file does their place tell them apart.
  for (const [index, value] of values.entries())
    collect(value, values.length === 1 ? [] : [`${index + 1}`], found);
  return keepApart(source, found);
}

/** Benchmarks of Julia. */
export const benchmarkToolsJl: Tool = {
  id: 'benchmarktools-jl',
  title: 'BenchmarkTools.jl',
  gives:
    'The time of every sample of a `Trial`, and its least memory and allocations; of a `TrialEstimate` one number each. The keys of groups are the name.',
  command: 'julia -e \'… BenchmarkTools.save("FILE.json", run(suite))\'',
  docs: 'https://juliaci.github.io/BenchmarkTools.jl/stable/manual/',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\[\s*\{[^{}]*"Julia"\s*:/.test(text) && /"BenchmarkTools"\s*:/.test(text) ? 'certain' : 'no';
  },
  read: (source) => readingOf(readBenchmarkTools(source)),
};
