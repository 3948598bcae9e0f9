/**
 * What a file of `perf record --call-graph dwarf` says of the copies of stacks that it holds (Linux,
 * tools/perf/Documentation/perf.data-file-format.txt and include/uapi/linux/perf_event.h). Frames, symbols and everything else
 * is left to perf itself.
 */
export interface StackCopy {
  /** Nanoseconds of the recording's clock. */
  readonly time: number;
  /** Whether as much was copied as was asked for, so that there may be more of the stack. */
  readonly isFull: boolean;
}

const magic = 0x32454c4946524550n; // PERFILE2, little-endian
const sampleRecord = 9;
/** Bytes from the start within which perf describes its events. */
const longestHead = 64 * 1024;

/** Bits of `sample_type`. */
const has = {
  ip: 1n << 0n,
  tid: 1n << 1n,
  time: 1n << 2n,
  addr: 1n << 3n,
  read: 1n << 4n,
  callchain: 1n << 5n,
  id: 1n << 6n,
  cpu: 1n << 7n,
  period: 1n << 8n,
  stream: 1n << 9n,
  raw: 1n << 10n,
  branches: 1n << 11n,
  registers: 1n << 12n,
  stack: 1n << 13n,
  identifier: 1n << 16n,
} as const;

/** Where the fields of a sample are; all samples of a file with one event have the same. */
interface Layout {
  readonly types: bigint;
  readonly registers: number;
  readonly start: number;
  readonly end: number;
}

function readLayout(head: DataView): Layout | undefined {
  if (head.byteLength < 104 || head.getBigUint64(0, true) !== magic) return undefined;
  const attribute = Number(head.getBigUint64(24, true));
  const start = Number(head.getBigUint64(40, true));
  const end = start + Number(head.getBigUint64(48, true));
  if (attribute + 96 > head.byteLength || start < 104) return undefined;
  const types = head.getBigUint64(attribute + 24, true);
  if ((types & has.time) === 0n || (types & (has.read | has.raw | has.branches)) !== 0n) return undefined;
  const mask = head.getBigUint64(attribute + 80, true);
  return { types, start, end, registers: mask.toString(2).replaceAll('0', '').length };
}

/** A sample's time and how much of its stack was copied; undefined where the record is too short for what it should hold. */
function readSample(record: DataView, { types, registers }: Layout): StackCopy | undefined {
  const skip = (...fields: readonly bigint[]): number =>
    fields.filter((bit) => (types & bit) !== 0n).length * 8;
  let at = 8 + skip(has.identifier, has.ip, has.tid);
  if (at + 8 > record.byteLength) return undefined;
  const time = Number(record.getBigUint64(at, true));
  at += 8 + skip(has.addr, has.id, has.stream, has.cpu, has.period);
  const next = (): number => {
    const value = at + 8 > record.byteLength ? Number.NaN : Number(record.getBigUint64(at, true));
    at += 8;
    return value;
  };
  // `at` is read before the call in `at += next()`.
  const frames = (types & has.callchain) === 0n ? 0 : next();
  at += frames * 8;
  if ((types & has.registers) !== 0n && next() !== 0) at += registers * 8;
  if ((types & has.stack) === 0n) return undefined;
  const size = next();
  if (size === 0) return { time, isFull: false };
  at += size;
  const copied = next();
  return Number.isNaN(copied) ? undefined : { time, isFull: copied >= size };
}

/**
 * Reads the copies of stacks of a recording with one event, in pieces of any size. Stops where the file does not follow the
 * format; yields nothing for one that holds no such copies.
 */
export function* readStackCopies(chunks: Iterable<Uint8Array>): Generator<StackCopy> {
  let held: Uint8Array = new Uint8Array();
  /** Position of the first held byte in the file, and of the next record. */
  let [from, next] = [0, -1];
  let layout: Layout | undefined;
  for (const chunk of chunks) {
    const joined = new Uint8Array(held.length + chunk.length);
    joined.set(held);
    joined.set(chunk, held.length);
    held = joined;
    const view = new DataView(held.buffer, held.byteOffset, held.byteLength);
    if (layout === undefined) {
      layout = readLayout(view);
      if (layout === undefined && held.length > longestHead) return;
      if (layout === undefined) continue;
      next = layout.start;
    }
    for (;;) {
      const at = next - from;
      if (next >= layout.end || at + 8 > held.length) break;
      const size = view.getUint16(at + 6, true);
      if (size < 8) return;
      if (at + size > held.length) break;
      if (view.getUint32(at, true) === sampleRecord) {
        const copy = readSample(new DataView(held.buffer, held.byteOffset + at, size), layout);
        if (copy !== undefined) yield copy;
      }
      next += size;
    }
    const done = Math.min(held.length, Math.max(0, next - from));
    held = held.subarray(done);
    from += done;
  }
}
