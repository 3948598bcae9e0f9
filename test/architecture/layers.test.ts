import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

/** The table of docs/design.md: each part and the parts it may import. A part may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/model': [],
  'core/stats': [],
  'core/text': ['core/model'],
  'core/formats': ['core/model', 'core/text'],
  'core/renames': ['core/model', 'core/text'],
  'core/report': ['core/model', 'core/text'],
  'core/config': ['core/model', 'core/text', 'core/compare', 'core/renames'],
  'core/tools': ['core/model', 'core/text', 'core/formats'],
  'core/compare': ['core/model', 'core/stats', 'core/text', 'core/renames'],
  'core/attribute': ['core/model', 'core/stats'],
  'core/contention': ['core/model', 'core/text', 'core/formats'],
  'core/history': ['core/model', 'core/stats', 'core/compare'],
  'core/gate': [
    'core/model',
    'core/text',
    'core/renames',
    'core/compare',
    'core/attribute',
    'core/contention',
    'core/history',
  ],
  'core/render': ['core/model', 'core/gate', 'core/contention'],
  'core/intents': ['core/model', 'core/text', 'core/renames', 'core/history', 'core/gate', 'core/render'],
  core: [
    'core/model',
    'core/stats',
    'core/text',
    'core/formats',
    'core/renames',
    'core/report',
    'core/config',
    'core/tools',
    'core/compare',
    'core/attribute',
    'core/contention',
    'core/history',
    'core/gate',
    'core/render',
    'core/intents',
  ],
  measure: ['core'],
  pipeline: ['core', 'measure'],
  github: ['core'],
  app: ['core', 'github'],
  action: ['core', 'measure', 'pipeline'],
  cli: ['core', 'measure', 'pipeline', 'app'],
};

interface Arrow {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(): readonly string[] {
  return globSync('src/**/*.ts').map((file) => file.slice('src/'.length));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join('src', file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers
    .filter((specifier) => specifier.endsWith('.ts'))
    .map((specifier) => normalize(join(dirname(file), specifier)));
}

function arrows(): readonly Arrow[] {
  return sourceFiles().flatMap((from) => importsOf(from).map((to) => ({ from, to })));
}

function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'core' && !second.endsWith('.ts') ? `core/${second}` : first;
}

function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

test('every import follows the table of parts', () => {
  const wrong = arrows()
    .filter(({ from, to }) => partOf(from) !== partOf(to) && !mayImport[partOf(from)]?.includes(partOf(to)))
    .map(({ from, to }) => `${from} imports ${to}`);
  assert.deepEqual(wrong, []);
});

test('every part of src stands in the table', () => {
  const unknown = new Set(
    sourceFiles()
      .map(partOf)
      .filter((part) => mayImport[part] === undefined),
  );
  assert.deepEqual([...unknown], []);
});

test('the shells reach the core through core/index only', () => {
  const deep = arrows()
    .filter(({ from, to }) => !from.startsWith('core/') && to.startsWith('core/') && to !== 'core/index.ts')
    .map(({ from, to }) => `${from} imports ${to}`);
  assert.deepEqual(deep, []);
});

test('no tool imports another tool', () => {
  const between = arrows().filter(
    ({ from, to }) =>
      from.startsWith('core/tools/') &&
      from !== 'core/tools/index.ts' &&
      /core\/tools\/(?!tool\.ts)/.test(to),
  );
  assert.deepEqual(between, []);
});

test('there is no circle among the imports', () => {
  const graph = new Map(sourceFiles().map((file) => [file, importsOf(file)]));
  assert.equal(findCircle(graph), undefined);
});

/** The face of a folder names what the folders below it give, so that it stands above them and not among its neighbours. */
function folderOf(file: string): string {
  return basename(file) === 'index.ts' ? file : dirname(file);
}

test('there is no circle among the folders', () => {
  const between = arrows()
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
    .filter(({ from, to }) => from !== to);
  const byFolder = Map.groupBy(between, ({ from }) => from);
  const graph = new Map([...byFolder].map(([from, found]) => [from, found.map(({ to }) => to)]));
  assert.equal(findCircle(graph), undefined);
});

test('the core imports no Node module', () => {
  const impure = sourceFiles().filter(
    (file) =>
      file.startsWith('core/') &&
      /from '(node:|@actions\/|probot)/.test(readFileSync(join('src', file), 'utf8')),
  );
  assert.deepEqual(impure, []);
});
