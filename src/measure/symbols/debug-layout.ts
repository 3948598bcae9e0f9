import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DebugLayout, failed, type Parsed, readDebugLayout } from '../../core/index.ts';
import { absolutePath } from '../processes/clean-env.ts';
import { findProgram } from '../processes/command.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { runProcess } from '../processes/processes.ts';

/** Seconds for one object; the largest programs have gigabytes of debug information. */
const timeout = 600;

/** An executable or library whose debug information is wanted. */
export interface LayoutRequest {
  /** Absolute. */
  readonly object: string;
  /** For a temporary file, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** How types and variables of an object are laid out, by its debug information as readelf tells it. */
export async function inspectLayout({
  object,
  directory,
  signal,
}: LayoutRequest): Promise<Parsed<DebugLayout>> {
  const readelf = await findProgram('readelf');
  if (readelf === undefined) {
    return failed({
      code: 'tool-missing',
      message: 'readelf is not installed; cache lines cannot be named by their fields',
      hint: 'run: apt-get install binutils',
    });
  }
  const own = await mkdtemp(join(directory, 'layout-'));
  const stdout = join(own, 'debug-info.txt');
  const outcome = await runProcess({
    command: readelf,
    args: ['--debug-dump=info,rawline', object],
    cwd: own,
    env: { PATH: absolutePath(process.env['PATH']), LC_ALL: 'C' },
    timeout,
    files: { stdin: '/dev/null', stdout },
    ...(signal === undefined ? {} : { signal }),
  });
  const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
  const layout = fine
    ? readDebugLayout({ name: basename(object), chunks: readChunks(stdout) })
    : failed<DebugLayout>({
        code: 'tool-failed',
        message: `readelf could not read ${object}`,
        hint: 'give a program or library in the ELF format',
      });
  await rm(own, { recursive: true, force: true });
  return layout;
}
