import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the kernel's and the system's descriptions of the machine lie; other roots serve tests. */
export interface MachineRoots {
  readonly proc: string;
  readonly sys: string;
  readonly etc: string;
}

/** The roots of the machine that this runs on. */
export const machineRoots: MachineRoots = { proc: '/proc', sys: '/sys', etc: '/etc' };

/** A small file's trimmed text; null where it cannot be read or is empty. */
export async function readText(...path: readonly string[]): Promise<string | null> {
  const text = await readFile(join(...path), 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}

/** A file that holds one integer, such as most of `/proc/sys`; null where it cannot be read or holds anything else. */
export async function readInteger(...path: readonly string[]): Promise<number | null> {
  const text = await readText(...path);
  return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The processor as `/proc/cpuinfo` describes it; `flags` are those of x86 and `Features` of ARM. */
export interface CpuDescription {
  readonly model: string | null;
  readonly microcode: string | null;
  /** Processors that the kernel runs on. */
  readonly cores: number;
  readonly flags: readonly string[];
}

/** `key<tab>: value`, the lines of `/proc/cpuinfo`; the first value of each key. */
function firstValues(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, key, value] = /^([^\t:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && value !== '' && !values.has(key)) values.set(key, value);
  }
  return values;
}

/** ARM kernels give the numbers of the core's design and no name. */
function armModel(values: ReadonlyMap<string, string>): string | null {
  const parts = ['implementer', 'architecture', 'variant', 'part', 'revision'];
  const known = parts.flatMap((part) => {
    const value = values.get(`CPU ${part}`);
    return value === undefined ? [] : [`${part} ${value}`];
  });
  return known.length === 0 ? null : known.join(', ');
}

/** Reads `/proc/cpuinfo`; the names of its lines are in the kernel's arch/x86/kernel/cpu/proc.c and arch/arm64. */
export async function readCpu(roots: MachineRoots): Promise<CpuDescription> {
  const text = (await readText(roots.proc, 'cpuinfo')) ?? '';
  const values = firstValues(text);
  return {
    model: values.get('model name') ?? armModel(values),
    microcode: values.get('microcode') ?? null,
    cores: text.split('\n').filter((line) => /^processor\s*:/.test(line)).length,
    flags: (values.get('flags') ?? values.get('Features') ?? '').split(' ').filter((flag) => flag !== ''),
  };
}

/** The frequency governor of a processor, such as `performance`; null where the machine has no frequency scaling. */
export async function readGovernor(roots: MachineRoots, cpu: number): Promise<string | null> {
  return readText(roots.sys, 'devices/system/cpu', `cpu${cpu}`, 'cpufreq/scaling_governor');
}

/** The operating system's own name for itself, from `os-release`; null where it has none. */
export async function readSystemName(roots: MachineRoots): Promise<string | null> {
  const text = (await readText(roots.etc, 'os-release')) ?? '';
  return /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1] ?? null;
}
