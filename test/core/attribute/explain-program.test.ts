import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { explainProgram, lineWith, type ProgramPair, type Sources } from '../../support/explain-program.ts';

function readSources(directory: string): Sources {
  const files = globSync('**/*.*', { cwd: directory });
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(directory, file), 'utf8')]));
}

interface Scenario extends ProgramPair {
  readonly source: Sources;
}

async function explainScenario(name: string): Promise<Scenario> {
  const directory = join('fixtures/attribute', name);
  const source = readSources(join(directory, 'head'));
  return { ...(await explainProgram(readSources(join(directory, 'base')), source)), source };
}

test('a strlen that moves into the condition of a loop is found at the condition', async () => {
  const { explanation, source } = await explainScenario('added-work');
  const [culprit] = explanation.culprits;
  assert.equal(explanation.culprits.length, 1);
  assert.deepEqual([culprit?.file, culprit?.function], ['words.c', 'capitalise']);
  assert.equal(culprit?.line, lineWith(source['words.c'], 'strlen(from)'));
  // 4,095 characters and the end; the dynamic linker's first look-up may count as one more call.
  assert.ok(Math.abs((culprit?.calls.head ?? 0) - 4096) <= 1);
  assert.ok((culprit?.share ?? 0) > 0.99);
  assert.deepEqual(culprit?.chain[0], {
    function: 'main',
    file: 'words.c',
    line: lineWith(source['words.c'], 'capitalise(text)'),
  });
});

test('a deleted break is found at the line that survives next to it', async () => {
  const { explanation, source } = await explainScenario('removed-exit');
  const [culprit] = explanation.culprits;
  assert.equal(culprit?.change, 'deleted');
  assert.equal(culprit?.line, lineWith(source['find.c'], 'found = i;'));
  assert.equal(culprit?.function, 'find');
  // 500 calls look at 2,000 numbers each, where they stopped after 25.5 on average.
  assert.ok((culprit?.inclusiveDelta ?? 0) > 500 * 1974);
});

test('work added to an inlined function of a header is found in the header', async () => {
  const { explanation, source } = await explainScenario('inlined');
  assert.deepEqual(
    explanation.culprits.map(({ file, line }) => [file, line]),
    [['src/mix.h', lineWith(source['src/mix.h'], 'hash * 33')]],
  );
  assert.ok((explanation.culprits[0]?.share ?? 0) > 0.99);
});

test('a function that moved, was renamed and re-indented is blamed at the one line that was edited', async () => {
  const { explanation, source } = await explainScenario('moved');
  const [culprit] = explanation.culprits;
  assert.deepEqual([culprit?.file, culprit?.function], ['stats.c', 'shell_sort']);
  assert.equal(culprit?.line, lineWith(source['stats.c'], 'count / 16'));
});

test('an argument that makes unchanged code work harder is found where it is set, with low confidence', async () => {
  const { explanation, source } = await explainScenario('called-more');
  const [culprit] = explanation.culprits;
  assert.equal(culprit?.line, lineWith(source['main.c'], 'count * 6'));
  assert.equal(culprit?.confidence, 'low');
  assert.equal(culprit?.related[0]?.line, lineWith(source['main.c'], '1664525u'));
});

test('a slowdown that comes from a data file is unexplained, whatever comment changed beside it', async () => {
  const { explanation } = await explainScenario('data-only');
  assert.deepEqual([explanation.culprits, explanation.unexplained], [[], 1]);
  assert.equal(explanation.problems[0]?.code, 'profile-unattributed');
});
