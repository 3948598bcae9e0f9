import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkCounters } from '../../../src/measure/machine/checks-counters.ts';
import { findProgram } from '../../../src/measure/processes/command.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

/** Leaves only these programs on PATH for the length of a test. */
async function keepPrograms(t: TestContext, names: readonly string[]): Promise<void> {
  const directory = join(temporaryDirectory(t), 'path');
  mkdirSync(directory);
  for (const name of names) {
    const found = await findProgram(name);
    assert.ok(found !== undefined, `${name} is on PATH`);
    symlinkSync(found, join(directory, name));
  }
  const before = process.env['PATH'];
  process.env['PATH'] = directory;
  t.after(() => {
    process.env['PATH'] = before;
  });
}

test('The counters of this machine are numbered, or it is said why none counts', async (t) => {
  const temporary = temporaryDirectory(t);
  const check = await checkCounters({ temporary });
  assert.equal(check.id, 'counters');
  assert.match(check.detail, check.state === 'ok' ? /^\d count at once/ : /^\d count at once|no hardware/);
  assert.deepEqual(readdirSync(temporary), []);
});

test('Without perf no counter counts, which only warns, because valgrind counts too', async (t) => {
  await keepPrograms(t, ['perl', 'true', 'cat']);
  const check = await checkCounters({ temporary: temporaryDirectory(t) });
  assert.equal(check.state, 'warn');
  assert.match(check.detail, /perf is not installed/);
});

test('Without perl nothing can be measured, which fails', async (t) => {
  await keepPrograms(t, ['true']);
  const check = await checkCounters({ temporary: temporaryDirectory(t) });
  assert.equal(check.state, 'fail');
  assert.match(check.detail, /perl/);
});

test('A temporary directory that does not exist fails', async (t) => {
  const check = await checkCounters({ temporary: join(temporaryDirectory(t), 'none') });
  assert.equal(check.state, 'fail');
});
