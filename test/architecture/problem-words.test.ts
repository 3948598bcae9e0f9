import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problemCatalogue } from '../../src/core/index.ts';

interface Words {
  readonly place: string;
  readonly text: string;
}

/** A first word with a capital letter that may stay: names, and words with another capital letter such as GitHub. */
const names = /^(?:Brakeline|NAME|\w+[A-Z])/;

/**
 * Messages and hints that stand in a source as literals, the first one after the property's name. Sources that know no
 * problem are passed over: what the app answers to a command is made of whole sentences.
 */
function readWords(file: string): readonly Words[] {
  const source = readFileSync(file, 'utf8');
  if (!/Problem|Parsed|damaged/.test(source)) return [];
  const literals = source.matchAll(
    /(?:\b(?:message|hint)(?::| =)\s*(?:[^'"`;{}]*?\?\s*)?|\b(?:damaged?|notElf)\()(['"`])((?:\\.|(?!\1).)+)\1/gs,
  );
  return [...literals].map((found) => ({
    place: `${file}:${source.slice(0, found.index).split('\n').length}`,
    text: found[2] ?? '',
  }));
}

const sources = globSync('src/**/*.ts');
const words = sources.flatMap(readWords);

test('a message and a hint begin with a small letter, unless with a name, and end without a full stop', () => {
  assert.ok(words.length > 100, `only ${words.length} literals were found`);
  const wrong = words.filter(
    ({ text }) => (/^[A-Z]/.test(text) && !names.test(text)) || /[^.]\.$/.test(text),
  );
  assert.deepEqual(wrong, []);
});

/** Reasons of a decision share some of the words, so a code counts as used only where it is said to be one. */
function isUsed(code: string, text: string): boolean {
  return new RegExp(`(?:code\\b.*|#problem\\()'${code}'`, 'i').test(text);
}

test('every code of the catalogue is used, so that docs/problems.md tells of nothing that cannot happen', () => {
  const texts = sources
    .filter((file) => !file.endsWith('model/problem.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const unused = Object.keys(problemCatalogue).filter((code) => !texts.some((text) => isUsed(code, text)));
  assert.deepEqual(unused, []);
});

test('every meaning in the catalogue is a whole sentence', () => {
  const wrong = Object.values(problemCatalogue).filter((meaning) => !/^[A-Z].*\.$/.test(meaning));
  assert.deepEqual(wrong, []);
});
