import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { checkProgram, commandWords, findProgram } from '../../../src/measure/processes/command.ts';
import { benchmarkOf } from '../benchmark-of.ts';

const directory = await mkdtemp(join(tmpdir(), 'brakeline-command-'));
after(() => rm(directory, { recursive: true, force: true }));

test('a plain command needs no shell', () => {
  assert.deepEqual(commandWords(' ./bench  parse --size=3 '), ['./bench', 'parse', '--size=3']);
  assert.deepEqual(commandWords(`./bench 'a b' "c d"e ''`), ['./bench', 'a b', 'c de', '']);
});

test('what only a shell understands goes to a shell as it is', () => {
  const commands = [
    './bench < input',
    './bench | cat',
    './a && ./b',
    './bench $SIZE',
    './bench *.txt',
    './bench ~/x',
    './bench {1,2}',
    'SIZE=3 ./bench',
    'cd sub',
    '! ./bench',
    './bench # note',
    './bench "$x"',
    'exit 3',
    './bench \\x',
    "./bench 'open",
    './a\n./b',
    '',
  ];
  for (const command of commands) assert.deepEqual(commandWords(command), ['/bin/sh', '-c', command]);
});

test('the words are those that a shell would make', () => {
  const piece = fc.constantFrom('a', '-x=1', "'b c'", '"d  e"', ' ', '  ', "''", 'é', '/p', '$x', '*', '=');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const words = commandWords(`printf '%s|' ${pieces.join('')}`);
      if (words[0] === '/bin/sh') return;
      const expected = execFileSync('/bin/sh', ['-c', `printf '%s|' ${pieces.join('')}`], { cwd: directory });
      const seen = words
        .slice(2)
        .map((word) => `${word}|`)
        .join('');
      assert.equal(seen === '' ? '|' : seen, expected.toString());
    }),
    { numRuns: 40 },
  );
});

test('a program is found on PATH or by its path, and only where it can run', async () => {
  await writeFile(join(directory, 'tool'), '#!/bin/sh\n');
  assert.equal(await findProgram('tool', { path: directory }), undefined);
  await chmod(join(directory, 'tool'), 0o755);
  assert.equal(await findProgram('tool', { path: `.:${directory}` }), join(directory, 'tool'));
  assert.equal(await findProgram('./tool', { cwd: directory }), join(directory, 'tool'));
  assert.equal(await findProgram('./other', { cwd: directory }), undefined);
});

test('a directory or a pipe is no program, although it may be executable', async () => {
  await mkdir(join(directory, 'folder'), { recursive: true });
  execFileSync('mkfifo', ['-m', '755', join(directory, 'pipe')]);
  assert.equal(await findProgram('./folder', { cwd: directory }), undefined);
  assert.equal(await findProgram('./pipe', { cwd: directory }), undefined);
});

test('a missing program is a problem that names it and where it was looked for', async () => {
  await mkdir(join(directory, 'sub'), { recursive: true });
  const problem = await checkProgram(benchmarkOf({ run: './missing 1', cwd: 'sub' }), directory);
  assert.equal(problem?.code, 'benchmark-crashed');
  assert.match(problem?.message ?? '', /no executable \.\/missing in sub/);
  assert.equal(await checkProgram(benchmarkOf({ run: 'true && true' }), directory), undefined);
});
