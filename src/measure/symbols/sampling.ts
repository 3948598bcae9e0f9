import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  failed,
  type Parsed,
  parsed,
  type RecordStats,
  readPerfScript,
  readRecordStats,
  type StackProfile,
} from '../../core/index.ts';
import { findProgram } from '../processes/command.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { lastWords } from '../processes/last-words.ts';
import { probe } from '../processes/probe.ts';
import { runProcess } from '../processes/processes.ts';
import { describeEnd, describeStats, explainNothing } from './sampling-problems.ts';
import { addSourceLines } from './stack-lines.ts';
import { createSampleList, explainTruncation } from './truncation.ts';

/** What is sampled, and how. */
export interface SamplingRequest {
  /** Program and arguments; no shell. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** An event of perf, such as `task-clock`. */
  readonly event: string;
  /** Of the event between two samples; nanoseconds for clocks. */
  readonly period: number;
  /** A condition on the fields of a tracepoint. */
  readonly filter?: string;
  readonly stacks: 'fp' | 'dwarf' | 'none';
  /** Bytes that are copied of each stack, with `dwarf`; 8,192 when absent. */
  readonly stackBytes?: number;
  /** For temporary files, absolute. */
  readonly directory: string;
  /** Seconds that the program may run; a day when absent. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** Stacks of one run, with what perf and the kernel say of the recording. */
export interface SampledRun {
  readonly profile: StackProfile;
  readonly stats: RecordStats;
}

/** Seconds that a sampled program may take. */
const longestRun = 24 * 3600;
const fields = 'comm,tid,time,period,event,ip,sym,symoff,dso';

/**
 * Runs a program under `perf record` with a fixed period and reads its stacks. The program has no input and its output is
 * dropped. Losses and throttling, of which the samples show nothing, are problems.
 */
export async function sampleProgram(request: SamplingRequest): Promise<Parsed<SampledRun>> {
  const perf = await findProgram('perf');
  if (perf === undefined) {
    return failed({
      code: 'tool-missing',
      message: 'perf is not installed, and sampling needs it',
      hint: 'run: apt-get install linux-perf (Ubuntu: linux-tools-generic)',
    });
  }
  const [program = ''] = request.command;
  const path = request.env['PATH'];
  const found = await findProgram(program, { cwd: request.cwd, ...(path === undefined ? {} : { path }) });
  if (found === undefined) {
    return failed({
      code: 'usage',
      message: `there is no executable ${JSON.stringify(program)}`,
      hint: 'give the program and its arguments behind `--`; a shell is not used',
    });
  }
  const directory = await mkdtemp(join(request.directory, 'samples-'));
  try {
    return await sampleWith(perf, join(directory, 'perf.data'), request);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Without `--no-bpf-event` perf waits a second for its own side thread. A clock without stacks is recorded with stacks of one
 * frame, because of a bare address perf script does not tell the place in its object.
 */
function recordArguments(data: string, request: SamplingRequest): readonly string[] {
  const { event, period, filter, stacks, command } = request;
  const isBare = stacks === 'none' && !event.includes(':');
  return [
    'record',
    '-q',
    '--no-bpf-event',
    '--no-buildid',
    '--no-buildid-cache',
    '-e',
    isBare ? `${event}/call-graph=fp,max-stack=1,name=${event}/` : event,
    ...(filter === undefined ? [] : ['--filter', filter]),
    '-c',
    String(period),
    ...(stacks === 'none'
      ? []
      : ['--call-graph', stacks === 'fp' ? stacks : `dwarf,${stackBytesOf(request)}`]),
    '-o',
    data,
    '--',
    ...command,
  ];
}

/** What perf takes where nothing is said. */
const usualStackBytes = 8_192;

function stackBytesOf({ stackBytes = usualStackBytes }: SamplingRequest): number {
  return stackBytes;
}

async function sampleWith(perf: string, data: string, request: SamplingRequest): Promise<Parsed<SampledRun>> {
  const { cwd, env, signal } = request;
  const ran = await runProcess({
    command: perf,
    args: recordArguments(data, request),
    cwd,
    env,
    timeout: request.timeout ?? longestRun,
    ...(signal === undefined ? {} : { signal }),
  });
  const report = await probe(perf, ['report', '--stats', '-i', data]);
  const stats = readRecordStats(report?.stdout ?? '');
  if (stats.samples === 0) return failed(await explainNothing(request, lastWords(ran), stats));
  const text = `${data}.txt`;
  const written = await writeScript(perf, data, { text, stacks: request.stacks });
  if (!written) {
    return failed({
      code: 'tool-failed',
      message: 'perf script could not read what perf record wrote',
      hint: 'update perf',
    });
  }
  const seen = createSampleList(request.stacks === 'dwarf');
  const profile = readPerfScript({ name: 'the output of perf script', chunks: readChunks(text) }, seen.add);
  if (profile.kind === 'failed') return profile;
  // The text repeats a part of the losses that the statistics tell in full.
  const warnings = profile.warnings.filter(
    ({ code }) => code !== 'samples-lost' && code !== 'stacks-truncated',
  );
  const truncated = await explainTruncation(profile.value, {
    data,
    seen,
    stacks: request.stacks,
    stackBytes: stackBytesOf(request),
  });
  const ended = ran.kind === 'ended' && ran.exitCode === 0 ? [] : [describeEnd(ran)];
  const lined = await addSourceLines({
    profile: profile.value,
    // Perf's unwinder of `dwarf` stacks has stepped back already.
    returns: request.stacks === 'fp',
    directory: dirname(data),
    ...(signal === undefined ? {} : { signal }),
  });
  if (lined.kind === 'failed') return lined;
  const value = { profile: { ...lined.value, lostSamples: stats.lostSamples }, stats };
  return parsed(value, [...warnings, ...truncated, ...ended, ...describeStats(stats), ...lined.warnings]);
}

/** A copy of the largest size holds no more frames than this. */
const mostCopiedFrames = 4_096;

async function writeScript(
  perf: string,
  data: string,
  { text, stacks }: { readonly text: string; readonly stacks: SamplingRequest['stacks'] },
): Promise<boolean> {
  const deep = stacks === 'dwarf' ? `--ns --max-stack ${mostCopiedFrames}` : '';
  const ran = await runProcess({
    command: '/bin/sh',
    args: [
      '-c',
      `exec "$1" script ${deep} --no-inline --show-lost-events -F "$2" -i "$3" > "$4"`,
      'sh',
      perf,
      fields,
      data,
      text,
    ],
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LC_ALL: 'C', PERF_CONFIG: '/dev/null' },
    timeout: longestRun,
  });
  return ran.kind === 'ended' && ran.exitCode === 0;
}
