import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validateSchema } from '../core/render/sarif-checks.ts';
import { runCli } from '../support/run-cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'brakeline-verify-test-'));
after(() => rmSync(cwd, { recursive: true, force: true }));
for (const file of ['counters.c', 'heap.cc'])
  copyFileSync(join('fixtures/contention', file), join(cwd, file));

const build = (flags: string): string => `gcc -O1 ${flags} -pthread counters.c -o counters`;

test('false sharing is found with both lines and fields, in the published form', async () => {
  const ran = await runCli(cwd, [
    'verify',
    '--format=json',
    '--page',
    'lines.html',
    '--build',
    build(''),
    './counters',
  ]);
  assert.equal(ran.code, 1, ran.err);
  const found: unknown = JSON.parse(ran.out);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(Object(JSON.parse(readFileSync('schema/verify.schema.json', 'utf8'))));
  assert.ok(validate(found), JSON.stringify(validate.errors));
  const { diagnostics, summary } = Object(found);
  const [first, ...more] = diagnostics;
  assert.deepEqual(more, []);
  assert.deepEqual([first.kind, first.severity], ['false_sharing_confirmed', 'error']);
  assert.deepEqual(first.location, { file: 'counters.c', line: 20, column: 1 });
  assert.match(
    first.message,
    /counters\.c:20.*totals\.left \(8 bytes.*counters\.c:26.*totals\.right \(8 bytes/,
  );
  assert.match(first.details.suggestion, /align totals\.right to 64 bytes/);
  assert.deepEqual(summary, { total_hitm_events: 0, confirmed_isolations: 0, detected_issues: 1 });
  assert.match(readFileSync(join(cwd, 'lines.html'), 'utf8'), /class="contended"[^>]*>! totals\.left/);
});

test('the padded twin is clean, and so are threads that take turns', async () => {
  for (const flags of ['-DPADDED', '-DIN_TURN']) {
    const ran = await runCli(cwd, ['verify', '--build', build(flags), './counters']);
    assert.deepEqual([ran.code, ran.out], [0, '0 issues\n'], flags);
  }
});

test('C++: elements on the heap that threads share, at the line of the project; an access across two lines', async () => {
  const ran = await runCli(cwd, [
    'verify',
    '--format=sarif',
    '--build',
    'g++ -O1 -pthread heap.cc -o heap',
    './heap',
  ]);
  assert.equal(ran.code, 1, ran.err);
  assert.deepEqual(validateSchema(ran.out), []);
  const results = Object(JSON.parse(ran.out)).runs[0].results;
  const told = results.map((result: { ruleId: string; locations: [{ physicalLocation: object }] }) => [
    result.ruleId,
    result.locations[0].physicalLocation,
  ]);
  const at = (startLine: number) => ({
    artifactLocation: { uri: 'heap.cc', uriBaseId: '%SRCROOT%' },
    region: { startLine, startColumn: 1 },
  });
  assert.deepEqual(told, [
    ['false_sharing_confirmed', at(24)],
    ['cache_line_crossing', at(27)],
  ]);
});

test('a text of perf c2c is judged; one that cannot show writers is undecided', async () => {
  const judged = await runCli(cwd, ['verify', resolve('fixtures/tools/c2c/linux-4.txt')]);
  assert.equal(judged.code, 1);
  assert.match(judged.out, /false_sharing_example\.c:144: warning: .*\n/);
  assert.match(judged.out, /\n1 issue, 12102 sampled transfers\n$/);
  const unseen = await runCli(cwd, ['verify', resolve('fixtures/tools/c2c/arm-peer.txt')]);
  assert.equal(unseen.code, 3);
  assert.match(unseen.err, /no sample shows who writes/);
});

test('what cannot be verified says why and is never clean', async () => {
  writeFileSync(join(cwd, 'broken.txt'), 'PERFILE2 nothing more');
  writeFileSync(join(cwd, 'other.txt'), 'hello\n');
  const plain = 'gcc -O1 -pthread counters.c -o plain';
  const cases: readonly (readonly [words: readonly string[], message: RegExp])[] = [
    [['broken.txt'], /perf c2c report made nothing of/],
    [['other.txt'], /there is no section/],
    [['--build', 'false', './counters'], /the build with recorded accesses failed/],
    [['--build', 'true', './nothing'], /there is no program \.\/nothing/],
    [['--build', `${plain.replace('gcc', '/usr/bin/gcc')}`, './plain'], /recorded no accesses/],
    [['--build', 'true', '--', 'sh', '-c', 'exit 4'], /sh ended with code 4/],
  ];
  for (const [words, message] of cases) {
    const ran = await runCli(cwd, ['verify', ...words]);
    assert.equal(ran.code, 3, words.join(' '));
    assert.match(ran.err, message);
    assert.equal(ran.out, '');
  }
});

test('the hook of the page refuses a commit with false sharing and takes the mended one', () => {
  const [, hook = ''] = /```sh\n(#!\/bin\/sh\n.*?)```/s.exec(readFileSync('docs/verify.md', 'utf8')) ?? [];
  const project = join(cwd, 'project');
  const programs = join(cwd, 'programs');
  mkdirSync(programs);
  const cli = [process.execPath, resolve('dist/cli/index.js')];
  writeFileSync(join(programs, 'brakeline'), `#!/bin/sh\nexec ${cli.join(' ')} "$@"\n`);
  chmodSync(join(programs, 'brakeline'), 0o755);
  const env = { PATH: `${programs}:${process.env['PATH']}`, HOME: cwd };
  execFileSync('git', ['init', '-q', project], { env });
  const hookFile = join(project, '.git/hooks/pre-commit');
  mkdirSync(join(project, '.git/hooks'), { recursive: true });
  writeFileSync(hookFile, hook);
  chmodSync(hookFile, 0o755);
  copyFileSync('fixtures/contention/counters.c', join(project, 'counters.c'));
  const commit = (flags: string) => {
    writeFileSync(
      join(project, 'Makefile'),
      `bench: counters.c\n\t$(CC) -O1 ${flags} -pthread counters.c -o bench\n`,
    );
    execFileSync('git', ['add', 'counters.c', 'Makefile'], { cwd: project, env });
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    return spawnSync('git', [...who, 'commit', '-q', '-m', 'x'], { cwd: project, env, encoding: 'utf8' });
  };
  const refused = commit('');
  assert.equal(refused.status, 1, refused.stderr);
  assert.match(refused.stdout + refused.stderr, /totals\.left/);
  const taken = commit('-DPADDED');
  assert.equal(taken.status, 0, taken.stderr);
});

test('claims of the configuration are confirmed, broken, or said to be not measurable', async () => {
  const configure = (claims: string): void => {
    const benchmarks = 'benchmarks: [{name: counters, run: ./counters}, {name: other, run: ./other}]';
    writeFileSync(join(cwd, 'brakeline.yml'), `${benchmarks}\nclaims:\n${claims}`);
  };
  const verify = (flags: string) =>
    runCli(cwd, [
      'verify',
      '--format=json',
      '--config',
      'brakeline.yml',
      '--build',
      build(flags),
      './counters',
    ]);
  const held =
    '  - apart: [totals.left, totals.right]\n  - one_thread: totals.left\n  - aligned: struct counters\n';
  configure(`${held}  - {aligned: struct missing, benchmark: other}\n`);
  const padded = await verify('-DPADDED');
  assert.equal(padded.code, 0, padded.err);
  const { diagnostics, summary } = Object(JSON.parse(padded.out));
  assert.deepEqual(summary, { total_hitm_events: 0, confirmed_isolations: 3, detected_issues: 0 });
  assert.ok(diagnostics.every(({ severity }: { severity: string }) => severity === 'info'));

  const shared = await verify('');
  assert.equal(shared.code, 1, shared.err);
  const messages: readonly string[] = Object(JSON.parse(shared.out)).diagnostics.map(
    ({ kind, message }: { kind: string; message: string }) => `${kind} ${message}`,
  );
  assert.match(
    messages.join('\n'),
    /false_sharing_detected the claim that totals\.left and totals\.right never share a cache line is broken: they lie 8 bytes apart/,
  );
  assert.match(
    messages.join('\n'),
    /cache_line_crossing the claim that struct counters is aligned to 64 bytes is broken: its type is aligned to 8 bytes/,
  );
  assert.match(
    messages.join('\n'),
    /arena_isolation_confirmed the claim that totals\.left is touched by one thread only holds/,
  );

  configure('  - one_thread: totals.middle\n');
  const unknown = await verify('-DPADDED');
  assert.equal(unknown.code, 3);
  assert.match(
    unknown.err,
    /could not be measured: the debug information knows no variable or type totals\.middle/,
  );
});
