import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  failed,
  type Parsed,
  type Problem,
  type ResolvedAddresses,
  readSymboliserOutput,
} from '../../core/index.ts';
import { absolutePath } from '../processes/clean-env.ts';
import { findProgram } from '../processes/command.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { itSaid, lastWords } from '../processes/last-words.ts';
import { probe } from '../processes/probe.ts';
import { type ProcessOutcome, runProcess } from '../processes/processes.ts';

/** A program that tells source lines and inlined functions of addresses. */
export interface Symboliser {
  readonly kind: 'llvm-symbolizer' | 'addr2line';
  /** Absolute path. */
  readonly command: string;
  /** Name and version, as reports name it. */
  readonly title: string;
}

/** Addresses of one object file. */
export interface AddressRequest {
  /** Absolute path of the executable or library. */
  readonly object: string;
  readonly addresses: Iterable<number>;
  /** For the two files that go in and out, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** Where neither is installed. */
export const noSymboliser: Problem = {
  code: 'tool-missing',
  message: 'neither llvm-symbolizer nor addr2line is installed; inlined code has no lines of the repository',
  hint: 'run: apt-get install llvm; or apt-get install binutils',
};

/** Debian and Ubuntu install it under its version alone where the package `llvm` is missing. */
const llvmNames = [
  'llvm-symbolizer',
  ...Array.from({ length: 17 }, (_, index) => `llvm-symbolizer-${30 - index}`),
];
/** Seconds for one object; addr2line needs minutes for the largest programs. */
const timeout = 600;

async function findFirst(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const command = await findProgram(name);
    if (command !== undefined) return command;
  }
  return undefined;
}

async function describeVersion(command: string): Promise<string> {
  // addr2line says it on the first line, llvm-symbolizer on the second.
  const said = await probe(command, ['--version']);
  return /\d+(?:\.\d+)+/.exec(said?.stdout ?? '')?.[0] ?? '';
}

/**
 * Finds llvm-symbolizer, else addr2line, which names the wrong file where a function of a header begins. Undefined where
 * neither is installed.
 */
export async function findSymboliser(): Promise<Symboliser | undefined> {
  for (const [kind, names] of [
    ['llvm-symbolizer', llvmNames],
    ['addr2line', ['addr2line']],
  ] as const) {
    const command = await findFirst(names);
    if (command !== undefined) {
      return { kind, command, title: `${kind} ${await describeVersion(command)}`.trimEnd() };
    }
  }
  return undefined;
}

/** Both take addresses on their input and write one format: address, then function and place of each inlined frame. */
function argumentsOf({ kind }: Symboliser, object: string): readonly string[] {
  const common = ['-a', '-i', '-f', '-C'];
  return kind === 'addr2line'
    ? ['-e', object, ...common]
    : [`--obj=${object}`, '--output-style=GNU', ...common];
}

/**
 * Resolves all addresses of one object in one run of the symboliser, which gets a clean environment and asks no server for
 * debug information.
 * @returns what is known of them, or `tool-failed`.
 */
export async function resolveAddresses(
  symboliser: Symboliser,
  request: AddressRequest,
): Promise<Parsed<ResolvedAddresses>> {
  const { object, addresses, signal } = request;
  const directory = await mkdtemp(join(request.directory, 'symbols-'));
  const files = { stdin: join(directory, 'addresses.txt'), stdout: join(directory, 'symbols.txt') };
  await writeFile(files.stdin, Array.from(addresses, (address) => `0x${address.toString(16)}\n`).join(''));
  const outcome = await runProcess({
    command: symboliser.command,
    args: argumentsOf(symboliser, object),
    cwd: directory,
    env: { PATH: absolutePath(process.env['PATH']), LC_ALL: 'C' },
    timeout,
    files,
    ...(signal === undefined ? {} : { signal }),
  });
  const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
  const resolved = fine
    ? readSymboliserOutput({ name: symboliser.title, chunks: readChunks(files.stdout) })
    : failed<ResolvedAddresses>(describeFailure(symboliser, object, outcome));
  await rm(directory, { recursive: true, force: true });
  return resolved;
}

function describeFailure({ title }: Symboliser, object: string, outcome: ProcessOutcome): Problem {
  const how = outcome.kind === 'timed-out' ? `took more than ${timeout} seconds` : 'failed';
  return {
    code: 'tool-failed',
    message: `${title} ${how} on ${object}; inlined code has no lines of the repository${itSaid(lastWords(outcome))}`,
    hint: 'install llvm-symbolizer (Debian: apt-get install llvm), which reads more and is faster than addr2line',
  };
}
