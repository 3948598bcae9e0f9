import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isCategory, type RunRequest, requestDefaults, seedLimit } from '../pipeline/request.ts';
import { type Arguments, exitCodes, type Option } from './command.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import type { Terminal } from './terminal.ts';
import { terminalProgress } from './terminal-progress.ts';

/** The options that every measuring command has. */
export const runOptions: Readonly<Record<string, Option>> = {
  head: { type: 'string', value: 'REF', about: 'the commit to measure (HEAD)' },
  config: {
    type: 'string',
    value: 'PATH',
    about: `configuration in the repository (${requestDefaults.config})`,
  },
  out: { type: 'string', value: 'DIR', about: `where the files go (${requestDefaults.out})` },
  category: { type: 'string', value: 'NAME', about: 'name of this kind of machine in SARIF (default)' },
  seed: { type: 'string', value: 'N', about: 'repeat the order of the rounds of an earlier report' },
};

/** Reads the shared options; the outcome is a request or a sentence that says what is wrong. */
function readRunRequest(
  given: Arguments,
  terminal: Terminal,
  signal: AbortSignal,
):
  | { readonly kind: 'ok'; readonly request: RunRequest }
  | { readonly kind: 'wrong'; readonly message: string } {
  const seedText = given.text('seed');
  const seed = seedText === undefined ? randomInt(seedLimit) : Number(seedText);
  if (!Number.isInteger(seed) || seed < 0 || seed >= seedLimit || seedText === '') {
    return {
      kind: 'wrong',
      message: `--seed is \`${seedText}\`; it must be a whole number from 0 to ${seedLimit - 1}`,
    };
  }
  const category = given.text('category') ?? requestDefaults.category;
  if (!isCategory(category)) {
    return {
      kind: 'wrong',
      message: '--category must be made of at most 64 letters, digits, `.`, `_` and `-`',
    };
  }
  const head = given.text('head');
  const request = {
    repository: terminal.cwd,
    config: given.text('config') ?? requestDefaults.config,
    out: resolve(terminal.cwd, given.text('out') ?? requestDefaults.out),
    category,
    seed,
    signal,
    progress: terminalProgress(terminal, () => performance.now()),
    ...(head === undefined ? {} : { head }),
  };
  return { kind: 'ok', request };
}

/** A measuring command with what it was given. */
interface Asked {
  /** The name of the command. */
  readonly name: string;
  readonly given: Arguments;
  readonly terminal: Terminal;
}

/**
 * Does the work of a measuring command with the shared options, until it ends or the user interrupts it. A wrong option is
 * told with the way out, and nothing is measured. Resolves to the exit code.
 */
export async function withRunRequest(
  { name, given, terminal }: Asked,
  work: (request: RunRequest, interruption: Interruption) => Promise<number>,
): Promise<number> {
  using interruption = listenForInterruption();
  const read = readRunRequest(given, terminal, interruption.signal);
  if (read.kind === 'ok') return await work(read.request, interruption);
  terminal.err(`brakeline ${name}: ${read.message}\n  hint: brakeline ${name} --help\n`);
  return exitCodes.usage;
}
