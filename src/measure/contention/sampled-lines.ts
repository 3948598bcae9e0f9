import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CacheLine, failed, judgeSampled, type Parsed, readC2c } from '../../core/index.ts';
import { findProgram } from '../processes/command.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { firstWords, itSaid } from '../processes/last-words.ts';
import { runProcess } from '../processes/processes.ts';
import { type ContentionRequest, doubtSilence } from './contention.ts';

const longestRun = 24 * 3600;

async function perfC2c(
  words: readonly string[],
  request: Omit<ContentionRequest, 'command'>,
  stdout: string,
) {
  return runProcess({
    command: (await findProgram('perf')) ?? 'perf',
    args: ['c2c', ...words],
    cwd: request.cwd,
    env: request.env,
    timeout: longestRun,
    files: { stdin: '/dev/null', stdout },
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
}

/** The lines of a recording that `perf c2c record` made. */
export async function readRecordedLines(
  file: string,
  request: Omit<ContentionRequest, 'command'>,
): Promise<Parsed<readonly CacheLine[]>> {
  const stdout = join(request.directory, 'c2c.txt');
  const outcome = await perfC2c(['report', '-i', file, '--stdio', '--full-symbols'], request, stdout);
  if (outcome.kind === 'ended' && outcome.exitCode === 0 && (await readFile(stdout)).length > 0) {
    return readC2c({ name: file, chunks: readChunks(stdout) });
  }
  return failed({
    code: 'tool-failed',
    message: `perf c2c report made nothing of ${file}${itSaid(firstWords(outcome))}`,
    hint: 'give a file of `perf c2c record`, or the text of `perf c2c report --stdio --full-symbols`',
  });
}

/**
 * Runs a program under `perf c2c record`; a machine that cannot sample memory is the problem `sampling-unavailable`. Where no
 * line is fought over and threads did not run at once either, that is a problem: nothing could have been seen.
 */
export async function sampleLines(request: ContentionRequest): Promise<Parsed<readonly CacheLine[]>> {
  const data = join(request.directory, 'c2c.data');
  const outcome = await perfC2c(
    ['record', '-o', data, '--', ...request.command],
    request,
    join(request.directory, 'c2c-output.txt'),
  );
  if (outcome.kind === 'ended' && outcome.exitCode === 0) {
    const lines = await readRecordedLines(data, request);
    if (lines.kind === 'failed' || judgeSampled(lines.value).length > 0) return lines;
    const doubt = await doubtSilence(request);
    return doubt === undefined ? lines : failed(doubt);
  }
  return failed({
    code: 'sampling-unavailable',
    message: `perf c2c could not sample memory here${itSaid(firstWords(outcome))}`,
    hint: 'most virtual machines cannot; see `brakeline verify --build`, which needs no counters',
  });
}
