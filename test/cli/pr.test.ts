import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeDemo, oneBenchmark } from '../support/demo.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';

const files = ['flamegraph.html', 'report.json', 'results.sarif', 'summary.md'];

function assertNarrow(text: string): void {
  const wide = text.split('\n').filter((line) => !line.startsWith('  /') && line.length > 80);
  assert.deepEqual(wide, []);
}

/** The shape of lines: another length of the journal gives other numbers, and nothing else. */
function shapesOf(text: string): readonly string[] {
  const shape = text.replace(/\d[\d,.]*[KM]?/g, '#').replace(/ +/g, ' ');
  return shape.split('\n').filter((line) => line !== '');
}

test('a slower head is blocked with exit code 1, and its line is marked in the diff', async (t) => {
  const { directory } = await makeDemo(t, 'slower', oneBenchmark('parse'));
  const ran = await runCli(directory, ['pr', '--base', 'main', '--out', 'gate']);
  assert.equal(ran.code, 1, ran.err);
  assert.match(ran.out, /^BLOCKED$/m);
  assert.match(ran.out, /^> +20 +9\.98M +\+ /m);
  assert.match(ran.out, /src\/names\.c:20 in slot_holds/);
  assert.deepEqual((await readdir(join(directory, 'gate'))).toSorted(), ['.gitignore', ...files]);
  assert.ok(!ran.out.includes('\u001b'), 'no colours where there is no terminal');
  const [, shown = ''] = /^```\n(BLOCKED\n.*?)^```$/ms.exec(await readFile('README.md', 'utf8')) ?? [];
  const [said, told] = [new Set(shapesOf(ran.out)), shapesOf(shown)];
  assert.ok(told.length > 10);
  assert.deepEqual(
    told.filter((line) => !said.has(line)),
    [],
    'the README shows what is printed',
  );
  assertNarrow(ran.out);
  const trees = execFileSync('git', ['worktree', 'list'], { cwd: directory, encoding: 'utf8' });
  assert.equal(trees.trim().split('\n').length, 1, 'the working trees are gone');
});

test('a faster head passes with exit code 0', async (t) => {
  const { directory } = await makeDemo(t, 'faster', oneBenchmark('report'));
  const ran = await runCli(directory, ['pr', '--json']);
  assert.equal(ran.code, 0, ran.err);
  const report: unknown = JSON.parse(ran.out);
  assert.ok(typeof report === 'object' && report !== null && 'decision' in report);
  assert.match(JSON.stringify(report.decision), /^\{"kind":"pass","title":"report got faster/);
});

test('counts repeat: two runs of one pull request give the same verdicts', async (t) => {
  const { directory } = await makeDemo(t, 'comment-only', oneBenchmark('report', '    metrics: [ir]\n'));
  const words = ['pr', '--json', '--seed', '7'];
  const runs: CliResult[] = [await runCli(directory, words), await runCli(directory, words)];
  const verdicts = runs.map(({ out }) => /"verdicts": \[[\s\S]*?\n {2}\]/.exec(out)?.[0]);
  assert.ok(verdicts[0]?.includes('"steady"'), runs[0]?.err);
  assert.equal(verdicts[0], verdicts[1]);
});

test('a missing base is not comparable: exit code 3', async (t) => {
  const { directory } = await makeDemo(t, 'faster');
  const ran = await runCli(directory, ['pr', '--base', '0123456789'.repeat(4)]);
  assert.equal(ran.code, 3);
  assert.match(ran.err, /no commit named "0123456789/);
  assert.match(ran.err, /this is not a pass/);
});

test('a base that does not build is not comparable: exit code 3', async (t) => {
  const configuration = 'build: "false"\nbenchmarks:\n  - name: parse\n    run: ./bench parse\n';
  const { directory } = await makeDemo(t, 'faster', configuration);
  const ran = await runCli(directory, ['pr']);
  assert.equal(ran.code, 1, 'the head does not build either, and that blocks');
  assert.match(ran.out, /the head does not build/);
});

test('a bad configuration is exit code 2, with every mistake', async (t) => {
  const { directory } = await makeDemo(t, 'bad-config');
  const ran = await runCli(directory, ['pr']);
  assert.equal(ran.code, 2);
  assert.match(ran.err, /^\.github\/brakeline\.yml:\d+:\d+: .*timout/m);
  assert.match(ran.err, /hint: /);
});

test('an interrupt ends the children and removes the working trees', async (t) => {
  const { directory } = await makeDemo(t, 'hangs', oneBenchmark('lookup', '    timeout: 600 s\n'));
  const ran = await runCli(directory, ['pr'], {
    onStart(send, output) {
      const timer = setInterval(() => {
        if (!output().includes('Measure lookup')) return;
        clearInterval(timer);
        setTimeout(() => send('SIGTERM'), 1500);
      }, 50);
    },
  });
  assert.equal(ran.code, 143, ran.err);
  const trees = execFileSync('git', ['worktree', 'list'], { cwd: directory, encoding: 'utf8' });
  assert.equal(trees.trim().split('\n').length, 1);
  const running = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  assert.ok(!running.split('\n').some((line) => line.startsWith('./bench lookup')), running);
});

test('a stored report can be shown and compared', async (t) => {
  const { directory } = await makeDemo(t, 'deletes-cache', oneBenchmark('report', '    metrics: [ir]\n'));
  const gate = await runCli(directory, ['pr', '--out', 'gate']);
  assert.equal(gate.code, 1, gate.err);
  const base = await runCli(directory, ['run', '--head', 'main', '--out', 'base']);
  assert.equal(base.code, 0, base.err);
  assert.deepEqual((await readdir(join(directory, 'base'))).toSorted(), [
    '.gitignore',
    'baseline.json',
    'summary.md',
  ]);

  const compared = await runCli(directory, ['compare', 'base/baseline.json', 'gate/report.json']);
  assert.equal(compared.code, 1, compared.err);
  assert.match(compared.out, /report \+\d+\.\d % instructions \(valgrind\)/);
  const same = await runCli(directory, ['compare', 'base/baseline.json', 'base/baseline.json']);
  assert.equal(same.code, 0, same.out);

  const json = await runCli(directory, ['report', 'gate/report.json', '--json']);
  assert.equal(json.out, await readFile(join(directory, 'gate/report.json'), 'utf8'));
  const sarif = await runCli(directory, ['report', 'gate/report.json', '--format', 'sarif']);
  assert.equal(sarif.out, await readFile(join(directory, 'gate/results.sarif'), 'utf8'));
  const markdown = await runCli(directory, ['report', 'gate/report.json', '--format', 'markdown']);
  assert.match(markdown.out, /^## /);
  const pretty = await runCli(directory, ['report', 'gate/report.json']);
  assert.match(pretty.out, /src\/report\.c:17/);
  assertNarrow(pretty.out);
});
