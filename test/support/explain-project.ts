import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { explainRegression, joinParsed, parseDiff, parseJson } from '../../src/core/index.ts';
import type { Culprit, Explanation } from '../../src/core/model/culprit.ts';
import { type SideName, sideNames } from '../../src/core/model/side-name.ts';
import { buildSide, diffCommits, profileWithCallgrind, readSymbolisedPair } from '../../src/measure/index.ts';
import { createSourceTexts } from '../../src/pipeline/source-texts.ts';
import { benchmarkOf } from '../measure/benchmark-of.ts';
import { createRepository } from '../measure/temporary-repository.ts';

/** A pair of trees under `fixtures/projects`, with the lines that a reader of both would call guilty. */
export interface Project {
  readonly name: string;
  readonly about: string;
  readonly language: string;
  readonly build: Readonly<Record<SideName, string>>;
  readonly event: string;
  /** File and text of every line that is right; empty where no line of the diff is guilty. */
  readonly lines: readonly { readonly file: string; readonly text: string }[];
}

/** Both sides of a project, built and profiled. */
export interface ProfiledProject {
  readonly project: Project;
  readonly repository: string;
  /** SHA of the head. */
  readonly head: string;
  /** The text of `git diff`. */
  readonly diff: string;
  /** The built trees. */
  readonly roots: Readonly<Record<SideName, string>>;
  /** Callgrind's dumps. */
  readonly dumps: Readonly<Record<SideName, string>>;
}

const projects = 'fixtures/projects';

/** The names of all pairs. */
export function listProjects(): readonly string[] {
  return globSync('*/expected.json', { cwd: projects })
    .map(dirname)
    .filter((name) => existsSync(join(projects, name, 'head')))
    .toSorted();
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Reads `expected.json` of a project. */
export function readProject(name: string): Project {
  const file = join(projects, name, 'expected.json');
  const read = parseJson(readFileSync(file, 'utf8'), file);
  assert.equal(read.kind, 'ok');
  const text = (key: string): string => String(field(read.value, key));
  const lines = field(read.value, 'lines');
  assert.ok(Array.isArray(lines));
  return {
    name,
    about: text('about'),
    language: text('language'),
    build: {
      base: text('build'),
      head: field(read.value, 'headBuild') === undefined ? text('build') : text('headBuild'),
    },
    event: text('event'),
    lines: lines.map((line) => ({ file: String(field(line, 'file')), text: String(field(line, 'text')) })),
  };
}

/** Commits, builds and profiles both sides of a project below a directory, with the functions that the gate uses. */
export function profileProject(name: string, directory: string): Promise<ProfiledProject> {
  const trees = { base: join(projects, name, 'base'), head: join(projects, name, 'head') };
  return profileTrees(readProject(name), trees, directory);
}

/** The same for any two trees. */
export async function profileTrees(
  project: Project,
  trees: Readonly<Record<SideName, string>>,
  directory: string,
): Promise<ProfiledProject> {
  const roots = { base: join(directory, 'base'), head: join(directory, 'head') };
  const dumps = { base: join(directory, 'base.out'), head: join(directory, 'head.out') };
  const repository = createRepository(join(directory, 'repository'));
  const commits = { base: '', head: '' };
  for (const side of sideNames) {
    const tree = trees[side];
    cpSync(tree, roots[side], { recursive: true });
    const old = readdirSync(repository.path).filter((entry) => entry !== '.git');
    for (const entry of old) rmSync(join(repository.path, entry), { recursive: true });
    cpSync(tree, repository.path, { recursive: true });
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message', side);
    commits[side] = repository.git('rev-parse', 'HEAD');
    await profileSide(project, side, { roots, dumps });
  }
  const diff = await diffCommits({ repository: repository.path, ...commits });
  assert.equal(diff.kind, 'ok');
  return { project, repository: repository.path, head: commits.head, diff: diff.value, roots, dumps };
}

async function profileSide(
  project: Project,
  side: SideName,
  { roots, dumps }: Pick<ProfiledProject, 'roots' | 'dumps'>,
): Promise<void> {
  const built = await buildSide({ command: project.build[side], timeout: 600, directory: roots[side], side });
  assert.equal(built, undefined);
  const profiled = await profileWithCallgrind({
    benchmark: benchmarkOf({ name: project.name, run: './app' }),
    side,
    directory: roots[side],
    out: dumps[side],
    scratch: join(dirname(roots[side]), 'scratch'),
    misses: project.event !== 'Ir',
  });
  assert.equal(profiled.kind, 'ok', JSON.stringify(profiled));
}

/** Explains what a project's event rose by, reading dumps and sources anew. */
export async function explainProject(profiled: ProfiledProject): Promise<Explanation> {
  const { project, diff, roots, dumps, repository, head: sha } = profiled;
  const requestOf = (side: SideName) => ({
    dump: dumps[side],
    name: basename(dumps[side]),
    tree: roots[side],
    directory: dirname(roots[side]),
  });
  const symbolised = await readSymbolisedPair({ base: requestOf('base'), head: requestOf('head') });
  const both = joinParsed(symbolised.base, symbolised.head);
  assert.equal(both.kind, 'ok');
  const [{ profile: base }, { profile: head }] = both.value;
  const read = parseDiff(diff);
  assert.equal(read.kind, 'ok');
  const paths = read.value.flatMap((file) => file.headPath ?? []);
  const sources = createSourceTexts({ repository, sha, paths });
  assert.equal((await sources.load([base, head])).kind, 'ok');
  const { name: benchmark, event } = project;
  const readLine = sources.line;
  return explainRegression({ benchmark, event, base, head, diff: read.value, roots, readLine });
}

/** The rank, from 1, of the first culprit that stands on a true line; undefined where none does. */
export function rankTrueLine({ lines }: Project, culprits: readonly Culprit[]): number | undefined {
  const at = culprits.findIndex((culprit) =>
    lines.some(({ file, text }) => culprit.file === file && culprit.text.includes(text)),
  );
  return at < 0 ? undefined : at + 1;
}
