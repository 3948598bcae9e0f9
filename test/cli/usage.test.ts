import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { describeCommand } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { runCli } from '../support/run-cli.ts';

async function emptyDirectory(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-cli-'));
  t.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test('help lists the commands and the exit codes', async (t) => {
  const ran = await runCli(await emptyDirectory(t), ['--help']);
  assert.equal(ran.code, 0);
  for (const word of ['doctor', 'init', 'run', 'pr', 'compare', 'report', '3 nothing comparable']) {
    assert.ok(ran.out.includes(word), word);
  }
});

test('a command explains its options', async (t) => {
  const ran = await runCli(await emptyDirectory(t), ['pr', '--help']);
  assert.equal(ran.code, 0);
  assert.match(ran.out, /^usage: brakeline pr/m);
});

test('the help of every command has its usage and its options, within 80 columns', () => {
  for (const command of commands) {
    const help = describeCommand(command);
    assert.match(help, new RegExp(`^usage: brakeline ${command.name}`, 'm'));
    for (const option of ['json', ...Object.keys(command.options)]) assert.ok(help.includes(`--${option}`));
    const wide = help.split('\n').filter((line) => line.length > 80);
    assert.deepEqual(wide, []);
  }
});

const mistakes: readonly (readonly [words: readonly string[], says: RegExp])[] = [
  [[], /usage: brakeline/],
  [['compair'], /did you mean `compare`\?/],
  [['pr', '--bas', 'main'], /did you mean `--base`\?/],
  [['pr', 'main'], /one argument too many/],
  [['pr', '--seed', '-1x'], /--seed/],
  [['compare', 'one.json'], /two reports are needed/],
  [['report', 'none.json'], /none\.json could not be read/],
  [['report', 'none.json', '--format', 'pdf'], /`pdf` is not a format/],
  [['pr'], /not a git repository/i],
];

for (const [words, says] of mistakes) {
  test(`\`brakeline ${words.join(' ')}\` is a usage error`, async (t) => {
    const ran = await runCli(await emptyDirectory(t), words);
    assert.equal(ran.code, 2, ran.err);
    assert.match(ran.err, says);
  });
}

test('a hostile report is refused with problems', async (t) => {
  const cwd = await emptyDirectory(t);
  await writeFile(join(cwd, 'report.json'), '{"format":"brakeline-report","version":1,"head":7}');
  const ran = await runCli(cwd, ['report', 'report.json', '--json']);
  assert.equal(ran.code, 2);
  const answer: unknown = JSON.parse(ran.out);
  assert.ok(typeof answer === 'object' && answer !== null && 'problems' in answer);
  assert.ok(Array.isArray(answer.problems) && answer.problems.length > 1);
});

test('doctor says what this machine can measure', async (t) => {
  const ran = await runCli(await emptyDirectory(t), ['doctor', '--json']);
  const answer: unknown = JSON.parse(ran.out);
  assert.ok(typeof answer === 'object' && answer !== null && 'checks' in answer);
  assert.match(JSON.stringify(answer.checks), /"id":"valgrind"/);
  const text = await runCli(await emptyDirectory(t), ['doctor']);
  assert.match(text.out, /^(ok|warn|FAIL) /m);
});

test('doctor finds the mistakes of a configuration', async (t) => {
  const cwd = await emptyDirectory(t);
  await mkdir(join(cwd, '.github'));
  await writeFile(join(cwd, '.github/brakeline.yml'), 'benchmarks: [{nam: x}]\n');
  const ran = await runCli(cwd, ['doctor']);
  assert.equal(ran.code, 3);
  assert.match(ran.out, /FAIL Configuration: \.github\/brakeline\.yml:1:14/);
  assert.match(ran.out, /did you mean `name`\?/);
});
