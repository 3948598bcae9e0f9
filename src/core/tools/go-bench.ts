import { keepApart, mostCases } from '../formats/case-list.ts';
import {
  type GoBenchLine,
  parametersOf,
  processorsOf,
  readResult,
  splitName,
} from '../formats/go-bench-line.ts';
import { meaningOf, readUnitLine, type UnitFacts } from '../formats/go-bench-units.ts';
import { measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { visitLines } from '../formats/text-lines.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** What is kept of one benchmark: its numbers alone, because a file may hold a million repetitions. */
interface Gathered {
  readonly pkg: string;
  readonly name: string;
  /** By the unit, and of a unit that stands in one line again by how often it stood before. */
  readonly numbers: Map<string, { readonly unit: string; readonly values: number[] }>;
}

/** Numbers of one file that are kept, of all benchmarks together. */
const mostNumbers = 4_000_000;

/** Units of one file of which something is told. */
const mostUnits = 10_000;

/** Walks the lines; a benchmark that prints has its name and its numbers on different lines. */
class ResultCollector {
  readonly results = new Map<string, Gathered>();
  readonly failures = new Map<
    string,
    { readonly pkg: string; readonly name: string; readonly message: string }
  >();
  readonly units = new Map<string, UnitFacts>();
  /** Lines whose numbers are too many to be kept. */
  left = 0;
  #numbers = 0;
  #pkg = '';
  #open: string | undefined;

  add(line: string): void {
    const unit = readUnitLine(line);
    const pkg = /^pkg: (\S+)/.exec(line)?.[1];
    const failed = /^--- FAIL: (\S+)/.exec(line)?.[1];
    const named = splitName(line);
    if (unit !== undefined) this.#describeUnit(...unit);
    else if (pkg !== undefined) this.#startPackage(pkg);
    else if (failed !== undefined) this.#fail(failed, 'failed');
    else if (named !== undefined) this.#startBenchmark(named);
    else if (/^\s*\d/.test(line)) this.#finish(line);
    else if (/^(?:FAIL|ok)\s|^panic: /.test(line)) this.end();
  }

  /** A name whose numbers never came is a benchmark that did not end. */
  end(): void {
    if (this.#open !== undefined) this.#fail(this.#open, 'did not end');
    this.#open = undefined;
  }

  #describeUnit(unit: string, facts: UnitFacts): void {
    if (this.units.size < mostUnits || this.units.has(unit)) this.units.set(unit, facts);
    else this.left += 1;
  }

  #startPackage(pkg: string): void {
    this.end();
    this.#pkg = pkg;
  }

  #startBenchmark({ name, rest }: { readonly name: string; readonly rest: string }): void {
    this.end();
    const result = readResult(rest);
    if (result === undefined) this.#open = name;
    else this.#gather(name, result);
  }

  #finish(line: string): void {
    const result = readResult(line);
    if (this.#open === undefined || result === undefined) return;
    this.#gather(this.#open, result);
    this.#open = undefined;
  }

  #gather(name: string, { values }: Omit<GoBenchLine, 'name'>): void {
    const key = `${this.#pkg}\n${name}`;
    const known = this.results.get(key);
    if (
      this.#numbers + values.length > mostNumbers ||
      (known === undefined && this.results.size === mostCases)
    ) {
      this.left += 1;
      return;
    }
    this.#numbers += values.length;
    const { numbers } = known ?? { numbers: new Map() };
    if (known === undefined) this.results.set(key, { pkg: this.#pkg, name, numbers });
    const seen = new Map<string, number>();
    for (const [value, unit] of values) {
      const before = seen.get(unit) ?? 0;
      seen.set(unit, before + 1);
      const place = before === 0 ? unit : `${unit} ${before}`;
      const same = numbers.get(place);
      if (same === undefined) numbers.set(place, { unit, values: [value] });
      else same.values.push(value);
    }
  }

  #fail(name: string, how: string): void {
    // With the number of processors in one line and without it in another, it is the same benchmark.
    if (this.#open?.replace(/-\d+$/, '') === name) this.#open = undefined;
    const key = `${this.#pkg}\n${name}`;
    if (this.failures.size === mostCases && !this.failures.has(key)) this.left += 1;
    else this.failures.set(key, { pkg: this.#pkg, name, message: `${name} ${how}` });
  }
}

/** The number of processors, where every name ends in the same: else it tells benchmarks apart and stays in the name. */
function commonProcessors(names: readonly string[]): string | undefined {
  const [first, ...others] = new Set(names.map(processorsOf));
  return others.length === 0 ? first : undefined;
}

/** Repetitions of one benchmark are its raw values. */
function measuresOf({ numbers }: Gathered, units: ReadonlyMap<string, UnitFacts>): readonly Measure[] {
  return [...numbers.values()].map(({ unit, values }) => {
    const { metric, toBase } = meaningOf(unit, units.get(unit));
    return measureValues(metric, values.map(toBase));
  });
}

function nameOf(pkg: string, name: string): string {
  return pkg === '' ? name : `${pkg}.${name}`;
}

function listCases(collector: ResultCollector): readonly BenchmarkCase[] {
  const { units } = collector;
  const [results, failures] = [[...collector.results.values()], [...collector.failures.values()]];
  const processors = commonProcessors(results.map(({ name }) => name));
  const bare = (name: string): string =>
    processors === undefined ? name : name.replace(new RegExp(`-${processors}$`), '');
  const failed = failures.map(({ pkg, name, message }): BenchmarkCase => {
    const problem: Problem = {
      code: 'benchmark-crashed',
      message,
      hint: `run \`go test -run=^$ -bench='^${name}$' ${pkg}\` to see why; what fails is not measured`,
    };
    return { name: nameOf(pkg, bare(name)), parameters: {}, measures: [], problems: [problem] };
  });
  const failedNames = new Set(failed.map(({ name }) => name));
  const measured = results.map((one): BenchmarkCase => {
    const own = parametersOf(bare(one.name));
    const parameters = processors === undefined ? own : { ...own, procs: processors };
    const name = nameOf(one.pkg, bare(one.name));
    return { name, parameters, measures: measuresOf(one, units), problems: [] };
  });
  // With -count a benchmark can fail after some repetitions, and once is enough.
  return [
    ...measured.filter(({ name }) => !failedNames.has(name)),
    ...new Map(failed.map((one) => [one.name, one])).values(),
  ];
}

function readGoBench(source: Source): Parsed<readonly BenchmarkCase[]> {
  const collector = new ResultCollector();
  const problems = visitLines(source, (line) => collector.add(line));
  collector.end();
  const { left } = collector;
  const cut: Problem = {
    code: 'results-cut',
    message: `${source.name} has more than ${mostCases} benchmarks or ${mostNumbers} numbers, and ${left} lines of it do not count`,
    hint: 'let the suite run fewer benchmarks, or each less often',
  };
  return keepApart(source, {
    cases: listCases(collector),
    problems: left === 0 ? problems : [...problems, cut],
  });
}

/** The benchmarks of Go's own test runner. */
export const goBench: Tool = {
  id: 'go-bench',
  title: 'go test -bench',
  gives:
    'Time, allocations, rates and the author’s own units of every benchmark, keyed by its package. With `-count` every repetition is a raw value; `Unit` lines tell which direction is better.',
  command: "go test -run='^$' -bench=. -benchmem -count=10 ./...",
  docs: 'https://golang.org/design/14313-benchmark-format',
  sniff: (head) => {
    const text = textOf(head);
    if (/^Benchmark\S*[ \t]+\d+[ \t]+[\d.e+]+ (?:ns\/op|\S+)/m.test(text)) return 'certain';
    return /^goos: /m.test(text) && /^pkg: /m.test(text) ? 'certain' : 'no';
  },
  read: (source) => readingOf(readGoBench(source)),
};
