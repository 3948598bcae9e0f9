import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const declaration = /^export (?:async )?(?:function\*?|class|interface|type|const) (\w+)/;

/** What a file declares and exports without a word above it; what it passes on is told where it is declared. */
function listUndocumented(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const name = declaration.exec(line)?.[1];
    return name === undefined || lines[index - 1]?.endsWith('*/') === true ? [] : [`${file}: ${name}`];
  });
}

test('everything that a file exports says what it is', () => {
  assert.deepEqual(globSync('src/**/*.ts').flatMap(listUndocumented), []);
});
