import type { z } from 'zod';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { parseJson } from '../text/json.ts';
import { previewValue } from '../text/preview-value.ts';
import { tellCountersApart } from './alike-counters.ts';
import { fitName, longestName } from './case-name.ts';
import type { Source } from './source.ts';

/** UTF-16 code units of one file that are read: what comes after is never decoded, so that memory stays bounded. */
const longestText = 64 * 1024 * 1024;

function tooLong(source: Source): Problem {
  return {
    code: 'format-damaged',
    message: `${source.name} has more than ${longestText} characters, which is the limit for one file of results`,
    hint: 'let the tool keep fewer raw values or run fewer cases, or split the suite in two',
  };
}

/** The text of a source in parts, as they come. Bytes that are no UTF-8 become U+FFFD. */
export function* decodeParts(source: Source): Generator<string> {
  const decoder = new TextDecoder();
  for (const chunk of source.chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * The text of a source. Bytes that are no UTF-8 become U+FFFD, so that a name in another encoding costs a letter only. More
 * than 64 Mi code units are a problem, found before the rest is read.
 */
export function readText(source: Source): Parsed<string> {
  const parts: string[] = [];
  let length = 0;
  for (const part of decodeParts(source)) {
    length += part.length;
    if (length > longestText) return failed(tooLong(source));
    parts.push(part);
  }
  return parsed(parts.join(''));
}

/** The JSON document of a source, whole. For lists of cases there is `readList`. */
export function readDocument(source: Source): Parsed<unknown> {
  const text = readText(source);
  if (text.kind === 'failed') return text;
  return parseJson(text.value, source.name);
}

/** What a tool's document looks like, and what is said where it does not. */
interface Shape<T> {
  readonly schema: z.ZodType<T>;
  readonly message: string;
  readonly hint: string;
}

/** The JSON document of a source where it follows the shape, else one problem: damaged JSON, or the shape's own words. */
export function readShape<T>(source: Source, { schema, message, hint }: Shape<T>): Parsed<T> {
  const document = readDocument(source);
  if (document.kind === 'failed') return document;
  const read = schema.safeParse(document.value);
  return read.success ? parsed(read.data) : failed({ code: 'format-damaged', message, hint });
}

/**
 * The lines of a source without their ends. A last line that has no end may be cut in the middle of a number, so that it
 * is left out with a problem.
 */
export function readLines(source: Source): {
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
} {
  const text = readText(source);
  if (text.kind === 'failed') return { lines: [], problems: text.problems };
  const lines = text.value.split(/\r?\n/);
  const last = lines.pop() ?? '';
  if (last.trim() === '') return { lines, problems: [] };
  const problem: Problem = {
    code: 'format-damaged',
    message: `${source.name} ends inside the line ${previewValue(last)}, which was left out`,
    hint: 'see whether the tool was stopped; it ends every line',
  };
  return { lines, problems: [problem] };
}

/** What is wrong with one value of a document, as a problem that names its place. */
export function describeEntry(issue: z.core.$ZodIssue, place: string): Problem {
  const path = [place, ...issue.path.map(String)].join('.');
  return {
    code: 'format-damaged',
    message: `${path} is not what the tool's format has there: ${issue.message.toLowerCase()}`,
    hint: 'the other cases were read; report the tool and its version if it wrote the file as it is',
  };
}

/**
 * The entries of a list that follow the tool's schema; one that does not is left out with a problem, and the others
 * count. `list` is the list's name in problems.
 */
export function readEntries<T>(
  list: readonly unknown[],
  name: string,
  schema: z.ZodType<T>,
): { readonly entries: readonly T[]; readonly problems: readonly Problem[] } {
  const entries: T[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of list.entries()) {
    const read = schema.safeParse(entry);
    const [issue] = read.error?.issues ?? [];
    if (read.success) entries.push(read.data);
    else if (issue !== undefined) problems.push(describeEntry(issue, `${name}[${index}]`));
  }
  return { entries, problems };
}

/** At most this many problems of one document are told. */
const mostProblems = 20;

/** Parameters of a case that are kept. */
const mostParameters = 100;

/** Names and values that a report can hold: one line each, and no more of them than anybody reads. */
function fitParameters(parameters: BenchmarkCase['parameters']): BenchmarkCase['parameters'] {
  const entries = Object.entries(parameters).slice(0, mostParameters);
  // That one key would change the object instead of standing in it, and no report may hold it.
  const fit = (name: string): string => (name === '__proto__' ? 'proto' : fitName(name));
  return Object.fromEntries(entries.map(([name, value]) => [fit(name), fitName(value)]));
}

function describeName(source: Pick<Source, 'name'>, name: string): Problem {
  return {
    code: 'case-renamed',
    message: `${source.name} has a name of ${name.length} characters, ${previewValue(name)}, and ${longestName} are kept`,
    hint: 'give the benchmark a shorter name; until then a mark stands for the rest',
  };
}

/** Problems of one document that are kept; a file in which every line is wrong must not fill the memory. */
const mostKept = 10_000;

/** Cases of one file that count: what a report holds of benchmarks. */
export const mostCases = 20_000;

/** A file that has more counts as cut, so that a head which has more than its base never passes with some unseen. */
function tooMany(source: Pick<Source, 'name'>, count: number): Problem {
  return {
    code: 'results-cut',
    message: `${source.name} has ${count} cases, and the first ${mostCases} of them count, which is what a report holds`,
    hint: 'let the suite run fewer cases',
  };
}

/** The cases of a file as they are read. More than a report holds are counted and not kept, so that they fill no memory. */
export class CaseKeeper {
  readonly cases: BenchmarkCase[] = [];
  readonly problems: Problem[] = [];
  #count = 0;

  /** How many there were. */
  get count(): number {
    return this.#count;
  }

  add(one: BenchmarkCase): void {
    this.#count += 1;
    if (this.#count <= mostCases) this.cases.push(one);
  }

  tell(problem: Problem): void {
    if (this.problems.length < mostKept) this.problems.push(problem);
  }
}

/** The first problems, and how many more there are. */
function tellFirst(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - mostProblems;
  if (more <= 0) return problems;
  const rest: Problem = {
    code: 'format-damaged',
    message: `${more} more problems of the same file are not told`,
    hint: 'mend those that are told, and run again',
  };
  return [...problems.slice(0, mostProblems), rest];
}

/**
 * Cases with names that fit a report and are each there once. Of several with one name the later ones get a number, since two tests of
 * two files may share a name, and merging them would invent a benchmark. So do counters of one case that come to have one name.
 * Of more than 20,000 cases the first count.
 */
export function keepApart(
  source: Pick<Source, 'name'>,
  read: {
    readonly cases: readonly BenchmarkCase[];
    readonly problems: readonly Problem[];
    /** How many there were, where not all were kept. */
    readonly count?: number;
  },
): Parsed<readonly BenchmarkCase[]> {
  const seen = new Map<string, number>();
  const { count = read.cases.length } = read;
  const cut = count > mostCases ? [tooMany(source, count)] : [];
  const problems = [...cut, ...read.problems];
  const cases = read.cases.slice(0, mostCases).map((given) => {
    const named = { ...given, name: fitName(given.name), parameters: fitParameters(given.parameters) };
    if (given.name.length > longestName) problems.push(describeName(source, given.name));
    const { kept: one, problems: alike } = tellCountersApart(named);
    problems.push(...alike);
    const times = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, times);
    if (times === 1) return one;
    problems.push({
      code: 'case-repeated',
      message: `${source.name} has ${previewValue(one.name)} more than once; number ${times} is called \`#${times}\``,
      hint: 'give every benchmark a name of its own, or history mixes them up when their order changes',
    });
    return { ...one, name: `${one.name} #${times}` };
  });
  const told = tellFirst(problems);
  if (cases.length === 0 && isNonEmpty(told)) return failed(...told);
  return parsed(cases, told);
}

/** The cases that a keeper has, as `keepApart` leaves them. `cuts`: what was told while the file was read, which comes first. */
export function keepGathered(
  source: Pick<Source, 'name'>,
  { cases, count, problems }: CaseKeeper,
  cuts: readonly Problem[],
): Parsed<readonly BenchmarkCase[]> {
  return keepApart(source, { cases, count, problems: [...cuts, ...problems] });
}
