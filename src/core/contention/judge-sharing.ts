import type { ByteRange, CacheLine, CodePlace, LineUse } from '../model/cache-line.ts';
import type { Contention } from './contention.ts';
import type { SharingLine, SharingRecord, SharingUse } from './read-sharing.ts';

/**
 * Accesses of a thread below this do not make a line contended: what is initialised or read once costs nothing that
 * anybody could see.
 */
const fewestAccesses = 1000;
/** Accesses across two lines below this are not told. */
const fewestCrossings = 1000;

/** The ranges of the bits that are set, from the lowest. */
export function rangesOf(mask: bigint): readonly ByteRange[] {
  const ranges: ByteRange[] = [];
  let from: number | undefined;
  for (let byte = 0; byte <= 64; byte++) {
    const set = ((mask >> BigInt(byte)) & 1n) === 1n;
    if (set && from === undefined) from = byte;
    if (!set && from !== undefined) {
      ranges.push({ from, to: byte });
      from = undefined;
    }
  }
  return ranges;
}

function lowestBit({ mask }: SharingUse): bigint {
  return mask & -mask;
}

/** Whether two uses can have happened at the same time. */
export function areConcurrent(one: SharingUse, other: SharingUse): boolean {
  return one.from < other.to && other.from < one.to;
}

/** What one thread does to a line, while at least one use of another thread may happen. */
interface ThreadView {
  readonly uses: readonly SharingUse[];
  readonly written: bigint;
  readonly touched: bigint;
  readonly count: number;
}

function viewOf(uses: readonly SharingUse[]): ThreadView {
  const join = (chosen: readonly SharingUse[]): bigint => chosen.reduce((mask, use) => mask | use.mask, 0n);
  return {
    uses,
    written: join(uses.filter((use) => use.writes)),
    touched: join(uses),
    count: uses.reduce((sum, use) => sum + use.count, 0),
  };
}

/** The most frequent use, a writing one before a reading one where `writes`. */
function mainUse({ uses }: ThreadView): SharingUse | undefined {
  const busiest = (chosen: readonly SharingUse[]) => chosen.toSorted((a, b) => b.count - a.count)[0];
  return busiest(uses.filter((use) => use.writes)) ?? busiest(uses);
}

/**
 * Two threads contend for a line without sharing data where one writes and neither touches a byte that the other writes.
 * Exact: it depends on which thread touches which bytes and on whether the threads can run at the same time, not on
 * whether they did, so a machine with one free core gives the same answer.
 */
function contend(
  one: readonly SharingUse[],
  other: readonly SharingUse[],
): readonly [SharingUse, SharingUse] | undefined {
  const left = viewOf(one.filter((use) => other.some((rival) => areConcurrent(use, rival))));
  const right = viewOf(other.filter((use) => one.some((rival) => areConcurrent(use, rival))));
  const frequent = left.count >= fewestAccesses && right.count >= fewestAccesses;
  const apart = (left.written & right.touched) === 0n && (right.written & left.touched) === 0n;
  if (!frequent || !apart || (left.written | right.written) === 0n) return undefined;
  const [first, second] = [mainUse(left), mainUse(right)];
  if (first === undefined || second === undefined) return undefined;
  return lowestBit(first) <= lowestBit(second) ? [first, second] : [second, first];
}

/** Names the code at an address in memory. */
export type FindPlace = (code: number) => CodePlace;

function describeUse(use: SharingUse, place: FindPlace): LineUse {
  return {
    bytes: rangesOf(use.mask),
    place: place(use.code),
    threads: [`t${use.thread}`],
    cpus: '',
    loads: use.writes ? 0 : use.count,
    stores: use.writes ? use.count : 0,
    hitmLocal: 0,
    hitmRemote: 0,
    peer: 0,
  };
}

function describeLine(line: SharingLine, record: SharingRecord, place: FindPlace): CacheLine {
  const object = record.objects.find(
    ({ start, end }) => line.address + record.lineBytes > start && line.address < end,
  );
  const blocks = line.blocks
    .map(({ address, size, site }) => ({
      offset: address - line.address,
      size,
      callers: record.sites.get(site) ?? [],
    }))
    .toSorted((one, other) => one.offset - other.offset);
  return {
    address: `0x${line.address.toString(16)}`,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(object === undefined ? {} : { image: { object: object.path, address: line.address - object.bias } }),
    uses: line.uses.filter((use) => use.count > 1).map((use) => describeUse(use, place)),
  };
}

function judgeLine(line: SharingLine, record: SharingRecord, place: FindPlace): readonly Contention[] {
  const found: Contention[] = [];
  const threads = [...Map.groupBy(line.uses, (use) => use.thread).values()];
  const pairs = threads.flatMap((one, at) => threads.slice(at + 1).map((other) => contend(one, other) ?? []));
  const pair = pairs
    .filter((candidate) => candidate.length > 0)
    .toSorted((a, b) => sumCounts(b) - sumCounts(a))[0];
  const [first, second] = pair ?? [];
  if (first !== undefined && second !== undefined) {
    found.push({
      kind: 'false-sharing',
      line: describeLine(line, record, place),
      pair: [describeUse(first, place), describeUse(second, place)],
      evidence: 'exact',
    });
  }
  const described = describeLine(line, record, place);
  const crossing = line.uses
    .filter(({ crossings }) => crossings >= fewestCrossings)
    .toSorted((one, other) => Number(other.writes) - Number(one.writes));
  const told = new Set<string>();
  for (const use of crossing) {
    const user = describeUse(use, place);
    const where = `${user.place.file}:${user.place.line}`;
    if (told.has(where)) continue;
    told.add(where);
    found.push({ kind: 'crossing', line: described, use: user, times: use.crossings });
  }
  return found;
}

function sumCounts(uses: readonly SharingUse[]): number {
  return uses.reduce((sum, use) => sum + use.count, 0);
}

/** What makes two findings the same: a line whose memory was given back in parts is recorded more than once. */
function keyOf(found: Contention): string {
  const uses = found.kind === 'crossing' ? [found.use] : found.pair;
  const told = uses.map(({ bytes, place, threads }) => [bytes, place, threads]);
  return JSON.stringify([found.kind, found.line.address, told]);
}

/** The lines of a record for which threads contend without sharing data, and accesses across lines; most accesses first. */
export function judgeSharing(record: SharingRecord, place: FindPlace): readonly Contention[] {
  const found = record.shared
    .toSorted((one, other) => sumCounts(other.uses) - sumCounts(one.uses))
    .flatMap((line) => judgeLine(line, record, place));
  return [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
