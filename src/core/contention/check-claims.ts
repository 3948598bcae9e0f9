import type { CodePlace } from '../model/cache-line.ts';
import { type ClaimResult, type ClaimStatement, describeClaim } from '../model/claim.ts';
import { findNamed, type NamedPlace } from './find-named.ts';
import { areConcurrent, type FindPlace } from './judge-sharing.ts';
import { plainType } from './name-fields.ts';
import type { DebugLayout } from './read-layout.ts';
import type { SharingRecord, SharingUse } from './read-sharing.ts';
import { usualLineBytes } from './verification.ts';

/** One run with recorded accesses. */
export interface RecordedRun {
  readonly record: SharingRecord;
  readonly place: FindPlace;
}

/** What claims are checked against: a program's layout, and its recorded runs where there are some. */
export interface ClaimEvidence {
  readonly layout: DebugLayout;
  /** The program's file by the name under which the recorded runs loaded it, and the runs. */
  readonly recorded?: {
    readonly object: string;
    readonly runs: readonly RecordedRun[];
    readonly layout: DebugLayout;
  };
  /** Why nothing was recorded, as a clause. */
  readonly notRecorded: string;
}

type Outcome = Omit<ClaimResult, 'claim'>;

const nowhere = { file: '', line: 0 } as const;

function unmeasurable(message: string, evidence: ClaimResult['evidence'] = 'layout'): Outcome {
  return { kind: 'unmeasurable', message, evidence, ...nowhere };
}

function unknown(name: string): Outcome {
  return unmeasurable(`the debug information knows no variable or type ${name} with a fixed place`);
}

function placeOf({ file, line }: NamedPlace): Pick<ClaimResult, 'file' | 'line'> {
  return file === '' ? nowhere : { file, line };
}

function checkAligned({ name, bytes }: ClaimStatement & { kind: 'aligned' }, layout: DebugLayout): Outcome {
  const places = findNamed(layout, name);
  const [first] = places;
  if (first === undefined) return unknown(name);
  const describe = ({ address, offset, alignment }: NamedPlace): readonly [holds: boolean, words: string] => {
    if (address !== undefined)
      return [
        (address + offset) % bytes === 0,
        `it begins ${(address + offset) % bytes} bytes after a multiple of ${bytes}`,
      ];
    const holds = alignment % bytes === 0 && offset % bytes === 0;
    const words =
      offset === 0
        ? `its type is aligned to ${alignment} bytes`
        : `it begins ${offset} bytes into a type that is aligned to ${alignment} bytes`;
    return [holds, words];
  };
  const broken = places.find((place) => !describe(place)[0]);
  const shown = broken ?? first;
  const [, words] = describe(shown);
  return {
    kind: broken === undefined ? 'confirmed' : 'broken',
    message: words,
    evidence: 'layout',
    ...placeOf(shown),
  };
}

/** Whether two ranges of bytes, counted from one origin, have a byte in one line. */
function meet(one: NamedPlace, other: NamedPlace, origins: readonly [number, number]): boolean {
  const lineOf = (byte: number): number => Math.floor(byte / usualLineBytes);
  const [left, right] = [origins[0] + one.offset, origins[1] + other.offset];
  return lineOf(left) <= lineOf(right + other.size - 1) && lineOf(right) <= lineOf(left + one.size - 1);
}

/** Every place in a line at which a value of a type can begin. */
function beginningsOf(alignment: number): readonly number[] {
  const step = Math.min(alignment, usualLineBytes);
  return Array.from({ length: Math.floor(usualLineBytes / step) }, (_, at) => at * step);
}

function judgeApart(one: NamedPlace, other: NamedPlace): boolean | undefined {
  if (one.address !== undefined && other.address !== undefined)
    return !meet(one, other, [one.address, other.address]);
  if (one.address !== undefined || other.address !== undefined || one.root !== other.root) return undefined;
  return beginningsOf(one.alignment).every((at) => !meet(one, other, [at, at]));
}

function checkApart({ names }: ClaimStatement & { kind: 'apart' }, layout: DebugLayout): Outcome {
  const [ones, others] = [findNamed(layout, names[0]), findNamed(layout, names[1])];
  const [first] = ones;
  if (first === undefined) return unknown(names[0]);
  if (others[0] === undefined) return unknown(names[1]);
  const pairs = ones.flatMap((one) => others.map((other) => ({ one, other, apart: judgeApart(one, other) })));
  const broken = pairs.find(({ apart }) => apart === false);
  if (broken !== undefined) {
    const { one, other } = broken;
    const where =
      one.address === undefined
        ? `the type is aligned to ${one.alignment} bytes, and they are at ${one.offset} and ${other.offset} of it`
        : `they lie ${Math.abs((other.address ?? 0) + other.offset - one.address - one.offset)} bytes apart, in one line`;
    return { kind: 'broken', message: where, evidence: 'layout', ...placeOf(one) };
  }
  if (pairs.every(({ apart }) => apart === undefined))
    return unmeasurable(`${names[0]} and ${names[1]} are not of one type and have no fixed addresses`);
  return {
    kind: 'confirmed',
    message: 'no line can hold a byte of both',
    evidence: 'layout',
    ...placeOf(first),
  };
}

