import { actionBenchSchema, toActionCase } from '../formats/action-bench.ts';
import { readCases } from '../formats/entry-list.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

function readCustom(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: [],
    entry: actionBenchSchema,
    message: `${source.name} is no list of benchmarks`,
    hint: 'write a list of `{"name": …, "unit": …, "value": …}`',
  };
  return readCases(source, shape, (one) => [toActionCase(one)]);
}

/** The custom format of a widely used action, which many scripts write. */
export const githubActionBenchmark: Tool = {
  id: 'github-action-benchmark',
  title: 'github-action-benchmark',
  gives:
    'One number a benchmark. Times and rates are known by their unit; other units become user metrics called after the unit, whose `better` the configuration says.',
  command: 'write a list of {"name": …, "unit": …, "value": …}',
  docs: 'https://github.com/benchmark-action/github-action-benchmark#examples',
  sniff: (head) => {
    const first = /^\s*\[\s*\{([^{}[\]]*)\}?/.exec(textOf(head))?.[1] ?? '';
    return ['name', 'unit', 'value'].every((key) => first.includes(`"${key}"`)) ? 'certain' : 'no';
  },
  read: (source) => readingOf(readCustom(source)),
};
