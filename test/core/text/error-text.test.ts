import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorText } from '../../../src/core/text/error-text.ts';

test('an error gives its message, anything else that is thrown its text', () => {
  assert.deepEqual([new TypeError('no file'), 'stopped', undefined].map(errorText), [
    'no file',
    'stopped',
    'undefined',
  ]);
});
