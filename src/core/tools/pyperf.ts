import { z } from 'zod';
import { keepApart } from '../formats/case-list.ts';
import { readList } from '../formats/entry-list.ts';
import { fixedMetric, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric, type Metric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** What all runs share stands once, in the metadata of the benchmark, or of the document where benchmarks share it. */
const metadataSchema = z.looseObject({
  name: z.string().min(1).optional(),
  unit: z.enum(['second', 'byte', 'integer']).optional(),
  mem_max_rss: z.number().optional(),
});

/** A run that only found out how many loops are needed has no values. Values are of one iteration. */
const benchmarkSchema = z.looseObject({
  metadata: metadataSchema.optional(),
  runs: z.array(
    z.looseObject({ metadata: metadataSchema.optional(), values: z.array(z.number()).optional() }),
  ),
});

type Metadata = z.output<typeof metadataSchema>;

const membersSchema = z.looseObject({
  metadata: metadataSchema.optional(),
  version: z.string(),
});

function metricOf(unit: Metadata['unit']): Metric {
  switch (unit ?? 'second') {
    case 'second':
      return fixedMetric('time');
    case 'byte':
      return customMetric('bytes', { unit: 'byte' });
    case 'integer':
      return customMetric('value', { unit: 'count' });
  }
}

/** What is kept of a benchmark until the members behind the list are known. */
interface Benchmark {
  readonly name: string | undefined;
  readonly unit: Metadata['unit'];
  readonly values: readonly number[];
  /** One a process that has values, or none. */
  readonly memory: readonly number[];
}

function toBenchmark({ metadata, runs }: z.output<typeof benchmarkSchema>): Benchmark {
  const measured = runs.filter(({ values }) => values !== undefined && values.length > 0);
  const memory = measured.flatMap((run) => run.metadata?.mem_max_rss ?? []);
  return {
    name: metadata?.name,
    unit: metadata?.unit,
    values: measured.flatMap((run) => run.values ?? []),
    memory: memory.length === measured.length ? memory : [],
  };
}

function toCase({ name, unit, values, memory }: Benchmark, shared: Metadata): BenchmarkCase {
  const measures: readonly Measure[] = [
    measureValues(metricOf(unit ?? shared.unit), values),
    ...(memory.length > 0 ? [measureValues(fixedMetric('peak_rss'), memory)] : []),
  ];
  return { name: name ?? shared.name ?? '', parameters: {}, measures, problems: [] };
}

function readPyperf(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: ['benchmarks'],
    entry: benchmarkSchema,
    members: membersSchema,
    message: `${source.name} has no version with a list of benchmarks`,
    hint: 'give the file that a pyperf script wrote with `-o FILE`',
  };
  const read = readList(source, shape, toBenchmark);
  if (read.kind === 'failed') return read;
  const { entries, members } = read.value;
  const shared = members?.metadata ?? {};
  // What all benchmarks share stands behind them: without it, neither the name nor the unit of one that lacks them is known.
  const known =
    members === undefined
      ? entries.filter(({ name, unit }) => name !== undefined && unit !== undefined)
      : entries;
  return keepApart(source, { cases: known.map((entry) => toCase(entry, shared)), problems: read.warnings });
}

/** Micro-benchmarks of Python, in many processes. */
export const pyperf: Tool = {
  id: 'pyperf',
  title: 'pyperf',
  gives:
    'The values of all processes in their order, in seconds, bytes or counts, and the peak memory of each process where it was noted.',
  command: 'python3 SCRIPT -o FILE',
  docs: 'https://pyperf.readthedocs.io/en/latest/api.html#benchmarksuite-class',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\{\s*"benchmarks"\s*:\s*\[\s*\{\s*"(?:metadata|runs)"\s*:/.test(text) &&
      /"runs"\s*:/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readPyperf(source)),
};
