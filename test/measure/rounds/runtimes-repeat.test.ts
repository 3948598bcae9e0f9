import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { BenchmarkConfig } from '../../../src/core/index.ts';
import { compileConstantRandomness } from '../../../src/measure/rounds/constant-randomness.ts';
import { openRounds } from '../../../src/measure/rounds/rounds.ts';
import { steadyProgram } from '../../../src/measure/rounds/runtimes.ts';
import { openExactCounts } from '../../../src/measure/valgrind/exact-counts.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { buildProgram } from '../built-program.ts';
import { makeTrees, probe, type Trees, valuesOf } from '../measured-trees.ts';

/** Draws from the kernel and does as much work as it drew. */
const drawing = `#include <stdio.h>
#include <sys/random.h>
int main(void) {
  unsigned drawn[2];
  if (getrandom(&drawn[0], 4, 0) != 4 || getentropy(&drawn[1], 4) != 0) return 1;
  if (drawn[0] == drawn[1]) return 2;
  volatile long sum = 0;
  for (unsigned i = 0; i < (drawn[0] ^ drawn[1]) % 1000003; i++) sum += i;
  printf("%u\\n", drawn[0]);
  return 0;
}
`;

/** Walks a set of strings, whose order hangs on their hashes, and one of objects, whose order hangs on their addresses. */
const sets = `words = {str(i) * 3 for i in range(2000)}
things = {object() for i in range(2000)}
total = 0
for word in words:
    total = (total * 31 + len(word) + (word > "500")) % 1000003
    if total % 3: total += 1
for i, thing in enumerate(things):
    if id(thing) % 7 == i % 7: total += 1
print(len(words))
`;

/** Two counts by cachegrind of the program as it is steadied, and as its command says. */
async function countBoth(made: Trees, given: Partial<BenchmarkConfig>) {
  const benchmark = benchmarkOf({ metrics: ['ir'], ...given });
  const trees = { head: made.trees.head };
  const scratch = join(made.directory, 'scratch');
  const session = await openRounds({ benchmark, trees, scratch, counters: await probe(scratch), seed: 1 });
  assert.deepEqual(session.describe().head?.problems, []);
  const steady = await steadyProgram({
    benchmark,
    trees: [trees.head],
    aslr: 'off',
    directory: join(made.directory, 'built'),
  });
  const request = { benchmark, trees, scratch };
  const helped = await openExactCounts({ ...request, metrics: ['ir'], program: steady.program });
  const alone = await openExactCounts({ ...request, metrics: ['ir'] });
  return {
    steady,
    helped: valuesOf(helped.describe().head, 'ir'),
    alone: valuesOf(alone.describe().head, 'ir'),
  };
}

test('a program that draws random numbers repeats to the last instruction with constant randomness', async (context) => {
  const made = makeTrees(context);
  buildProgram(made.trees.head, drawing);
  const { steady, helped, alone } = await countBoth(made, { run: './bench', constantRandomness: true });
  assert.deepEqual(steady.use, { name: 'native', found: 'detected', applied: ['constant randomness'] });
  assert.equal(helped.length, 2, 'two runs that agree need no third');
  assert.equal(new Set(helped).size, 1);
  assert.ok(new Set(alone).size > 1, `without it: ${alone.join(' ')}`);
});

test('python repeats to the last instruction with a fixed seed', async (context) => {
  const made = makeTrees(context);
  writeFileSync(join(made.trees.head, 'main.py'), sets);
  const { helped, alone } = await countBoth(made, { run: '/usr/bin/python3 main.py' });
  assert.equal(new Set(helped).size, 1);
  assert.ok(new Set(alone).size > 1, `without it: ${alone.join(' ')}`);
});

test('node runs with the option, and its own arguments stay its own', async (context) => {
  const made = makeTrees(context);
  const source =
    'require("node:fs").writeFileSync("seen", JSON.stringify([process.execArgv, process.argv.slice(2)]))';
  writeFileSync(join(made.trees.head, 'main.js'), source);
  const benchmark = benchmarkOf({ run: 'node main.js -x', rounds: 1 });
  const request = { benchmark, trees: { head: made.trees.head }, scratch: join(made.directory, 'scratch') };
  const { program } = await steadyProgram({
    benchmark,
    trees: [made.trees.head],
    aslr: 'off',
    directory: join(made.directory, 'built'),
  });
  const counters = await probe(request.scratch);
  const session = await openRounds({ ...request, program, counters, seed: 1 });
  await session.measureMore(1);
  assert.deepEqual(session.describe().head?.problems, []);
  const seen = execFileSync('cat', ['seen'], { cwd: made.trees.head, encoding: 'utf8' });
  assert.equal(seen, '[["--predictable"],["-x"]]');
});

test('a machine without a compiler is a problem with the way out, and no failure of the run', async (context: TestContext) => {
  const { directory } = makeTrees(context);
  const compiled = await compileConstantRandomness(join(directory, 'built'), { path: directory });
  assert.ok(compiled.kind === 'failed');
  assert.equal(compiled.problems[0].code, 'runtime-unsteady');
  assert.match(compiled.problems[0].hint, /apt-get install gcc/);
});
