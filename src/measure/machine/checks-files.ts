import { mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasDebugLines } from '../../core/index.ts';
import { git } from '../git/git.ts';
import { isShallow } from '../git/merge-base.ts';
import { probe } from '../processes/probe.ts';
import type { Machine, MachineCheck } from './check.ts';

const gibibyte = 1024 ** 3;

/** Free space, in bytes, below which two working trees with their builds hardly fit. */
const littleSpace = 2 * gibibyte;

async function runsPrograms(directory: string): Promise<boolean> {
  const own = await mkdtemp(join(directory, 'brakeline-doctor-'));
  try {
    const program = join(own, 'program');
    await writeFile(program, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    return (await probe(program, []))?.exitCode === 0;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** Whether the directory of the working trees can be written to, has space, and lets programs run (no `noexec`). */
export async function checkTemporary(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'temporary-directory', title: 'Temporary directory' } as const;
  const { temporary } = machine;
  const elsewhere = { mend: 'mkdir -p "$HOME/brakeline-tmp" && export TMPDIR="$HOME/brakeline-tmp"' };
  try {
    if (!(await runsPrograms(temporary))) {
      return {
        ...check,
        state: 'fail',
        detail: `programs may not run in ${temporary} (noexec)`,
        ...elsewhere,
      };
    }
    const { bavail, bsize } = await statfs(temporary);
    const free = `${((Number(bavail) * Number(bsize)) / gibibyte).toFixed(1)} GiB free in ${temporary}`;
    if (Number(bavail) * Number(bsize) >= littleSpace) return { ...check, state: 'ok', detail: free };
    return { ...check, state: 'warn', detail: `${free}; two built trees may not fit`, ...elsewhere };
  } catch {
    return { ...check, state: 'fail', detail: `${temporary} cannot be written to`, ...elsewhere };
  }
}

/** Whether the clone holds the history that the merge base is looked for in; undefined where there is no repository. */
export async function checkCloneDepth(repository: string): Promise<MachineCheck | undefined> {
  const check = { id: 'clone-depth', title: 'History of the clone' } as const;
  if ((await git(['rev-parse', '--git-dir'], { cwd: repository })).kind === 'failed') return undefined;
  if (!(await isShallow(repository))) return { ...check, state: 'ok', detail: 'whole' };
  return {
    ...check,
    state: 'warn',
    detail: 'shallow: the merge base may be missing; in CI give actions/checkout `fetch-depth: 0`',
    mend: 'git fetch --unshallow',
  };
}

/**
 * Whether a benchmark's program has line information, without which no line can be named. A file that cannot be read
 * or is no ELF program, such as a script, has none to check: undefined.
 */
export async function checkDebugInfo(file: string): Promise<MachineCheck | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined || bytes.toString('latin1', 0, 4) !== '\x7fELF') return undefined;
  const check = {
    id: `debug-info:${basename(file)}`,
    title: `Line information of ${basename(file)}`,
  } as const;
  if (hasDebugLines(bytes)) return { ...check, state: 'ok', detail: 'present' };
  return {
    ...check,
    state: 'warn',
    detail: `${file} was built without it: no line can be named; build with -g, which costs no speed`,
    mend: 'export CFLAGS="-O2 -g" CXXFLAGS="-O2 -g" RUSTFLAGS=-g # and build anew',
  };
}
