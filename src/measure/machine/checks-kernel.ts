import { machine as architecture } from 'node:os';
import { probe } from '../processes/probe.ts';
import { asRoot, type Machine, type MachineCheck } from './check.ts';
import { readVirtualisation } from './environment.ts';
import { readGovernor, readInteger } from './files.ts';

/**
 * Who may use performance events. From 2 the kernel's own work is hidden from plain users, and above 2 (patches of
 * Debian, Ubuntu and Android) so is everything: Documentation/admin-guide/sysctl/kernel.rst.
 */
export async function checkParanoid(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'perf-event-paranoid', title: 'perf_event_paranoid' } as const;
  const level = await readInteger(machine.roots.proc, 'sys/kernel/perf_event_paranoid');
  if (level === null) {
    return { ...check, state: 'warn', detail: 'this kernel has no performance events; only valgrind counts' };
  }
  if (level <= 1) return { ...check, state: 'ok', detail: `${level}` };
  if (machine.root) return { ...check, state: 'ok', detail: `${level}, which does not bind root` };
  const lost = level === 2 ? 'context switches are not counted' : 'the counters are closed to you';
  return {
    ...check,
    state: level === 2 ? 'warn' : 'fail',
    detail: `${level}: ${lost}`,
    mend: 'sudo sysctl kernel.perf_event_paranoid=1',
  };
}

/** The flag ADDR_NO_RANDOMIZE of personality(2). */
const noRandomisation = 0x0040000;

/** Whether address-space randomisation can be switched off for a program; the sandbox of a container may forbid it. */
export async function checkAslr(): Promise<MachineCheck> {
  const check = { id: 'aslr', title: 'ASLR can be switched off' } as const;
  const asked = await probe('setarch', [architecture(), '-R', 'cat', '/proc/self/personality']);
  const flags = Number.parseInt(asked?.stdout ?? '', 16);
  if (asked?.exitCode === 0 && (flags & noRandomisation) !== 0) {
    return { ...check, state: 'ok', detail: 'yes, with setarch -R' };
  }
  return {
    ...check,
    state: 'warn',
    detail:
      asked === undefined
        ? 'setarch could not be started'
        : 'personality(2) is refused; in a container start it with --security-opt seccomp=unconfined',
  };
}

/** A governor that follows the load makes times depend on what ran before. */
export async function checkGovernor(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'governor', title: 'CPU frequency governor' } as const;
  const governor = await readGovernor(machine.roots, 0);
  if (governor === null)
    return { ...check, state: 'ok', detail: 'this machine does not scale frequencies itself' };
  if (governor === 'performance') return { ...check, state: 'ok', detail: governor };
  const files = '/sys/devices/system/cpu/cpu*/cpufreq/scaling_governor';
  return {
    ...check,
    state: 'warn',
    detail: `${governor}: times vary more; instruction counts do not`,
    mend: `echo performance | ${asRoot(machine, `tee ${files}`)}`,
  };
}

/** A hypervisor shares the machine with others; nothing but another machine mends that. */
export async function checkVirtualisation(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'virtualisation', title: 'Virtualisation' } as const;
  const name = await readVirtualisation(machine.roots);
  if (name === 'none') return { ...check, state: 'ok', detail: 'bare metal' };
  if (name === null) return { ...check, state: 'ok', detail: 'this machine does not tell' };
  return { ...check, state: 'warn', detail: `${name}: times vary more; instruction counts do not` };
}
