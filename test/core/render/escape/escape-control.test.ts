import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  clipText,
  showControls,
  showLines,
  showOneLine,
} from '../../../../src/core/render/escape/escape-control.ts';

test('an escape sequence becomes visible and steers nothing', () => {
  assert.equal(showControls('\u001b[2J\u001b]0;owned\u0007'), '␛[2J␛]0;owned␇');
  assert.equal(showControls('a\u009b31mb\u007f'), 'a<U+009B>31mb␡');
});

test('what reorders text or hides in it becomes visible', () => {
  assert.equal(showControls('a\u202eb\u200bc\u2028d'), 'a<U+202E>b<U+200B>c<U+2028>d');
  assert.equal(showControls('tag\u{e0041} lone\ud800'), 'tag<U+E0041> lone<U+D800>');
});

test('a tab in code becomes two spaces', () => {
  assert.equal(showControls('\tif (x)'), '  if (x)');
});

test('running text becomes one line', () => {
  assert.equal(showOneLine('  a\r\n\tb\n\nc '), 'a b c');
});

test('lines of output stay lines', () => {
  assert.deepEqual(showLines('a\r\nb\u001bc\rd'), ['a', 'b␛c', 'd']);
});

test('no text keeps a control character, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(showControls(text), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
});

test('text is cut at a code point and the cut is shown', () => {
  assert.equal(clipText('abc', 3), 'abc');
  assert.equal(clipText('abcd', 3), 'ab…');
  assert.equal(clipText('😀😀😀😀', 3), '😀😀…');
  assert.equal(clipText('😀😀', 2), '😀😀');
});
