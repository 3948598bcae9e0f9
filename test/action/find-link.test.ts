import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findLink } from '../../src/action/find-link.ts';

test('a link of the pull request on the way to the files is found, wherever it stands', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'brakeline-test-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'plain'));
  await symlink('..', join(root, 'plain', 'link'));
  assert.equal(await findLink(root, 'plain'), undefined);
  assert.equal(await findLink(root, 'plain/new/deeper'), undefined);
  assert.equal(await findLink(root, 'plain/link'), join(root, 'plain', 'link'));
  assert.equal(await findLink(root, 'plain/link/deeper'), join(root, 'plain', 'link'));
});
