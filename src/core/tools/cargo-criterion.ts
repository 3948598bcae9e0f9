import { z } from 'zod';
import { CaseKeeper, describeEntry, keepGathered } from '../formats/case-list.ts';
import { fixedMetric, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { visitJsonLines } from '../formats/text-lines.ts';
import { unitsPerSecond } from '../formats/time-units.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Work } from '../model/sample.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** `measured_values` are totals of so many iterations, in `unit`. */
const completeSchema = z
  .looseObject({
    reason: z.literal('benchmark-complete'),
    id: z.string(),
    iteration_count: z.array(z.number().positive()),
    measured_values: z.array(z.number()),
    unit: z.string(),
    throughput: z
      .array(z.looseObject({ per_iteration: z.number().nonnegative(), unit: z.string() }))
      .nullish(),
  })
  .refine((one) => one.iteration_count.length === one.measured_values.length, {
    error: 'must hold as many values as iteration counts',
  });

type Complete = z.output<typeof completeSchema>;

const reasonSchema = z.looseObject({ reason: z.string() });

function measureOf({ iteration_count: counts, measured_values: totals, unit }: Complete): Measure {
  const perSecond = unitsPerSecond(unit);
  const values = totals.map((total, at) => total / (counts[at] ?? Number.NaN) / (perSecond ?? 1));
  return measureValues(perSecond === undefined ? customMetric(unit) : fixedMetric('time'), values);
}

function workOf({ throughput }: Complete): { readonly work?: Work } {
  const [first] = throughput ?? [];
  if (first === undefined) return {};
  return { work: { amount: first.per_iteration, unit: first.unit === 'bytes' ? 'byte' : 'item' } };
}

function toCase(complete: Complete): BenchmarkCase {
  return {
    name: complete.id,
    parameters: {},
    ...workOf(complete),
    measures: [measureOf(complete)],
    problems: [],
  };
}

function readCargoCriterion(source: Source): Parsed<readonly BenchmarkCase[]> {
  const kept = new CaseKeeper();
  let index = 0;
  const cuts = visitJsonLines(source, (value) => {
    if (reasonSchema.safeParse(value).data?.reason === 'group-complete') return;
    const read = completeSchema.safeParse(value);
    const [issue] = read.error?.issues ?? [];
    if (read.success) kept.add(toCase(read.data));
    else if (issue !== undefined) kept.tell(describeEntry(issue, `message[${index}]`));
    index += 1;
  });
  return keepGathered(source, kept, cuts);
}

/** Criterion's benchmarks, run by its own cargo command. */
export const cargoCriterion: Tool = {
  id: 'cargo-criterion',
  title: 'cargo-criterion',
  gives:
    'The time of one iteration in every sample, and the work of one iteration. Other measurements than time are shown as they are.',
  command: 'cargo criterion --message-format=json',
  docs: 'https://bheisler.github.io/criterion.rs/book/cargo_criterion/external_tools.html',
  sniff: (head) => (/^\{"reason":"(?:benchmark|group)-complete",/m.test(textOf(head)) ? 'certain' : 'no'),
  read: (source) => readingOf(readCargoCriterion(source)),
};
