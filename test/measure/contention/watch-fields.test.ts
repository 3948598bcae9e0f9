import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { watchFields } from '../../../src/measure/contention/watch-fields.ts';
import { runCli } from '../../support/run-cli.ts';
import { canWatch } from './can-watch.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'brakeline-watch-')));
after(() => rmSync(directory, { recursive: true, force: true }));
const source = resolve('fixtures/contention/meeting.c');

function build(name: string, ...flags: readonly string[]): string {
  execFileSync('gcc', ['-g', '-O1', '-pthread', ...flags, source, '-o', name], { cwd: directory });
  return join(directory, name);
}

const skip = canWatch() ? false : 'perf cannot set breakpoints here';

async function watch(program: string, names: readonly string[] = ['seats']) {
  const env = { PATH: process.env['PATH'] ?? '' };
  return watchFields({ command: [program], program, names, cwd: directory, env, directory });
}

test('two threads that write to two fields of a line are seen by breakpoints, wherever the program is loaded', {
  skip,
}, async () => {
  for (const flags of [['-pie', '-fPIE'], ['-no-pie']]) {
    const found = await watch(build(`shared${flags.length}`, ...flags));
    if (found.kind === 'failed') assert.fail(JSON.stringify(found.problems));
    const [line, ...more] = found.value;
    assert.equal(more.length, 0);
    assert.deepEqual(
      line?.layout?.fields.map(({ name }) => name),
      ['seats.first', 'seats.second'],
    );
    assert.deepEqual(
      line.pair.map(({ place, threads, stores }) => [
        place.function,
        place.line,
        threads.length,
        stores > 4000,
      ]),
      [
        ['sit_first', 21, 1, true],
        ['sit_second', 29, 1, true],
      ],
    );
    assert.notDeepEqual(line.pair[0].threads, line.pair[1].threads);
  }
});

test('fields of a padded struct are clean', { skip }, async () => {
  const found = await watch(build('padded', '-DPADDED'));
  assert.deepEqual(found.kind === 'ok' ? found.value : found, []);
});

test('what cannot be watched says why', { skip }, async () => {
  const program = build('plain');
  const unknown = await watch(program, ['nobody']);
  assert.match(JSON.stringify(unknown), /no variable nobody with a fixed address/);
  const typed = await watch(program, ['struct seats']);
  assert.match(JSON.stringify(typed), /no variable struct seats with a fixed address/);
});

test('brakeline verify --watch confirms the pair and calls the padded one clean', { skip }, async () => {
  build('seen');
  const found = await runCli(directory, ['verify', '--watch', 'seats', './seen']);
  assert.equal(found.code, 1, found.err);
  assert.match(
    found.out,
    /error: one cache line, no byte in common: sit_first .*writes seats\.first \(8 bytes at 0\)/,
  );
  assert.match(found.out, /! +8–15 {2}seats\.second {2}t2 writes/);
  build('unseen', '-DPADDED');
  const clean = await runCli(directory, ['verify', '--watch', 'seats.first,seats.second', './unseen']);
  assert.deepEqual([clean.code, clean.out], [0, '0 issues\n'], clean.err);
});

test('a run that is ended in time shows what it saw until then', { skip }, async () => {
  const text = readFileSync(source, 'utf8');
  const endless = join(directory, 'endless.c');
  writeFileSync(endless, text.replace('rounds = 5000', 'rounds = 1L << 60'));
  assert.notEqual(readFileSync(endless, 'utf8'), text);
  execFileSync('gcc', ['-g', '-O1', '-pthread', endless, '-o', 'endless'], { cwd: directory });
  const program = join(directory, 'endless');
  const env = { PATH: process.env['PATH'] ?? '' };
  const found = await watchFields({
    command: [program],
    program,
    names: ['seats'],
    cwd: directory,
    env,
    directory,
    longest: 3,
  });
  assert.ok(found.kind === 'ok', JSON.stringify(found));
  assert.equal(found.value.length, 1);
});
