import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { validate } from 'dockerfile-utils';

const settings = { instructionCasing: 2, deprecatedMaintainer: 2, instructionWorkdirRelative: 2 };

function lint(text: string): readonly string[] {
  return validate(text, settings).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
}

test('the Dockerfile has nothing that a linter finds fault with', () => {
  assert.deepEqual(lint(readFileSync('Dockerfile', 'utf8')), []);
  assert.equal(lint('FROM node:24\nWORKDIR here\nCOPPY a b\n').length, 2, 'the linter finds faults');
});
