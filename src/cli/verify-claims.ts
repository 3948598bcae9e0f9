import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  type ClaimStatement,
  type Diagnostic,
  decodeConfig,
  diagnoseClaim,
  errorText,
  failed,
  type Parsed,
  type Problem,
  parsed,
  type RecordedRun,
} from '../core/index.ts';
import { checkClaims, commandWords, findProgram } from '../measure/index.ts';
import type { Subject, VerifyPlace } from './subject.ts';
import type { Terminal } from './terminal.ts';

/** The program that a command starts, without its directory. */
function programOf(command: string): string {
  return basename(commandWords(command)[0] ?? '');
}

/**
 * The claims of a configuration about the program that is verified: those of the benchmarks that start one of that name; all
 * where none does, or where a recording is verified.
 */
export async function readClaims(
  file: string | undefined,
  { cwd }: Terminal,
  subject: Subject | undefined,
): Promise<Parsed<readonly ClaimStatement[]>> {
  if (file === undefined) return parsed([]);
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), 'utf8');
  } catch (error) {
    const message = `${file} could not be read: ${errorText(error)}`;
    return failed({
      code: 'file-unreadable',
      message,
      hint: 'name the configuration, .github/brakeline.yml',
    });
  }
  const config = decodeConfig({ file, text });
  if (config.kind === 'failed') return config;
  const { benchmarks, policy } = config.value;
  const { claims = [] } = policy;
  const program = subject === undefined || subject.kind === 'file' ? '' : basename(subject.command[0] ?? '');
  const own = new Set(benchmarks.filter(({ run }) => programOf(run) === program).map(({ name }) => name));
  const about = claims.filter(({ benchmark }) => own.size === 0 || own.has(benchmark));
  return parsed(about.map(({ statement }) => statement));
}

const noProgram: Problem = {
  code: 'usage',
  message: 'a recording does not hold the program, so that claims cannot be checked',
  hint: 'verify the program: brakeline verify --config FILE --build COMMAND PROGRAM',
};

/** What is known of the program about which something is claimed. */
interface ClaimsSubject {
  readonly subject: Subject;
  /** Runs with recorded accesses; absent where none were recorded. */
  readonly runs: readonly RecordedRun[] | undefined;
  readonly place: VerifyPlace;
}

/** How claims end, as diagnostics, and a problem for each that could not be measured. */
export async function verifyClaims(
  statements: readonly ClaimStatement[],
  { subject, runs, place }: ClaimsSubject,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly problems: readonly Problem[] }> {
  if (statements.length === 0) return { diagnostics: [], problems: [] };
  if (subject.kind === 'file') return { diagnostics: [], problems: [noProgram] };
  const program = await findProgram(subject.command[0] ?? '', { cwd: place.cwd });
  const results = await checkClaims({
    statements,
    program,
    recorded:
      runs === undefined || program === undefined
        ? { why: 'no accesses were recorded: give `--build`' }
        : { program, runs },
    roots: [place.cwd],
    locate: (file) => file,
    directory: place.directory,
    signal: place.signal,
  });
  const problems = results.flatMap(({ kind, claim, message }): readonly Problem[] => {
    if (kind !== 'unmeasurable') return [];
    const hint = 'compile with -g, name what the program has, and give `--build` for claims about threads';
    return [
      {
        code: 'benchmark-unmeasured',
        message: `the claim that ${claim} could not be measured: ${message}`,
        hint,
      },
    ];
  });
  const diagnostics = statements.flatMap((statement, at) => {
    const result = results[at];
    return result === undefined ? [] : diagnoseClaim(statement, result);
  });
  return { diagnostics, problems };
}
