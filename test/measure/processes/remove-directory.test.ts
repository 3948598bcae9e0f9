import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeDirectory } from '../../../src/measure/processes/remove-directory.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

test('directories that are read-only or deeper than a path can name go too', async (t) => {
  const directory = join(temporaryDirectory(t), 'tree');
  mkdirSync(join(directory, 'locked', 'inner'), { recursive: true });
  chmodSync(join(directory, 'locked'), 0o555);
  const dig = 'for (1 .. 300) { mkdir "d" x 100; chdir "d" x 100 or die }';
  execFileSync('perl', ['-e', dig], { cwd: directory });
  assert.equal(await removeDirectory(directory), true);
  assert.equal(existsSync(directory), false);
});

test('of a link only the link goes, and what is not there is gone', async (t) => {
  const root = temporaryDirectory(t);
  mkdirSync(join(root, 'kept'));
  writeFileSync(join(root, 'kept', 'file'), '');
  symlinkSync('kept', join(root, 'link'));
  assert.equal(await removeDirectory(join(root, 'link')), true);
  assert.ok(existsSync(join(root, 'kept', 'file')));
  assert.equal(await removeDirectory(join(root, 'link')), true);
});
