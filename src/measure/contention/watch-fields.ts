import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addressOfOffset,
  type BreakpointRecord,
  type DebugLayout,
  type FalseSharing,
  failed,
  judgeWrites,
  type Parsed,
  type Problem,
  parsed,
  readBreakpoints,
  type WatchedField,
  type WatchedRun,
  watchableFields,
} from '../../core/index.ts';
import { findProgram } from '../processes/command.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { firstWords, itSaid } from '../processes/last-words.ts';
import { runProcess } from '../processes/processes.ts';
import { placeCodes } from '../symbols/code-places.ts';
import { inspectLayout } from '../symbols/debug-layout.ts';
import { mapObject } from '../symbols/object-file.ts';
import type { ContentionRequest } from './contention.ts';

/** A program whose variables are watched while it runs. */
export interface WatchRequest extends ContentionRequest {
  /** The program that the command starts, absolute. */
  readonly program: string;
  /** Variables with a fixed address, or fields of them. */
  readonly names: readonly string[];
  /** Seconds after which a run is ended and what it showed until then is taken; a run goes to its end when absent. */
  readonly longest?: number;
}

/** Breakpoints that a processor has. */
const atOnce = 4;
/** Fields beyond that would take too many runs. */
const mostFields = 32;
/** A sample for so many writes: enough to see a thousand. */
const period = 100;
const longestRun = 24 * 3600;
/** What `timeout` ends with when the time was over. */
const timeOver = 124;
const usualLine = 64;
/** Where Linux loads a program that can lie anywhere when randomisation is off, by architecture. */
const fixedBases: Readonly<Record<string, number>> = { x64: 0x555555554000, arm64: 0xaaaaaaaa0000 };

function refuse(
  message: string,
  hint: string,
  code: Problem['code'] = 'benchmark-unmeasured',
): Parsed<never> {
  return failed({ code, message, hint });
}

/** The bytes of a breakpoint for a field; longer fields are watched at their beginning. */
function widthOf({ address, size }: WatchedField): number {
  return [8, 4, 2].find((width) => width <= size && address % width === 0) ?? 1;
}

function chooseFields(layout: DebugLayout, names: readonly string[]): Parsed<readonly WatchedField[]> {
  const fields: WatchedField[] = [];
  for (const name of names) {
    const own = watchableFields(layout, name);
    if (own.length === 0)
      return refuse(
        `the program has no variable ${name} with a fixed address`,
        'compile with -g and name a global or static variable',
      );
    fields.push(...own);
  }
  const shared = fields.slice(0, mostFields);
  const left = fields.length - shared.length;
  const cut: Problem = {
    code: 'samples-lost',
    message: `${left} fields beyond the first ${mostFields} were not watched`,
    hint: 'name the fields themselves, such as totals.left',
  };
  return parsed(shared, left > 0 ? [cut] : []);
}

const perfMissing: Problem = {
  code: 'tool-missing',
  message: 'perf and setarch are needed to watch memory',
  hint: 'run: apt-get install linux-perf util-linux',
};

/** Lets perf be told to stop, so that it writes down what it saw. */
function withinTime(words: readonly string[], { longest }: WatchRequest): readonly string[] {
  return longest === undefined ? words : ['timeout', '--foreground', '-s', 'INT', String(longest), ...words];
}

