import { release } from 'node:os';
import { probe, probeFirstLine } from '../processes/probe.ts';
import { asRoot, type Machine, type MachineCheck } from './check.ts';
import { readText } from './files.ts';

type Family = 'debian' | 'ubuntu' | 'fedora' | 'arch' | 'unknown';

/** Which distribution's package names apply, from `ID` and `ID_LIKE` of os-release(5). */
async function readFamily(machine: Machine): Promise<Family> {
  const text = (await readText(machine.roots.etc, 'os-release')) ?? '';
  const words = [...text.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap(([, ids = '']) =>
    ids.split(' '),
  );
  if (words.includes('ubuntu')) return 'ubuntu';
  if (words.includes('debian')) return 'debian';
  if (words.includes('fedora') || words.includes('rhel')) return 'fedora';
  return words.includes('arch') ? 'arch' : 'unknown';
}

/** The package of a program where its name differs from the program's. */
function packageOf(program: string, family: Family): string {
  const debianLike = family === 'debian' || family === 'ubuntu';
  const ubuntuPerf = `linux-tools-generic linux-tools-${release()}`;
  const names = new Map([
    ['perf', family === 'ubuntu' ? ubuntuPerf : family === 'debian' ? 'linux-perf' : 'perf'],
    ['cc', debianLike ? 'build-essential' : 'gcc'],
    ['perl', debianLike ? 'perl-base' : 'perl'],
    ['setarch', 'util-linux'],
    ['taskset', 'util-linux'],
  ]);
  return names.get(program) ?? program;
}

/** The command that installs a program here; absent where the distribution is unknown. */
async function installCommand(machine: Machine, program: string): Promise<{ readonly mend?: string }> {
  const family = await readFamily(machine);
  const name = packageOf(program, family);
  switch (family) {
    case 'debian':
    case 'ubuntu':
      return { mend: asRoot(machine, `apt-get install -y ${name}`) };
    case 'fedora':
      return { mend: asRoot(machine, `dnf install -y ${name}`) };
    case 'arch':
      return { mend: asRoot(machine, `pacman -S --needed ${name}`) };
    case 'unknown':
      return {};
  }
}

/** The version of Node that runs this; `version` as in `process.versions.node`. */
export function checkNode(version: string = process.versions.node): MachineCheck {
  const check = { id: 'node', title: 'Node.js', detail: version } as const;
  if (Number.parseInt(version, 10) >= 24) return { ...check, state: 'ok' };
  return { ...check, state: 'fail', detail: `${version}; 24 or later is needed`, mend: 'nvm install 24' };
}

/** Git, and whether it knows what it is asked (`rev-parse --end-of-options` came with 2.30). */
export async function checkGit(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'git', title: 'git' } as const;
  const line = await probeFirstLine('git', ['--version']);
  if (line === null) {
    return { ...check, state: 'fail', detail: 'not installed', ...(await installCommand(machine, 'git')) };
  }
  const [version = '', major = 0, minor = 0] = /(\d+)\.(\d+)\S*/.exec(line) ?? [];
  if (Number(major) * 1000 + Number(minor) >= 2030) return { ...check, state: 'ok', detail: version };
  return { ...check, state: 'fail', detail: `${version}; 2.30 or later is needed` };
}

/** perf, which reads the hardware counters. */
export async function checkPerf(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'perf', title: 'perf' } as const;
  const line = await probeFirstLine('perf', ['--version']);
  if (line !== null) return { ...check, state: 'ok', detail: line.replace(/^perf version /, '') };
  // Ubuntu's /usr/bin/perf is a script that fails where the running kernel's own tools are missing.
  const present = (await probe('perf', ['--version'])) !== undefined;
  return {
    ...check,
    state: 'warn',
    detail: `${present ? `there is none for kernel ${release()}` : 'not installed'}; only valgrind counts`,
    ...(await installCommand(machine, 'perf')),
  };
}

/** Valgrind, which counts exactly and finds the lines; it is started once, because an incomplete one fails only then. */
export async function checkValgrind(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'valgrind', title: 'valgrind' } as const;
  const version = await probeFirstLine('valgrind', ['--version']);
  if (version === null) {
    const mend = await installCommand(machine, 'valgrind');
    return {
      ...check,
      state: 'fail',
      detail: 'not installed; no regression can be traced to a line',
      ...mend,
    };
  }
  const started = await probe('valgrind', ['-q', '--tool=none', 'true']);
  if (started?.exitCode === 0) return { ...check, state: 'ok', detail: version.replace(/^valgrind-/, '') };
  const words = (started?.stderr ?? '').trim().split('\n', 1)[0] ?? '';
  return { ...check, state: 'fail', detail: `${version} does not start: ${words}` };
}

/** A C compiler, whose version belongs to the environment and which most builds need. */
export async function checkCompiler(machine: Machine): Promise<MachineCheck> {
  const check = { id: 'compiler', title: 'C compiler' } as const;
  const line = await probeFirstLine('cc', ['--version']);
  if (line !== null) return { ...check, state: 'ok', detail: line };
  return { ...check, state: 'warn', detail: 'there is no cc', ...(await installCommand(machine, 'cc')) };
}

/** A small program that a measurement is started through, and what is lost without it. */
const launchers = {
  setarch: { state: 'warn', lost: 'ASLR stays on' },
  taskset: { state: 'warn', lost: 'benchmarks cannot be pinned to a CPU' },
  perl: { state: 'fail', lost: 'nothing can be measured' },
} as const;

/** Whether one of the small programs is there that start each measured run. */
export async function checkLauncher(
  machine: Machine,
  program: keyof typeof launchers,
): Promise<MachineCheck> {
  const check = { id: program, title: program } as const;
  const text = (await probe(program, [program === 'perl' ? '-v' : '--version']))?.stdout ?? '';
  const version = /\d+(\.\d+)+/.exec(text)?.[0];
  if (version !== undefined) return { ...check, state: 'ok', detail: version };
  const { state, lost } = launchers[program];
  return { ...check, state, detail: `not installed; ${lost}`, ...(await installCommand(machine, program)) };
}
