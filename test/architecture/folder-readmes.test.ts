import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** A folder with fewer files says by their names what it is. */
const fewFiles = 3;

function folders(): readonly string[] {
  const byFolder = Map.groupBy(globSync('src/**/*.ts'), dirname);
  return [...byFolder].flatMap(([folder, files]) => (files.length < fewFiles ? [] : [folder]));
}

test('every folder of the source says what it holds', () => {
  const silent = folders().filter((folder) => !existsSync(join(folder, 'README.md')));
  assert.deepEqual(silent, []);
});

test('what the words of a folder name is there', () => {
  const lost = globSync('src/**/README.md').flatMap((readme) => {
    const names = readFileSync(readme, 'utf8').matchAll(/`([\w./-]+(?:\.ts|\.md|\/))`/g);
    const places = ['.', 'src', dirname(readme), dirname(dirname(readme))];
    return [...names].flatMap(([, name = '']) =>
      places.some((place) => existsSync(join(place, name))) ? [] : [`${readme}: ${name}`],
    );
  });
  assert.deepEqual(lost, []);
});
