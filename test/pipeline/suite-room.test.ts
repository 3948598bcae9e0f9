import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { decodeReport } from '../../src/core/index.ts';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { keepProgress } from '../support/silent-progress.ts';

/** Writes so many cases in the format of github-action-benchmark. */
const script = `const [count] = process.argv.slice(2);
const cases = Array.from({ length: Number(count) }, (_, at) => ({ name: 'case ' + at, unit: 'ns', value: 100 }));
console.log(JSON.stringify(cases));
`;

const configuration = ['one', 'two']
  .map(
    (name) =>
      `  - { name: ${name}, run: '"${process.execPath}" write.mjs 10400', reads: github-action-benchmark }\n`,
  )
  .join('');

test('two suites with more cases than a report holds leave a report that can be read and that blocks', async (t) => {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const base = repository.commit('base', {
    '.github/brakeline.yml': `suites:\n${configuration}`,
    'write.mjs': script,
  });
  repository.commit('head', { 'README.md': 'more' });
  const temporary = join(directory, 'runner');
  mkdirSync(temporary);
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
  assert.equal(outcome.kind, 'decided', JSON.stringify(outcome));
  const file = outcome.files.report;
  const read = decodeReport({ file, text: readFileSync(file, 'utf8') });
  assert.equal(read.kind, 'ok', JSON.stringify(read.kind === 'failed' ? read.problems : ''));
  const { decision, problems } = read.value;
  assert.equal(decision.kind, 'block');
  assert.match(decision.title, /two/i);
  const told = problems.find(({ code }) => code === 'cases-left-out');
  assert.match(told?.message ?? '', /^802 of 10,400 cases of two were left out/);
});
