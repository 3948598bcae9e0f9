import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type Contention,
  type DebugLayout,
  failed,
  judgeSharing,
  type Parsed,
  type Problem,
  parsed,
  type RecordedRun,
  readSharing,
  type SharingRecord,
} from '../../core/index.ts';
import { findProgram } from '../processes/command.ts';
import { itSaid, lastWords } from '../processes/last-words.ts';
import { readPlainFile } from '../processes/plain-file.ts';
import { runProcess } from '../processes/processes.ts';
import { type CodePlaces, placeCodes } from '../symbols/code-places.ts';
import { loadedCode, nameContentions } from './name-contentions.ts';

/** An instrumented program to run once. */
export interface SharingRequest {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** For the record, absolute; empty of other records. */
  readonly directory: string;
  /** Absolute; source files are named relative to it. `cwd` when absent. */
  readonly root?: string;
  /** Seconds that the run may take; a day when absent. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** What one run of an instrumented program showed. */
export interface SharingFindings {
  readonly contentions: readonly Contention[];
  readonly records: readonly SharingRecord[];
  /** By record, names the code at an address in memory. */
  readonly runs: readonly RecordedRun[];
  /** How the program's own files are laid out, by their path. */
  readonly layouts: ReadonlyMap<string, DebugLayout>;
}

/** Seconds that a recorded run may take at most. */
const longestRun = 24 * 3600;

function problem(message: string, hint: string): Problem {
  return { code: 'benchmark-unmeasured', message, hint };
}

async function runOnce({
  command,
  cwd,
  env,
  directory,
  timeout = longestRun,
  signal,
}: SharingRequest): Promise<Problem | undefined> {
  const [name = '', ...args] = command;
  const program = await findProgram(name, { cwd, path: env['PATH'] ?? '' });
  if (program === undefined)
    return problem(`there is no program ${name}`, 'name the program that the build makes');
  const outcome = await runProcess({
    command: program,
    args,
    cwd,
    env: { ...env, BRAKELINE_SHARING: join(directory, 'sharing') },
    timeout,
    ...(signal === undefined ? {} : { signal }),
  });
  if (outcome.kind === 'ended' && outcome.exitCode === 0) return undefined;
  const how =
    outcome.kind === 'ended'
      ? `ended with code ${outcome.exitCode}`
      : outcome.kind === 'killed'
        ? `was ended by ${outcome.killedBy}`
        : outcome.kind === 'timed-out'
          ? `did not end within ${timeout} s with recorded accesses`
          : 'did not end';
  return {
    code: 'benchmark-crashed',
    message: `${basename(name)} ${how}${itSaid(lastWords(outcome))}`,
    hint: 'run it by hand; accesses are recorded when it ends by itself',
  };
}

/** Bytes of one record; the runtime has no room for more lines than such a one tells. */
const largestRecord = 256 * 1024 * 1024;

const noRecord = problem(
  `a record of accesses is no plain file of at most ${largestRecord} bytes`,
  'let nothing but the recording write to the directory of records',
);

async function readRecords(directory: string): Promise<Parsed<readonly SharingRecord[]>> {
  const files = (await readdir(directory)).filter((file) => /^sharing\.\d+$/.test(file)).sort();
  const records: SharingRecord[] = [];
  for (const file of files) {
    // The program that wrote it could have put anything there.
    const bytes = await readPlainFile(join(directory, file), largestRecord);
    if (bytes === undefined) return failed(noRecord);
    const read = readSharing(bytes.toString('utf8'), 'the record of accesses');
    if (read.kind === 'failed') return read;
    records.push(read.value);
  }
  if (records.length > 0) return parsed(records);
  return failed(
    problem(
      'the program recorded no accesses',
      'check that `--build` builds the program that is run, with gcc, g++ or rustc found on PATH or in CC, CXX and RUSTC',
    ),
  );
}

/** Places of the code that touched the lines of the record. */
function findPlaces(record: SharingRecord, request: SharingRequest): Promise<CodePlaces> {
  const { root = request.cwd, directory, signal } = request;
  const codes = record.shared.flatMap(({ uses }) => uses.map(({ code }) => code));
  const objects = loadedCode(record);
  return placeCodes({ codes, objects, root, directory, ...(signal === undefined ? {} : { signal }) });
}

/**
 * Runs a program that `buildInstrumented` built and tells which cache lines its threads fight over. Accesses that could not
 * be recorded are a problem `too-few-samples`; then nothing can be called clean.
 */
export async function recordSharing(request: SharingRequest): Promise<Parsed<SharingFindings>> {
  const crashed = await runOnce(request);
  if (crashed !== undefined) return failed(crashed);
  const records = await readRecords(request.directory);
  if (records.kind === 'failed') return records;
  const problems: Problem[] = [];
  const contentions: Contention[] = [];
  const layouts = new Map<string, DebugLayout>();
  const runs: RecordedRun[] = [];
  for (const record of records.value) {
    const { place, problems: unplaced } = await findPlaces(record, request);
    const fields = await nameContentions(judgeSharing(record, place), { ...request, record, layouts });
    runs.push({ record, place });
    problems.push(...unplaced, ...fields.problems);
    contentions.push(...fields.named);
  }
  const lost = records.value.reduce((sum, record) => sum + record.lost, 0);
  if (lost > 0) {
    problems.push({
      code: 'samples-lost',
      message: `${lost} accesses found no room in the record: the lines that they touched were not judged`,
      hint: 'give the program a smaller input: the record has room for 16 MB of touched memory and 1023 threads',
    });
  }
  return parsed({ contentions, records: records.value, runs, layouts }, problems);
}
