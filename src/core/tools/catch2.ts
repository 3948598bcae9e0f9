import { CaseKeeper, decodeParts, keepGathered } from '../formats/case-list.ts';
import { fitPart } from '../formats/case-name.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { walkXml, type XmlVisitor } from '../text/xml.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

type Attributes = Readonly<Record<string, string>>;

/** A benchmark whose element has been opened and not yet closed. */
interface Open {
  readonly name: string;
  readonly samples: number;
  mean?: Attributes;
  failure?: string;
}

function numberOf(attributes: Attributes, name: string): number {
  const text = attributes[name];
  return text === undefined || text === '' ? Number.NaN : Number(text);
}

function failedCase(name: string, message: string): BenchmarkCase {
  const problem: Problem = {
    code: 'benchmark-crashed',
    message: `${name} failed: ${message}`,
    hint: 'run the test by its name to see why; what fails is not measured',
  };
  return { name, parameters: {}, measures: [], problems: [problem] };
}

function toCase({ name, samples, mean, failure }: Open): BenchmarkCase {
  if (failure !== undefined) return failedCase(name, failure);
  if (mean === undefined) return failedCase(name, 'its results have no mean');
  const value = numberOf(mean, 'value') / 1e9;
  const low = numberOf(mean, 'lowerBound') / 1e9;
  const high = numberOf(mean, 'upperBound') / 1e9;
  const confidence = numberOf(mean, 'ci');
  const counted = Number.isSafeInteger(samples) && samples > 0 ? { count: samples } : {};
  const usable = confidence > 0 && confidence < 1 && low <= high;
  const summary = usable ? { value, interval: { low, high, confidence }, ...counted } : { value, ...counted };
  return { name, parameters: {}, measures: [measureSummary(fixedMetric('time'), summary)], problems: [] };
}

/** Test case, sections and benchmark, from the outermost in, are the name. */
class CaseCollector implements XmlVisitor {
  readonly kept = new CaseKeeper();
  readonly #elements: string[] = [];
  readonly #path: string[] = [];
  #open: Open | undefined;

  open(element: string, attributes: Attributes): void {
    this.#elements.push(element);
    if (element === 'TestCase' || element === 'Section') this.#path.push(fitPart(attributes['name'] ?? ''));
    if (element === 'BenchmarkResults') {
      const name = [...this.#path, attributes['name'] ?? ''].join('/');
      this.#open = { name, samples: numberOf(attributes, 'samples') };
    }
    if (this.#open === undefined) return;
    if (element === 'mean') this.#open.mean = attributes;
    if (element === 'failed') this.#open.failure = attributes['message'] ?? 'it said nothing';
  }

  close(): void {
    const element = this.#elements.pop();
    if (element === 'TestCase' || element === 'Section') this.#path.pop();
    if (element !== 'BenchmarkResults' || this.#open === undefined) return;
    this.kept.add(toCase(this.#open));
    this.#open = undefined;
  }
}

function readCatch2(source: Source): Parsed<readonly BenchmarkCase[]> {
  const collector = new CaseCollector();
  const cut = walkXml(decodeParts(source), { file: source.name, code: 'results-cut' }, collector);
  return keepGathered(source, collector.kept, cut === undefined ? [] : [cut]);
}

/** Benchmarks among the tests of C++. */
export const catch2: Tool = {
  id: 'catch2',
  title: 'Catch2',
  gives:
    'The mean time of every `BENCHMARK` with its bootstrap interval; the XML keeps no raw values. A name is test case, sections and benchmark.',
  command: './TESTS -r xml -o FILE',
  docs: 'https://github.com/catchorg/Catch2/blob/devel/docs/benchmarks.md',
  sniff: (head) =>
    /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<Catch(?:2TestRun)?[\s>]/.test(textOf(head)) ? 'certain' : 'no',
  read: (source) => readingOf(readCatch2(source)),
};
