import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CostGraph } from '../../../src/core/attribute/cost-graph.ts';
import { nameFunction } from '../../../src/core/attribute/named-elsewhere.ts';

const graph: CostGraph = {
  functions: [
    { name: 'main', file: 'a.c' },
    { name: 'parse_number(char const*)', file: 'a.c' },
  ],
  sites: [{ kind: 'foreign' }, { kind: 'line', file: 'a.c', line: 20 }],
  cells: [],
  executions: { base: new Float64Array(0), head: new Float64Array(0) },
  edges: [{ caller: 0, site: 1, callee: 1, base: 0, head: 90, baseTimes: 0, headTimes: 9 }],
  cycle: Int32Array.from([1, 0]),
};
const none = { names: new Set<string>(), types: new Set<string>(), assigned: new Set<string>() };
const links = {
  naming: (name: string) => (name === 'parse_number' ? [{ change: 4, part: 1 }] : []),
  of: () => ({ ...none, mentioned: new Set<string>() }),
};

test('a function called through a pointer leads to the change that names it, in a table say', () => {
  const found = nameFunction(1, { graph, links, readLine: () => 'total += ops[kind](text);' });
  assert.deepEqual(found, [{ change: 4, trace: 'link', part: 1 }]);
});

test('a function that its caller calls by name was reached through no table', () => {
  const found = nameFunction(1, { graph, links, readLine: () => 'total += parse_number(text);' });
  assert.deepEqual(found, []);
});
