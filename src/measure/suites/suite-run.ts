import { dirname, join } from 'node:path';
import {
  failed,
  type Parsed,
  type Problem,
  readSuite,
  type SideName,
  type SuiteConfig,
  type SuiteReading,
} from '../../core/index.ts';
import { buildEnvironment, measuredEnvironment } from '../processes/clean-env.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { createOutputTail } from '../processes/output-tail.ts';
import { type ProcessOutcome, runProcess } from '../processes/processes.ts';
import { interruptedProblem, withLastLines } from '../rounds/benchmark-run.ts';
import { clearResults, openResults, readWithin } from './result-files.ts';

/** One run of a suite. */
export interface SuiteRunRequest {
  readonly suite: SuiteConfig;
  readonly side: SideName;
  readonly tree: string;
  /** Holds `home` and `tmp` of the side. */
  readonly directory: string;
  /** Takes the standard output. */
  readonly outputFile: string;
  readonly signal?: AbortSignal;
}

/** What a run of a suite gave: cases as far as they were read, and how the run failed, where it did. */
export interface SuiteRun {
  readonly reading: Parsed<SuiteReading>;
  readonly failure?: Problem;
}

function lastLines(outputFile: string): string {
  const tail = createOutputTail(8 * 1024);
  for (const chunk of readChunks(outputFile)) tail.add(Buffer.from(chunk));
  return tail.read();
}

function describeFailure(request: SuiteRunRequest, outcome: ProcessOutcome): Problem | undefined {
  const { suite, side, outputFile } = request;
  const fail = (how: string, hint: string): Problem => {
    const stderrTail = 'stderrTail' in outcome ? outcome.stderrTail : '';
    const message = `the suite ${suite.name} ${how} in the ${side}`;
    return {
      code: outcome.kind === 'timed-out' ? 'benchmark-timed-out' : 'benchmark-crashed',
      message: withLastLines(message, { stderrTail, stdoutTail: lastLines(outputFile) }),
      hint,
    };
  };
  const byHand = `run \`${suite.run}\` in the built tree to see why; a suite must end with 0`;
  switch (outcome.kind) {
    case 'ended':
      return outcome.exitCode === 0 ? undefined : fail(`ended with exit code ${outcome.exitCode}`, byHand);
    case 'killed':
      return fail(`was ended by ${outcome.killedBy}`, byHand);
    case 'timed-out':
      return fail(
        `ran longer than its timeout of ${suite.timeout} s`,
        'raise `timeout` of the suite, or let it run fewer cases',
      );
    case 'not-started':
      return fail(`could not be started: ${outcome.reason}`, 'check `run` and `cwd` of the suite');
    case 'interrupted':
      return interruptedProblem;
  }
}

/**
 * Runs a suite once in a tree, with a build's environment and its own variables, and reads what it left: the file or
 * directory at `path`, removed before, or its standard output. What it wrote before it failed is read too.
 */
export async function runSuite(request: SuiteRunRequest): Promise<SuiteRun> {
  const { suite, tree, directory, outputFile, signal } = request;
  const { TMPDIR = directory } = measuredEnvironment(directory, {});
  const results = suite.path === undefined ? undefined : join(tree, suite.cwd, suite.path);
  if (results !== undefined) await clearResults(tree, results);
  const outcome = await runProcess({
    command: '/bin/sh',
    // The standard output may be the result, and is kept whole.
    args: ['-c', `exec >"$0"\n${suite.run}`, outputFile],
    cwd: join(tree, suite.cwd),
    env: { ...buildEnvironment(), LC_ALL: 'C', TZ: 'UTC', ...suite.env, TMPDIR },
    timeout: suite.timeout,
    ...(signal === undefined ? {} : { signal }),
  });
  const failure = describeFailure(request, outcome);
  const output =
    results === undefined
      ? await openResults(dirname(outputFile), outputFile, 'standard output')
      : await openResults(tree, results, suite.path ?? '');
  const name = suite.path ?? 'the standard output';
  const reading =
    'code' in output ? failed<SuiteReading>(output) : readWithin(name, () => readSuite(suite.reads, output));
  return failure === undefined ? { reading } : { reading, failure };
}
