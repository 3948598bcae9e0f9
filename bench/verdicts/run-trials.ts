import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRandom, shuffle } from '../../src/core/stats/random.ts';
import { findLauncher } from '../../src/measure/processes/launcher.ts';
import { drawOrder } from '../../src/measure/rounds/run-order.ts';
import type { Trial } from './judge-trial.ts';

/** What one gate's runs gave, by metric. */
export interface MeasuredTrial {
  readonly wall_time: Trial;
  readonly task_clock: Trial;
}

/** Many gates of the same two programs. */
export interface TrialsRequest {
  /** The program of both sides, absolute. */
  readonly program: string;
  /** An absolute directory for the copies that are run. */
  readonly directory: string;
  readonly trials: number;
  /** Rounds a side. */
  readonly rounds: number;
  readonly pin: number;
  readonly seed: number;
}

/**
 * The loop of the launcher (src/measure/processes/launcher.ts) for many runs in one process: fork, exec, wait4, clock. Starting perl
 * anew for each run would take ten times as long as the program.
 */
const script = String.raw`
my ($wait4, $clock) = @ARGV;
sub now { my $t = "\0" x 16; syscall($clock + 0, 1, $t); my ($s, $ns) = unpack 'qq', $t; $s * 1000000000 + $ns }
while (my $program = <STDIN>) {
  chomp $program;
  my @command = ($program);
  my $start = now();
  my $pid = fork;
  defined $pid or die "fork: $!\n";
  if (!$pid) { open STDOUT, '>', '/dev/null'; exec { $command[0] } @command; exit 127 }
  my ($status, $usage) = (pack('l', 0), "\0" x 144);
  while (syscall($wait4 + 0, $pid + 0, $status, 0, $usage) < 0) { $! == 4 or die "wait4: $!\n" }
  my $end = now();
  unpack('l', $status) == 0 or die "$command[0] failed\n";
  my @used = unpack('q4', $usage);
  print join(' ', $end - $start, $used[0] * 1000000 + $used[1] + $used[2] * 1000000 + $used[3]), "\n";
}
`;

const systemCalls: Readonly<Record<string, readonly string[]>> = {
  x64: ['61', '228'],
  arm64: ['260', '113'],
};

/** The sides in the order in which they run, each round drawn anew, as `measure/rounds` does. */
function orderRuns({ trials, rounds, seed }: TrialsRequest): readonly number[] {
  const random = createRandom(seed);
  return Array.from({ length: trials * rounds }, () => drawOrder([0, 1], random)).flat();
}

/**
 * Copies the program for both sides of every trial. Where a file's pages lie in memory is chosen when it is written and moves
 * times by some percent for as long as it stays: one pair of copies for all trials would be one draw of that, and not
 * thousands. The side that is written first is random too.
 */
function copyPrograms(request: TrialsRequest): (trial: number, side: number) => string {
  const { directory, program, trials, seed } = request;
  const random = createRandom(seed + 1);
  const pathOf = (trial: number, side: number): string =>
    join(directory, side === 0 ? 'base' : 'head', `bench-${String(trial).padStart(6, '0')}`);
  for (const side of ['base', 'head']) mkdirSync(join(directory, side), { recursive: true });
  for (let trial = 0; trial < trials; trial += 1) {
    for (const side of shuffle([0, 1], random)) copyFileSync(program, pathOf(trial, side));
  }
  return pathOf;
}

/** Runs the program as many times as the trials need; nothing of one trial is used in another. */
export async function runTrials(request: TrialsRequest): Promise<readonly MeasuredTrial[]> {
  const launcher = await findLauncher({ pin: request.pin });
  if (launcher.kind === 'failed') throw new Error(launcher.problems[0].message);
  const { wrappers, perl } = launcher.value;
  const calls = systemCalls[process.arch] ?? [];
  const [command = perl, ...args] = [...wrappers, perl, '-e', script, ...calls];
  const child = spawn(command, args, { env: { LC_ALL: 'C' }, stdio: ['pipe', 'pipe', 'inherit'] });
  const order = orderRuns(request);
  const pathOf = copyPrograms(request);
  const paths = order.map((side, index) => pathOf(Math.floor(index / (2 * request.rounds)), side));
  child.stdin.end(`${paths.join('\n')}\n`);
  const lists = Array.from({ length: request.trials }, () => ({
    wall_time: { base: [] as number[], head: [] as number[] },
    task_clock: { base: [] as number[], head: [] as number[] },
  }));
  let run = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [wall = Number.NaN, used = Number.NaN] = line.split(' ').map(Number);
    const side = order[run] === 0 ? 'base' : 'head';
    const trial = lists[Math.floor(run / (2 * request.rounds))];
    trial?.wall_time[side].push(wall / 1e9);
    trial?.task_clock[side].push(used / 1e6);
    run += 1;
  }
  if (run !== order.length) throw new Error(`${run} of ${order.length} runs ended`);
  return lists;
}
