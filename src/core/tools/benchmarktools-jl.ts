import { z } from 'zod';
import { describeEntry, keepApart, mostCases } from '../formats/case-list.ts';
import { JsonCursor, openBrace, openBracket } from '../formats/json-cursor.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { failed, type Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

const versionsSchema = z.looseObject({ Julia: z.string() });

/** Nanoseconds, bytes and allocations of one evaluation. */
const trialSchema = z.looseObject({
  times: z.array(z.number().nullable()).min(1),
  memory: z.number(),
  allocs: z.number(),
});
const estimateSchema = z.looseObject({ time: z.number().nullable(), memory: z.number(), allocs: z.number() });
function measuresOf(time: Measure, memory: number, allocs: number): readonly Measure[] {
  return [
    time,
    measureSummary(fixedMetric('allocated_bytes'), { value: memory }),
    measureSummary(fixedMetric('allocations'), { value: allocs }),
  ];
}

function readLeaf(type: string, fields: unknown): z.ZodSafeParseResult<readonly Measure[]> {
  const time = fixedMetric('time');
  if (type === 'Trial') {
    return trialSchema
      .transform(({ times, memory, allocs }) =>
        measuresOf(
          measureValues(
            time,
            times.map((value) => (value ?? Number.NaN) / 1e9),
          ),
          memory,
          allocs,
        ),
      )
      .safeParse(fields);
  }
  return estimateSchema
    .transform(({ time: value, memory, allocs }) =>
      measuresOf(measureSummary(time, { value: (value ?? Number.NaN) / 1e9 }), memory, allocs),
    )
    .safeParse(fields);
}

/** A case by the keys that lead to it and by which of the results of the file it belongs to. */
interface Found {
  readonly result: number;
  readonly path: readonly string[];
  readonly measures: readonly Measure[];
}

/** How deep groups may stand in groups. */
const deepest = 64;

/**
 * Goes through `[versions, results]`, in which every value is a pair of its type and its fields, and a group has its values
 * in `data`. Only one trial is held at a time. Methods give false where the document is cut or damaged.
 */
class ResultWalker {
  readonly found: Found[] = [];
  readonly problems: Problem[] = [];
  results = 0;
  /** Trials that were too many to be kept. */
  left = 0;
  /** Whether the document begins as one of this tool. */
  known = false;
  readonly #cursor: JsonCursor;

  constructor(cursor: JsonCursor) {
    this.#cursor = cursor;
  }

  walk(): void {
    if (this.#cursor.peek() !== openBracket) return;
    const isWhole = this.#cursor.takeArray((index) => {
      if (index === 0) return this.#takeVersions();
      if (index > 1 || this.#cursor.peek() !== openBracket)
        return this.#cursor.stop('it is no pair of versions and results');
      return this.#cursor.takeArray(() => {
        this.results += 1;
        return this.#takePair([]);
      });
    });
    if (isWhole) this.#cursor.end();
  }

  #takeVersions(): boolean {
    const taken = this.#cursor.take('the versions');
    this.known = taken.kind === 'value' && versionsSchema.safeParse(taken.value).success;
    return this.known || this.#cursor.stop('it does not begin with the version of Julia');
  }

  #takePair(path: readonly string[]): boolean {
    if (this.#cursor.peek() !== openBracket) return this.#cursor.stop('a value has no type before it');
    let type = '';
    let parts = 0;
    const isWhole = this.#cursor.takeArray((index) => {
      parts += 1;
      if (index > 1) return this.#cursor.stop('more than a type and its fields stand in one pair');
      if (index === 1) return this.#takeFields(type, path);
      const taken = this.#cursor.take('a type');
      if (taken.kind !== 'value') return false;
      type = String(taken.value).replace(/^BenchmarkTools\./, '');
      return true;
    });
    return isWhole && (parts === 2 || this.#cursor.stop('a type has no fields'));
  }

  #takeFields(type: string, path: readonly string[]): boolean {
    const place = path.join('/');
    if (type === 'BenchmarkGroup' && this.#cursor.peek() === openBrace) return this.#takeGroup(path);
    const taken = this.#cursor.take(place === '' ? type : place);
    if (taken.kind === 'stopped') return false;
    if (taken.kind === 'value' && (type === 'Trial' || type === 'TrialEstimate')) {
      const leaf = readLeaf(type, taken.value);
      const [issue] = leaf.error?.issues ?? [];
      if (issue !== undefined) this.#tell(describeEntry(issue, place === '' ? type : place));
      if (leaf.success) this.#keep({ result: this.results, path, measures: leaf.data });
    }
    return true;
  }

  #tell(problem: Problem): void {
    if (this.problems.length < mostCases) this.problems.push(problem);
  }

  #keep(found: Found): void {
    if (this.found.length < mostCases) this.found.push(found);
    else this.left += 1;
  }

  #takeGroup(path: readonly string[]): boolean {
    if (path.length >= deepest) return this.#cursor.stop(`groups nest deeper than ${deepest} levels`);
    return this.#cursor.takeObject(path.join('/'), (key, place) => {
      if (key === 'data' && this.#cursor.peek() === openBrace)
        return this.#cursor.takeObject(place, (name) => this.#takePair([...path, name]));
      return this.#cursor.take(place).kind !== 'stopped';
    });
  }
}

/** A key that is no text is written as Julia's source: `"(\\"a\\", 1)"`, `":a"`. It is kept as it is. */
function readBenchmarkTools(source: Source): Parsed<readonly BenchmarkCase[]> {
  const cursor = new JsonCursor(source);
  const walker = new ResultWalker(cursor);
  try {
    walker.walk();
  } finally {
    cursor.close();
  }
  if (cursor.refusal !== undefined) return failed(cursor.refusal);
  const { found, results, left, problems, known } = walker;
  const cuts = cursor.damage === undefined ? [] : [cursor.damage];
  if (!known) {
    const misshapen: Problem = {
      code: 'format-damaged',
      message: `${source.name} is no pair of versions and results`,
      hint: 'give the file of `BenchmarkTools.save(FILE, results)`',
    };
    return failed(misshapen);
  }
  const cases = found.map(({ result, path, measures }): BenchmarkCase => {
    // Only where several results lie in one file does their place tell them apart.
    const name = (results === 1 ? path : [`${result}`, ...path]).join('/');
    return { name, parameters: {}, measures, problems: [] };
  });
  const told = [...cuts, ...cursor.problems, ...problems];
  return keepApart(source, { cases, count: cases.length + left, problems: told });
}

/** Benchmarks of Julia. */
export const benchmarkToolsJl: Tool = {
  id: 'benchmarktools-jl',
  title: 'BenchmarkTools.jl',
  gives:
    'The time of every sample of a `Trial`, and its least memory and allocations; of a `TrialEstimate` one number each. The keys of groups are the name.',
  command: 'julia -e \'… BenchmarkTools.save("FILE.json", run(suite))\'',
  docs: 'https://juliaci.github.io/BenchmarkTools.jl/stable/manual/',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\[\s*\{[^{}]*"Julia"\s*:/.test(text) && /"BenchmarkTools"\s*:/.test(text) ? 'certain' : 'no';
  },
  read: (source) => readingOf(readBenchmarkTools(source)),
};
