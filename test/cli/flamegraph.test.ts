import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Profile } from 'pprof-format';
import { runCli } from '../support/run-cli.ts';

const profile = resolve('fixtures/tools/callgrind/instructions-and-jumps.out');
const other = resolve('fixtures/tools/callgrind/uncompressed.out');

async function emptyDirectory(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'brakeline-flamegraph-'));
  t.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test('a callgrind profile becomes a page of its own name', async (t) => {
  const cwd = await emptyDirectory(t);
  const ran = await runCli(cwd, ['flamegraph', profile]);
  assert.equal(ran.code, 0, ran.err);
  assert.equal(ran.out, 'wrote flamegraph.html\n');
  assert.match(await readFile(join(cwd, 'flamegraph.html'), 'utf8'), /<title>instructions-and-jumps\.out</);
});

test('two profiles are compared, in every format', async (t) => {
  const cwd = await emptyDirectory(t);
  const write = async (format: string, file: string): Promise<Buffer> => {
    const ran = await runCli(cwd, ['flamegraph', profile, other, '--format', format, '-o', file]);
    assert.equal(ran.code, 0, ran.err);
    return readFile(join(cwd, file));
  };
  assert.match((await write('svg', 'a.svg')).toString(), /^<svg /);
  assert.match((await write('html', 'a.html')).toString(), /data-shape="union"/);
  const folded = (await write('folded', 'a.folded')).toString().trimEnd().split('\n');
  const heads = folded.map((line) => Number(line.slice(line.lastIndexOf(' '))));
  const total = heads.reduce((sum, head) => sum + head, 0);
  assert.ok(Math.abs(total - 56_555) <= folded.length, `${total}`);
  const speedscope: unknown = JSON.parse((await write('speedscope', 'a.json')).toString());
  assert.equal(Object(speedscope).profiles.length, 2);
  assert.equal(Profile.decode(gunzipSync(await write('pprof', 'a.pb.gz'))).sampleType.length, 2);
});

test('the text of perf script becomes stacks, and cannot be compared with counts', async (t) => {
  const cwd = await emptyDirectory(t);
  const samples = resolve('fixtures/tools/perf-script/stacks.txt');
  const ran = await runCli(cwd, ['flamegraph', samples, '--format', 'folded', '-o', '-']);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /^spin;__libc_start_call_main;main;scramble 4\d$/m);
  const mixed = await runCli(cwd, ['flamegraph', samples, profile, '--event', 'task-clock']);
  assert.equal(mixed.code, 2);
  assert.match(mixed.err, /not every profile has the event "task-clock"/);
});

test('a file of DHAT, of massif and of memcheck becomes stacks of memory', async (t) => {
  const cwd = await emptyDirectory(t);
  const draw = async (...words: readonly string[]): Promise<string> => {
    const ran = await runCli(cwd, ['flamegraph', ...words, '--format', 'folded', '-o', '-']);
    assert.equal(ran.code, 0, ran.err);
    return ran.out;
  };
  assert.match(await draw(resolve('fixtures/tools/dhat/leak.json')), /main;copy 150$/m);
  assert.match(await draw(resolve('fixtures/tools/massif/leak.out')), /^main 16000$/m);
  assert.match(await draw(resolve('fixtures/tools/memcheck/leak.xml')), /main;copy \d+$/m);
  assert.match(await draw(resolve('fixtures/tools/folded/heaptrack-peak.txt')), /_dl_init;.* 72704$/m);
});

test('the peaks of two runs are compared, whoever saw them', async (t) => {
  const cwd = await emptyDirectory(t);
  const files = ['fixtures/tools/dhat/leak.json', 'fixtures/tools/massif/leak.out'].map((one) =>
    resolve(one),
  );
  const words = ['--event', 'bytes at the peak', '--format', 'folded', '-o', '-'];
  const ran = await runCli(cwd, ['flamegraph', ...files, ...words]);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /main 16000 16000$/m);
  const page = await runCli(cwd, ['flamegraph', ...files, '--event', 'bytes at the peak', '-o', 'peak.html']);
  assert.equal(page.code, 0, page.err);
  const html = await readFile(join(cwd, 'peak.html'), 'utf8');
  assert.match(html, /bytes at the peak: base 16,075, head 16,075/);
  assert.match(html, /Base: Massif saw the peak after 136,107 instructions/);
});

test('folded stacks go to standard output on request', async (t) => {
  const ran = await runCli(await emptyDirectory(t), ['flamegraph', profile, '--format', 'folded', '-o', '-']);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /^[^\n]*main \d+\n/);
});

const mistakes: readonly (readonly [name: string, words: readonly string[], says: RegExp])[] = [
  ['no file', [], /a profile is needed/],
  ['a format that does not exist', [profile, '--format', 'pdf'], /`pdf` is not a format/],
  ['a file that is not there', ['none.out'], /none\.out could not be read/],
  ['a file that no tool wrote', ['strange.txt'], /strange\.txt is no profile/],
  [
    'a file without calls',
    [resolve('fixtures/tools/perf-stat/software.jsonl')],
    /tells neither calls nor stacks/,
  ],
  ['an event that was not counted', [profile, '--event', 'D1mr'], /not every profile has the event "D1mr"/],
];

for (const [name, words, says] of mistakes) {
  test(`${name} is a usage error`, async (t) => {
    const cwd = await emptyDirectory(t);
    await writeFile(join(cwd, 'strange.txt'), 'nothing that a profiler wrote\n');
    const ran = await runCli(cwd, ['flamegraph', ...words]);
    assert.equal(ran.code, 2);
    assert.match(ran.err, says);
  });
}
