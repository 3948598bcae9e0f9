import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { comparedFields, matchEnvironments } from '../../../src/core/compare/match-environments.ts';
import type { Environment } from '../../../src/core/model/environment.ts';
import { environment } from './make-results.ts';

const natures = ['exact', 'counted', 'timed'] as const;

function refusedBy(parts: Partial<Environment>): readonly string[] {
  return [...matchEnvironments(environment, { ...environment, ...parts }, natures).refused.keys()];
}

test('equal environments compare without a word', () => {
  const match = matchEnvironments(environment, environment, natures);
  assert.deepEqual([match.refused.size, match.problems.length], [0, 0]);
});

test('another architecture, system or compiler refuses everything', () => {
  assert.deepEqual(refusedBy({ arch: 'arm64' }), natures);
  assert.deepEqual(refusedBy({ os: 'Ubuntu 24.04' }), natures);
  assert.deepEqual(refusedBy({ tools: { ...environment.tools, compiler: null } }), natures);
});

test('another valgrind refuses exact counts only', () => {
  assert.deepEqual(refusedBy({ tools: { ...environment.tools, valgrind: '3.22' } }), ['exact']);
});

test('another CPU model leaves exact counts comparable, with a warning', () => {
  assert.deepEqual(refusedBy({ cpu: { ...environment.cpu, model: 'Made-up 9001' } }), ['counted', 'timed']);
});

test('another kernel refuses times only', () => {
  assert.deepEqual(refusedBy({ kernel: '6.2.0' }), ['timed']);
});

test('being pinned matters, which CPU does not', () => {
  assert.deepEqual(refusedBy({ pinnedTo: 3 }), []);
  assert.deepEqual(refusedBy({ pinnedTo: null }), ['timed']);
});

test('a difference is a problem that names both values, and is silent where no nature cares', () => {
  const other = { ...environment, governor: null };
  assert.deepEqual(matchEnvironments(environment, other, ['exact', 'counted']).problems, []);
  const [problem] = matchEnvironments(environment, other, natures).problems;
  assert.equal(
    problem?.message,
    'CPU governor is performance in the base and unknown in the head, so timed metrics cannot be compared',
  );
});

test('the document holds the table of fields', () => {
  const document = readFileSync('docs/verdicts.md', 'utf8');
  const words = { refuses: 'must match', warns: 'warns', ignored: '' } as const;
  for (const { name, exact, counted, timed } of comparedFields) {
    assert.ok(document.includes(`| ${name} | ${words[exact]} | ${words[counted]} | ${words[timed]} |`), name);
  }
});
