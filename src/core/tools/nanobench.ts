import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import { fixedMetric, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Work } from '../model/sample.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** A counter, null where the library had no value for it. */
const counter = z.number().nullish();

/** One epoch. Times are seconds; everything is of one iteration. */
const epochSchema = z.looseObject({
  elapsed: z.number().nullable(),
  instructions: counter,
  cpucycles: counter,
  branchinstructions: counter,
  branchmisses: counter,
  pagefaults: counter,
  contextswitches: counter,
});

const resultSchema = z.looseObject({
  title: z.string().optional(),
  name: z.string(),
  unit: z.string().optional(),
  batch: z.number().nullish(),
  measurements: z.array(epochSchema),
});

type Result = z.output<typeof resultSchema>;

const counters = [
  ['instructions', 'instructions'],
  ['cpucycles', 'cycles'],
  ['branchinstructions', 'branches'],
  ['branchmisses', 'branch_misses'],
  ['pagefaults', 'page_faults'],
  ['contextswitches', 'context_switches'],
] as const;

/** What the library could not count is 0 in every epoch: a loop without an instruction or a cycle is no measurement. */
function measuresOf({ measurements }: Result): readonly Measure[] {
  const times = measurements.map(({ elapsed }) => elapsed ?? Number.NaN);
  const hasCounters = measurements.some(
    ({ instructions, cpucycles }) => (instructions ?? cpucycles ?? 0) > 0,
  );
  const counted = hasCounters
    ? counters.flatMap(([key, name]) => {
        const values = measurements.flatMap((epoch) => epoch[key] ?? []);
        return values.length === measurements.length ? [measureValues(fixedMetric(name), values)] : [];
      })
    : [];
  return [measureValues(fixedMetric('time'), times), ...counted];
}

/** The library's own title stands for none. */
function nameOf({ title = 'benchmark', name }: Result): string {
  return title === 'benchmark' || title === '' ? name : `${title}/${name}`;
}

function workOf({ batch, unit }: Result): { readonly work?: Work } {
  if (batch == null || batch <= 0) return {};
  return { work: { amount: batch, unit: unit === 'byte' || unit === 'B' ? 'byte' : 'item' } };
}

function toCase(result: Result): BenchmarkCase {
  return {
    name: nameOf(result),
    parameters: {},
    ...workOf(result),
    measures: measuresOf(result),
    problems: [],
  };
}

function readNanobench(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: ['results'],
    entry: resultSchema,
    bareNumbers: true,
    message: `${source.name} has no list of results`,
    hint: 'give the file that `bench.render(ankerl::nanobench::templates::json(), out)` wrote',
  };
  return readCases(source, shape, (one) => [toCase(one)]);
}

/** Micro-benchmarks of C++. */
export const nanobench: Tool = {
  id: 'nanobench',
  title: 'nanobench',
  gives:
    'The time of one iteration in every epoch, and its counters where the machine has them. The batch is kept as the work of one iteration.',
  command: 'bench.render(ankerl::nanobench::templates::json(), out)',
  docs: 'https://nanobench.ankerl.com/reference.html#json-javascript-object-notation',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\{\s*"results"\s*:\s*\[\s*\{\s*"title"\s*:/.test(text) && /"epochs"\s*:/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readNanobench(source)),
};
