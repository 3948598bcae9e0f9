import { rm } from 'node:fs/promises';
import { machine } from 'node:os';
import { failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { findProgram } from './command.ts';
import { readPlainFile } from './plain-file.ts';
import { runProcess } from './processes.ts';

/** The programs that start every measured run, as absolute paths, found before anything untrusted ran. */
export interface Launcher {
  readonly perl: string;
  /** Words that switch address-space randomisation off and pin to a CPU; they replace themselves by the next program. */
  readonly wrappers: readonly string[];
  readonly aslr: 'on' | 'off';
  readonly problems: readonly Problem[];
}

/** What the kernel says of one run, wait4(2): the program itself and all its children that it waited for. */
export interface Usage {
  /** Exit code, or the number of the signal that ended it. */
  readonly end: { readonly kind: 'exit' | 'signal'; readonly number: number };
  /** Seconds. */
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  /** Bytes. */
  readonly peakRss: number;
  readonly pageFaults: number;
  readonly contextSwitches: number;
}

/** Numbers of wait4 and clock_gettime in the kernel's tables, by Node's name of the architecture. */
const systemCalls: Readonly<Record<string, readonly [wait4: number, clockGettime: number]>> = {
  x64: [61, 228],
  arm64: [260, 113],
};

/**
 * Runs its arguments and writes what the kernel says of them to a file. Perl, because Debian's essential packages hold it,
 * it can call the kernel, and it adds 3 MB to the smallest peak that can be seen where Node would add 50.
 */
const script = String.raw`
my ($wait4, $clock, $out, @command) = @ARGV;
sub now { my $t = "\0" x 16; syscall($clock + 0, 1, $t); my ($s, $ns) = unpack 'qq', $t; $s * 1000000000 + $ns }
my $start = now();
my $pid = fork;
defined $pid or die "fork: $!\n";
if (!$pid) { exec { $command[0] } @command; print STDERR "$command[0]: $!\n"; exit 127 }
my ($status, $usage) = (pack('l', 0), "\0" x 144);
while (syscall($wait4 + 0, $pid + 0, $status, 0, $usage) < 0) { $! == 4 or die "wait4: $!\n" }
my $end = now();
open my $file, '>', $out or die "$out: $!\n";
print $file join(' ', unpack('l', $status), $end - $start, unpack('q18', $usage)), "\n";
close $file or die "$out: $!\n";
`;

async function runs(command: string, args: readonly string[], signal?: AbortSignal): Promise<boolean> {
  const env = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };
  const request = { command, args, cwd: '/', env, timeout: 20 };
  const ran = await runProcess(signal === undefined ? request : { ...request, signal });
  return ran.kind === 'ended' && ran.exitCode === 0;
}

async function findPinning(
  perl: string,
  pin: number,
  signal?: AbortSignal,
): Promise<Parsed<readonly string[]>> {
  const taskset = await findProgram('taskset');
  if (taskset === undefined) {
    return failed({
      code: 'tool-missing',
      message: 'taskset, which pins benchmarks to a CPU, is not installed',
      hint: 'run: apt-get install util-linux; or remove `pin` from the configuration',
    });
  }
  const words = [taskset, '-c', String(pin)];
  if (await runs(taskset, [...words.slice(1), perl, '-e1'], signal)) return parsed(words);
  return failed({
    code: 'tool-failed',
    message: `benchmarks cannot be pinned to CPU ${pin}: this process may not run on it`,
    hint: 'set `pin` to a CPU of this machine (`taskset -cp $$` lists them), or remove it',
  });
}

/**
 * Finds the programs that start measured runs. Randomisation stays on, with a warning, where the machine does not let us
 * switch it off (many containers).
 * @returns the launcher, or `tool-missing` or `tool-failed` where runs cannot be measured as the configuration asks.
 */
export async function findLauncher(
  options: { readonly pin?: number; readonly signal?: AbortSignal } = {},
): Promise<Parsed<Launcher>> {
  const { pin, signal } = options;
  const perl = await findProgram('perl');
  if (perl === undefined || systemCalls[process.arch] === undefined) {
    return failed({
      code: 'tool-missing',
      message:
        perl === undefined
          ? 'perl, which starts and times benchmarks, is not installed'
          : `Brakeline cannot measure on ${process.arch}`,
      hint: perl === undefined ? 'run: apt-get install perl-base' : 'use an x86-64 or arm64 machine',
    });
  }
  const setarch = await findProgram('setarch');
  const fixed = setarch === undefined ? [] : [setarch, machine(), '-R'];
  const [command = ''] = fixed;
  const works = command !== '' && (await runs(command, [...fixed.slice(1), perl, '-e1'], signal));
  const pinning = pin === undefined ? parsed([]) : await findPinning(perl, pin, signal);
  if (pinning.kind === 'failed') return pinning;
  return parsed({
    perl,
    wrappers: [...(works ? fixed : []), ...pinning.value],
    aslr: works ? 'off' : 'on',
    problems: works ? [] : [randomised],
  });
}

const randomised: Problem = {
  code: 'tool-failed',
  message: 'address-space randomisation could not be switched off (setarch -R); counts vary a little more',
  hint: 'install util-linux, or run the container with --security-opt seccomp=unconfined',
};

/** The words that run `command` under the launcher, which writes its usage to the file `out`. */
export function launchWords(launcher: Launcher, out: string, command: readonly string[]): readonly string[] {
  const calls = (systemCalls[process.arch] ?? []).map(String);
  return [...launcher.wrappers, launcher.perl, '-e', script, ...calls, out, ...command];
}

/** Reads the file that the launcher wrote and removes it; undefined where it wrote none. */
export async function takeUsage(out: string): Promise<Usage | undefined> {
  const text = await readPlainFile(out, 4_096);
  await rm(out, { force: true, recursive: true });
  const numbers = (text?.toString() ?? '').trim().split(' ').map(Number);
  if (numbers.length !== 20 || !numbers.every(Number.isFinite)) return undefined;
  // Status, nanoseconds, then struct rusage of getrusage(2): two times, then 14 longs.
  const at = (index: number): number => numbers[index] ?? 0;
  const rusage = (index: number): number => at(index + 2);
  const killed = at(0) & 0x7f;
  return {
    end: killed === 0 ? { kind: 'exit', number: at(0) >> 8 } : { kind: 'signal', number: killed },
    wall: at(1) / 1e9,
    user: rusage(0) + rusage(1) / 1e6,
    system: rusage(2) + rusage(3) / 1e6,
    peakRss: rusage(4) * 1024,
    pageFaults: rusage(8) + rusage(9),
    contextSwitches: rusage(16) + rusage(17),
  };
}
