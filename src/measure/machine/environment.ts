import { cpus, machine, release, type } from 'node:os';
import type { Environment } from '../../core/index.ts';
import { probe, probeFirstLine } from '../processes/probe.ts';
import {
  type CpuDescription,
  type MachineRoots,
  machineRoots,
  readCpu,
  readGovernor,
  readSystemName,
  readText,
} from './files.ts';

/** What the environment says of a run that the machine itself does not. */
export interface EnvironmentRequest {
  /** The CPU that the benchmarks are pinned to. */
  readonly pin?: number;
  /** Hardware events that count at once without lying, as `probeCounters` found; 0 where there are none. */
  readonly honestCounters: number;
  /** Whether address-space randomisation was on for the measured programs. */
  readonly aslr: Environment['aslr'];
  /** Where to read; the real machine when absent. */
  readonly roots?: MachineRoots;
}

/** What firmware of virtual machines calls its vendor or product, and the name systemd-detect-virt uses for it. */
const firmwareNames: readonly (readonly [RegExp, string])[] = [
  [/amazon ec2/i, 'amazon'],
  [/google compute engine/i, 'google'],
  [/microsoft corporation virtual machine/i, 'microsoft'],
  [/vmware/i, 'vmware'],
  [/innotek|virtualbox/i, 'oracle'],
  [/parallels/i, 'parallels'],
  [/xen/i, 'xen'],
  [/qemu|kvm/i, 'kvm'],
];

/** From the processor's flags and the firmware's names, where no program tells. */
async function guessHypervisor(roots: MachineRoots, cpu: CpuDescription): Promise<string | null> {
  const names = ['sys_vendor', 'product_name', 'bios_vendor'].map((name) =>
    readText(roots.sys, 'class/dmi/id', name),
  );
  const firmware = (await Promise.all(names)).filter((name) => name !== null).join(' ');
  const known = firmwareNames.find(([pattern]) => pattern.test(firmware))?.[1];
  // Bare-metal machines of clouds carry the cloud's name too; on x86 the processor tells them apart.
  const x86 = cpu.flags.includes('fpu');
  if (x86 && !cpu.flags.includes('hypervisor')) return 'none';
  return known ?? (x86 ? 'unknown' : null);
}

/**
 * The hypervisor's name as systemd-detect-virt(1) spells it, `none` on bare metal, `unknown` where there is one without
 * a name, null where nothing tells. A container is not a hypervisor: it runs on the machine's own processor.
 */
export async function readVirtualisation(roots: MachineRoots = machineRoots): Promise<string | null> {
  if (roots === machineRoots) {
    // Exits with 1 for `none`.
    const asked = await probe('systemd-detect-virt', ['--vm']);
    const name = asked?.stdout.trim() ?? '';
    if (/^[a-z0-9-]+$/.test(name)) return name;
  }
  return guessHypervisor(roots, await readCpu(roots));
}

/** Versions of the programs that measure; null for one that is not installed. */
async function readToolVersions(): Promise<Environment['tools']> {
  const [perf, valgrind, compiler] = await Promise.all([
    probeFirstLine('perf', ['--version']),
    probeFirstLine('valgrind', ['--version']),
    probeFirstLine('cc', ['--version']),
  ]);
  return {
    perf: perf?.replace(/^perf version /, '') ?? null,
    valgrind: valgrind?.replace(/^valgrind-/, '') ?? null,
    compiler,
  };
}

/** The C library and its variant, as its loader names the processor's level; null where nothing tells. */
async function readLibrary(): Promise<NonNullable<Environment['libc']>> {
  const loaders = ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'];
  const [version, ...helps] = await Promise.all([
    probeFirstLine('getconf', ['GNU_LIBC_VERSION']),
    ...loaders.map((loader) => probe(loader, ['--help'])),
  ]);
  const help = helps.find((output) => output?.exitCode === 0)?.stdout ?? '';
  // The levels are listed best first, with a remark behind those that the processor has.
  const variant = /^\s+(\S+) \(supported/m.exec(help)?.[1] ?? null;
  return { version, variant };
}

/** Reads what must match for two measurements to be comparable. What the machine does not tell is null, never a guess. */
export async function readEnvironment(request: EnvironmentRequest): Promise<Environment> {
  const { pin, honestCounters, aslr, roots = machineRoots } = request;
  const [cpu, system, governor, virtualisation, tools, libc] = await Promise.all([
    readCpu(roots),
    readSystemName(roots),
    readGovernor(roots, pin ?? 0),
    readVirtualisation(roots),
    readToolVersions(),
    readLibrary(),
  ]);
  return {
    os: system ?? type(),
    kernel: release(),
    arch: machine(),
    cpu: {
      model: cpu.model ?? 'unknown',
      microcode: cpu.microcode,
      cores: cpu.cores > 0 ? cpu.cores : cpus().length,
    },
    virtualisation,
    governor,
    aslr,
    tools,
    libc,
    cacheGeometry: null,
    honestCounters,
    pinnedTo: pin ?? null,
  };
}
