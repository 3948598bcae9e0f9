import { forEachLine } from '../formats/byte-lines.ts';
import type { Source } from '../formats/source.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';

/** What one thread did at one watched address. */
export interface BreakpointHits {
  /** As watched, in memory. */
  readonly address: number;
  /** 0 for the first thread, the others in the order of their creation. */
  readonly thread: number;
  readonly samples: number;
  /** Address in memory behind the writing instruction that was seen most often. */
  readonly code: number;
}

/** What breakpoints of the processor showed of one run. */
export interface BreakpointRecord {
  readonly hits: readonly BreakpointHits[];
  /** Executable parts of files in memory. */
  readonly mappings: readonly { readonly start: number; readonly offset: number; readonly path: string }[];
  /** By thread, from when to when it lived, in seconds; one that did not end has an infinite end. */
  readonly lives: ReadonlyMap<number, readonly [from: number, to: number]>;
}

const patterns = {
  mapping:
    /PERF_RECORD_MMAP2? -?\d+\/\d+: \[0x([0-9a-f]+)\(0x[0-9a-f]+\) @ (0x[0-9a-f]+|0) .*\]: .{2}x.? (\/.*)$/,
  fork: /^\s*-?\d+\/-?\d+\s+(\d+\.\d+): PERF_RECORD_FORK\((\d+):(\d+)\):/,
  exit: /^\s*-?\d+\/-?\d+\s+(\d+\.\d+): PERF_RECORD_EXIT\((\d+):(\d+)\):/,
  hit: /^\s*(\d+)\/(\d+)\s+(\d+\.\d+):\s+mem:0x([0-9a-f]+)(?:\/\d+)?:\w*:?\s+([0-9a-f]+)\s*$/,
};
/** Threads, and pieces of code at an address, beyond which no more are kept. */
const mostThreads = 10_000;
const mostCodes = 1_000;

interface Tally {
  readonly address: number;
  readonly tid: string;
  samples: number;
  readonly codes: Map<number, number>;
}

class BreakpointReader {
  readonly mappings: BreakpointRecord['mappings'][number][] = [];
  readonly #decoder = new TextDecoder();
  readonly #lives = new Map<string, [number, number]>();
  readonly #tallies = new Map<string, Tally>();
  lines = 0;

  line(bytes: Uint8Array, start: number, end: number): void {
    this.lines++;
    const text = this.#decoder.decode(bytes.subarray(start, end));
    const hit = patterns.hit.exec(text);
    const fork = patterns.fork.exec(text);
    if (hit !== null) this.#hit(hit);
    else if (fork !== null) this.#begin(fork);
    else this.#readOther(text);
  }

  #readOther(text: string): void {
    const exit = patterns.exit.exec(text);
    const life = exit === null ? undefined : this.#lives.get(exit[3] ?? '');
    if (exit !== null && life !== undefined) life[1] = Number(exit[1]);
    const mapping = patterns.mapping.exec(text);
    if (mapping === null || this.mappings.length >= mostThreads) return;
    const [, first = '', offset = '', path = ''] = mapping;
    this.mappings.push({ start: Number.parseInt(first, 16), offset: Number(offset), path });
  }

  tooLong(): void {
    // Only the name of a file can be as long.
  }

  unfinished(): void {
    // perf was cut off; what it wrote counts.
  }

  #begin([, at = '', , tid = '']: RegExpExecArray): void {
    if (this.#lives.size < mostThreads) this.#lives.set(tid, [Number(at), Number.POSITIVE_INFINITY]);
  }

  #hit([, , tid = '', at = '', address = '', code = '']: RegExpExecArray): void {
    if (!this.#lives.has(tid) && this.#lives.size < mostThreads)
      this.#lives.set(tid, [Number(at), Number.POSITIVE_INFINITY]);
    const key = `${address} ${tid}`;
    const tally = this.#tallies.get(key) ?? {
      address: Number.parseInt(address, 16),
      tid,
      samples: 0,
      codes: new Map<number, number>(),
    };
    tally.samples++;
    const from = Number.parseInt(code, 16);
    if (tally.codes.has(from) || tally.codes.size < mostCodes)
      tally.codes.set(from, (tally.codes.get(from) ?? 0) + 1);
    this.#tallies.set(key, tally);
  }

  finish(): BreakpointRecord {
    const order = new Map(
      [...this.#lives.entries()]
        .toSorted(([, one], [, other]) => one[0] - other[0])
        .map(([tid], index) => [tid, index + 1] as const),
    );
    const hits = [...this.#tallies.values()].map(({ address, tid, samples, codes }) => {
      const [code = 0] = [...codes].toSorted(([, one], [, other]) => other - one)[0] ?? [];
      return { address, thread: order.get(tid) ?? 0, samples, code };
    });
    const lives = [...this.#lives].map(([tid, life]) => [order.get(tid) ?? 0, life] as const);
    return { hits, mappings: this.mappings, lives: new Map(lives) };
  }
}

/**
 * Reads what `perf script --show-mmap-events --show-task-events -F pid,tid,time,event,ip` writes of a recording of
 * `perf record -e mem:ADDRESS/8:w`. Threads that were there before the recording began have the time of their first hit.
 */
export function readBreakpoints(source: Source): Parsed<BreakpointRecord> {
  const reader = new BreakpointReader();
  forEachLine(source.chunks, reader);
  if (reader.lines > 0) return parsed(reader.finish());
  return failed({
    code: 'format-damaged',
    message: `${source.name} is empty`,
    hint: 'run it again; perf recorded nothing',
  });
}
