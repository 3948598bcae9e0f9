import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];

/** A page without what stands in fences, where nothing is a link or a heading. */
function proseOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/^```.*?^```$/gms, '');
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(file: string): ReadonlySet<string> {
  const headings = [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

test('every link of the documentation leads to a file and a heading that are there', () => {
  const broken = pages.flatMap((page) =>
    [...proseOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(file)) return [`${page}: ${target}`];
      return anchor === undefined || anchorsOf(file).has(anchor) ? [] : [`${page}: ${target}`];
    }),
  );
  assert.deepEqual(broken, []);
});

test('the README names every page', () => {
  const readme = readFileSync('README.md', 'utf8');
  const unnamed = globSync('docs/*.md').filter((page) => !readme.includes(`](${page}`));
  assert.deepEqual(unnamed, []);
});
