import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPathResolver, normalisePath } from '../../../src/core/attribute/paths.ts';

const resolve = createPathResolver({
  roots: ['/tmp/w/head', '/tmp/w/base/'],
  files: ['src/join.c', 'lib/a/list.c', 'lib/b/list.c', 'lib/a/map.c'],
  exists: (path) => path === 'src/main.c',
});

test('an absolute name under a worktree is relative to it, whatever detour it takes', () => {
  assert.equal(resolve('/tmp/w/head/src/x.c'), 'src/x.c');
  assert.equal(resolve('/tmp/w/head/build/../src/./x.c'), 'src/x.c');
});

test("the other side's worktree counts too, because a compiler cache may name it", () => {
  assert.equal(resolve('/tmp/w/base/src/x.c'), 'src/x.c');
});

test('an absolute name elsewhere is foreign, also where only letters agree', () => {
  assert.equal(resolve('/usr/include/stdio.h'), undefined);
  assert.equal(resolve('/tmp/w/header/src/join.c'), undefined);
  assert.equal(resolve('/other/src/join.c'), undefined);
});

test('an absolute name maps where a build calls the tree otherwise, as most of its files show', () => {
  const repository = ['src/x.c', 'src/y.c', 'x.c', 'zlib.h', 'lib/a.rs', 'main.rs'];
  const exists = (path: string) => repository.includes(path);
  const resolverOf = (...named: readonly string[]) =>
    createPathResolver({ roots: ['/w/head'], files: [], exists, named });
  const mapped = resolverOf('/usr/src/app/src/x.c', '/usr/src/app/src/y.c', '/usr/src/app/build/made.c');
  assert.equal(mapped('/usr/src/app/src/x.c'), 'src/x.c');
  assert.equal(mapped('/usr/src/app/src/../src/y.c'), 'src/y.c');
  assert.equal(mapped('/usr/src/app/build/made.c'), undefined);
  assert.equal(mapped('/elsewhere/src/x.c'), undefined);
  // One file alone could be either of two.
  assert.equal(resolverOf('/b/src/x.c')('/b/src/x.c'), undefined);
  assert.equal(resolverOf('/b/src/y.c')('/b/src/y.c'), 'src/y.c');
  // What the system and the tool chain have is not the repository's, whatever it is called.
  for (const path of [
    '/usr/include/zlib.h',
    '/rustc/90b35a6/lib/a.rs',
    '/root/.cargo/registry/src/x-1.0/main.rs',
  ]) {
    assert.equal(resolverOf(path)(path), undefined);
  }
  // Most of that directory is not in the repository.
  const other = resolverOf('/opt/dep/src/y.c', '/opt/dep/src/z.c', '/opt/dep/src/w.c');
  assert.equal(other('/opt/dep/src/y.c'), undefined);
});

test('a relative name that the repository has is itself', () => {
  assert.equal(resolve('./src/main.c'), 'src/main.c');
  assert.equal(resolve('../src/main.c'), 'src/main.c');
});

test('a relative name otherwise takes the known file with the longest common tail', () => {
  assert.equal(resolve('join.c'), 'src/join.c');
  assert.equal(resolve('a/list.c'), 'lib/a/list.c');
  assert.equal(resolve('project/lib/a/map.c'), 'lib/a/map.c');
});

test('a tie, a tail that only shares the last name, and an unknown name are foreign', () => {
  assert.equal(resolve('list.c'), undefined);
  assert.equal(resolve('./other/join.c'), undefined);
  assert.equal(resolve('./elf/../sysdeps/x86_64/strlen.S'), undefined);
  assert.equal(resolve('???'), undefined);
});

test('parent steps above the root of an absolute path vanish, those of a relative one stay', () => {
  assert.equal(normalisePath('/../a//b/./c/..'), '/a/b');
  assert.equal(normalisePath('../../a'), '../../a');
});

test('names below /proc/self/cwd, as hermetic builds write them, are relative', () => {
  const files = ['src/main.c', 'lib/src/main.c'];
  const resolve = createPathResolver({ roots: ['/w/head'], files, exists: (path) => files.includes(path) });
  assert.equal(resolve('/proc/self/cwd/src/main.c'), 'src/main.c');
  assert.equal(resolve('/proc/self/cwd/./lib/src/main.c'), 'lib/src/main.c');
  assert.equal(resolve('/proc/self/cwd/../../usr/include/stdio.h'), undefined);
  assert.equal(resolve('/proc/self/maps/src/main.c'), undefined);
});
