import { tmpdir } from 'node:os';
import type { Machine, MachineCheck } from './check.ts';
import { checkCounters } from './checks-counters.ts';
import { checkCloneDepth, checkDebugInfo, checkTemporary } from './checks-files.ts';
import { checkAslr, checkGovernor, checkParanoid, checkVirtualisation } from './checks-kernel.ts';
import {
  checkCompiler,
  checkGit,
  checkLauncher,
  checkNode,
  checkPerf,
  checkValgrind,
} from './checks-programs.ts';
import { machineRoots } from './files.ts';

/** What is checked besides the machine itself. */
export interface DiagnoseRequest {
  /** A directory of the repository; its clone is checked where it is given. */
  readonly repository?: string;
  /** The benchmarks' programs, for their line information. */
  readonly binaries?: readonly string[];
  readonly signal?: AbortSignal;
  /** What stands in for the real machine in tests. */
  readonly machine?: Partial<Machine>;
}

function currentMachine(): Machine {
  return { roots: machineRoots, root: process.getuid?.() === 0, temporary: tmpdir() };
}

function listChecks(request: DiagnoseRequest): readonly (() => Promise<MachineCheck | undefined>)[] {
  const machine = { ...currentMachine(), ...request.machine };
  const { repository, binaries = [] } = request;
  return [
    async () => checkNode(),
    () => checkGit(machine),
    () => checkPerf(machine),
    () => checkParanoid(machine),
    () => checkCounters(machine, request.signal),
    () => checkValgrind(machine),
    () => checkCompiler(machine),
    () => checkLauncher(machine, 'setarch'),
    () => checkLauncher(machine, 'taskset'),
    () => checkLauncher(machine, 'perl'),
    () => checkAslr(),
    () => checkGovernor(machine),
    () => checkVirtualisation(machine),
    () => checkTemporary(machine),
    async () => (repository === undefined ? undefined : checkCloneDepth(repository)),
    ...binaries.map((file) => () => checkDebugInfo(file)),
  ];
}

/**
 * What this machine can measure, one check after the other so that none disturbs another.
 * @returns the checks in the order of reading; those done so far where `signal` stops it.
 */
export async function diagnoseMachine(request: DiagnoseRequest = {}): Promise<readonly MachineCheck[]> {
  const done: MachineCheck[] = [];
  for (const check of listChecks(request)) {
    if (request.signal?.aborted === true) break;
    const found = await check();
    if (found !== undefined) done.push(found);
  }
  return done;
}
