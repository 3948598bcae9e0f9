import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { createScratch } from '../../src/pipeline/scratch.ts';
import { makeDemo } from '../support/demo.ts';

test('both working trees have paths of equal length and go together', async (t) => {
  const { directory, temporary, base, head } = await makeDemo(t, 'faster');
  await mkdir(temporary);
  const scratch = await createScratch(directory, { base, head }, { temporary });
  assert.ok(scratch.kind === 'ok');
  const { trees, remove } = scratch.value;
  assert.equal(trees.base.length, trees.head.length);
  assert.ok((await readdir(trees.head)).includes('Makefile'));
  assert.deepEqual(await remove(), []);
  assert.deepEqual(await readdir(temporary), []);
});

test('a commit that does not exist leaves nothing behind', async (t) => {
  const { directory, temporary, base } = await makeDemo(t, 'faster');
  await mkdir(temporary);
  const scratch = await createScratch(directory, { base, head: '0123456789'.repeat(4) }, { temporary });
  assert.equal(scratch.kind, 'failed');
  assert.deepEqual(await readdir(temporary), []);
});
