import type { Problem } from '../model/problem.ts';
import { parseJson } from '../text/json.ts';
import { endOfString } from '../text/json-keys.ts';
import { previewValue } from '../text/preview-value.ts';
import { JsonBytes } from './json-bytes.ts';
import type { Source } from './source.ts';

const closeBracket = 0x5d;
const closeBrace = 0x7d;
const comma = 0x2c;
const colon = 0x3a;
const quote = 0x22;

/** The first byte of an array. */
export const openBracket = 0x5b;
/** The first byte of an object. */
export const openBrace = 0x7b;

/** Bytes of one value that are held: an entry of a list, or a member beside it. */
const longestValue = 64 * 1024 * 1024;

/** Bytes of a key. Keys of objects in objects are joined to names, which must not become longer than a string can be. */
const longestKey = 1024 * 1024;

/** Entries of one list and members of one object; more are no results that anybody reads. */
const mostItems = 2_000_000;

/** NaN and infinities outside strings become null. No pattern passes over strings: one of megabytes is too much for it. */
function withoutBareNumbers(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('"', at);
    const outside = start === -1 ? text.slice(at) : text.slice(at, start);
    parts.push(outside.replace(/-?\b(?:NaN|Infinity|inf|nan)\b/g, 'null'));
    if (start === -1) break;
    at = endOfString(text, start) + 1;
    parts.push(text.slice(start, at));
  }
  return parts.join('');
}

/** A value; `skipped`: it is too long and was passed over, and told; `stopped`: the document is cut or damaged there. */
export type TakenJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'skipped' | 'stopped' };

/**
 * Goes through a JSON document from its beginning to its end, value by value, so that no more of it is held than one value.
 * Each value is parsed by itself: where a document is cut or damaged, every value before that place was handed out. Methods
 * give false where the way ends; the first reason counts.
 */
export class JsonCursor {
  /** Values that are too long to be read. */
  readonly problems: Problem[] = [];
  /** Where the document ends too early or is damaged. */
  damage?: Problem;
  /** Why nothing of the document may count. */
  refusal?: Problem;
  readonly #source: Source;
  readonly #bytes: JsonBytes;
  readonly #bareNumbers: boolean;

  /** @param bareNumbers whether the tool writes NaN and infinities bare, which become null. */
  constructor(source: Source, bareNumbers = false) {
    this.#source = source;
    this.#bareNumbers = bareNumbers;
    this.#bytes = new JsonBytes(source.chunks);
  }

  /** The next byte that is no white space, -1 at the end. */
  peek(): number {
    return this.#bytes.peek();
  }

  /** Passes over the byte that `peek` told. */
  pass(): void {
    this.#bytes.take();
  }

  /** Whether nothing stands behind what was read. */
  end(): boolean {
    return this.peek() === -1 || this.stop('another value stands behind the document');
  }

  /** Tells where the chunks come from that no more are wanted. */
  close(): void {
    this.#bytes.close();
  }

  /** Takes the next value whole. `path` is its name in problems. */
  take(path: string): TakenJson {
    const taken = this.#takeAtMost(longestValue);
    if (taken.kind === 'skipped') {
      this.problems.push({
        code: 'results-cut',
        message: `${path} of ${this.#source.name} has more than ${longestValue} bytes, which is the limit for one case, and was left out`,
        hint: 'let the tool keep fewer raw values of it',
      });
    }
    return taken;
  }

  #takeAtMost(most: number): TakenJson {
    this.peek();
    const { line } = this.#bytes.place;
    const taken = this.#bytes.takeValue(most);
    if (taken.kind === 'too-long') return { kind: 'skipped' };
    if (taken.kind === 'cut') {
      this.stop('it ends too early');
      return { kind: 'stopped' };
    }
    const text = this.#bareNumbers ? withoutBareNumbers(taken.text) : taken.text;
    const value = parseJson(text, this.#source.name);
    if (value.kind === 'ok') return { kind: 'value', value: value.value };
    const [{ message, at }] = value.problems;
    this.stop(message, line + (at?.line ?? 1) - 1);
    return { kind: 'stopped' };
  }

  /** The entries of the array that begins here; `takeItem` takes each from its first byte to its last. */
  takeArray(takeItem: (index: number) => boolean): boolean {
    let index = -1;
    return this.#takeItems(closeBracket, () => {
      index += 1;
      return takeItem(index);
    });
  }

  /** The members of the object that begins here; `path` is its name in problems, and `takeValue` takes each value whole. */
  takeObject(path: string, takeValue: (key: string, path: string) => boolean): boolean {
    const seen = new Set<string>();
    return this.#takeItems(closeBrace, () => {
      if (this.peek() !== quote) return this.stop('a key is missing');
      const taken = this.#takeAtMost(longestKey);
      if (taken.kind !== 'value') return this.stop(`a key has more than ${longestKey} bytes`);
      const key = String(taken.value);
      if (seen.has(key)) return this.#refuse(key);
      seen.add(key);
      if (this.peek() !== colon) return this.stop('a colon is missing');
      this.pass();
      return takeValue(key, path === '' ? key : `${path}.${key}`);
    });
  }

  /** Ends the way here: what stands before this place counts. */
  stop(why: string, at?: number): false {
    const { name } = this.#source;
    const { offset, line } = this.#bytes.place;
    const isEnd = this.peek() === -1;
    this.damage ??= {
      code: 'results-cut',
      message: `${name} is ${isEnd ? 'cut' : 'damaged'} at byte ${offset}: ${isEnd ? 'it ends too early' : why}`,
      hint: 'see whether the tool was stopped or the disk is full; what stands before that place counts, and what should follow is missing',
      at: { file: name, line: at ?? line },
    };
    return false;
  }

  /** What stands between brackets, parted by commas. */
  #takeItems(close: number, takeItem: () => boolean): boolean {
    this.pass();
    if (this.peek() === close) {
      this.pass();
      return true;
    }
    for (let count = 1; ; count += 1) {
      if (!takeItem()) return false;
      const next = this.peek();
      if (next !== close && next !== comma) return this.stop('a comma or bracket is missing');
      this.pass();
      if (next === close) return true;
      if (count === mostItems) return this.stop(`more than ${mostItems} values stand in one list`);
    }
  }

  #refuse(key: string): false {
    const { name } = this.#source;
    this.refusal ??= {
      code: 'format-damaged',
      message: `the key ${previewValue(key)} stands twice in one object`,
      hint: 'keep one of the two',
      at: { file: name, line: this.#bytes.place.line },
    };
    return false;
  }
}
