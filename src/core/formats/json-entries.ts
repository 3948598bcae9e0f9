import type { Problem } from '../model/problem.ts';
import { parseJson } from '../text/json.ts';
import { endOfString } from '../text/json-keys.ts';
import { previewValue } from '../text/preview-value.ts';
import { JsonBytes } from './json-bytes.ts';
import type { Source } from './source.ts';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;
const colon = 0x3a;
const quote = 0x22;

/** Bytes of one value that are held: an entry of a list, or a member beside it. */
const longestValue = 64 * 1024 * 1024;

/** Entries of one list and members of one object; more are no results that anybody reads. */
const mostItems = 2_000_000;

/** What stands beside a list, as far as it was read. */
export type Members = ReadonlyMap<string, unknown>;

/** Where an entry stands. */
export interface EntryPlace {
  /** `benchmarks[3]`, for problems. */
  readonly path: string;
  /** Its key, where the list is an object; else its number from 0. */
  readonly key: string;
  /** The members that stand before it in the objects around it, the outermost first. */
  readonly around: readonly Members[];
}

/** Which lists of a document hold the entries, and who takes them. */
export interface EntryWalk {
  /**
   * The key of the list in the root, of the list in each of its entries, and so on; empty where the root is the list. A
   * list may be an array or an object.
   */
  readonly path: readonly string[];
  /** The tool writes NaN and infinities bare, which become null. */
  readonly bareNumbers?: boolean;
  readonly visit: (entry: unknown, place: EntryPlace) => void;
}

/** What a walk found beside the entries. */
export interface WalkedDocument {
  /** Of the root, but for the list. */
  readonly members: Members;
  /** Whether the list was there. */
  readonly found: boolean;
  /** Where the document ends too early or is damaged: the entries before it were handed out. */
  readonly damage?: Problem;
  /** Why none of the entries may count, although they were handed out. */
  readonly refusal?: Problem;
  /** Values that are too long to be read. */
  readonly problems: readonly Problem[];
}

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

type Taken = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'skipped' | 'stopped' };

/** One walk over one document. Methods give false where it has to stop; the first reason counts. */
class EntryWalker {
  readonly problems: Problem[] = [];
  damage?: Problem;
  refusal?: Problem;
  found = false;
  readonly #source: Source;
  readonly #walk: EntryWalk;
  readonly #bytes: JsonBytes;

  constructor(source: Source, walk: EntryWalk) {
    this.#source = source;
    this.#walk = walk;
    this.#bytes = new JsonBytes(source.chunks);
  }

