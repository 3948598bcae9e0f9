import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Problem, showOneLine } from '../../core/index.ts';
import { withoutWaiting } from '../processes/plain-file.ts';

/** The files that are one run's profile, and what a reader must know about them. */
export interface DumpFiles {
  /** Absolute paths in the order in which they are read; the path that was asked for where nothing belongs to it. */
  readonly files: readonly string[];
  readonly notes: readonly Problem[];
}

/** A file of callgrind as its first lines describe it. */
interface DumpFile {
  readonly name: string;
  /** From the name: `.2`, or beyond all of them for the name itself, which callgrind writes last. */
  readonly part: number;
  /** From the name: `-01`, or 0. */
  readonly thread: number;
  /** Process and command: the same in all files of one run. */
  readonly run: string;
}

/** Enough for what stands before the costs, with a long command. */
const headBytes = 16 * 1024;

function readHead(path: string): string {
  let file: number | undefined;
  try {
    const opened = openSync(path, withoutWaiting);
    file = opened;
    if (!fstatSync(opened).isFile()) return '';
    const bytes = Buffer.alloc(headBytes);
    return bytes.toString('latin1', 0, readSync(opened, bytes, 0, headBytes, 0));
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function describeFile(directory: string, name: string, base: string): readonly DumpFile[] {
  const suffix = name.startsWith(base)
    ? /^(?:\.(\d{1,6}))?(?:-(\d{2,5}))?$/.exec(name.slice(base.length))
    : null;
  if (suffix === null) return [];
  const head = readHead(join(directory, name));
  const pid = /^pid: *(\d+)$/m.exec(head)?.[1];
  if (pid === undefined || !/^creator: *callgrind/m.test(head)) return [];
  const command = /^cmd:(.*)$/m.exec(head)?.[1] ?? '';
  const [, part, thread] = suffix;
  return [
    {
      name,
      part: part === undefined ? Number.POSITIVE_INFINITY : Number(part),
      thread: Number(thread ?? 0),
      run: `${pid} ${command}`,
    },
  ];
}

function listNames(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function list(files: readonly DumpFile[]): string {
  const shown = files.slice(0, 8).map(({ name }) => showOneLine(name));
  return files.length > shown.length
    ? `${shown.join(', ')} and ${files.length - shown.length} more`
    : shown.join(', ');
}

/**
 * The files of callgrind that belong to `path`: itself, its parts `path.N` and its threads `path-NN`, as `--dump-every-bb` and
 * `--separate-threads=yes` write them, of the same process and the same command. Files of that form that are of another
 * process are left out and named. Where `path` is empty or missing, and what has its name is of several processes, none is
 * taken: nobody knows which was meant.
 */
export function gatherDumpFiles(path: string): DumpFiles {
  const [directory, base] = [dirname(path), basename(path)];
  const found = listNames(directory)
    .flatMap((name) => describeFile(directory, name, base))
    .sort((one, other) => one.part - other.part || one.thread - other.thread);
  const own = found.find(({ name }) => name === base);
  const runs = new Set(found.map(({ run }) => run));
  const run = own?.run ?? (runs.size === 1 ? found[0]?.run : undefined);
  const [taken, strangers] = [
    found.filter((file) => file.run === run),
    found.filter((file) => file.run !== run),
  ];
  const notes = [...tellTaken(base, taken), ...tellStrangers(base, strangers)];
  return { files: taken.length === 0 ? [path] : taken.map(({ name }) => join(directory, name)), notes };
}

function tellTaken(base: string, taken: readonly DumpFile[]): readonly Problem[] {
  if (taken.length < 2 && taken.every(({ name }) => name === base)) return [];
  return [
    {
      code: 'profile-joined',
      message: `${showOneLine(base)} was read as one profile of these files of the same process: ${list(taken)}`,
      hint: 'name one of the files to see it alone',
    },
  ];
}

function tellStrangers(base: string, strangers: readonly DumpFile[]): readonly Problem[] {
  if (strangers.length === 0) return [];
  return [
    {
      code: 'profile-partial',
      message: `these files are named like parts of ${showOneLine(base)}, but are of another process, and were left out: ${list(strangers)}`,
      hint: 'name the file that is meant, or remove those of older runs',
    },
  ];
}
