import type { LineUse } from '../model/cache-line.ts';
import type { FalseSharing, LineLayout } from './contention.ts';
import { findNamed } from './find-named.ts';
import type { FindPlace } from './judge-sharing.ts';
import { fieldsOfVariable, nameLine } from './name-fields.ts';
import type { BreakpointRecord } from './read-breakpoints.ts';
import type { DebugLayout } from './read-layout.ts';

/** A field that was watched: its address in the file and its bytes. */
export interface WatchedField {
  readonly name: string;
  readonly address: number;
  readonly size: number;
}

/** The innermost fields of a variable with a fixed address, or of a part of it; none for a type and for what is not there. */
export function watchableFields(layout: DebugLayout, name: string): readonly WatchedField[] {
  return findNamed(layout, name).flatMap(({ address, offset, type }) => {
    if (address === undefined) return [];
    const fields = fieldsOfVariable(layout, { name: name.trim(), type, address: address + offset });
    return fields.map((field) => ({ name: field.name, address: field.offset, size: field.size }));
  });
}

/** One run of the program with its breakpoints. */
export interface WatchedRun {
  readonly record: BreakpointRecord;
  /** What must be taken off an address in memory to get the one in the file. */
  readonly bias: number;
  readonly place: FindPlace;
}

/** What is needed to judge runs. */
export interface WatchedProgram {
  readonly object: string;
  readonly layout: DebugLayout;
  readonly fields: readonly WatchedField[];
  readonly lineBytes: number;
  /** Writes for each sample. */
  readonly period: number;
}

/** Writes of a thread below this do not make a line contended. */
const fewestWrites = 1000;

interface Writer {
  readonly field: WatchedField;
  readonly thread: number;
  readonly use: LineUse;
}

function listWriters({ record, bias, place }: WatchedRun, program: WatchedProgram): readonly Writer[] {
  const { fields, lineBytes, period } = program;
  return record.hits.flatMap(({ address, thread, samples, code }): readonly Writer[] => {
    const field = fields.find((one) => one.address === address - bias);
    if (field === undefined || samples * period < fewestWrites) return [];
    const from = field.address % lineBytes;
    const use: LineUse = {
      bytes: [{ from, to: Math.min(lineBytes, from + field.size) }],
      // The address is that of the next instruction.
      place: place(code - 1),
      threads: [`t${thread}`],
      cpus: '',
      loads: 0,
      stores: samples * period,
      hitmLocal: 0,
      hitmRemote: 0,
      peer: 0,
    };
    return [{ field, thread, use }];
  });
}

/** Whether two threads lived at the same time in some run. */
function haveMet(one: number, other: number, runs: readonly WatchedRun[]): boolean {
  return runs.some(({ record: { lives } }) => {
    const [first, second] = [lives.get(one), lives.get(other)];
    return first !== undefined && second !== undefined && first[0] < second[1] && second[0] < first[1];
  });
}

function pairOf(
  writers: readonly Writer[],
  runs: readonly WatchedRun[],
): readonly [Writer, Writer] | undefined {
  const busiest = writers.toSorted((one, other) => other.use.stores - one.use.stores);
  for (const [at, one] of busiest.entries()) {
    const rival = busiest
      .slice(at + 1)
      .find(
        ({ field, thread }) =>
          field.address !== one.field.address && thread !== one.thread && haveMet(one.thread, thread, runs),
      );
    if (rival !== undefined) return one.field.address < rival.field.address ? [one, rival] : [rival, one];
  }
  return undefined;
}

/**
 * The lines in which threads that live at the same time write to different fields, by breakpoints: which thread writes to
 * which field is seen, not guessed. A field that one thread writes and others only read is not seen.
 */
export function judgeWrites(runs: readonly WatchedRun[], program: WatchedProgram): readonly FalseSharing[] {
  const { lineBytes, layout, object } = program;
  const writers = runs.flatMap((run) => listWriters(run, program));
  const byLine = Map.groupBy(writers, ({ field }) => Math.floor(field.address / lineBytes) * lineBytes);
  return [...byLine].flatMap(([address, own]): readonly FalseSharing[] => {
    const pair = pairOf(own, runs);
    if (pair === undefined) return [];
    const named: LineLayout | undefined = nameLine(layout, address, lineBytes);
    const line = {
      address: `0x${(address + (runs[0]?.bias ?? 0)).toString(16)}`,
      image: { object, address },
      uses: own.map(({ use }) => use),
    };
    const found = {
      kind: 'false-sharing',
      line,
      pair: [pair[0].use, pair[1].use],
      evidence: 'exact',
    } as const;
    return [named === undefined ? found : { ...found, layout: named }];
  });
}
