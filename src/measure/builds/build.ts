import { stripVTControlCharacters } from 'node:util';
import type { Problem, SideName } from '../../core/index.ts';
import { buildEnvironment } from '../processes/clean-env.ts';
import { type ProcessOutcome, runProcess } from '../processes/processes.ts';

/** One build of one side. */
export interface BuildRequest {
  /** The configuration's `build`, a shell command. */
  readonly command: string;
  /** Seconds that it may take. */
  readonly timeout: number;
  /** The tree to build in. */
  readonly directory: string;
  /** For the words of a problem. */
  readonly side: SideName;
  /** Which of several builds of the side it is, from 1; the build sees it in `BRAKELINE_LAYOUT`. */
  readonly layout?: number;
  readonly signal?: AbortSignal;
}

/** 2020-01-01: the date that compilers then write for `__DATE__`, so that it differs neither by side nor by day. */
const sourceDate = '1577836800';

function describeEnd(outcome: ProcessOutcome, timeout: number): string | undefined {
  switch (outcome.kind) {
    case 'ended':
      return outcome.exitCode === 0 ? undefined : `ended with ${outcome.exitCode}`;
    case 'killed':
      return `was ended by ${outcome.killedBy}`;
    case 'timed-out':
      return `took longer than ${timeout} s and was stopped`;
    case 'interrupted':
      return 'was interrupted';
    case 'not-started':
      return `could not be started: ${outcome.reason}`;
  }
}

function chooseHint(outcome: ProcessOutcome, { side, directory, command }: BuildRequest): string {
  if (outcome.kind === 'timed-out')
    return 'raise `build_timeout` in the configuration, or make the build quicker';
  if (outcome.kind === 'not-started') return `check that ${directory} exists and that there is a shell`;
  if (outcome.kind === 'ended' && outcome.exitCode === 127) {
    return 'install the program that was not found on this machine, or name it by its path';
  }
  const clean = `in a clean checkout of the ${side} commit; files that git ignores are not there`;
  return `run \`${command}\` ${clean}`;
}

/**
 * Builds one side by `sh -c` in its tree, with the environment of builds (`clean-env.ts`) and nothing to read. Whatever it started is gone
 * when this resolves. Its output is kept for a problem only.
 * @returns undefined where it worked; `build-failed` with the last 20 lines of output, untrusted text; `interrupted`.
 */
export async function buildSide(request: BuildRequest): Promise<Problem | undefined> {
  const { command, timeout, directory, side, layout, signal } = request;
  const outcome = await runProcess({
    command: 'sh',
    // One stream, so that the compiler's errors stand among what make printed.
    args: ['-c', `exec 2>&1\n${command}`],
    cwd: directory,
    env: {
      SOURCE_DATE_EPOCH: sourceDate,
      ...buildEnvironment(),
      ...(layout === undefined ? {} : { BRAKELINE_LAYOUT: String(layout) }),
    },
    timeout,
    ...(signal === undefined ? {} : { signal }),
  });
  const end = describeEnd(outcome, timeout);
  if (end === undefined) return undefined;
  if (outcome.kind === 'interrupted') {
    return {
      code: 'interrupted',
      message: `the build of the ${side} was interrupted`,
      hint: 'start the run again',
    };
  }
  const output = 'stdoutTail' in outcome ? stripVTControlCharacters(outcome.stdoutTail) : '';
  return {
    code: 'build-failed',
    message: `the build of the ${side}${layout === undefined ? '' : ` in layout ${layout}`} ${end}${output === '' ? '; it printed nothing' : `\n${output}`}`,
    hint: chooseHint(outcome, request),
  };
}
