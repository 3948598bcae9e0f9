import type { Problem } from '../model/problem.ts';
import { parseJson } from '../text/json.ts';
import { previewValue } from '../text/preview-value.ts';
import { forEachLine } from './byte-lines.ts';
import type { Source } from './source.ts';

/** Bytes of a line of text; a case's name alone may have a thousand characters, and a Go benchmark tens of numbers. */
const longestText = 1024 * 1024;

/** Bytes of a line that is a JSON value: a case with all its raw values. */
const longestJson = 64 * 1024 * 1024;

/** Problems of lines that are kept; a file in which every line is wrong must not fill the memory. */
const mostProblems = 10_000;

interface LineWalk {
  /** Bytes of a line. */
  readonly longest: number;
  readonly line: (text: string, number: number) => void;
  /** The last line, where it has no end. True: it is known to be whole. */
  readonly last: (text: string, number: number) => boolean;
}

/** Walks lines as text. Bytes that are no UTF-8 become U+FFFD, so that a name in another encoding costs a letter only. */
function walkLines(source: Source, walk: LineWalk): readonly Problem[] {
  const { name } = source;
  const decoder = new TextDecoder();
  const problems: Problem[] = [];
  let read = 0;
  function* count(): Generator<Uint8Array> {
    for (const chunk of source.chunks) {
      read += chunk.length;
      yield chunk;
    }
  }
  forEachLine(
    count(),
    {
      line: (bytes, start, end, number) => walk.line(decoder.decode(bytes.subarray(start, end)), number),
      tooLong: (line) => {
        if (problems.length >= mostProblems) return;
        problems.push({
          code: 'results-cut',
          message: `a line of ${name} has more than ${walk.longest} bytes, which is the limit, and was left out`,
          hint: 'let the tool keep fewer raw values of a case',
          at: { file: name, line },
        });
      },
      unfinished: (line, bytes, end) => {
        const text = decoder.decode(bytes.subarray(0, end));
        if (text.trim() === '' || walk.last(text, line)) return;
        problems.push({
          code: 'results-cut',
          message: `${name} is cut at byte ${read}: its last line ${previewValue(text)} has no end, and was left out`,
          hint: 'see whether the tool was stopped or the disk is full; it ends every line',
          at: { file: name, line },
        });
      },
    },
    walk.longest,
  );
  return problems;
}

/**
 * Passes every line of a text to `visit`, without its end, and no more of the text is held than one. A last line that has no end
 * may be cut in the middle of a number, so that it is left out and told; so is a line of more than a megabyte.
 */
export function visitLines(source: Source, visit: (line: string) => void): readonly Problem[] {
  return walkLines(source, { longest: longestText, line: visit, last: () => false });
}

/**
 * Passes every object of a text that holds one a line to `visit`. Lines that do not begin with `{` are what other programs printed, and
 * are left out. One that is no JSON is told and the others count; a last one without an end of its line counts where it is whole.
 */
export function visitJsonLines(source: Source, visit: (value: unknown) => void): readonly Problem[] {
  const damages: Problem[] = [];
  const read = (line: string, number: number): Problem | undefined => {
    if (!line.startsWith('{')) return undefined;
    const value = parseJson(line, source.name);
    if (value.kind === 'ok') {
      visit(value.value);
      return undefined;
    }
    const [{ at, ...problem }] = value.problems;
    return { ...problem, at: { ...at, file: source.name, line: number } };
  };
  const cuts = walkLines(source, {
    longest: longestJson,
    line: (text, number) => {
      const damage = read(text, number);
      if (damage !== undefined && damages.length < mostProblems) damages.push(damage);
    },
    last: (text, number) => text.startsWith('{') && read(text, number) === undefined,
  });
  return [...damages, ...cuts];
}