  walkRoot(): Members {
    const root = new Map<string, unknown>();
    try {
      if (this.#takeRoot(root) && this.#bytes.peek() !== -1)
        this.#stop('another value stands behind the document');
    } finally {
      this.#bytes.close();
    }
    return root;
  }

  #takeRoot(root: Map<string, unknown>): boolean {
    const first = this.#bytes.peek();
    if (first === -1) return this.#stop('it is empty');
    const at = { path: '', around: [root] };
    if (this.#walk.path.length > 0) return first === openBrace && this.#takeObject(root, 0, at);
    return (first === openBracket || first === openBrace) && this.#takeList(0, { path: '', around: [] });
  }

  /** The members of an object, of which one is the list of that level. */
  #takeObject(members: Map<string, unknown>, level: number, at: Omit<EntryPlace, 'key'>): boolean {
    const list = this.#walk.path[level];
    return this.#takeMembers(at.path, (key, path) => {
      const first = this.#bytes.peek();
      if (key === list && (first === openBracket || first === openBrace))
        return this.#takeList(level + 1, { ...at, path });
      const taken = this.#take(path);
      if (taken.kind === 'value') members.set(key, taken.value);
      return taken.kind !== 'stopped';
    });
  }

  /** The entries of a list. `level`: how many keys of the path lead to it. */
  #takeList(level: number, at: Omit<EntryPlace, 'key'>): boolean {
    const isLeaf = level === this.#walk.path.length;
    if (isLeaf) this.found = true;
    const takeEntry = (key: string, path: string): boolean => {
      if (!isLeaf) {
        const members = new Map<string, unknown>();
        if (this.#bytes.peek() !== openBrace) return this.#stop(`${path} is no object`);
        return this.#takeObject(members, level, { path, around: [...at.around, members] });
      }
      const taken = this.#take(path);
      if (taken.kind === 'value') this.#walk.visit(taken.value, { path, key, around: at.around });
      return taken.kind !== 'stopped';
    };
    if (this.#bytes.peek() === openBrace) return this.#takeMembers(at.path, takeEntry);
    let count = 0;
    return this.#takeItems(closeBracket, () => {
      const index = `${count}`;
      count += 1;
      return takeEntry(index, `${at.path}[${index}]`);
    });
  }

  #takeMembers(path: string, takeValue: (key: string, path: string) => boolean): boolean {
    const seen = new Set<string>();
    return this.#takeItems(closeBrace, () => {
      if (this.#bytes.peek() !== quote) return this.#stop('a key is missing');
      const taken = this.#take('a key');
      if (taken.kind !== 'value') return this.#stop('a key is too long');
      const key = String(taken.value);
      if (seen.has(key)) return this.#refuse(key);
      seen.add(key);
      if (this.#bytes.peek() !== colon) return this.#stop('a colon is missing');
      this.#bytes.take();
      return takeValue(key, path === '' ? key : `${path}.${key}`);
    });
  }

  /** What stands between brackets, parted by commas. */
  #takeItems(close: number, takeItem: () => boolean): boolean {
    this.#bytes.take();
    if (this.#bytes.peek() === close) {
      this.#bytes.take();
      return true;
    }
    for (let count = 1; ; count += 1) {
      if (!takeItem()) return false;
      const next = this.#bytes.peek();
      if (next !== close && next !== comma) return this.#stop('a comma or bracket is missing');
      this.#bytes.take();
      if (next === close) return true;
      if (count === mostItems) return this.#stop(`more than ${mostItems} values stand in one list`);
    }
  }

  #take(path: string): Taken {
    this.#bytes.peek();
    const { line } = this.#bytes.place;
    const taken = this.#bytes.takeValue(longestValue);
    if (taken.kind === 'too-long') {
      this.problems.push({
        code: 'results-cut',
        message: `${path} of ${this.#source.name} has more than ${longestValue} bytes, which is the limit for one case, and was left out`,
        hint: 'let the tool keep fewer raw values of it',
      });
      return { kind: 'skipped' };
    }
    if (taken.kind === 'cut') {
      this.#stop('it ends too early');
      return { kind: 'stopped' };
    }
    const text = this.#walk.bareNumbers === true ? withoutBareNumbers(taken.text) : taken.text;
    const value = parseJson(text, this.#source.name);
    if (value.kind === 'ok') return { kind: 'value', value: value.value };
    const [{ message, at }] = value.problems;
    this.#stop(message, line + (at?.line ?? 1) - 1);
    return { kind: 'stopped' };
  }

  #stop(why: string, at?: number): false {
    const { name } = this.#source;
    const { offset, line } = this.#bytes.place;
    const isEnd = this.#bytes.peek() === -1;
    this.damage ??= {
      code: 'results-cut',
      message: `${name} is ${isEnd ? 'cut' : 'damaged'} at byte ${offset}: ${isEnd ? 'it ends too early' : why}`,
      hint: 'see whether the tool was stopped or the disk is full; what stands before that place counts, and what should follow is missing',
      at: { file: name, line: at ?? line },
    };
    return false;
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

/**
 * Hands out the entries of the lists of a JSON document one by one, in their order, whatever the document's length: no more
 * of it is held than one entry and the members beside the lists. Each entry is parsed by itself, so that a document that
 * is cut or damaged gives every entry before that place.
 */
export function walkEntries(source: Source, walk: EntryWalk): WalkedDocument {
  const walker = new EntryWalker(source, walk);
  const members = walker.walkRoot();
  const { found, damage, refusal, problems } = walker;
  return {
    members,
    found,
    problems,
    ...(damage === undefined ? {} : { damage }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}
