import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseDiff } from '../../src/core/attribute/diff.ts';
import { explainRegression } from '../../src/core/attribute/explain.ts';
import { readCallgrind } from '../../src/core/formats/callgrind-out.ts';
import type { Culprit, Explanation } from '../../src/core/model/culprit.ts';
import type { FileDiff } from '../../src/core/model/diff.ts';
import type { CallProfile } from '../../src/core/model/profile.ts';

const run = promisify(execFile);

/** Sources by path. */
export type Sources = Readonly<Record<string, string>>;

/** Two versions of a C program, really compiled and really counted. */
export interface ProgramPair {
  readonly base: CallProfile;
  readonly head: CallProfile;
  readonly diff: readonly FileDiff[];
  readonly explanation: Explanation;
}

/** Builds both versions with `gcc -O2 -g`, runs them under callgrind and explains the difference in `Ir`. */
export async function explainProgram(baseSources: Sources, headSources: Sources): Promise<ProgramPair> {
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-explain-'));
  try {
    const roots = { base: join(directory, 'base'), head: join(directory, 'head') };
    const [base, head] = await Promise.all([
      profileProgram(roots.base, baseSources),
      profileProgram(roots.head, headSources),
    ]);
    const diff = await diffTrees(directory);
    const explanation = explainRegression({
      benchmark: 'program',
      event: 'Ir',
      base,
      head,
      diff,
      roots,
      readLine: (file, line) => headSources[file]?.split('\n')[line - 1],
    });
    return { base, head, diff, explanation };
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The line number, from 1, of the one line that holds a text. */
export function lineWith(source: string | undefined, text: string): number {
  const found = (source ?? '').split('\n').flatMap((line, at) => (line.includes(text) ? [at + 1] : []));
  assert.equal(found.length, 1, `one line holds ${text}`);
  return found[0] ?? 0;
}

async function profileProgram(root: string, sources: Sources): Promise<CallProfile> {
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const units = Object.keys(sources).filter((path) => path.endsWith('.c'));
  await run('gcc', ['-O2', '-g', '-o', 'program', ...units], { cwd: root });
  const options = [
    '--tool=callgrind',
    '--callgrind-out-file=callgrind.out',
    '--dump-instr=yes',
    '--dump-line=yes',
  ];
  await run('valgrind', [...options, './program'], {
    cwd: root,
    env: { PATH: process.env['PATH'], GLIBC_TUNABLES: 'glibc.cpu.hwcaps=-ERMS' },
  });
  const read = readCallgrind({
    name: 'callgrind.out',
    chunks: [await readFile(join(root, 'callgrind.out'))],
  });
  await rm(join(root, 'program'));
  await rm(join(root, 'callgrind.out'));
  assert.ok(read.kind === 'ok' && read.value.damaged !== true);
  return read.value;
}

/** `git diff --no-index` ends with 1 where the trees differ. */
async function diffTrees(directory: string): Promise<readonly FileDiff[]> {
  const { stdout } = await run('git', ['diff', '--no-index', '-M', 'base', 'head'], { cwd: directory }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') {
        return { stdout: error.stdout };
      }
      throw error;
    },
  );
  const diff = parseDiff(stdout);
  assert.equal(diff.kind, 'ok');
  const strip = (path: string): string => path.replace(/^(base|head)\//, '');
  return diff.value.map((file) => ({
    hunks: file.hunks,
    ...(file.basePath === undefined ? {} : { basePath: strip(file.basePath) }),
    ...(file.headPath === undefined ? {} : { headPath: strip(file.headPath) }),
  }));
}

/** The culprits of a program of one file that differs in some of its text. */
export async function explainEdits(
  head: string,
  edits: readonly (readonly [head: string, base: string])[],
): Promise<readonly Culprit[]> {
  const base = edits.reduce((text, [now, before]) => {
    assert.equal(text.split(now).length, 2, `once: ${now}`);
    return text.replace(now, before);
  }, head);
  const { explanation } = await explainProgram({ 'a.c': base }, { 'a.c': head });
  return explanation.culprits;
}
