import type { z } from 'zod';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { parseJson } from '../text/json.ts';
import { previewValue } from '../text/preview-value.ts';
import type { Source } from './source.ts';

/** The text of a source. Bytes that are no UTF-8 become U+FFFD, so that a name in another encoding costs a letter only. */
export function readText(source: Source): string {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (const chunk of source.chunks) parts.push(decoder.decode(chunk, { stream: true }));
  parts.push(decoder.decode());
  return parts.join('');
}

/** The JSON document of a source. `bareNumbers`: the tool writes NaN and infinities bare, which become null. */
export function readDocument(source: Source, options: { bareNumbers?: boolean } = {}): Parsed<unknown> {
  const text = readText(source);
  const plain = options.bareNumbers === true ? withoutBareNumbers(text) : text;
  return parseJson(plain, source.name, {});
}

/** A word outside strings is matched after what may stand before a value. */
function withoutBareNumbers(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity|inf|nan)\b/g, (_, quoted) => quoted ?? 'null');
}

function describeEntry(issue: z.core.$ZodIssue, place: string): Problem {
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

/**
 * Cases with names that are each there once. Of several with one name the later ones get a number, since two tests of
 * two files may share a name, and merging them would invent a benchmark.
 */
export function keepApart(
  source: Source,
  read: { readonly cases: readonly BenchmarkCase[]; readonly problems: readonly Problem[] },
): Parsed<readonly BenchmarkCase[]> {
  const seen = new Map<string, number>();
  const problems = [...read.problems];
  const cases = read.cases.map((one) => {
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
  const told: readonly Problem[] = problems.slice(0, mostProblems);
  if (cases.length === 0 && isNonEmpty(told)) return failed(...told);
  return parsed(cases, told);
}
