/**
 * Makes a git repository of the ledger program with one pull request, for the demonstration and for tests:
 * `node scripts/demo-repository.ts DIRECTORY [PULL]`.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import * as z from 'zod';

const project = fileURLToPath(new URL('../fixtures/projects/ledger/', import.meta.url));

/** What belongs to the program. The rest of the fixture is about it. */
const programFiles = ['.github', '.gitignore', 'Makefile', 'data', 'src'];

const expectationSchema = z.strictObject({
  decision: z.enum(['pass', 'block', 'not-comparable', 'none']),
  exitCode: z.int(),
  verdicts: z
    .record(z.string(), z.enum(['regressed', 'improved', 'steady', 'only-in-base', 'only-in-head']))
    .optional(),
  identicalBinary: z.literal(true).optional(),
  culprit: z
    .strictObject({
      file: z.string(),
      line: z.int(),
      change: z.enum(['added', 'deleted']),
      text: z.string(),
    })
    .optional(),
  fails: z.string().optional(),
  says: z.string().optional(),
});

/** What the gate must answer to a pull request. `verdicts` holds one of each benchmark, on its instructions. */
export type DemoExpectation = Readonly<z.infer<typeof expectationSchema>>;

/** A repository whose branch `pull` is checked out. `base` is the merge base; `main` has moved on since. */
export interface DemoRepository {
  readonly directory: string;
  readonly base: string;
  readonly head: string;
}

export interface DemoRequest {
  /** An empty directory, or one that does not exist yet. */
  readonly directory: string;
  /** One of `listDemoPulls()`. */
  readonly pull: string;
  /** Replaces the base's `.github/brakeline.yml`; not with a pull request that edits this file. */
  readonly configuration?: string;
  /** Entries of the journal that the benchmarks work on, 6,000 when absent. `more-data` adds a fifth. */
  readonly entries?: number;
}

/** The names of the pull requests that there are, in alphabetical order. */
export async function listDemoPulls(): Promise<readonly string[]> {
  const files = await readdir(join(project, 'pulls'));
  return files.map((file) => file.replace(/\.patch$/, '')).toSorted();
}

/** What `expected.json` says of each pull request, by its name. */
export async function readDemoExpectations(): Promise<Readonly<Record<string, DemoExpectation>>> {
  const text = await readFile(join(project, 'expected.json'), 'utf8');
  return z.record(z.string(), expectationSchema).parse(JSON.parse(text));
}

/** Nobody's settings and a fixed date, so that the commits get the same ids on every machine. */
function gitEnvironment(date: string): Record<string, string> {
  const { PATH = '/usr/local/bin:/usr/bin:/bin' } = process.env;
  return {
    PATH,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Kim Meadow',
    GIT_AUTHOR_EMAIL: 'kim@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Kim Meadow',
    GIT_COMMITTER_EMAIL: 'kim@example.com',
    GIT_COMMITTER_DATE: date,
  };
}

type Git = (...args: readonly string[]) => Promise<string>;

function gitIn(directory: string, date: string): Git {
  return async (...args) => {
    const options = { cwd: directory, env: gitEnvironment(date) };
    const { stdout } = await promisify(execFile)('git', [...args], options);
    return stdout.trim();
  };
}

/** The files of the program; what an earlier `make` in the fixture left behind stays there. */
async function copyProgram(directory: string): Promise<void> {
  for (const name of programFiles) {
    await cp(join(project, name), join(directory, name), {
      recursive: true,
      filter: (path) => !path.endsWith('.o'),
    });
  }
}

async function commitBase({ directory, configuration, entries }: DemoRequest): Promise<string> {
  const git = gitIn(directory, '2026-01-12T09:00:00Z');
  await git('init', '--quiet', '--initial-branch=main', '--template=');
  await copyProgram(directory);
  if (configuration !== undefined) await writeFile(join(directory, '.github/brakeline.yml'), configuration);
  if (entries !== undefined) await writeFile(join(directory, 'data/workload.txt'), `entries ${entries}\n`);
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Read journals, print reports');
  return git('rev-parse', 'HEAD');
}

/** A patch for a base of another size. Only `more-data` holds the number. */
async function scalePatch(patch: string, directory: string, entries: number): Promise<string> {
  const scaled = join(directory, '.git', 'scaled.patch');
  const text = await readFile(patch, 'utf8');
  await writeFile(
    scaled,
    text
      .replace('-entries 6000', `-entries ${entries}`)
      .replace('+entries 7200', `+entries ${entries * 1.2}`),
  );
  return scaled;
}

async function commitPull({ directory, pull, entries }: DemoRequest): Promise<string> {
  const git = gitIn(directory, '2026-01-14T10:30:00Z');
  const patch = join(project, 'pulls', `${pull}.patch`);
  await git('switch', '--quiet', '--create=pull');
  await git('am', '--quiet', entries === undefined ? patch : await scalePatch(patch, directory, entries));
  return git('rev-parse', 'HEAD');
}

/** One more commit on main, so that its tip and the merge base differ. */
async function moveMainOn(directory: string): Promise<void> {
  const git = gitIn(directory, '2026-01-15T08:15:00Z');
  await git('switch', '--quiet', 'main');
  const readme = '# Ledger\n\nPrints a report of a journal: `make && ./ledger data/example.journal`\n';
  await writeFile(join(directory, 'README.md'), readme);
  await git('add', 'README.md');
  await git('commit', '--quiet', '--message=Say how to start the program');
  await git('switch', '--quiet', 'pull');
}

/**
 * Makes the repository: the program on `main`, the pull request as one commit on `pull`, and one more commit on `main`.
 * The ids of the commits are the same on every machine.
 * @throws where the pull request is unknown, the directory is not empty, or a git command fails.
 */
export async function createDemoRepository(request: DemoRequest): Promise<DemoRepository> {
  const { directory, pull } = request;
  const pulls = await listDemoPulls();
  if (!pulls.includes(pull)) {
    throw new Error(`there is no pull request "${pull}"; there are ${pulls.join(', ')}`);
  }
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0) throw new Error(`${directory} is not empty`);
  const base = await commitBase(request);
  const head = await commitPull(request);
  await moveMainOn(directory);
  return { directory, base, head };
}

async function main(): Promise<void> {
  const [directory, pull = 'slower', ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if (directory === undefined || rest.length > 0) {
    throw new Error('usage: node scripts/demo-repository.ts DIRECTORY [PULL]');
  }
  const { base, head } = await createDemoRepository({ directory, pull });
  process.stdout.write(`${directory}: base ${base}, head ${head} (${pull})\n`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
