import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decodeReport } from '../../src/core/index.ts';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { keepProgress } from '../support/silent-progress.ts';

/** Ends under valgrind, which preloads a library of its own, when it is told to. */
function programOf(rounds: number, dies: boolean): string {
  return `#include <stdlib.h>
#include <string.h>
__attribute__((noinline)) static unsigned stir(unsigned x) {
  for (int i = 0; i < ${rounds}; i++)
    x = x * 1664525u + (x >> 7);
  return x;
}
int main(void) {
  const char *preloaded = getenv("LD_PRELOAD");
  if (${dies ? 1 : 0} && preloaded && strstr(preloaded, "vgpreload")) abort();
  return stir(1) == 7;
}
`;
}

/** A directory with all programs of the system but valgrind. */
function programsWithoutValgrind(directory: string): string {
  const programs = join(directory, 'programs');
  mkdirSync(programs);
  for (const name of readdirSync('/usr/bin')) {
    if (!name.startsWith('valgrind')) symlinkSync(join('/usr/bin', name), join(programs, name));
  }
  return programs;
}

interface Case {
  readonly rounds: { readonly base: number; readonly head: number };
  readonly dies?: boolean;
  readonly withoutValgrind?: boolean;
}

async function gate(t: TestContext, { rounds, dies = false, withoutValgrind = false }: Case) {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const configuration = `build: cc -g -O0 -o app src/main.c
benchmarks:
  - name: app
    run: ./app
    rounds: 8
    metrics: [user_time]
`;
  const base = repository.commit('base', {
    '.github/brakeline.yml': configuration,
    'src/main.c': programOf(rounds.base, dies),
  });
  repository.commit('head', { 'src/main.c': programOf(rounds.head, dies) });
  const temporary = join(directory, 'runner');
  mkdirSync(temporary);
  const path = process.env['PATH'];
  if (withoutValgrind) process.env['PATH'] = programsWithoutValgrind(directory);
  try {
    const outcome = await runGate({
      repository: repository.path,
      base,
      config: '.github/brakeline.yml',
      out: join(directory, 'out'),
      category: 'default',
      seed: 1,
      temporary,
      progress: keepProgress(),
      signal: new AbortController().signal,
    });
    return outcome.kind === 'decided' ? outcome : assert.fail(JSON.stringify(outcome));
  } finally {
    if (path !== undefined) process.env['PATH'] = path;
  }
}

const slower = { base: 20_000_000, head: 160_000_000 };

test('without valgrind a regression is told by where both sides spend their time', async (t) => {
  const { report, files } = await gate(t, { rounds: slower, withoutValgrind: true });
  assert.equal(report.verdicts[0]?.kind, 'regressed');
  assert.deepEqual(report.explanations, []);
  const codes = report.problems.map(({ code }) => code);
  assert.ok(codes.includes('tool-missing'));
  const told = report.problems.find(({ code }) => code === 'profile-sampled')?.message ?? '';
  assert.match(told, /^callgrind gave no profile of app/);
  assert.doesNotMatch(told, /stir|%|\n/);
  const [spent, ...others] = report.timeSpent ?? [];
  assert.equal(others.length, 0);
  assert.equal(spent?.benchmark, 'app');
  assert.ok(spent.samples.base >= 30);
  // Eight times the work takes about eight times the samples, because both sides have one period.
  assert.ok(spent.samples.head > 3 * spent.samples.base, JSON.stringify(spent.samples));
  const [stir] = spent.functions;
  assert.deepEqual([stir?.function, stir?.file], ['stir', 'src/main.c']);
  for (const share of [stir?.base, stir?.head]) {
    const [low = 0, high = 0] = share?.interval ?? [];
    assert.ok((share?.percent ?? 0) > 50 && low > 0 && low < high, JSON.stringify(stir));
  }
  const [line] = spent.lines;
  assert.ok(line?.file === 'src/main.c' && [4, 5].includes(line.line), JSON.stringify(line));
  const read = decodeReport({ file: 'report.json', text: readFileSync(files.report, 'utf8') });
  assert.equal(read.kind, 'ok');
  assert.deepEqual(read.value.timeSpent, report.timeSpent);
  const summary = readFileSync(files.summary, 'utf8');
  const row =
    /^\| `stir` in `src\/main\.c` \| \d+\.\d % \(\d+\.\d to \d+\.\d %\), [\d,]+ samples \| \d+\.\d % \(.*\), [\d,]+ samples \|$/m;
  assert.match(summary, /^### Time is spent here: `app`$/m);
  assert.match(summary, row);
  assert.match(summary, /^\| `src\/main\.c:[45]` in `stir` \| \d+\.\d % /m);
  assert.doesNotMatch(summary, /### Guilty lines|culprit|guilty/);
  const [page] = files.flamegraphs;
  assert.equal(page?.benchmark, 'app, samples: time is spent here');
  assert.match(readFileSync(page.path, 'utf8'), /stir/);
});

test('a program that dies under valgrind is sampled, and how it died is told', async (t) => {
  const { report } = await gate(t, { rounds: slower, dies: true });
  const codes = report.problems.map(({ code }) => code);
  assert.ok(codes.includes('benchmark-crashed'), codes.join(' '));
  assert.ok(codes.includes('profile-sampled'), codes.join(' '));
  assert.deepEqual(report.explanations, []);
});
