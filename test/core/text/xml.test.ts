import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { childrenNamed, childText, parseXml } from '../../../src/core/text/xml.ts';

function messageOf(text: string): string {
  const read = parseXml(text, 'a.xml', { depth: 4 });
  return read.kind === 'failed' ? read.problems[0].message : '';
}

test('elements, attributes, text and character data are read', () => {
  const read = parseXml('<?xml version="1.0"?><a n="1 &lt; 2"><b> x </b><b><![CDATA[<y>]]></b></a>', 'a.xml');
  assert.ok(read.kind === 'ok');
  assert.equal(read.value.attributes['n'], '1 < 2');
  assert.equal(childText(read.value, 'b'), 'x');
  assert.deepEqual(
    childrenNamed(read.value, 'b').map(({ text }) => text),
    [' x ', '<y>'],
  );
});

test('what is cut short, unclosed or empty is damage with its place', () => {
  assert.match(messageOf('<a><b></a>'), /not valid XML/);
  assert.match(messageOf('<a>'), /not valid XML/);
  assert.match(messageOf(''), /no XML element|not valid XML/);
  const read = parseXml('<a>\n<b></c></a>', 'a.xml');
  assert.equal(read.kind === 'failed' ? read.problems[0].at?.line : 0, 2);
});

test('entities of a document type expand to nothing: the document is refused', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>';
  assert.match(messageOf(bomb), /document type/);
  assert.match(messageOf('<a>&y;</a>'), /not valid XML/);
});

test('elements that nest too deep are refused', () => {
  assert.match(messageOf('<a><a><a><a><a/></a></a></a></a>'), /deeper than 4 levels/);
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', 'a', '/', '&', '"', '!', '[', ']', '-', ' ') }),
      (text) => {
        assert.ok(['ok', 'failed'].includes(parseXml(text, 'a.xml').kind));
      },
    ),
  );
});
