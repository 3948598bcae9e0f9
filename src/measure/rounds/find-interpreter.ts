import { basename, join } from 'node:path';
import type { BenchmarkConfig, Runtime } from '../../core/index.ts';
import { commandWords, findProgram } from '../processes/command.ts';
import { readFirstBytes } from '../processes/plain-file.ts';

/** A command with its interpreter spelt out: the words, and where among them the interpreter stands. */
export interface Interpreted {
  readonly runtime: Runtime;
  readonly words: readonly string[];
  readonly at: number;
}

const nodeName = /^node(js)?$/;
const pythonName = /^python[\d.]*$/;

function runtimeOf(word: string): Runtime | undefined {
  const name = basename(word);
  if (nodeName.test(name)) return 'node';
  return pythonName.test(name) ? 'python' : undefined;
}

/** The interpreter line of a script, its words; empty for anything else. */
async function readInterpreter(program: string): Promise<readonly string[]> {
  const start = (await readFirstBytes(program, 256))?.toString('latin1') ?? '';
  const line = /^#![ \t]*([^\n]+)\n/.exec(start)?.[1]?.trim();
  if (line === undefined) return [];
  // The kernel hands everything after the interpreter's name on as one word.
  const [, interpreter = '', argument] = /^(\S+)(?:[ \t]+(.*))?$/.exec(line) ?? [];
  return argument === undefined ? [interpreter] : [interpreter, argument];
}

/** Skips `env` with its assignments. */
function interpreterIndex(words: readonly string[]): number {
  if (basename(words[0] ?? '') !== 'env') return 0;
  const index = words.findIndex((word, at) => at > 0 && !/^[A-Za-z_]\w*=/.test(word));
  return index < 0 || (words[index] ?? '').startsWith('-') ? 0 : index;
}

/**
 * Finds the interpreter among the words of a benchmark's command, or in the first line of the script that it names.
 * @param tree root of a built tree. @returns undefined for other programs, and for a line that a shell runs.
 */
export async function findInterpreter(
  benchmark: BenchmarkConfig,
  tree: string,
): Promise<Interpreted | undefined> {
  const words = commandWords(benchmark.run);
  const at = interpreterIndex(words);
  const word = words[at] ?? '';
  if (words[0] === '/bin/sh') return undefined;
  const runtime = runtimeOf(word);
  if (runtime !== undefined) return { runtime, words, at };
  const path = benchmark.env['PATH'];
  const cwd = join(tree, benchmark.cwd);
  const program = await findProgram(word, path === undefined ? { cwd } : { cwd, path });
  const interpreter = program === undefined ? [] : await readInterpreter(program);
  const named = interpreterIndex(interpreter);
  const behind = runtimeOf(interpreter[named] ?? '');
  if (program === undefined || behind === undefined) return undefined;
  // Where PATH was searched, the kernel hands the interpreter the path that was found.
  const script = word.includes('/') ? word : program;
  return {
    runtime: behind,
    words: [...words.slice(0, at), ...interpreter, script, ...words.slice(at + 1)],
    at: at + named,
  };
}
