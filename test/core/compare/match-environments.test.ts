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

test('a patch of the kernel leaves counts alone, another series is said', () => {
  const patched = { ...environment, kernel: '6.1.7' };
  assert.deepEqual(refusedBy(patched), ['timed']);
  assert.deepEqual(matchEnvironments(environment, patched, ['exact', 'counted']).problems, []);
  const newer = matchEnvironments(environment, { ...environment, kernel: '6.2.0' }, ['counted']);
  assert.deepEqual([newer.refused.size, newer.problems.length], [0, 1]);
});

test('other variants of the C library or other simulated caches never compare', () => {
  const libc = { version: 'glibc 2.36', variant: 'x86-64-v3' };
  const here = { ...environment, libc, cacheGeometry: '32768,64,8' };
  const refused = (there: Environment): readonly string[] => [
    ...matchEnvironments(here, there, natures).refused.keys(),
  ];
  assert.deepEqual(refused({ ...here, libc: { ...libc, variant: 'x86-64-v4' } }), natures);
  assert.deepEqual(refused({ ...here, libc: { ...libc, version: 'glibc 2.40' } }), natures);
  assert.deepEqual(refused({ ...here, cacheGeometry: null }), ['exact']);
});

test('what a report of an older version does not hold warns and refuses nothing', () => {
  const told = { ...environment, libc: { version: 'glibc 2.36', variant: null } };
  const match = matchEnvironments(environment, told, natures);
  assert.equal(match.refused.size, 0);
  assert.match(
    match.problems[0]?.message ?? '',
    /^C library is not recorded in the base and glibc 2\.36 in the head$/,
  );
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
