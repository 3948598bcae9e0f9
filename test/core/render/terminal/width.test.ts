import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  clipToWidth,
  displayWidth,
  padToWidth,
  wrapText,
} from '../../../../src/core/render/terminal/width.ts';

test('wide characters count two columns and combining marks none', () => {
  assert.equal(displayWidth('abc'), 3);
  assert.equal(displayWidth('速度'), 4);
  assert.equal(displayWidth('e\u0301'), 1);
  assert.equal(displayWidth('😀'), 2);
});

test('text is cut where it would pass the width', () => {
  assert.equal(clipToWidth('abcdef', 4), 'abc…');
  assert.equal(clipToWidth('速度速度', 5), '速度…');
  assert.equal(clipToWidth('abcd', 4), 'abcd');
});

test('text is padded by its width on the screen', () => {
  assert.equal(padToWidth('速', 4, 'left'), '速  ');
  assert.equal(padToWidth('速', 4, 'right'), '  速');
});

test('text wraps at spaces, but a number keeps its percent sign', () => {
  assert.deepEqual(wrapText('it rose by 9.8 % today', 14), ['it rose by', '9.8 % today']);
});

test('a word that is too long is broken', () => {
  assert.deepEqual(wrapText('a bcdefghij k', 4), ['a', 'bcde', 'fghi', 'j k']);
});

test('no wrapped line is too wide and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
      const lines = wrapText(text, columns);
      for (const line of lines) assert.ok(displayWidth(line) <= columns);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }),
  );
});
