import { z } from 'zod';
import type { BenchmarkCase } from '../model/case.ts';
import { customPrefix } from '../model/metric.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { previewValue } from '../text/preview-value.ts';
import { actionBenchSchema, toActionCase } from './action-bench.ts';
import { describeEntry, keepApart, readEntries } from './case-list.ts';
import { fitName } from './case-name.ts';
import { JsonCursor, openBrace, openBracket } from './json-cursor.ts';
import type { Source } from './source.ts';

const newline = 0x0a;
const space = 0x20;
const semicolon = 0x3b;

/** Problems that are kept; a history in which every run is wrong must not fill the memory. */
const mostProblems = 10_000;

/** UTF-16 code units of a suite's name; a report has room for it and for that of a case behind it. */
const longestSuite = 200;

/** What was measured of one commit, under the name of its suite. */
export interface ActionRun {
  readonly suite: string;
  readonly commit: { readonly sha: string; readonly title: string };
  /** Milliseconds since 1970, UTC: when it was measured. */
  readonly date: number;
  /** The format that the action read, such as `cargo` or `customBiggerIsBetter`. */
  readonly tool: string;
  readonly cases: readonly BenchmarkCase[];
}

const runSchema = z.looseObject({
  commit: z.looseObject({
    id: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    message: z.string().nullish(),
  }),
  date: z.number().min(0).max(8.64e15),
  tool: z.string().max(100),
  benches: z.array(z.unknown()),
});

/** With `customBiggerIsBetter` the action was told which direction is better. */
function directed(one: BenchmarkCase, tool: string): BenchmarkCase {
  if (tool !== 'customBiggerIsBetter') return one;
  const measures = one.measures.map((measure) =>
    measure.metric.name.startsWith(customPrefix)
      ? { ...measure, metric: { ...measure.metric, better: 'higher' as const } }
      : measure,
  );
  return { ...one, measures };
}

/** The script's beginning stands in so many bytes; what else stands before the document is damage. */
const longestStart = 1024;

/**
 * The chunks with blanks for `window.BENCHMARK_DATA = `, so that JSON is left and bytes stay where they are. A chunk is copied
 * where it is changed.
 */
function* blankScript(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held = new Uint8Array();
  let isStart = true;
  for (const chunk of chunks) {
    if (!isStart) {
      yield chunk;
      continue;
    }
    held = Uint8Array.of(...held, ...chunk.subarray(0, longestStart));
    const rest = chunk.subarray(longestStart);
    if (held.length < longestStart) continue;
    yield blankStart(held);
    yield rest;
    isStart = false;
  }
  if (isStart) yield blankStart(held);
}

function blankStart(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  const length = /^(?:ï»¿)?\s*window\.BENCHMARK_DATA\s*=/.exec(text)?.[0].length ?? 0;
  return bytes.map((byte, at) => (at < length && byte !== newline ? space : byte));
}

function describeSuite({ name }: Source, suite: string, fitted: string): Problem {
  return {
    code: 'case-renamed',
    message: `${name} has a suite ${previewValue(suite)}, which is called ${previewValue(fitted)}: a name is one line of at most ${longestSuite} characters`,
    hint: 'nothing is lost; give the suite a shorter name where it is measured from now on',
  };
}

/** What a history holds is kept as it is read, one run at a time. */
class RunCollector {
  readonly runs: ActionRun[] = [];
  readonly problems: Problem[] = [];
  found = false;
  readonly #source: Source;
  readonly #cursor: JsonCursor;

  constructor(source: Source, cursor: JsonCursor) {
    this.#source = source;
    this.#cursor = cursor;
  }

  walk(): void {
    if (this.#cursor.peek() !== openBrace) return;
    const isWhole = this.#cursor.takeObject('', (key, path) => {
      if (key !== 'entries' || this.#cursor.peek() !== openBrace) return this.#pass(path);
      this.found = true;
      return this.#cursor.takeObject(path, (suite) => this.#takeSuite(suite));
    });
    if (!isWhole) return;
    if (this.#cursor.peek() === semicolon) this.#cursor.pass();
    this.#cursor.end();
  }

  #pass(path: string): boolean {
    return this.#cursor.take(path).kind !== 'stopped';
  }

  #takeSuite(suite: string): boolean {
    if (suite === '') return this.#cursor.stop('a suite has no name');
    if (this.#cursor.peek() !== openBracket)
      return this.#cursor.stop(`${previewValue(suite)} is no list of runs`);
    const fitted = fitName(suite, longestSuite);
    if (fitted !== suite) this.#tell(describeSuite(this.#source, suite, fitted));
    return this.#cursor.takeArray((index) => {
      const place = `${fitted}[${index}]`;
      const taken = this.#cursor.take(place);
      if (taken.kind === 'value') this.#takeRun(fitted, taken.value, place);
      return taken.kind !== 'stopped';
    });
  }

  #takeRun(suite: string, value: unknown, place: string): void {
    const read = runSchema.safeParse(value);
    const [issue] = read.error?.issues ?? [];
    if (issue !== undefined) this.#tell(describeEntry(issue, place));
    if (!read.success) return;
    const { commit, date, tool, benches } = read.data;
    const found = readEntries(benches, `${suite} at ${commit.id}`, actionBenchSchema);
    const cases = keepApart(this.#source, {
      cases: found.entries.map(toActionCase),
      problems: found.problems,
    });
    const title = (commit.message ?? '').split('\n')[0] ?? '';
    const known = cases.kind === 'ok' ? cases.value.map((one) => directed(one, tool)) : [];
    for (const problem of cases.kind === 'ok' ? cases.warnings : cases.problems) this.#tell(problem);
    this.runs.push({ suite, commit: { sha: commit.id, title }, date, tool: fitName(tool), cases: known });
  }

  #tell(problem: Problem): void {
    if (this.problems.length < mostProblems) this.problems.push(problem);
  }
}

/**
 * Reads the history that github-action-benchmark keeps: `window.BENCHMARK_DATA = {…}` in `data.js`, or the same as JSON.
 * Runs come in the order of their suites in the file, each suite oldest first. Runs and benchmarks that do not follow the
 * format are left out with a problem each; of a file that is cut or damaged the runs before that place count.
 */
export function readActionHistory(source: Source): Parsed<readonly ActionRun[]> {
  const { name, chunks } = source;
  const cursor = new JsonCursor({ name, chunks: blankScript(chunks) });
  const collector = new RunCollector(source, cursor);
  try {
    collector.walk();
  } finally {
    cursor.close();
  }
  const { damage, refusal, problems } = cursor;
  if (refusal !== undefined) return failed(refusal);
  if (!collector.found && damage !== undefined) return failed(damage);
  if (!collector.found) {
    return failed({
      code: 'format-damaged',
      message: `${name} has no \`entries\` of suites`,
      hint: 'give the `data.js` of the branch that github-action-benchmark pushes to, often `dev/bench/data.js` of `gh-pages`',
    });
  }
  const cuts = damage === undefined ? [] : [damage];
  return parsed(collector.runs, [...cuts, ...problems, ...collector.problems]);
}
