import type { Problem } from '../model/problem.ts';
import { JsonCursor, openBrace, openBracket } from './json-cursor.ts';
import type { Source } from './source.ts';

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
  /** Where the root is the list: an object there is one entry, and not a list of them. */
  readonly single?: boolean;
  /** The key of a member of the root in which the list may stand, too. */
  readonly inside?: string;
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

/** One walk over one document. Methods give false where it has to stop. */
class EntryWalker {
  found = false;
  readonly #walk: EntryWalk;
  readonly #cursor: JsonCursor;

  constructor(cursor: JsonCursor, walk: EntryWalk) {
    this.#cursor = cursor;
    this.#walk = walk;
  }

  walkRoot(): Members {
    const root = new Map<string, unknown>();
    try {
      if (this.#takeRoot(root)) this.#cursor.end();
    } finally {
      this.#cursor.close();
    }
    return root;
  }

  #takeRoot(root: Map<string, unknown>): boolean {
    const first = this.#cursor.peek();
    if (first === -1) return this.#cursor.stop('it is empty');
    const at = { path: '', around: [root] };
    const { path, single = false } = this.#walk;
    if (path.length > 0) return first === openBrace && this.#takeObject(root, 0, at);
    const alone = { path: '', around: [] };
    if (single && first === openBrace) {
      this.found = true;
      return this.#takeLeaf({ ...alone, key: '0' });
    }
    return (first === openBracket || first === openBrace) && this.#takeList(0, alone);
  }

  #takeMember(members: Map<string, unknown>, key: string, path: string): boolean {
    const taken = this.#cursor.take(path);
    if (taken.kind === 'value') members.set(key, taken.value);
    return taken.kind !== 'stopped';
  }

  /** The members of an object, of which one is the list of that level. */
  #takeObject(members: Map<string, unknown>, level: number, at: Omit<EntryPlace, 'key'>): boolean {
    const list = this.#walk.path[level];
    return this.#cursor.takeObject(at.path, (key, path) => {
      const first = this.#cursor.peek();
      if (key === list && (first === openBracket || first === openBrace))
        return this.#takeList(level + 1, { ...at, path });
      if (at.path === '' && key === this.#walk.inside && first === openBrace) {
        const nested = new Map<string, unknown>();
        return this.#takeObject(nested, level, { path, around: [...at.around, nested] });
      }
      return this.#takeMember(members, key, path);
    });
  }

  /** The entries of a list. `level`: how many keys of the path lead to it. */
  #takeList(level: number, at: Omit<EntryPlace, 'key'>): boolean {
    const isLeaf = level === this.#walk.path.length;
    if (isLeaf) this.found = true;
    const takeEntry = (key: string, path: string): boolean => {
      if (isLeaf) return this.#takeLeaf({ path, key, around: at.around });
      const members = new Map<string, unknown>();
      if (this.#cursor.peek() !== openBrace) return this.#cursor.stop(`${path} is no object`);
      return this.#takeObject(members, level, { path, around: [...at.around, members] });
    };
    if (this.#cursor.peek() === openBrace) return this.#cursor.takeObject(at.path, takeEntry);
    return this.#cursor.takeArray((index) => takeEntry(`${index}`, `${at.path}[${index}]`));
  }

  #takeLeaf(place: EntryPlace): boolean {
    const taken = this.#cursor.take(place.path);
    if (taken.kind === 'value') this.#walk.visit(taken.value, place);
    return taken.kind !== 'stopped';
  }
}

/**
 * Hands out the entries of the lists of a JSON document one by one, in their order, whatever the document's length: no more
 * of it is held than one entry and the members beside the lists. Each entry is parsed by itself, so that a document that
 * is cut or damaged gives every entry before that place.
 */
export function walkEntries(source: Source, walk: EntryWalk): WalkedDocument {
  const cursor = new JsonCursor(source, walk.bareNumbers);
  const walker = new EntryWalker(cursor, walk);
  const members = walker.walkRoot();
  const { damage, refusal, problems } = cursor;
  return {
    members,
    found: walker.found,
    problems,
    ...(damage === undefined ? {} : { damage }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}
