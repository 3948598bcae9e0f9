import { getExecOutput } from '@actions/exec';
import { findProgram } from './command.ts';

/** What a short helper program said. `exitCode` is null where a signal ended it. */
export interface ProbeOutput {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The variables that a helper program gets: enough to find programs and its own settings, and English messages. */
export function probeEnvironment(): Record<string, string> {
  const { PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME = '/' } = process.env;
  return { PATH, HOME, LC_ALL: 'C' };
}

interface ProbeOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the program reads on its standard input. */
  readonly input?: string;
}

/**
 * Runs a trusted, short helper program without a shell, prints nothing and keeps its output.
 * @returns undefined where the program is not installed or could not be started.
 */
export async function probe(
  program: string,
  args: readonly string[],
  options: ProbeOptions = {},
): Promise<ProbeOutput | undefined> {
  // Given a bare name, exec prints a line for every directory of PATH that it may not read.
  const path = await findProgram(program);
  if (path === undefined) return undefined;
  try {
    return await getExecOutput(`"${path}"`, [...args], {
      silent: true,
      ignoreReturnCode: true,
      env: { ...(options.env ?? probeEnvironment()) },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
    });
  } catch {
    return undefined;
  }
}

/** First line of what `program args` prints, or null where it is missing, fails or prints nothing. */
export async function probeFirstLine(program: string, args: readonly string[]): Promise<string | null> {
  const output = await probe(program, args);
  if (output === undefined || output.exitCode !== 0) return null;
  const line = output.stdout.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return line === '' ? null : line;
}
