import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { starterWorkflow } from '../../../src/core/config/starter-workflow.ts';

test('the workflow may read the repository and nothing else', () => {
  assert.deepEqual(parse(starterWorkflow()).permissions, { contents: 'read' });
});

test('it starts only on events that bring no secrets to the code of a pull request', () => {
  assert.deepEqual(parse(starterWorkflow({ branch: 'release/1: x' })).on, {
    pull_request: null,
    merge_group: null,
    push: { branches: ['release/1: x'] },
  });
});

test('the checkout has the whole history and leaves no token behind', () => {
  const { gate } = parse(starterWorkflow()).jobs;
  assert.equal(gate['runs-on'], 'self-hosted');
  assert.match(gate.steps[0].uses, /^actions\/checkout@v\d+$/);
  assert.deepEqual(gate.steps[0].with, { 'fetch-depth': 0, 'persist-credentials': false });
  assert.equal(gate.steps.at(-1).id, 'brakeline');
});

test('packages of the build are installed, and what is no package name never reaches the shell', () => {
  const { steps } = parse(
    starterWorkflow({ buildPackages: ['g++', 'libfoo-dev', 'x; rm -rf /', '$(id)', '-o'] }),
  ).jobs.gate;
  assert.equal(steps.length, 3);
  assert.match(steps[1].run, / g\+\+ libfoo-dev$/);
  assert.equal(parse(starterWorkflow({ buildPackages: ['$(id)'] })).jobs.gate.steps.length, 2);
});

test('uncommenting the last step gives a valid upload of the SARIF log', () => {
  const { steps } = parse(starterWorkflow().replace(/# (?=- if:| {2})/g, '')).jobs.gate;
  const upload = steps.at(-1);
  assert.match(upload.if, /^\$\{\{ !cancelled\(\) && steps\.brakeline\.outputs\.sarif \}\}$/);
  assert.match(upload.uses, /^github\/codeql-action\/upload-sarif@v\d+$/);
  assert.match(upload.with.sarif_file, /^\$\{\{ steps\.brakeline\.outputs\.sarif \}\}$/);
});
