import { keepApart, readText } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, type Parsed } from '../model/parsed.ts';
import { parseXml, type XmlElement } from '../text/xml.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

function findTests(element: XmlElement): readonly XmlElement[] {
  return element.name === 'testcase' ? [element] : element.children.flatMap(findTests);
}

/** Seconds; some writers group thousands by commas. */
function secondsOf(written: string): number {
  return /^\d{1,3}(?:,\d{3})*(?:\.\d*)?$|^\d*\.?\d+(?:[eE][+-]?\d+)?$/.test(written)
    ? Number(written.replaceAll(',', ''))
    : Number.NaN;
}

function nameOf({ classname = '', name = '' }: XmlElement['attributes']): string {
  return classname === '' ? name : `${classname}/${name}`;
}

/** A test that was left out has no time. */
function toCase({ attributes, children }: XmlElement): readonly BenchmarkCase[] {
  const name = nameOf(attributes);
  const { time } = attributes;
  if (children.some((child) => child.name === 'skipped')) return [];
  const failure = children.find((child) => child.name === 'failure' || child.name === 'error');
  if (failure === undefined && time !== undefined) {
    const measure = measureSummary(fixedMetric('wall_time'), { value: secondsOf(time) });
    return [{ name, parameters: {}, measures: [measure], problems: [] }];
  }
  const why =
    failure === undefined
      ? 'has no time'
      : `failed: ${(failure.attributes['message'] ?? failure.name).split('\n')[0]}`;
  const problem = {
    code: 'benchmark-crashed',
    message: `${name} ${why}`,
    hint: 'the time of a test that fails says nothing; mend the test',
  } as const;
  return [{ name, parameters: {}, measures: [], problems: [problem] }];
}

function readJunit(source: Source): Parsed<readonly BenchmarkCase[]> {
  const text = readText(source);
  if (text.kind === 'failed') return text;
  const root = parseXml(text.value, source.name);
  if (root.kind === 'failed') return root;
  if (/^testsuites?$/.test(root.value.name))
    return keepApart(source, { cases: findTests(root.value).flatMap(toCase), problems: [] });
  return failed({
    code: 'format-damaged',
    message: `${source.name} begins with ${root.value.name} and not with testsuites`,
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