/** Runs the program once with up to four breakpoints and reads what they saw. */
async function recordOnce(
  request: WatchRequest,
  events: readonly string[],
  own: string,
): Promise<Parsed<BreakpointRecord>> {
  const { command, cwd, env, program, signal } = request;
  const [perf, setarch] = [await findProgram('perf'), await findProgram('setarch')];
  if (perf === undefined || setarch === undefined) return failed(perfMissing);
  const data = join(own, 'perf.data');
  const run = { cwd, env, timeout: longestRun, ...(signal === undefined ? {} : { signal }) };
  const start = ([command = '', ...args]: readonly string[], stdout: string) =>
    runProcess({ command, args, ...run, files: { stdin: '/dev/null', stdout } });
  const words = [setarch, '-R', program, ...command.slice(1)];
  const args = [perf, 'record', '-q', '-o', data, '-c', String(period), ...events, '--', ...words];
  const recorded = await start(withinTime(args, request), join(own, 'output.txt'));
  const ends: readonly number[] = request.longest === undefined ? [0] : [0, timeOver];
  if (recorded.kind !== 'ended' || !ends.includes(recorded.exitCode)) {
    const hint = 'breakpoints need a processor that has them, and permission; run `brakeline doctor`';
    return refuse(`perf could not watch memory${itSaid(firstWords(recorded))}`, hint, 'sampling-unavailable');
  }
  const text = join(own, 'hits.txt');
  const fields = ['--show-mmap-events', '--show-task-events', '-F', 'pid,tid,time,event,ip'];
  const told = await start([perf, 'script', '-i', data, ...fields], text);
  if (told.kind !== 'ended' || told.exitCode !== 0)
    return refuse('perf could not show what it recorded', 'run `brakeline doctor`', 'tool-failed');
  return readBreakpoints({ name: 'the recording of breakpoints', chunks: readChunks(text) });
}

async function watchOnce(
  request: WatchRequest,
  fields: readonly WatchedField[],
  bias: number,
): Promise<Parsed<WatchedRun>> {
  const { cwd, program, signal } = request;
  const own = await mkdtemp(join(request.directory, 'watch-'));
  const events = fields.flatMap((field) => [
    '-e',
    `mem:0x${(field.address + bias).toString(16)}/${widthOf(field)}:w`,
  ]);
  const record = await recordOnce(request, events, own);
  if (record.kind === 'failed') return record;
  const loaded = record.value.mappings.find(({ path }) => path === program);
  const address = loaded === undefined ? undefined : addressOfOffset(mapObject(program), loaded.offset);
  if (loaded === undefined || address === undefined || loaded.start - address !== bias)
    return refuse(
      'the program was not loaded where it was watched',
      'give the program itself, not a script that starts it; or link it with -no-pie',
    );
  const places = await placeCodes({
    codes: record.value.hits.map(({ code }) => code - 1),
    objects: [{ path: program, bias, holds: () => true }],
    root: cwd,
    directory: own,
    ...(signal === undefined ? {} : { signal }),
  });
  return parsed({ record: record.value, bias, place: places.place }, places.problems);
}

/**
 * Which threads write to which fields of the named variables, by breakpoints of the processor, four a run, and the lines in
 * which they fight. It takes a run for every four fields, without randomised addresses.
 */
export async function watchFields(request: WatchRequest): Promise<Parsed<readonly FalseSharing[]>> {
  const { program, directory, names, signal } = request;
  const inspected = await inspectLayout({
    object: program,
    directory,
    ...(signal === undefined ? {} : { signal }),
  });
  if (inspected.kind === 'failed') return inspected;
  const layout = inspected.value;
  const fields = chooseFields(layout, names);
  if (fields.kind === 'failed') return fields;
  const isFixed = (mapObject(program)[0]?.address ?? 0) !== 0;
  const bias = isFixed ? 0 : fixedBases[process.arch];
  if (bias === undefined)
    return refuse(`where programs lie on ${process.arch} is not known`, 'link it with -no-pie');
  const runs: WatchedRun[] = [];
  const problems: Problem[] = [...fields.warnings];
  for (let at = 0; at < fields.value.length; at += atOnce) {
    const run = await watchOnce(request, fields.value.slice(at, at + atOnce), bias);
    if (run.kind === 'failed') return run;
    runs.push(run.value);
    problems.push(...run.warnings);
  }
  const watched = { object: program, layout, fields: fields.value, lineBytes: usualLine, period };
  return parsed(judgeWrites(runs, watched), problems);
}
