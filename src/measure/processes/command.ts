import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import type { BenchmarkConfig, Problem } from '../../core/index.ts';
import { absolutePath } from './clean-env.ts';

/** One word: plain characters and quoted parts in which nothing is expanded. */
const wordPattern = /(?:[\w@%+=:,./^-]|'[^']*'|"[^"$`\\]*")+/y;
const spacePattern = /[ \t]+/y;

/** First words that only a shell understands. */
const shellWords = new Set(
  '. : alias bg break case cd command continue eval exec exit export fg for if local read readonly return set shift source time times trap type ulimit umask unalias unset until wait while'.split(
    ' ',
  ),
);

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

/** The words of a command that means the same without a shell, or undefined. */
function splitWords(command: string): readonly string[] | undefined {
  const words: string[] = [];
  let index = matchAt(spacePattern, command, 0).length;
  while (index < command.length) {
    const word = matchAt(wordPattern, command, index);
    index += word.length;
    const space = matchAt(spacePattern, command, index);
    index += space.length;
    if (word === '' || (space === '' && index < command.length)) return undefined;
    words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double));
  }
  const [first = ''] = words;
  return first === '' || first.includes('=') || shellWords.has(first) ? undefined : words;
}

/**
 * The program and arguments of a command line. A shell runs it only where it holds something that needs one, because the
 * shell's own start-up would be measured; then its last command replaces it, as dash and bash do with `-c`.
 */
export function commandWords(command: string): readonly string[] {
  const trimmed = command.trim();
  return splitWords(trimmed) ?? ['/bin/sh', '-c', trimmed];
}

/** Path of a program: looked up in `path` when it has no slash, relative to `cwd` otherwise; undefined where it cannot run. */
export async function findProgram(
  name: string,
  options: { readonly path?: string; readonly cwd?: string } = {},
): Promise<string | undefined> {
  const { path = process.env['PATH'], cwd = '/' } = options;
  const candidates = name.includes('/')
    ? [resolve(cwd, name)]
    : absolutePath(path)
        .split(delimiter)
        .map((directory) => join(directory, name));
  for (const candidate of candidates) {
    const entry = await stat(candidate).catch(() => undefined);
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs && entry?.isFile() === true) return candidate;
  }
  return undefined;
}

/** Why a benchmark's program cannot be run in a tree, found before anything runs; undefined where it can. */
export async function checkProgram(benchmark: BenchmarkConfig, tree: string): Promise<Problem | undefined> {
  const [program = ''] = commandWords(benchmark.run);
  const path = benchmark.env['PATH'];
  const found = await findProgram(program, {
    cwd: join(tree, benchmark.cwd),
    ...(path === undefined ? {} : { path }),
  });
  if (found !== undefined) return undefined;
  const place = program.includes('/') ? `in ${benchmark.cwd === '' ? '.' : benchmark.cwd}` : 'on PATH';
  return {
    code: 'benchmark-crashed',
    message: `benchmark ${benchmark.name}: there is no executable ${program} ${place} after the build`,
    hint: 'check `build`, `run` and `cwd` of the benchmark; paths in `run` are relative to `cwd`',
  };
}
