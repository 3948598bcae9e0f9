import { keepApart, readLines } from '../formats/case-list.ts';
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
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Metric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** A result with the package that its name belongs to. */
interface Result extends GoBenchLine {
  readonly pkg: string;
}

/** Walks the lines; a benchmark that prints has its name and its numbers on different lines. */
class ResultCollector {
  readonly results: Result[] = [];
  readonly failures: { readonly pkg: string; readonly name: string; readonly message: string }[] = [];
  readonly units = new Map<string, UnitFacts>();
  #pkg = '';
  #open: string | undefined;

  add(line: string): void {
    const unit = readUnitLine(line);
    const pkg = /^pkg: (\S+)/.exec(line)?.[1];
    const failed = /^--- FAIL: (\S+)/.exec(line)?.[1];
    const named = splitName(line);
    if (unit !== undefined) this.units.set(...unit);
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

  #startPackage(pkg: string): void {
    this.end();
    this.#pkg = pkg;
  }

  #startBenchmark({ name, rest }: { readonly name: string; readonly rest: string }): void {
    this.end();
    const result = readResult(rest);
    if (result === undefined) this.#open = name;
    else this.results.push({ pkg: this.#pkg, name, ...result });
  }

  #finish(line: string): void {
    const result = readResult(line);
    if (this.#open === undefined || result === undefined) return;
    this.results.push({ pkg: this.#pkg, name: this.#open, ...result });
    this.#open = undefined;
  }

  #fail(name: string, how: string): void {
    // With the number of processors in one line and without it in another, it is the same benchmark.
    if (this.#open?.replace(/-\d+$/, '') === name) this.#open = undefined;
    this.failures.push({ pkg: this.#pkg, name, message: `${name} ${how}` });
  }
}

/** The number of processors, where every name ends in the same: else it tells benchmarks apart and stays in the name. */
function commonProcessors(names: readonly string[]): string | undefined {
  const [first, ...others] = new Set(names.map(processorsOf));
  return others.length === 0 ? first : undefined;
}

/** Repetitions of one benchmark are its raw values. */
function measuresOf(results: readonly Result[], units: ReadonlyMap<string, UnitFacts>): readonly Measure[] {
  const values = new Map<string, { readonly metric: Metric; readonly values: number[] }>();
  for (const [value, unit] of results.flatMap((result) => result.values)) {
    const { metric, toBase } = meaningOf(unit, units.get(unit));
    const known = values.get(metric.name);
    if (known === undefined) values.set(metric.name, { metric, values: [toBase(value)] });
    else known.values.push(toBase(value));
  }
  return [...values.values()].map((one) => measureValues(one.metric, one.values));
}

function nameOf(pkg: string, name: string): string {
  return pkg === '' ? name : `${pkg}.${name}`;
}

function listCases(collector: ResultCollector): readonly BenchmarkCase[] {
  const { results, failures, units } = collector;
  const processors = commonProcessors(results.map(({ name }) => name));
  const bare = (name: string): string =>
    processors === undefined ? name : name.replace(new RegExp(`-${processors}$`), '');
  const groups = Map.groupBy(results, ({ pkg, name }) => nameOf(pkg, bare(name)));
  const failed = failures.map(({ pkg, name, message }): BenchmarkCase => {
    const problem: Problem = {
      code: 'benchmark-crashed',
      message,
      hint: `run \`go test -run=^$ -bench='^${name}$' ${pkg}\` to see why; what fails is not measured`,
    };
    return { name: nameOf(pkg, bare(name)), parameters: {}, measures: [], problems: [problem] };
  });
  const failedNames = new Set(failed.map(({ name }) => name));
  const measured = [...groups].map(([name, group]): BenchmarkCase => {
    const own = parametersOf(bare(group[0]?.name ?? ''));
    const parameters = processors === undefined ? own : { ...own, procs: processors };
    return { name, parameters, measures: measuresOf(group, units), problems: [] };
  });
  // With -count a benchmark can fail after some repetitions, and once is enough.
  return [
    ...measured.filter(({ name }) => !failedNames.has(name)),
    ...new Map(failed.map((one) => [one.name, one])).values(),
  ];
}

function readGoBench(source: Source): Parsed<readonly BenchmarkCase[]> {
  const { lines, problems } = readLines(source);
  const collector = new ResultCollector();
  for (const line of lines) collector.add(line);
  collector.end();
  return keepApart(source, { cases: listCases(collector), problems });
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
