import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CostGraph, Site } from '../../../src/core/attribute/cost-graph.ts';
import { createRunCounts } from '../../../src/core/attribute/run-counts.ts';
import { temporaryDirectory } from '../../measure/temporary-repository.ts';
import { lineWith } from '../../support/explain-program.ts';
import { explainProject, profileTrees } from '../../support/explain-project.ts';

const file = 'a.c';
const sites: readonly Site[] = [
  { kind: 'foreign' },
  { kind: 'line', file, line: 3 },
  { kind: 'line', file, line: 4 },
  { kind: 'deleted', change: 0, line: 5 },
  { kind: 'change', change: 0, file, line: 5 },
];
const cells = [
  { fn: 0, site: 1, base: 100, head: 400 },
  { fn: 0, site: 2, base: 100, head: 900 },
  { fn: 0, site: 3, base: 60, head: 0 },
  { fn: 0, site: 4, base: 0, head: 240 },
];
const graph: CostGraph = {
  functions: [{ name: 'work', file }],
  sites,
  cells,
  edges: [],
  executions: {
    base: Float64Array.from([0, 10, 10, 10, 0]),
    head: Float64Array.from([0, 40, 20, 0, 40]),
  },
  cycle: Int32Array.from([0]),
};

test('a line that costs the same each time runs more often; one that costs more each time does not count', () => {
  const { isMoreOften } = createRunCounts(graph, cells);
  assert.deepEqual([isMoreOften(0, 1), isMoreOften(0, 2)], [true, false]);
});

test("an edited line runs as often as its change's deleted and added lines", () => {
  assert.equal(createRunCounts(graph, cells).isChangeMoreOften(0, 0), true);
});

test('where a profile tells no executions, nothing is known to run more often', () => {
  const none = { base: new Float64Array(0), head: new Float64Array(0) };
  const { isMoreOften, isChangeMoreOften } = createRunCounts({ ...graph, executions: none }, cells);
  assert.deepEqual([isMoreOften(0, 1), isChangeMoreOften(0, 0)], [false, false]);
});

test('lines that only run more often lead to the early exit that was deleted, not to an edit that runs with them', async (context) => {
  const head = `
static unsigned row[64], other[64];
__attribute__((noinline)) unsigned compare(const unsigned *a, const unsigned *b, unsigned size) {
  unsigned sum = size;
  for (unsigned i = 0; i < size; i++) {
    unsigned cost = a[i] != b[i] ? sum & 3u : 1u;
    sum = sum * 31 + (cost ^ a[i]) + (sum >> 3);
    sum ^= sum << 5;
  }
  return sum;
}
int main(void) {
  unsigned all = 0;
  for (unsigned i = 0; i < 6000; i++)
    all += compare(row, i % 3 == 0 ? other : row, 64);
  return all == 12345;
}
`;
  const base = head
    .replace('  unsigned sum = size;', '  if (a == b) return size;\n  unsigned sum = size;')
    .replace('a[i] != b[i] ? sum & 3u : 1u', 'a[i] == b[i] ? 1u : sum & 3u');
  const directory = temporaryDirectory(context);
  const trees = { base: join(directory, 'old'), head: join(directory, 'new') };
  for (const [tree, text] of [
    [trees.base, base],
    [trees.head, head],
  ] as const) {
    mkdirSync(tree);
    writeFileSync(join(tree, 'a.c'), text);
  }
  const build = 'gcc -O2 -g -o app a.c';
  const project = {
    name: 'exit',
    about: '',
    language: 'c',
    build: { base: build, head: build },
    event: 'Ir',
  };
  const profiled = await profileTrees({ ...project, lines: [] }, trees, join(directory, 'built'));
  const { culprits } = await explainProject(profiled);
  assert.deepEqual(
    culprits.slice(0, 1).map(({ line, change }) => [line, change]),
    [[lineWith(head, 'unsigned sum = size;'), 'deleted']],
  );
});
