import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runCli } from '../support/run-cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'brakeline-hotspots-'));
after(() => rmSync(cwd, { recursive: true, force: true }));

const source = resolve('fixtures/tools/programs/spin.c');
const program = join(cwd, 'spin');
execFileSync('gcc', [
  '-g',
  '-O1',
  '-fno-omit-frame-pointer',
  '-fno-inline',
  source,
  '-o',
  program,
  '-lpthread',
]);

test('a program is sampled: function, file and line where its time is spent, in the published form', async () => {
  const words = ['hotspots', '--json', '--flamegraph', 'spin.html', '--', program, '60000'];
  const ran = await runCli(cwd, words);
  assert.equal(ran.code, 0, ran.err);
  const profile: unknown = JSON.parse(ran.out);
  const schema: unknown = JSON.parse(readFileSync('schema/profile.schema.json', 'utf8'));
  const validate = new Ajv2020({ strict: false }).compile(Object(schema));
  assert.ok(validate(profile), JSON.stringify(validate.errors));
  const { counters, hotspots, meaning } = Object(profile);
  assert.equal(meaning, 'time is spent here');
  assert.equal(counters[0].functions[0].function, 'scramble');
  assert.ok(counters[0].functions[0].self.percent > 50);
  assert.match(hotspots[0].file, /spin\.c$/);
  assert.ok(hotspots[0].line >= 7 && hotspots[0].line <= 12, `${hotspots[0].line}`);
  assert.match(readFileSync(join(cwd, 'spin.html'), 'utf8'), /scramble/);
});

test('the text says what samples tell, with intervals', async () => {
  const ran = await runCli(cwd, ['hotspots', '--top', '3', '--', program, '60000']);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /^\d+ samples of task-clock: time is spent here/);
  assert.match(ran.out, /^ +share {2}95 % interval {3}samples {2}function$/m);
  assert.ok(
    ran.out.split('\n').every((line) => !line.endsWith('…')),
    ran.out,
  );
  assert.match(ran.out, /^ +\d+\.\d % +\d+\.\d to \d+\.\d +\d+ {2}scramble/m);
});

test('a program that ends at once has no number', async () => {
  const ran = await runCli(cwd, ['hotspots', '--rate', '20', '--', program, '10']);
  assert.match(`${ran.out}${ran.err}`, /no sample of task-clock|too few for any number/);
  assert.doesNotMatch(ran.out, /\d %/);
});

function standIn(body: string): string {
  const programs = mkdtempSync(join(cwd, 'programs-'));
  writeFileSync(join(programs, 'perf'), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return programs;
}

test('a kernel that refuses is told with the setting that mends it', async () => {
  const programs = standIn(
    'echo "Access to performance monitoring and observability operations is limited." >&2; exit 255',
  );
  const ran = await runCli(cwd, ['hotspots', '--', program], { programs });
  assert.equal(ran.code, 3);
  assert.match(ran.err, /perf may not sample task-clock here/);
  assert.match(ran.err, /sysctl kernel\.perf_event_paranoid=1/);
});

test('lost samples and a lowered rate are told', async () => {
  const stats = `Aggregated stats:
           TOTAL events:        293
        THROTTLE events:          2
          SAMPLE events:          1
task-clock stats:
          SAMPLE events:          1
    LOST_SAMPLES events:         40`;
  const sample = 'spin 7 1.5:    1000000 task-clock: \n\t11e0 scramble+0x1 (/opt/app)\n\n';
  const programs = standIn(
    `case "$1" in report) echo '${stats}';; script) printf '%s\\n' '${sample}';; esac`,
  );
  const ran = await runCli(cwd, ['hotspots', '--', program], { programs });
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.err, /40 samples were lost beside 1 that were kept/);
  assert.match(ran.err, /the kernel lowered the sampling rate 2 times/);
  assert.match(ran.err, /only 1 samples were taken/);
});

const mistakes: readonly (readonly [words: readonly string[], code: number, says: RegExp])[] = [
  [[], 2, /a command is needed/],
  [['--rate', '0', '--', 'true'], 2, /--rate must be a whole number/],
  [['--stacks', 'lbr', '--', 'true'], 2, /--stacks must be/],
  [['--', './not-there'], 3, /there is no executable "\.\/not-there"/],
];

for (const [words, code, says] of mistakes) {
  test(`\`brakeline hotspots ${words.join(' ')}\` is refused`, async () => {
    const ran = await runCli(cwd, ['hotspots', ...words]);
    assert.equal(ran.code, code);
    assert.match(ran.err, says);
  });
}
