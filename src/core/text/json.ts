import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Position } from '../model/position.ts';
import type { ProblemCode } from '../model/problem.ts';
import { errorText } from './error-text.ts';
import { endOfString, findRepeatedKey } from './json-keys.ts';
import { previewValue } from './preview-value.ts';

/** How deep arrays and objects may nest, UTF-16 code units of the text, and the code of the problem of damaged text. */
export interface JsonOptions {
  readonly size?: number;
  readonly depth?: number;
  readonly code?: ProblemCode;
}

/** Up to this many UTF-16 code units, a mistake that V8 does not locate is searched for. */
const searchable = 4 * 1024 * 1024;

const quote = 0x22;

/**
 * `JSON.parse` without the throw: the value, or one problem with line and column of the mistake.
 * `file` is shown in the problem. Arrays and objects nest at most `depth` deep (64 unless told) and the text has at most
 * `size` code units (64 Mi unless told); what is past that is refused before it is parsed. An object that has a key twice
 * is refused too: readers disagree on which of the two counts. Time is linear in the text.
 */
export function parseJson(text: string, file: string, options: JsonOptions = {}): Parsed<unknown> {
  const { depth = 64, size = 64 * 1024 * 1024, code = 'format-damaged' } = options;
  if (text.length > size) {
    return failed({
      code,
      message: `${file} has ${text.length} characters and the limit is ${size}`,
      hint: 'check that the file is the one you meant',
      at: { file, line: 1 },
    });
  }
  const tooDeep = findTooDeep(text, depth);
  if (tooDeep !== undefined) {
    return failed({
      code,
      message: `the JSON nests deeper than ${depth} levels`,
      hint: 'check that the file is the one you meant; no tool writes JSON as deep as this',
      at: positionOf(text, tooDeep, file),
    });
  }
  try {
    const value: unknown = JSON.parse(text);
    const repeated = findRepeatedKey(text);
    if (repeated === undefined) return parsed(value);
    return failed({
      code,
      message: `the key ${previewValue(repeated.key)} stands twice in one object`,
      hint: 'keep one of the two',
      at: positionOf(text, repeated.offset, file),
    });
  } catch (error) {
    const said = errorText(error);
    const offset = offsetOf(text, said);
    return failed({
      code,
      message: `${offset === undefined ? file : 'the text'} is not valid JSON: ${shorten(said)}`,
      hint: 'let the program that wrote the file write it again; a file cut short often means that it was stopped',
      ...(offset === undefined ? {} : { at: positionOf(text, offset, file) }),
    });
  }
}

/** Offset of the bracket that opens one level too many, or undefined. Brackets inside strings do not count. */
function findTooDeep(text: string, limit: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      at = endOfString(text, at);
    } else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > limit) return at;
    } else if (unit === 0x5d || unit === 0x7d) {
      depth -= 1;
    }
  }
  return undefined;
}

/** V8 names the position for most mistakes, but for an unexpected token only an excerpt, and at the end nothing. */
function offsetOf(text: string, said: string): number | undefined {
  const position = / at position (\d+)/.exec(said)?.[1];
  if (position !== undefined) return Number(position);
  if (said.startsWith('Unexpected end')) return text.length;
  return text.length <= searchable ? findUnexpectedToken(text) : undefined;
}

/** Bisects for the shortest prefix that already holds the unexpected token; a good prefix is at most unfinished. */
function findUnexpectedToken(text: string): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (hasUnexpectedToken(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return good;
}

function hasUnexpectedToken(prefix: string): boolean {
  try {
    JSON.parse(prefix);
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('Unexpected token');
  }
}

/** V8's words without the position and the excerpt, which the problem gives in its own form. */
function shorten(said: string): string {
  const words = said
    .replace(/ in JSON at position .*$/s, '')
    .replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '')
    .replace(/ of JSON input$/, '');
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`.replace(/[^ -~]/g, '?');
}

function positionOf(text: string, offset: number, file: string): Position {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < lineStart; at = text.indexOf('\n', at + 1)) line += 1;
  return { file, line, column: offset - lineStart + 1 };
}
