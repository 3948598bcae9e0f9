import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolded } from '../../../src/core/tools/folded.ts';

function read(text: string): ReturnType<typeof readFolded> {
  return readFolded({ name: 'stacks.txt', chunks: [new TextEncoder().encode(text)] }, 'leaked bytes');
}

test('frames are told innermost first, with the file that heaptrack knows', () => {
  const stacks = read('_start;main (leak.c);copy (leak.c); 75\nmain<00000000000011ba>;f(int, char) 5\n');
  assert.equal(stacks.kind, 'ok');
  assert.deepEqual(stacks.value.events, ['leaked bytes']);
  assert.deepEqual(stacks.value.stacks, [
    {
      frames: [
        { function: 'copy', file: 'leak.c' },
        { function: 'main', file: 'leak.c' },
        { function: '_start' },
      ],
      amounts: [75],
    },
    { frames: [{ function: 'f(int, char)' }, { function: 'main' }], amounts: [5] },
  ]);
});

const damages: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['a line without a number', 'main;f 3\nmain;g\n', /no stack with its number/],
  ['a negative number', 'main;f -3\n', /no stack with its number/],
  ['a stack deeper than any', `${'f;'.repeat(2000)} 3\n`, /no stack with its number/],
  ['nothing', '', /holds no stack/],
];

for (const [name, text, says] of damages) {
  test(`${name} fails the text`, () => {
    const stacks = read(text);
    assert.equal(stacks.kind, 'failed');
    assert.match(stacks.problems[0].message, says);
  });
}

test('a last line without its end is left out and told', () => {
  const stacks = read('main;f 3\nmain;g 1');
  assert.equal(stacks.kind, 'ok');
  assert.equal(stacks.value.stacks.length, 1);
  assert.match(stacks.warnings[0]?.message ?? '', /ends inside the line/);
});
