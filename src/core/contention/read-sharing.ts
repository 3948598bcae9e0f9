import { failed, type Parsed, parsed } from '../model/parsed.ts';

/** One piece of code of one thread that touched a line. */
export interface SharingUse {
  readonly thread: number;
  readonly writes: boolean;
  /** Bit i: byte i of the line was touched. */
  readonly mask: bigint;
  readonly count: number;
  /** Times that the access reached into the next line. */
  readonly crossings: number;
  /** While the access can have happened: from this event to before that one; events are creations and joins of threads. */
  readonly from: number;
  readonly to: number;
  /** Address of the code in memory. */
  readonly code: number;
}

/** A block of the heap: its first byte, and which of the record's callers asked for it; 0 when unknown. */
export interface SharingBlock {
  readonly address: number;
  readonly size: number;
  readonly site: number;
}

/** A line that several threads touched, or that an access crossed. */
export interface SharingLine {
  readonly address: number;
  /** Accesses of the line that found no room. */
  readonly lost: number;
  readonly uses: readonly SharingUse[];
  readonly blocks: readonly SharingBlock[];
}

/** A part of a file in memory. */
export interface LoadedObject {
  /** What must be taken off an address to get the one in the file. */
  readonly bias: number;
  readonly start: number;
  readonly end: number;
  readonly path: string;
}

/** Addresses in memory from `from` to before `to`. */
export interface AddressRange {
  readonly from: number;
  readonly to: number;
}

/** What the sharing runtime recorded of one process. */
export interface SharingRecord {
  readonly lineBytes: number;
  readonly objects: readonly LoadedObject[];
  /** Threads, the first one included. */
  readonly threads: number;
  /** Lines that were touched at all. */
  readonly lines: number;
  /** Accesses that found no room, of lines or of a line that somebody writes; above zero nothing can be called clean. */
  readonly lost: number;
  readonly shared: readonly SharingLine[];
  /** Bytes of the objects' own memory, where variables with a fixed address lie, that any thread touched. */
  readonly touched: readonly AddressRange[];
  /** By number, return addresses of who asked for blocks, from the innermost call outwards. */
  readonly sites: ReadonlyMap<number, readonly number[]>;
}

const patterns = {
  head: /^brakeline-sharing 1 (\d+)$/,
  object: /^object ([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+) (.+)$/,
  thread: /^thread (\d+) (\d+) (\d+)$/,
  touched: /^touched ([0-9a-f]+) ([0-9a-f]+)$/,
  line: /^line ([0-9a-f]+) (\d+)$/,
  block: /^block ([0-9a-f]+) (\d+) (\d+)$/,
  site: /^site (\d+)((?: [0-9a-f]+)+)$/,
  use: /^use (\d+) ([rw]) ([0-9a-f]+) (\d+) (\d+) (\d+) (\d+) ([0-9a-f]+)$/,
  end: /^end (\d+) (\d+)$/,
};

/** Pieces of code and blocks of one line: the runtime keeps fewer, and every two of them are compared. */
const mostOfLine = 64;

/** Events at which a thread was created and joined; never joined: infinity. */
type Life = readonly [created: number, joined: number];

function readUse(words: readonly string[], lives: ReadonlyMap<number, Life>): SharingUse {
  const [thread = 0, , , count = 0, from = 0, last = 0, crossings = 0] = words.map(Number);
  const [created = 0, joined = Number.POSITIVE_INFINITY] = lives.get(thread) ?? [];
  return {
    thread,
    writes: words[1] === 'w',
    mask: BigInt(`0x${words[2]}`),
    count,
    crossings,
    from,
    // A thread that creates none itself has one stretch, its whole life.
    to: last === created && thread !== 0 ? joined : last + 1,
    code: Number.parseInt(words[7] ?? '', 16),
  };
}

function readBlock([address = '', size, site]: readonly string[]): SharingBlock {
  return { address: Number.parseInt(address, 16), size: Number(size), site: Number(site) };
}

function hasRoom(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length < mostOfLine;
}

function damaged(name: string, line: number, message: string): Parsed<never> {
  return failed({
    code: 'format-damaged',
    message,
    hint: 'run the instrumented program again, to its end',
    at: { file: name, line },
  });
}

/** Reads what the sharing runtime writes when a process ends. A record without its last line is damaged. */
export function readSharing(text: string, name: string): Parsed<SharingRecord> {
  const objects: LoadedObject[] = [];
  const lives = new Map<number, Life>();
  const touched: AddressRange[] = [];
  const sites = new Map<number, readonly number[]>();
  const shared: (SharingLine & { readonly uses: SharingUse[]; readonly blocks: SharingBlock[] })[] = [];
  let lineBytes = 0;
  for (const [index, row] of text.split('\n').entries()) {
    const [kind = ''] = row.split(' ');
    const match = (pattern: RegExp): readonly string[] | undefined => pattern.exec(row)?.slice(1);
    const end = match(patterns.end);
    if (end !== undefined) {
      const [lines = 0, unplaced = 0] = end.map(Number);
      const lost = shared.reduce((sum, one) => sum + one.lost, unplaced);
      return parsed({ lineBytes, objects, threads: lives.size, lines, lost, shared, touched, sites });
    }
    const head = match(patterns.head);
    const object = match(patterns.object);
    const range = match(patterns.touched)?.map((word) => Number.parseInt(word, 16));
    const thread = match(patterns.thread)?.map(Number);
    const line = match(patterns.line);
    const use = match(patterns.use);
    const block = match(patterns.block);
    const site = match(patterns.site);
    if (index === 0 && head !== undefined) lineBytes = Number(head[0]);
    else if (lineBytes > 0 && object !== undefined) {
      const [bias = 0, start = 0, stop = 0] = object.slice(0, 3).map((word) => Number.parseInt(word, 16));
      objects.push({ bias, start, end: stop, path: object[3] ?? '' });
    } else if (lineBytes > 0 && range !== undefined) {
      const [from = 0, to = 0] = range;
      touched.push({ from, to });
    } else if (lineBytes > 0 && thread !== undefined) {
      const [id = 0, created = 0, joined = 0] = thread;
      lives.set(id, [created, joined === 0 ? Number.POSITIVE_INFINITY : joined]);
    } else if (lineBytes > 0 && line !== undefined) {
      shared.push({
        address: Number.parseInt(line[0] ?? '', 16),
        lost: Number(line[1]),
        uses: [],
        blocks: [],
      });
    } else if (use !== undefined && hasRoom(shared.at(-1)?.uses))
      shared.at(-1)?.uses.push(readUse(use, lives));
    else if (block !== undefined && hasRoom(shared.at(-1)?.blocks))
      shared.at(-1)?.blocks.push(readBlock(block));
    else if (lineBytes > 0 && site !== undefined) {
      const [id, callers = ''] = site;
      sites.set(
        Number(id),
        callers
          .trim()
          .split(' ')
          .map((word) => Number.parseInt(word, 16)),
      );
    } else
      return damaged(name, index + 1, `a line that begins with "${kind.slice(0, 20)}" is not expected here`);
  }
  return damaged(name, text.split('\n').length, 'the record ends before its last line');
}
