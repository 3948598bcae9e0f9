import { CaseKeeper, keepGathered } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { visitLines } from '../formats/text-lines.ts';
import { unitsPerSecond } from '../formats/time-units.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

const start = 'test ';
const afterName = ' ... ';
const measured = /^bench: +(\d[\d,]*(?:\.\d+)?) (\S+)\/iter \(\+\/- [\d.,]+\)(?: = (\d+) MB\/s)?$/;

/** The name, which blanks fill up, and what the line says of it. No pattern does that in time that grows with the line alone. */
function splitLine(line: string): readonly [name: string, outcome: string] | undefined {
  const end = line.indexOf(afterName);
  if (!line.startsWith(start) || end === -1) return undefined;
  const name = line.slice(start.length, end).trimEnd();
  return name === '' ? undefined : [name, line.slice(end + afterName.length)];
}

/** The median of the runs. What stands behind `+/-` is their range, which is no interval. */
function readMeasured(name: string, outcome: string): BenchmarkCase | Problem | undefined {
  const [, digits, unit = '', megabytes] = measured.exec(outcome) ?? [];
  if (digits === undefined) return undefined;
  const perSecond = unitsPerSecond(unit);
  if (perSecond === undefined) {
    return {
      code: 'format-damaged',
      message: `${name} is measured in ${unit}, which is no unit of time`,
      hint: 'report the version of Rust if it wrote the line as it is',
    };
  }
  const value = Number(digits.replaceAll(',', '')) / perSecond;
  const time = measureSummary(fixedMetric('time'), { value });
  if (megabytes === undefined) return { name, parameters: {}, measures: [time], problems: [] };
  const rate = measureSummary(fixedMetric('bytes_per_second'), { value: Number(megabytes) * 1e6 });
  return { name, parameters: {}, measures: [time, rate], problems: [] };
}

function readFailed(name: string, outcome: string): BenchmarkCase | undefined {
  if (outcome !== 'FAILED') return undefined;
  const problem: Problem = {
    code: 'benchmark-crashed',
    message: `${name} failed`,
    hint: `run \`cargo bench ${name}\` to see why; what fails is not measured`,
  };
  return { name, parameters: {}, measures: [], problems: [problem] };
}

function readLibtest(source: Source): Parsed<readonly BenchmarkCase[]> {
  const kept = new CaseKeeper();
  const cuts = visitLines(source, (line) => {
    const said = splitLine(line);
    const read = said && (readMeasured(...said) ?? readFailed(...said));
    if (read !== undefined && 'code' in read) kept.tell(read);
    else if (read !== undefined) kept.add(read);
  });
  return keepGathered(source, kept, cuts);
}

/** The benchmarks of Rust's own test harness. */
export const libtest: Tool = {
  id: 'libtest',
  title: 'libtest',
  gives:
    'The median time of one iteration of every `#[bench]`, and bytes per second. There are no raw values; several `rounds` give some.',
  command: 'cargo +nightly bench',
  docs: 'https://doc.rust-lang.org/nightly/unstable-book/library-features/test.html',
  sniff: (head) => (/^test .+ \.\.\. bench: +[\d.,]+ \S+\/iter \(/m.test(textOf(head)) ? 'certain' : 'no'),
  read: (source) => readingOf(readLibtest(source)),
};
