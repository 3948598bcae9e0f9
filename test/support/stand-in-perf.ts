import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Faults that the stand-in imitates; stand-in-perf.pl describes them. */
export type StandInSettings = Readonly<
  Partial<
    Record<
      | 'csv'
      | 'dead'
      | 'slots'
      | 'unsupported'
      | 'kernel_denied'
      | 'denied'
      | 'silent'
      | 'stray'
      | 'contended'
      | 'at_once'
      | 'c2c'
      | 'sampled',
      string
    >
  >
>;

export interface StandInPerf {
  /** The program to use as perf. */
  readonly path: string;
  /** Changes the faults from the next run on and counts runs anew. */
  readonly set: (settings: StandInSettings) => Promise<void>;
}

/** Puts a stand-in of perf, which counts with cachegrind, into a directory; made when absent. */
export async function makeStandInPerf(
  directory: string,
  settings: StandInSettings = {},
): Promise<StandInPerf> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'perf');
  await copyFile(join(import.meta.dirname, 'stand-in-perf.pl'), path);
  await chmod(path, 0o755);
  const set = async (next: StandInSettings) => {
    const lines = Object.entries(next).map(([name, value]) => `${name}=${value}\n`);
    await writeFile(join(directory, 'settings'), lines.join(''));
    await rm(join(directory, 'runs'), { force: true });
  };
  await set(settings);
  return { path, set };
}