/** A use of a region with the place of its code. */
interface Touch {
  readonly use: SharingUse;
  readonly place: CodePlace;
}

/** Uses of the bytes from `low` to before `high` in memory. */
function touchesOf({ record, place }: RecordedRun, low: number, high: number): readonly Touch[] {
  const touches = record.shared.flatMap(({ address, uses }) =>
    uses.flatMap((use) => {
      const inside = Array.from({ length: record.lineBytes }, (_, at) => at).some((at) => {
        const byte = address + at;
        return byte >= low && byte < high && ((use.mask >> BigInt(at)) & 1n) === 1n;
      });
      return inside ? [{ use, place: place(use.code) }] : [];
    }),
  );
  // A write says more than the read that came with it.
  return touches.toSorted(
    ({ use: one }, { use: other }) => one.thread - other.thread || Number(other.writes) - Number(one.writes),
  );
}

function describeTouch({ use, place }: Touch): string {
  const where = place.file === '' ? '' : ` at ${place.file}:${place.line}`;
  return `${place.function === '' ? 'unknown code' : place.function}${where} ${use.writes ? 'writes' : 'reads'} it in t${use.thread}`;
}

/** Two uses by threads that can run at the same time. */
function findRivals(touches: readonly Touch[]): readonly [Touch, Touch] | undefined {
  for (const [at, one] of touches.entries()) {
    const other = touches
      .slice(at + 1)
      .find(({ use }) => use.thread !== one.use.thread && areConcurrent(use, one.use));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

function checkOneThread({ name }: ClaimStatement & { kind: 'one-thread' }, evidence: ClaimEvidence): Outcome {
  const { recorded } = evidence;
  if (recorded === undefined) return unmeasurable(evidence.notRecorded, 'exact');
  const { layout, runs, object } = recorded;
  let wasTouched = false;
  const regions = findNamed(layout, name).filter(({ address }) => address !== undefined);
  const [first] = regions;
  if (first === undefined) return { ...unknown(name), evidence: 'exact' };
  if (plainType(layout, first.type)?.tag.endsWith('pointer_type') === true)
    return unmeasurable(`${name} is a pointer, and the memory that it points to has no name`, 'exact');
  for (const run of runs) {
    const loaded = run.record.objects.find(({ path }) => path === object);
    if (loaded === undefined) continue;
    for (const { address = 0, offset, size } of regions) {
      const low = address + offset + loaded.bias;
      wasTouched ||= run.record.touched.some(({ from, to }) => from < low + size && low < to);
      const rivals = findRivals(touchesOf(run, low, low + size));
      if (rivals === undefined) continue;
      const [{ place }] = rivals;
      const message = rivals.map(describeTouch).join(', ');
      return {
        kind: 'broken',
        message,
        evidence: 'exact',
        file: place.file,
        line: place.file === '' ? 0 : place.line,
      };
    }
  }
  const lost = runs.reduce((sum, { record }) => sum + record.lost, 0);
  const isLoaded = runs.some(({ record }) => record.objects.some(({ path }) => path === object));
  if (lost > 0) return unmeasurable(`${lost} accesses found no room in the record`, 'exact');
  if (!isLoaded) return unmeasurable('the recorded run did not start the program', 'exact');
  if (!wasTouched) return unmeasurable(`the recorded run did not touch ${name}`, 'exact');
  const message = 'no two threads that can run at once touched it';
  return { kind: 'confirmed', message, evidence: 'exact', ...placeOf(first) };
}

/** How a claim ends on one side: confirmed, broken with the evidence, or not measurable with the reason. */
export function checkClaim(statement: ClaimStatement, evidence: ClaimEvidence): ClaimResult {
  const check = (): Outcome => {
    switch (statement.kind) {
      case 'aligned':
        return checkAligned(statement, evidence.layout);
      case 'apart':
        return checkApart(statement, evidence.layout);
      case 'one-thread':
        return checkOneThread(statement, evidence);
    }
  };
  return { claim: describeClaim(statement), ...check() };
}
