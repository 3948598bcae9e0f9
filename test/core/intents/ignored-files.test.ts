import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesPathGlob, touchesOnlyIgnored } from '../../../src/core/intents/ignored-files.ts';

test('a star stays within a segment, two span them, and a glob without a slash fits anywhere', () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ['docs/**', 'docs/a.md', true],
    ['docs/**', 'docs/a/b.c', true],
    ['docs/**', 'src/docs/a.md', false],
    ['docs/*', 'docs/a/b.md', false],
    ['*.md', 'README.md', true],
    ['*.md', 'src/deep/NOTES.md', true],
    ['*.md', 'src/a.mdx', false],
    ['**/test/*.txt', 'a/b/test/x.txt', true],
    ['**/test/*.txt', 'test/x.txt', true],
    ['/LICENSE', 'LICENSE', true],
  ];
  for (const [glob, path, fits] of table) assert.equal(matchesPathGlob(glob, path), fits, `${glob} ${path}`);
});

test('many stars take no time worth mentioning', () => {
  assert.equal(matchesPathGlob(`${'**/'.repeat(80)}x`, `${'a/'.repeat(500)}y`), false);
  assert.equal(matchesPathGlob('*a'.repeat(100), 'a'.repeat(4_000)), true);
});

test('only a change that is known whole, and ignored whole, is ignored', () => {
  const file = (basePath: string, headPath = basePath) => ({ basePath, headPath, hunks: [] });
  const globs = ['docs/**', '*.md'];
  assert.equal(touchesOnlyIgnored([file('README.md'), file('docs/x')], globs), true);
  assert.equal(touchesOnlyIgnored([file('README.md'), file('src/a.c')], globs), false);
  assert.equal(touchesOnlyIgnored([file('src/a.c', 'docs/a.c')], globs), false);
  assert.equal(touchesOnlyIgnored([{ hunks: [] }], globs), false);
  assert.equal(touchesOnlyIgnored([], globs), false);
  assert.equal(touchesOnlyIgnored(undefined, globs), false);
});
