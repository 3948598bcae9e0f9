import { readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { type BenchmarkConfig, type BinaryComparison, compareLoadable } from '../../core/index.ts';
import { commandWords } from '../processes/command.ts';
import { readPlainFile } from '../processes/plain-file.ts';

/** The trees that both sides were built in; their paths have equal length. */
export interface BuiltTrees {
  readonly base: string;
  readonly head: string;
}

/** How a program is run: what tells where its machine code lies. */
export type ProgramCommand = Pick<BenchmarkConfig, 'name' | 'run' | 'cwd' | 'binary'>;

/** Bytes of a program; a larger file is not compared. */
const largestProgram = 1024 ** 3;
const libraryName = /\.(so(\.\d+)*|node)$/;

/** A word's path relative to the tree; undefined for what leaves the tree, and for a word that PATH is searched for. */
function pathInTree(cwd: string, word: string): string | undefined {
  if (!word.includes('/') || isAbsolute(word)) return undefined;
  const path = normalize(join(cwd, word));
  return path === '..' || path.startsWith(`..${sep}`) ? undefined : path;
}

/** The file's bytes with the tree's own path blanked out, which `__FILE__` and the like leave in a program's data. */
async function readWithoutTree(tree: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(tree), realpath(join(tree, path))]);
    // A link out of the tree leads to one file for both sides, which says nothing about the change.
    if (!file.startsWith(root + sep)) return undefined;
    const bytes = await readPlainFile(file, largestProgram);
    if (bytes === undefined) return undefined;
    for (const prefix of new Set([tree, root])) {
      const wanted = Buffer.from(prefix);
      for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) {
        bytes.fill('/', at, at + wanted.length);
      }
    }
    return bytes;
  } catch {
    return undefined;
  }
}

async function compareFiles(
  trees: BuiltTrees,
  path: string,
): Promise<'identical' | 'different' | 'not-elf' | 'missing'> {
  const [base, head] = await Promise.all([
    readWithoutTree(trees.base, path),
    readWithoutTree(trees.head, path),
  ]);
  return base === undefined || head === undefined ? 'missing' : compareLoadable(base, head);
}

/** Shared libraries of a tree, relative to it, sorted; links to them are left out. */
async function listLibraries(tree: string): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (directory: string): Promise<void> => {
    const entries = await readdir(join(tree, directory), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && entry.name !== '.git') await visit(path);
      if (entry.isFile() && libraryName.test(entry.name)) found.push(path);
    }
  };
  await visit('');
  return found.sort();
}

/** Libraries are the same where both trees hold the same ones; a text file of that name (a linker script) must be equal. */
async function sameLibraries(trees: BuiltTrees): Promise<boolean> {
  const [base, head] = await Promise.all([listLibraries(trees.base), listLibraries(trees.head)]);
  if (base.join('\0') !== head.join('\0')) return false;
  for (const path of base) {
    if ((await compareFiles(trees, path)) === 'identical') continue;
    const [one, other] = await Promise.all([
      readWithoutTree(trees.base, path),
      readWithoutTree(trees.head, path),
    ]);
    if (one === undefined || other === undefined || Buffer.compare(one, other) !== 0) return false;
  }
  return true;
}

/** The words of the command that may be programs. A shell may run more programs than its words name. */
function programWords({ run }: ProgramCommand): readonly string[] {
  const words = commandWords(run);
  return words[0] === '/bin/sh' ? [] : words;
}

/** Path of the measured program in the tree; undefined where it lies outside, or where only the configuration could tell. */
export function measuredProgram(benchmark: ProgramCommand): string | undefined {
  const program = benchmark.binary === undefined ? programWords(benchmark)[0] : `./${benchmark.binary}`;
  return program === undefined ? undefined : pathInTree(benchmark.cwd, program);
}

/**
 * Whether base and head run the same machine code: the benchmark's program, every other program of the tree that its
 * command names, and every shared library of the trees. Debug information, the build id and the trees' own paths do
 * not count.
 * @returns undefined where it cannot be told: a script, a program outside the trees, a command that needs a shell
 * (unless the configuration names the binary), or a side without the file.
 */
export async function compareBinaries(request: {
  readonly benchmark: ProgramCommand;
  readonly trees: BuiltTrees;
}): Promise<BinaryComparison | undefined> {
  const { benchmark, trees } = request;
  const words = programWords(benchmark);
  const path = measuredProgram(benchmark);
  if (path === undefined) return undefined;
  const compared = await compareFiles(trees, path);
  if (compared === 'not-elf' || compared === 'missing') return undefined;
  let identical = compared === 'identical';
  for (const word of words) {
    const other = pathInTree(benchmark.cwd, word);
    if (other !== undefined && (await compareFiles(trees, other)) === 'different') identical = false;
  }
  return { path, identical: identical && (await sameLibraries(trees)) };
}
