import { CaseKeeper, decodeParts, keepGathered } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, type Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { walkXml, type XmlVisitor } from '../text/xml.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

type Attributes = Readonly<Record<string, string>>;

/** Seconds; some writers group thousands by commas. */
function secondsOf(written: string): number {
  return /^\d{1,3}(?:,\d{3})*(?:\.\d*)?$|^\d*\.?\d+(?:[eE][+-]?\d+)?$/.test(written)
    ? Number(written.replaceAll(',', ''))
    : Number.NaN;
}

function nameOf({ classname = '', name = '' }: Attributes): string {
  return classname === '' ? name : `${classname}/${name}`;
}

/** A test whose element has been opened and not yet closed. */
interface Open {
  readonly attributes: Attributes;
  /** How deep it stands. */
  readonly depth: number;
  skipped: boolean;
  failure?: string;
}

/** A test that was left out has no time. */
function toCase({ attributes, skipped, failure }: Open): BenchmarkCase | undefined {
  const name = nameOf(attributes);
  const { time } = attributes;
  if (skipped) return undefined;
  if (failure === undefined && time !== undefined) {
    const measure = measureSummary(fixedMetric('wall_time'), { value: secondsOf(time) });
    return { name, parameters: {}, measures: [measure], problems: [] };
  }
  const why = failure === undefined ? 'has no time' : `failed: ${failure.split('\n')[0]}`;
  const problem: Problem = {
    code: 'benchmark-crashed',
    message: `${name} ${why}`,
    hint: 'the time of a test that fails says nothing; mend the test',
  };
  return { name, parameters: {}, measures: [], problems: [problem] };
}

/** Tests in the order of the document; what stands in a test is no test of its own. */
class TestCollector implements XmlVisitor {
  readonly kept = new CaseKeeper();
  root: string | undefined;
  #depth = 0;
  #open: Open | undefined;

  open(element: string, attributes: Attributes): void {
    this.root ??= element;
    this.#depth += 1;
    const test = this.#open;
    if (test === undefined) {
      if (element === 'testcase') this.#open = { attributes, depth: this.#depth, skipped: false };
    } else if (this.#depth === test.depth + 1) {
      if (element === 'skipped') test.skipped = true;
      if (element === 'failure' || element === 'error') test.failure ??= attributes['message'] ?? element;
    }
  }

  close(): void {
    const test = this.#open;
    if (test !== undefined && test.depth === this.#depth) {
      const one = toCase(test);
      if (one !== undefined) this.kept.add(one);
      this.#open = undefined;
    }
    this.#depth -= 1;
  }
}

function readJunit(source: Source): Parsed<readonly BenchmarkCase[]> {
  const collector = new TestCollector();
  const cut = walkXml(decodeParts(source), { file: source.name, code: 'results-cut' }, collector);
  const { root, kept } = collector;
  if (root === undefined || /^testsuites?$/.test(root))
    return keepGathered(source, kept, cut === undefined ? [] : [cut]);
  return failed({
    code: 'format-damaged',
    message: `${source.name} begins with ${root} and not with testsuites`,
    hint: 'give the JUnit report of a test runner',
  });
}

/** How long tests take: no benchmark, but what many repositories have. */
export const junit: Tool = {
  id: 'junit',
  title: 'JUnit times',
  gives:
    'How long every test took, once. Skipped tests are left out, failed ones have no time. `rounds: 5` or more gives each several values.',
  command: 'most test runners write it: pytest --junit-xml=FILE, vitest --reporter=junit, cargo nextest',
  docs: 'https://github.com/testmoapp/junitxml',
  sniff: (head) =>
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<testsuites?[\s>/]/s.test(textOf(head))
      ? 'certain'
      : 'no',
  read: (source) => readingOf(readJunit(source)),
};
