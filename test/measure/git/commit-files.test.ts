import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { diffCommits, listFiles, readFileAt, readFiles } from '../../../src/measure/git/commit-files.ts';
import { createRepository, type TemporaryRepository, temporaryDirectory } from '../temporary-repository.ts';

function repositoryOf(t: TestContext): TemporaryRepository {
  return createRepository(temporaryDirectory(t));
}

test('A file is read as the commit holds it, whatever is checked out', async (t) => {
  const repository = repositoryOf(t);
  const first = repository.commit('First', { 'dir/ä file.txt': 'one\r\n\n' });
  repository.commit('Second', { 'dir/ä file.txt': 'two\n' });
  const read = await readFileAt({ repository: repository.path, sha: first, path: 'dir/ä file.txt' });
  assert.deepEqual(read, { kind: 'ok', value: 'one\r\n\n', warnings: [] });
});

test('A file that the commit lacks is undefined', async (t) => {
  const repository = repositoryOf(t);
  const sha = repository.commit('First', { 'a.txt': 'one\n' });
  const read = await readFileAt({ repository: repository.path, sha, path: 'b.txt' });
  assert.deepEqual(read, { kind: 'ok', value: undefined, warnings: [] });
});

test('A name with pattern characters is a name and no pattern', async (t) => {
  const repository = repositoryOf(t);
  const sha = repository.commit('First', { 'a.txt': 'one\n' });
  const read = await readFileAt({ repository: repository.path, sha, path: '*.txt' });
  assert.equal(read.kind === 'ok' && read.value, undefined);
});

test('A link is refused, because it could lead anywhere', async (t) => {
  const repository = repositoryOf(t);
  symlinkSync('/etc/passwd', join(repository.path, 'link'));
  const sha = repository.commit('First', {});
  const read = await readFileAt({ repository: repository.path, sha, path: 'link' });
  assert.equal(read.kind === 'failed' && read.problems[0].code, 'file-unreadable');
});

test('A file over the limit is refused with both numbers', async (t) => {
  const repository = repositoryOf(t);
  const sha = repository.commit('First', { big: 'x'.repeat(11) });
  const read = await readFileAt({ repository: repository.path, sha, path: 'big', limit: 10 });
  assert.equal(read.kind, 'failed');
  assert.match(read.problems[0].message, /has 11 bytes; at most 10 are read/);
});

test('An unknown commit is a problem', async (t) => {
  const repository = repositoryOf(t);
  const read = await readFileAt({ repository: repository.path, sha: 'f'.repeat(40), path: 'a' });
  assert.equal(read.kind === 'failed' && read.problems[0].code, 'git-failed');
});

test('Files are listed with their modes and sizes, with any character in the name', async (t) => {
  const repository = repositoryOf(t);
  const sha = repository.commit('First', { 'a\tb.txt': 'one\n', 'dir/c': '' });
  const listed = await listFiles(repository.path, sha);
  const idOf = (path: string): string => repository.git('rev-parse', `${sha}:${path}`);
  assert.deepEqual(listed.kind === 'ok' && listed.value, [
    { path: 'a\tb.txt', mode: '100644', object: idOf('a\tb.txt'), size: 4 },
    { path: 'dir/c', mode: '100644', object: idOf('dir/c'), size: 0 },
  ]);
});

test('Many files are read at once, empty ones, cut ones and bytes that are not UTF-8 among them; links are left out', async (t) => {
  const repository = repositoryOf(t);
  const files = { 'a b.c': 'one\r\ntwo', empty: '', 'dir/\u00e4.c': '\u00e4\n\n' };
  writeFileSync(join(repository.path, 'latin.c'), Buffer.from([0x2f, 0x2f, 0xe4, 0x0a]));
  symlinkSync('empty', join(repository.path, 'link'));
  const sha = repository.commit('First', files);
  const listed = await listFiles(repository.path, sha);
  assert.equal(listed.kind, 'ok');
  const read = await readFiles(repository.path, listed.value);
  assert.equal(read.kind, 'ok');
  assert.deepEqual(Object.fromEntries(read.value), { ...files, 'latin.c': '//\ufffd\n' });
});

