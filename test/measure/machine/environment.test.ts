import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readEnvironment, readVirtualisation } from '../../../src/measure/machine/environment.ts';
import type { MachineRoots } from '../../../src/measure/machine/files.ts';
import { temporaryDirectory, writeFiles } from '../temporary-repository.ts';

function rootsOf(t: TestContext, files: Readonly<Record<string, string>>): MachineRoots {
  const root = temporaryDirectory(t);
  writeFiles(root, files);
  return { proc: join(root, 'proc'), sys: join(root, 'sys'), etc: join(root, 'etc') };
}

function x86(flags: string): string {
  const processor = (at: number) =>
    `processor\t: ${at}\nmodel name\t: Quick CPU @ 3: GHz\nmicrocode\t: 0xa1\nflags\t\t: ${flags}\n`;
  return `${processor(0)}\n${processor(1)}\n`;
}

test('This machine is described by its kernel and its tools', async () => {
  const found = await readEnvironment({ honestCounters: 5, aslr: 'off', pin: 0 });
  assert.equal(found.kernel, release());
  assert.equal(found.arch, execFileSync('uname', ['-m'], { encoding: 'utf8' }).trim());
  const valgrind = execFileSync('valgrind', ['--version'], { encoding: 'utf8' }).trim();
  assert.equal(`valgrind-${found.tools.valgrind}`, valgrind);
  const processors = readFileSync('/proc/cpuinfo', 'utf8').match(/^processor\s*:/gm) ?? [];
  assert.equal(found.cpu.cores, processors.length);
  assert.deepEqual([found.honestCounters, found.aslr, found.pinnedTo], [5, 'off', 0]);
});

test('Two readings of one machine are equal', async () => {
  const request = { honestCounters: 0, aslr: 'on' } as const;
  assert.deepEqual(await readEnvironment(request), await readEnvironment(request));
});

test('Processor, microcode, system and the governor of the pinned CPU are read from the kernel', async (t) => {
  const roots = rootsOf(t, {
    'proc/cpuinfo': x86('fpu vme'),
    'etc/os-release': 'ID=quick\nPRETTY_NAME="Quick OS 1 (one)"\n',
    'sys/devices/system/cpu/cpu0/cpufreq/scaling_governor': 'powersave\n',
    'sys/devices/system/cpu/cpu1/cpufreq/scaling_governor': 'performance\n',
  });
  const found = await readEnvironment({ honestCounters: 4, aslr: 'off', pin: 1, roots });
  assert.equal(found.os, 'Quick OS 1 (one)');
  assert.deepEqual(found.cpu, { model: 'Quick CPU @ 3: GHz', microcode: '0xa1', cores: 2 });
  assert.equal(found.governor, 'performance');
  assert.equal(found.virtualisation, 'none');
});

test('What the machine does not tell is null', async (t) => {
  const found = await readEnvironment({ honestCounters: 0, aslr: 'on', roots: rootsOf(t, {}) });
  assert.deepEqual(
    [found.cpu.microcode, found.governor, found.virtualisation, found.pinnedTo],
    [null, null, null, null],
  );
  assert.equal(found.cpu.model, 'unknown');
});

test('An ARM processor is named by the numbers of its design', async (t) => {
  const cpuinfo =
    'processor\t: 0\nFeatures\t: fp asimd\nCPU implementer\t: 0x41\nCPU architecture: 8\nCPU variant\t: 0x3\nCPU part\t: 0xd0c\nCPU revision\t: 1\n';
  const roots = rootsOf(t, { 'proc/cpuinfo': cpuinfo });
  const found = await readEnvironment({ honestCounters: 0, aslr: 'on', roots });
  assert.equal(found.cpu.model, 'implementer 0x41, architecture 8, variant 0x3, part 0xd0c, revision 1');
});

test('A hypervisor has the name of its firmware', async (t) => {
  const named = rootsOf(t, {
    'proc/cpuinfo': x86('fpu hypervisor'),
    'sys/class/dmi/id/sys_vendor': 'Microsoft Corporation\n',
    'sys/class/dmi/id/product_name': 'Virtual Machine\n',
  });
  assert.equal(await readVirtualisation(named), 'microsoft');
  const nameless = rootsOf(t, { 'proc/cpuinfo': x86('fpu hypervisor') });
  assert.equal(await readVirtualisation(nameless), 'unknown');
});

test("Bare metal with a cloud's firmware is bare metal", async (t) => {
  const roots = rootsOf(t, {
    'proc/cpuinfo': x86('fpu vme'),
    'sys/class/dmi/id/sys_vendor': 'Amazon EC2\n',
  });
  assert.equal(await readVirtualisation(roots), 'none');
});
