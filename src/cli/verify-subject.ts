import { realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import {
  assembleVerification,
  type CacheLine,
  type ClaimStatement,
  type Contention,
  countUnexplained,
  type Diagnostic,
  describeMisses,
  diagnose,
  errorText,
  failed,
  judgeSampled,
  type Parsed,
  type Problem,
  parsed,
  type RecordedRun,
  readC2c,
  type Verification,
} from '../core/index.ts';
import {
  buildInstrumented,
  type ContentionVerdict,
  detectContention,
  findProgram,
  readChunks,
  readRecordedLines,
  recordSharing,
  sampleLines,
  watchFields,
} from '../measure/index.ts';
import type { Subject, VerifyPlace } from './subject.ts';
import { verifyClaims } from './verify-claims.ts';

/** A verification with what its first diagnostics are about, in their order. */
export interface Verified {
  readonly verification: Verification;
  readonly found: readonly Contention[];
  /** Whether no issue means that there is none. */
  readonly complete: boolean;
}

interface Findings {
  /** Runs with recorded accesses. */
  readonly runs?: readonly RecordedRun[];
  readonly found: readonly Contention[];
  readonly sampled: readonly CacheLine[];
  readonly further: readonly Diagnostic[];
  readonly complete: boolean;
}

/** The variables of this process, as a program gets them that the user starts. */
function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function sampledFindings(lines: Parsed<readonly CacheLine[]>): Parsed<Findings> {
  if (lines.kind === 'failed') return lines;
  const unexplained = countUnexplained(lines.value);
  const unseen: Problem = {
    code: 'too-few-samples',
    message: `caches passed on ${unexplained} lines of which no sample shows who writes them`,
    hint: 'sample stores too if the machine can; or see `brakeline verify --build`, which is exact',
  };
  const found = judgeSampled(lines.value);
  return parsed(
    { found, sampled: lines.value, further: [], complete: unexplained === 0 },
    unexplained === 0 ? lines.warnings : [...lines.warnings, unseen],
  );
}

/** A recording of perf begins with this word (tools/perf/Documentation/perf.data-file-format.txt). */
const recordingMagic = 'PERFILE2';

async function readFileSubject(file: string, place: VerifyPlace): Promise<Parsed<Findings>> {
  const path = resolve(place.cwd, file);
  try {
    let magic = '';
    for (const chunk of readChunks(path)) {
      magic = Buffer.from(chunk.subarray(0, recordingMagic.length)).toString('latin1');
      break;
    }
    const isRecording = magic === recordingMagic;
    const lines = isRecording
      ? await readRecordedLines(path, { ...place, env: ownEnvironment() })
      : readC2c({ name: file, chunks: readChunks(path) });
    return sampledFindings(lines);
  } catch (error) {
    const message = `${file} could not be read: ${errorText(error)}`;
    return failed({ code: 'file-unreadable', message, hint: 'give a file of perf c2c' });
  }
}

/** Counters tell that lines are fought over, not which. */
function describeVerdict(
  verdict: ContentionVerdict & { readonly kind: 'contended' | 'clean' },
): readonly Diagnostic[] {
  if (verdict.kind === 'clean') return [];
  const [place] = verdict.places;
  const where = describeMisses(verdict.places);
  const told = verdict.misses.map(
    ({ event, free, pinned }) => `${event} ${free.toPrecision(3)} against ${pinned.toPrecision(3)}`,
  );
  return [
    {
      kind: 'false_sharing_detected',
      severity: 'warning',
      location: { file: place?.file ?? '', line: place?.line ?? 0, column: 1 },
      message: `on several cores the program misses its caches far more often than on one, per thousand instructions: ${told.join(', ')}${where === '' ? '' : `; ${where}`}`,
      details: {
        evidence: 'sampled',
        suggestion: 'build it with `brakeline verify --build`, which names the lines and the fields',
      },
    },
  ];
}

async function verifyCommand(command: readonly string[], place: VerifyPlace): Promise<Parsed<Findings>> {
  const request = { ...place, command, env: ownEnvironment() };
  const oneCore: Problem = {
    code: 'too-few-samples',
    message: 'this machine has one core, on which no threads fight',
    hint: 'run it where two cores are free; or see `brakeline verify --build`, which is exact',
  };
  if (availableParallelism() < 2) return failed(oneCore);
  const sampled = await sampleLines(request);
  if (sampled.kind === 'ok') return sampledFindings(sampled);
  const verdict = await detectContention(request);
  if (verdict.kind === 'undecided') return failed(...sampled.problems, verdict.why);
  return parsed({ found: [], sampled: [], further: describeVerdict(verdict), complete: true });
}

async function verifyWatched(
  names: readonly string[],
  command: readonly string[],
  place: VerifyPlace,
): Promise<Parsed<Findings>> {
  const [name = ''] = command;
  const program = await findProgram(name, { cwd: place.cwd });
  if (program === undefined) {
    return failed({ code: 'usage', message: `there is no program ${name}`, hint: 'build it first' });
  }
  const object = await realpath(program);
  const watched = await watchFields({ ...place, command, env: ownEnvironment(), program: object, names });
  if (watched.kind === 'failed') return watched;
  const complete = watched.warnings.every(({ code }) => code !== 'samples-lost');
  return parsed({ found: watched.value, sampled: [], further: [], complete }, watched.warnings);
}

async function verifyInstrumented(
  build: string,
  command: readonly string[],
  place: VerifyPlace,
): Promise<Parsed<Findings>> {
  const env = ownEnvironment();
  const built = await buildInstrumented({ ...place, build, env });
  if (built.kind === 'failed') return built;
  const recorded = await recordSharing({ ...place, command, env });
  if (recorded.kind === 'failed') return recorded;
  const { contentions, records, runs } = recorded.value;
  const complete = records.every(({ lost }) => lost === 0);
  return parsed({ runs, found: contentions, sampled: [], further: [], complete }, recorded.warnings);
}

/**
 * Looks for cache lines that threads fight over, and checks claims. Where the machine cannot tell, that is a problem, never a
 * clean answer. Claims stand on their own: they are checked also where contention could not be told.
 */
export async function verifySubject(
  subject: Subject,
  place: VerifyPlace,
  statements: readonly ClaimStatement[],
): Promise<Parsed<Verified>> {
  const findings = await findContention(subject, place);
  if (findings.kind === 'failed' && (statements.length === 0 || subject.kind === 'file')) return findings;
  const nothing: Findings = { found: [], sampled: [], further: [], complete: false };
  const { found, sampled, further, complete, runs } = findings.kind === 'ok' ? findings.value : nothing;
  const claims = await verifyClaims(statements, { subject, runs, place });
  const problems = findings.kind === 'ok' ? findings.warnings : findings.problems;
  const verification = assembleVerification({
    session: {
      binary: subject.kind === 'file' ? '' : basename(subject.command[0] ?? ''),
      profile_data: subject.kind === 'file' ? subject.file : '',
      timestamp: new Date().toISOString(),
    },
    sampled,
    diagnostics: [...found.map(diagnose), ...further, ...claims.diagnostics],
  });
  const verified = { verification, found, complete: complete && claims.problems.length === 0 };
  return parsed(verified, [...problems, ...claims.problems]);
}

async function findContention(subject: Subject, place: VerifyPlace): Promise<Parsed<Findings>> {
  switch (subject.kind) {
    case 'file':
      return readFileSubject(subject.file, place);
    case 'command':
      return verifyCommand(subject.command, place);
    case 'watched':
      return verifyWatched(subject.names, subject.command, place);
    case 'instrumented':
      return verifyInstrumented(subject.build, subject.command, place);
  }
}
