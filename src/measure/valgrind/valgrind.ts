import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BenchmarkConfig, failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { measuredEnvironment, type Variables } from '../processes/clean-env.ts';
import { findProgram } from '../processes/command.ts';
import type { MeasuredProgram } from '../processes/measured-program.ts';
import { readPlainFile } from '../processes/plain-file.ts';
import { type ProcessOutcome, runProcess } from '../processes/processes.ts';
import { crashProblem, describeCut } from '../rounds/benchmark-run.ts';

/** One run of one benchmark under one tool of valgrind. */
export interface ValgrindRequest {
  readonly benchmark: BenchmarkConfig;
  readonly program: MeasuredProgram;
  /** Root of the built tree. */
  readonly tree: string;
  /** Holds `home` and `tmp` of the side. */
  readonly directory: string;
  /** A directory for the output files, absolute; emptied first. */
  readonly out: string;
  readonly tool: 'cachegrind' | 'callgrind' | 'dhat' | 'memcheck';
  readonly options: readonly string[];
  /** How many times slower than bare a run may be. */
  readonly slowdown: number;
  readonly signal?: AbortSignal;
}

/** What valgrind writes when the fault is its own or that of the machine, not the program's. */
const ownFault =
  /valgrind: |unhandled instruction|Unrecognised instruction|the 'impossible' happened|corrupted debuginfo|Fatal error|--dump-instr|Bad option/i;

/**
 * Copy loops of glibc with `rep movs` are switched off: valgrind counts every repetition of the one instruction that the
 * processor counts once, up to 70 times too much. The thresholds do it, and not `glibc.cpu.hwcaps=-ERMS`, whose parsing
 * takes a few instructions more or less from run to run. Other processors and C libraries ignore the variable.
 */
const withoutRepeats = ['x86_rep_movsb_threshold', 'x86_rep_stosb_threshold']
  .map((name) => `glibc.cpu.${name}=1073741824`)
  .join(':');

function valgrindEnvironment(directory: string, variables: Variables, own: Variables): Variables {
  return { ...measuredEnvironment(directory, variables, own), GLIBC_TUNABLES: withoutRepeats };
}

const valgrindMissing: Problem = {
  code: 'tool-missing',
  message: 'valgrind, which counts exactly and explains regressions, is not installed',
  hint: 'run: apt-get install valgrind',
};

/** The last lines of what valgrind itself said, of all processes. */
async function readLogs(out: string): Promise<string> {
  const names = (await readdir(out)).filter((name) => name.startsWith('log.'));
  const texts = await Promise.all(names.map((name) => readPlainFile(join(out, name), 1024 * 1024)));
  const lines = texts
    .map((text) => text?.toString() ?? '')
    .join('\n')
    .replaceAll(/^(==|--)\d+\1 ?/gm, '')
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .slice(-20)
    .join('\n')
    .slice(-4_000);
}

function toolProblem(request: ValgrindRequest, said: string): Problem {
  const { tool, benchmark } = request;
  const words = said === '' ? '; it said nothing' : `\nits last lines:\n${said}`;
  return {
    code: 'tool-failed',
    message: `${tool} failed on benchmark ${benchmark.name}${words}`,
    hint: /debuginfo|dwarf/i.test(said)
      ? 'build without -gsplit-dwarf, or install a newer valgrind'
      : 'build for a plainer processor (no -march=native), or install a newer valgrind',
  };
}

async function explainEnd(request: ValgrindRequest, outcome: ProcessOutcome): Promise<Problem | undefined> {
  const cut = describeCut(request.benchmark, outcome);
  if (cut !== undefined) return cut;
  const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
  if (fine || !('stderrTail' in outcome)) return undefined;
  const said = await readLogs(request.out);
  // Before it opens its log, valgrind complains on the standard error.
  const early = /^valgrind: .*/m.exec(outcome.stderrTail)?.[0] ?? '';
  if (ownFault.test(said) || early !== '') return toolProblem(request, said === '' ? early : said);
  const how =
    outcome.kind === 'killed'
      ? `was ended by ${outcome.killedBy}`
      : `ended with exit code ${outcome.kind === 'ended' ? outcome.exitCode : 0}`;
  return crashProblem(request.benchmark, `${how} under ${request.tool}`, outcome);
}

/** Memcheck writes its findings as XML; the others have a format of their own. */
function outputOptions(tool: ValgrindRequest['tool'], file: string): readonly string[] {
  return tool === 'memcheck' ? ['--xml=yes', `--xml-file=${file}`] : [`--${tool}-out-file=${file}`];
}

/** A path in which valgrind sees no placeholder. */
function escapePlaceholders(path: string): string {
  return path.replaceAll('%', '%%');
}

/**
 * Runs a benchmark under a tool of valgrind, with every program that it starts. No configuration file or variable of the
 * tree reaches valgrind.
 * @returns the output files, one a process, or the problem: `tool-missing`, `tool-failed`, `benchmark-crashed`,
 * `benchmark-timed-out` or `interrupted`.
 */
export async function runValgrind(request: ValgrindRequest): Promise<Parsed<readonly string[]>> {
  const { benchmark, program, tool, out, signal } = request;
  const valgrind = await findProgram('valgrind');
  if (valgrind === undefined) return failed(valgrindMissing);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const target = escapePlaceholders(out);
  const outcome = await runProcess({
    command: valgrind,
    args: [
      `--tool=${tool}`,
      // Neither VALGRIND_OPTS nor a .valgrindrc of the working directory or of the home directory is read.
      '--command-line-only=yes',
      '--trace-children=yes',
      `--log-file=${target}/log.%p`,
      ...outputOptions(tool, `${target}/out.%p`),
      ...request.options,
      '--',
      ...program.words,
    ],
    cwd: join(request.tree, benchmark.cwd),
    env: valgrindEnvironment(request.directory, benchmark.env, program.env),
    timeout: benchmark.timeout * request.slowdown,
    ...(signal === undefined ? {} : { signal }),
  });
  const problem = await explainEnd(request, outcome);
  if (problem !== undefined) return failed(problem);
  const files = (await readdir(out)).filter((name) => name.startsWith('out.')).sort();
  if (files.length === 0) return failed(toolProblem(request, await readLogs(out)));
  return parsed(files.map((name) => join(out, basename(name))));
}
