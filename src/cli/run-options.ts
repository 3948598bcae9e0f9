import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isCategory, type RunRequest, requestDefaults, seedLimit } from '../pipeline/request.ts';
import type { Arguments, Option } from './command.ts';
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
export function readRunRequest(
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
