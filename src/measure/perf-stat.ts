import { readFile, rm } from 'node:fs/promises';
import { type PerfCount, readPerfStat } from '../core/index.ts';

/** A perf that works on this machine, and the form in which it writes counts. */
export interface Perf {
  /** Absolute. */
  readonly path: string;
  /** `csv` for versions before 6.0. */
  readonly format: 'json' | 'csv';
}

export interface PerfEvents {
  /** Hardware events, counted together as one group in user mode. */
  readonly hardware: readonly string[];
  /** Events that cost no counter; they stay outside the group. */
  readonly software: readonly string[];
}

/** The words that run a program, given after them, under `perf stat`, which writes its counts to the file `out`. */
export function perfWords(perf: Perf, events: PerfEvents, out: string): readonly string[] {
  const { hardware, software } = events;
  // Event names hold commas in some forms, so the separator is a semicolon.
  return [
    perf.path,
    'stat',
    perf.format === 'json' ? '-j' : '-x;',
    '-o',
    out,
    ...(hardware.length > 0 ? ['-e', `{${hardware.join(',')}}:u`] : []),
    ...(software.length > 0 ? ['-e', software.join(',')] : []),
    '--',
  ];
}

/** Reads the counts that perf wrote and removes the file; undefined where it wrote none. In the order of the events. */
export async function takeCounts(out: string): Promise<readonly PerfCount[] | undefined> {
  const text = await readFile(out, 'utf8').catch(() => undefined);
  await rm(out, { force: true });
  if (text === undefined) return undefined;
  const counts = readPerfStat(text, 'the output of perf stat');
  return counts.kind === 'ok' && counts.value.length > 0 ? counts.value : undefined;
}

/** `instructions:u` and, on processors with two kinds of cores, `cpu_core/instructions/u` are both `instructions`. */
export function plainEventName(event: string): string {
  const inside = /^cpu_\w+\/([^/]+)\/\w*$/.exec(event)?.[1];
  return inside ?? event.replace(/:[a-zA-Z]+$/, '');
}
