import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPosition } from '../../../src/core/model/position.ts';
import { type JsonOptions, parseJson } from '../../../src/core/text/json.ts';

function refuse(text: string, options: JsonOptions = {}): string {
  const result = parseJson(text, 'a.json', options);
  if (result.kind === 'ok') assert.fail('accepted');
  const [{ at, message }] = result.problems;
  return `${at ? formatPosition(at) : '?'}: ${message}`;
}

test('a mistake is told with its line and column', () => {
  assert.match(refuse('{"a": 1,\n "b": }'), /^a\.json:2:7: the text is not valid JSON/);
  assert.match(refuse('{"a": 1'), /^a\.json:1:8: /);
  assert.match(refuse(''), /^a\.json:1:1: /);
});

test('a key that stands twice in one object is refused at the second', () => {
  assert.equal(refuse('{"a": 1,\n "a": 2}'), 'a.json:2:2: the key "a" stands twice in one object');
  assert.match(refuse('[{"a": {"b": [1, "b"], "c": 0, "b": 1}}]'), /^a\.json:1:32: the key "b"/);
});

test('keys are compared as they are meant, however they are escaped', () => {
  assert.match(refuse('{"a": 1, "\\u0061": 2}'), /the key "a" stands twice/);
});

test('the same key in two objects, and a value that equals a key, are no repetition', () => {
  const text = '{"a": "a", "b": ["a", "a", {"a": "a"}], "c": {"a": "}{\\",\\""}}';
  const result = parseJson(text, 'a.json');
  assert.deepEqual(result.kind === 'ok' ? result.value : undefined, JSON.parse(text));
});

test('text that nests too deep is refused where it does, before it is parsed', () => {
  assert.match(refuse('[[[1]]]', { depth: 2 }), /^a\.json:1:3: the JSON nests deeper than 2/);
  assert.equal(parseJson('["[[[["]', 'a.json', { depth: 1 }).kind, 'ok');
});

test('text that is too large is refused', () => {
  assert.match(refuse('[1, 2]', { size: 5 }), /6 characters and the limit is 5/);
});

test('what JSON writes is read back, whatever the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      const result = parseJson(text, 'a.json');
      assert.deepEqual(result.kind === 'ok' ? result.value : result, JSON.parse(text));
    }),
  );
});

test('text is refused exactly when JSON.parse refuses it, keys aside', () => {
  const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '1', 'null', ' ', '\n', '\\');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const result = parseJson(text, 'a.json');
      const repeated = result.kind === 'failed' && result.problems[0].message.includes('stands twice');
      let good = true;
      try {
        JSON.parse(text);
      } catch {
        good = false;
      }
      return (result.kind === 'ok') === good || (repeated && good);
    }),
    { numRuns: 3000 },
  );
});
