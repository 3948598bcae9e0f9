import { z } from 'zod';
import { keepApart, readEntries, readShape } from '../formats/case-list.ts';
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

type Benchmark = z.output<typeof benchmarkSchema>;
type Metadata = z.output<typeof metadataSchema>;

const documentSchema = z.looseObject({
  benchmarks: z.array(z.unknown()),
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

function toCase({ metadata, runs }: Benchmark, shared: Metadata): BenchmarkCase {
  const name = metadata?.name ?? shared.name ?? '';
  const measured = runs.filter(({ values }) => values !== undefined && values.length > 0);
  const values = measured.flatMap((run) => run.values ?? []);
  const memory = measured.flatMap((run) => run.metadata?.mem_max_rss ?? []);
  const measures: readonly Measure[] = [
    measureValues(metricOf(metadata?.unit ?? shared.unit), values),
    ...(memory.length > 0 && memory.length === measured.length
      ? [measureValues(fixedMetric('peak_rss'), memory)]
      : []),
  ];
  return { name, parameters: {}, measures, problems: [] };
}

function readPyperf(source: Source): Parsed<readonly BenchmarkCase[]> {
  const root = readShape(source, {
    schema: documentSchema,
    message: `${source.name} has no version with a list of benchmarks`,
    hint: 'give the file that a pyperf script wrote with `-o FILE`',
  });
  if (root.kind === 'failed') return root;
  const { benchmarks, metadata = {} } = root.value;
  const { entries, problems } = readEntries(benchmarks, 'benchmarks', benchmarkSchema);
  return keepApart(source, { cases: entries.map((entry) => toCase(entry, metadata)), problems });
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
