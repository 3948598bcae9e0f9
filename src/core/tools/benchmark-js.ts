import { CaseKeeper, keepGathered } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { visitLines } from '../formats/text-lines.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

const resultLine = /^(.+) x (\d[\d,]*(?:\.\d+)?) ops\/sec ±(\d+\.\d+)% \((\d+) runs? sampled\)$/u;

/** What `String(benchmark)` gives of one that threw: its name, and the error where that has words. */
const errorLine = /^(.+): ((?:\w*Error\b.*)?)$/u;

/** Its relative margin of error is that of the t distribution at 95 %, two-sided. */
const confidence = 0.95;

function readResult([, name = '', hertz = '', margin = '', count = '']: RegExpExecArray): BenchmarkCase {
  const value = Number(hertz.replaceAll(',', ''));
  const reach = (value * Number(margin)) / 100;
  const interval = { low: value - reach, high: value + reach, confidence };
  const runs = Number(count);
  const measure = measureSummary(fixedMetric('operations_per_second'), {
    value,
    interval,
    ...(runs > 0 ? { count: runs } : {}),
  });
  return { name, parameters: {}, measures: [measure], problems: [] };
}

function readLine(line: string): readonly BenchmarkCase[] {
  const result = resultLine.exec(line);
  if (result !== null) return [readResult(result)];
  const error = errorLine.exec(line);
  if (error === null) return [];
  const [, name = '', said = ''] = error;
  const problem = {
    code: 'benchmark-crashed',
    message: `${name} threw${said === '' ? '' : `: ${said}`}`,
    hint: 'a case that throws is not measured; listen to its `error` event to see why',
  } as const;
  return [{ name, parameters: {}, measures: [], problems: [problem] }];
}

function readBenchmarkJs(source: Source): Parsed<readonly BenchmarkCase[]> {
  const kept = new CaseKeeper();
  const cuts = visitLines(source, (line) => {
    for (const one of readLine(line)) kept.add(one);
  });
  return keepGathered(source, kept, cuts);
}

/** Micro-benchmarks of JavaScript, from before tinybench. */
export const benchmarkJs: Tool = {
  id: 'benchmark-js',
  title: 'benchmark.js',
  gives:
    'Operations per second with their margin of error, as text with a line a case. Raw values are not told.',
  command: "suite.on('cycle', (event) => console.log(String(event.target)))",
  docs: 'https://benchmarkjs.com/docs/#prototype_toString',
  sniff: (head) =>
    / x \d[\d,]*(?:\.\d+)? ops\/sec \u00c2?\u00b1\d+\.\d+% \(\d+ runs? sampled\)/.test(textOf(head))
      ? 'certain'
      : 'no',
  read: (source) => readingOf(readBenchmarkJs(source)),
};
