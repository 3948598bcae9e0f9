import { basename, dirname, join } from 'node:path';
import { openPlainFile } from '../processes/plain-file.ts';
import { gatherDumpFiles } from './dump-files.ts';

/** What callgrind wrote of one process. */
export interface ProcessDump {
  /** Absolute paths, in the order in which they were written: parts that the program asked for, and the last one. */
  readonly files: readonly string[];
  /** Name of the last of them, `out.` and the number of the process. */
  readonly name: string;
  /** Instructions of all of them, by their last lines. */
  readonly total: number;
  /** The first of them that ends before its totals. */
  readonly cut?: string;
}

/** Long enough for the last line of a dump, `totals: ` and a number an event. */
const tailBytes = 4_096;

/** Instructions of a dump, by its last line; undefined where it has none. An empty file is one of a process that was killed. */
async function readTotal(path: string): Promise<number | undefined> {
  await using file = await openPlainFile(path);
  if (file === undefined) return 0;
  const { size } = await file.stat();
  if (size === 0) return 0;
  const length = Math.min(size, tailBytes);
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
  const total = /^totals: (\d+)/m.exec(buffer.toString('latin1'))?.[1];
  return total === undefined ? undefined : Number(total);
}

async function describe(name: string, files: readonly string[]): Promise<ProcessDump> {
  const totals = await Promise.all(files.map(readTotal));
  const cut = files.find((_, at) => totals[at] === undefined);
  const total = totals.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return { files, name, total, ...(cut === undefined ? {} : { cut }) };
}

/** The files of a run by process; `paths` are named `out.` with the process's number, `.` and a part's number. */
export async function groupByProcess(paths: readonly string[]): Promise<readonly ProcessDump[]> {
  const named = Map.groupBy(paths, (path) => /^out\.\d+/.exec(basename(path))?.[0] ?? basename(path));
  const dumps: Promise<ProcessDump>[] = [];
  for (const [name, all] of named) {
    const last = join(dirname(all[0] ?? ''), name);
    // A process that goes on as another program keeps its number: then the parts of the one are not of the other.
    const own = all.length === 1 ? all : gatherDumpFiles(last).files;
    const others = all.filter((path) => !own.includes(path));
    dumps.push(describe(name, own), ...others.map((path) => describe(basename(path), [path])));
  }
  return Promise.all(dumps);
}
