import { rm } from 'node:fs/promises';
import { type PerfCount, readPerfStat } from '../../core/index.ts';
import { readPlainFile } from '../processes/plain-file.ts';

/** A perf that works on this machine, and the form in which it writes counts. */
export interface Perf {
  /** Absolute. */
  readonly path: string;
  /** `csv` for versions before 6.0. */
  readonly format: 'json' | 'csv';
}

/** What perf counts in one run. */
export interface PerfEvents {
  /** Hardware events, counted together as one group in user mode. */
  readonly hardware: readonly string[];
  /** Events that cost no counter; they stay outside the group. */
  readonly software: readonly string[];
  /** Whether everything that runs on the machine meanwhile is counted; no when absent. */
  readonly everywhere?: boolean;
}

/** The words that run a program, given after them, under `perf stat`, which writes its counts to the file `out`. */
export function perfWords(perf: Perf, events: PerfEvents, out: string): readonly string[] {
  const { hardware, software, everywhere = false } = events;
  // Event names hold commas in some forms, so the separator is a semicolon.
  return [
    perf.path,
    'stat',
    perf.format === 'json' ? '-j' : '-x;',
    '-o',
    out,
    ...(everywhere ? ['-a'] : []),
    ...(hardware.length > 0 ? ['-e', `{${hardware.join(',')}}:u`] : []),
    ...(software.length > 0 ? ['-e', software.join(',')] : []),
    '--',
  ];
}

/** Reads the counts that perf wrote and removes the file; undefined where it wrote none. In the order of the events. */
export async function takeCounts(out: string): Promise<readonly PerfCount[] | undefined> {
  const text = await readPlainFile(out, 1024 * 1024);
  await rm(out, { force: true, recursive: true });
  if (text === undefined) return undefined;
  const counts = readPerfStat(text.toString(), 'the output of perf stat');
  return counts.kind === 'ok' && counts.value.length > 0 ? counts.value : undefined;
}
