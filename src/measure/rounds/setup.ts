import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchmarkConfig, Problem } from '../../core/index.ts';
import { buildEnvironment, measuredEnvironment, refusedVariables } from '../processes/clean-env.ts';
import { checkProgram } from '../processes/command.ts';
import { runProcess } from '../processes/processes.ts';
import { interruptedProblem, withLastLines } from './benchmark-run.ts';

/** Seconds that a setup may take at least; it often makes the data of a short benchmark. */
const leastTimeout = 600;

/** What a benchmark and a suite have in common. */
type SetupConfig = Pick<BenchmarkConfig, 'name' | 'cwd' | 'env' | 'setup' | 'timeout'>;

/** What is set up, and where. */
export interface SetupRequest<Config extends SetupConfig = SetupConfig> {
  readonly benchmark: Config;
  readonly tree: string;
  /** Holds `home` and `tmp` of the side. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

async function runSetup(command: string, request: SetupRequest): Promise<Problem | undefined> {
  const { benchmark, tree, directory, signal } = request;
  const { TMPDIR = directory } = measuredEnvironment(directory, benchmark.env);
  const outcome = await runProcess({
    command: '/bin/sh',
    args: ['-c', command],
    cwd: join(tree, benchmark.cwd),
    env: { ...buildEnvironment(), ...benchmark.env, TMPDIR },
    timeout: Math.max(benchmark.timeout, leastTimeout),
    ...(signal === undefined ? {} : { signal }),
  });
  const fail = (how: string): Problem => {
    const message = `the setup of benchmark ${benchmark.name} ${how}`;
    return {
      code: 'setup-failed',
      message: 'stderrTail' in outcome ? withLastLines(message, outcome) : message,
      hint: `run \`${command}\` in the built tree to see why`,
    };
  };
  switch (outcome.kind) {
    case 'ended':
      return outcome.exitCode === 0 ? undefined : fail(`ended with exit code ${outcome.exitCode}`);
    case 'killed':
      return fail(`was ended by ${outcome.killedBy}`);
    case 'timed-out':
      return fail(`ran longer than ${Math.round(outcome.seconds)} s and was stopped`);
    case 'not-started':
      return fail(`could not be started: ${outcome.reason}`);
    case 'interrupted':
      return interruptedProblem;
  }
}

/**
 * Runs the setup command of a benchmark or a suite in a tree, with a build's environment and its own `TMPDIR`.
 * @returns what stands in the way: `setup-failed`, `benchmark-crashed` for a missing directory, `interrupted`.
 */
export async function setUp(request: SetupRequest): Promise<Problem | undefined> {
  const { benchmark, tree } = request;
  const entry = await stat(join(tree, benchmark.cwd)).catch(() => undefined);
  if (entry?.isDirectory() !== true) {
    return {
      code: 'benchmark-crashed',
      message: `benchmark ${benchmark.name}: its directory ${benchmark.cwd} does not exist after the build`,
      hint: 'check `cwd` of the benchmark; it is relative to the root of the repository',
    };
  }
  return benchmark.setup === undefined ? undefined : runSetup(benchmark.setup, request);
}

/** The same for a benchmark, and checks that the program is there to be run: `benchmark-crashed` where it is not. */
export async function setUpBenchmark(request: SetupRequest<BenchmarkConfig>): Promise<Problem | undefined> {
  return (await setUp(request)) ?? checkProgram(request.benchmark, request.tree);
}

/** The warning about variables of a benchmark's `env` that were left out; empty where there are none. */
export function warnOfRefused(benchmark: BenchmarkConfig): readonly Problem[] {
  const refused = refusedVariables(benchmark.env);
  if (refused.length === 0) return [];
  return [
    {
      code: 'config-invalid',
      message: `benchmark ${benchmark.name}: ${refused.join(', ')} in \`env\` was left out, because it would steer the measuring programs too`,
      hint: `set it for the benchmark alone: \`run: env ${refused[0] ?? ''}=... ${benchmark.run}\``,
    },
  ];
}
