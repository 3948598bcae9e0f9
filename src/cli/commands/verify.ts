import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderVerification, renderVerificationPage, renderVerificationSarif } from '../../core/index.ts';
import { version } from '../../pipeline/version.ts';
import { type Arguments, type Command, exitCodes } from '../command.ts';
import { exitCodeOfSignal } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import { printProblems } from '../print-problems.ts';
import type { Subject } from '../subject.ts';
import type { Terminal } from '../terminal.ts';
import { readClaims } from '../verify-claims.ts';
import { type Verified, verifySubject } from '../verify-subject.ts';

const formats = ['pretty', 'json', 'sarif'] as const;
type Format = (typeof formats)[number];

function readFormat(given: Arguments): Format | undefined {
  const text = given.text('format') ?? (given.flag('json') ? 'json' : 'pretty');
  return formats.find((format) => format === text);
}

/** What is to be verified, or a sentence that says what is wrong. */
function readSubject(given: Arguments, terminal: Terminal): Subject | string {
  const [first, ...rest] = given.positionals;
  const build = given.text('build');
  if (first === undefined) return 'a file of perf c2c or a command is needed';
  const file = resolve(terminal.cwd, first);
  const watch = given.text('watch');
  if (build !== undefined && watch !== undefined) return 'give one of --build and --watch';
  if (watch !== undefined)
    return { kind: 'watched', names: watch.split(',').map((name) => name.trim()), command: [first, ...rest] };
  if (build !== undefined) return { kind: 'instrumented', build, command: [first, ...rest] };
  const isData = rest.length === 0 && existsSync(file) && given.flag('command') === false && isReport(first);
  return isData ? { kind: 'file', file: first } : { kind: 'command', command: [first, ...rest] };
}

/** Recordings and texts have an ending; a program rarely has one of these. */
function isReport(file: string): boolean {
  return /\.(?:data|txt|out|log)$/.test(file);
}

function render({ verification, found }: Verified, format: Format): string {
  switch (format) {
    case 'pretty':
      return renderVerification(verification, found);
    case 'json':
      return `${JSON.stringify(verification, null, 2)}\n`;
    case 'sarif':
      return renderVerificationSarif(verification, version);
  }
}

/** `brakeline verify`: do threads fight over cache lines? */
export const verify: Command = {
  name: 'verify',
  about: 'find threads that fight over cache lines',
  positionals: ['FILE|COMMAND…'],
  options: {
    format: { type: 'string', value: 'FORMAT', about: 'pretty, json or sarif (pretty)' },
    build: { type: 'string', value: 'COMMAND', about: 'build with recorded accesses, then run: exact' },
    watch: { type: 'string', value: 'NAMES', about: 'variables to watch for writes by breakpoints' },
    config: { type: 'string', value: 'FILE', about: 'check the `claims` of this configuration too' },
    page: { type: 'string', value: 'FILE', about: 'draw the cache lines as HTML there' },
    command: { type: 'boolean', about: 'take FILE as a program, whatever its name' },
  },
  async run(given, terminal) {
    const format = readFormat(given);
    const subject = readSubject(given, terminal);
    if (format === undefined || typeof subject === 'string') {
      const wrong = typeof subject === 'string' ? subject : `--format must be one of ${formats.join(', ')}`;
      terminal.err(`brakeline verify: ${wrong}\n  hint: brakeline verify --help\n`);
      return exitCodes.usage;
    }
    const statements = await readClaims(given.text('config'), terminal, subject);
    if (statements.kind === 'failed') {
      printProblems(statements.problems, terminal, format === 'json');
      return exitCodes.notComparable;
    }
    using interruption = listenForInterruption();
    const directory = await mkdtemp(join(tmpdir(), 'brakeline-verify-'));
    try {
      const { signal } = interruption;
      const place = { cwd: terminal.cwd, directory, signal };
      const verified = await verifySubject(subject, place, statements.value);
      const received = interruption.received();
      if (received !== undefined) return exitCodeOfSignal(received);
      if (verified.kind === 'failed') {
        printProblems(verified.problems, terminal, format === 'json');
        return exitCodes.notComparable;
      }
      printProblems(verified.warnings, terminal);
      terminal.out(render(verified.value, format));
      const { verification, found, complete } = verified.value;
      const page = given.text('page');
      if (page !== undefined) {
        await writeFile(resolve(terminal.cwd, page), renderVerificationPage(verification, found));
      }
      if (verification.summary.detected_issues > 0) return exitCodes.blocked;
      return complete ? exitCodes.pass : exitCodes.notComparable;
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
};