test('The diff has prefixes, three lines of context and found renames whatever the user configured', async (t) => {
  const repository = repositoryOf(t);
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
  const base = repository.commit('First', { 'old name.txt': `${lines.join('\n')}\n` });
  repository.git('mv', 'old name.txt', 'new.txt');
  const changed = lines.with(10, 'changed').with(9, '').join('\n');
  const head = repository.commit('Second', { 'new.txt': `${changed}\n` });
  const plain = await diffCommits({ repository: repository.path, base, head });
  assert.equal(plain.kind, 'ok');
  assert.match(plain.value, /^diff --git a\/old name\.txt b\/new\.txt\n/);
  assert.match(plain.value, /\nrename from old name\.txt\nrename to new\.txt\n/);
  assert.match(plain.value, /\n@@ -7,8 \+7,8 @@/);
  const settings = {
    'diff.noprefix': 'true',
    'diff.mnemonicPrefix': 'true',
    'diff.context': '0',
    'diff.renames': 'false',
    'diff.renameLimit': '1',
    'diff.external': 'echo EXTERNAL',
    'diff.suppressBlankEmpty': 'true',
    'color.ui': 'always',
    'diff.algorithm': 'patience',
  };
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
  assert.deepEqual(await diffCommits({ repository: repository.path, base, head }), plain);
});

function functionOf(name: string, limit: number): string {
  return `int ${name}(int x)\n{\n  if (x > ${limit})\n  {\n    return x;\n  }\n  return 0;\n}\n`;
}

test('Lines are paired by the rare ones: a function that others moved around is not taken for an edit of them', async (t) => {
  const repository = repositoryOf(t);
  const [first, second, added] = [functionOf('first', 1), functionOf('second', 2), functionOf('added', 3)];
  const base = repository.commit('First', { 'a.c': `${first}\n${second}` });
  const head = repository.commit('Second', { 'a.c': `${second}\n${added}\n${first}` });
  const diff = await diffCommits({ repository: repository.path, base, head });
  assert.equal(diff.kind, 'ok');
  const changed = diff.value.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
  assert.deepEqual(
    changed.filter((line) => line.includes('second') || line.includes('x > 2')),
    [],
  );
  const myers = repository.git('diff', '--diff-algorithm=myers', base, head);
  assert.match(myers, /^[-+].*second/m, 'another algorithm pairs braces');
});

test('Text conversion that the clone configured does not run', async (t) => {
  const repository = repositoryOf(t);
  repository.git('config', 'diff.shout.textconv', 'tr a-z A-Z <');
  const base = repository.commit('First', { '.gitattributes': '*.txt diff=shout\n', 'a.txt': 'one\n' });
  const head = repository.commit('Second', { 'a.txt': 'two\n' });
  const diff = await diffCommits({ repository: repository.path, base, head });
  assert.match(diff.kind === 'ok' ? diff.value : '', /\n-one\n\+two\n$/);
});

test('A head cannot hide its changes with attributes', async (t) => {
  const repository = repositoryOf(t);
  const base = repository.commit('First', { 'dir/a.c': 'one\n' });
  const attributes = '*.c -diff\n';
  const head = repository.commit('Second', {
    'dir/a.c': 'two\n',
    'dir/.gitattributes': attributes,
    '.gitattributes': attributes,
  });
  const diff = await diffCommits({ repository: repository.path, base, head });
  assert.match(diff.kind === 'ok' ? diff.value : '', /\n-one\n\+two\n/);
});

test('Equal commits have an empty diff', async (t) => {
  const repository = repositoryOf(t);
  const sha = repository.commit('First', { 'a.txt': 'one\n' });
  const diff = await diffCommits({ repository: repository.path, base: sha, head: sha });
  assert.deepEqual(diff, { kind: 'ok', value: '', warnings: [] });
});
