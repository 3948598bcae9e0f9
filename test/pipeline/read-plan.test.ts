import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBaselinePlan, readPlan } from '../../src/pipeline/read-plan.ts';
import { makeDemo } from '../support/demo.ts';

const path = '.github/brakeline.yml';

test('policy and known benchmarks come from the base commit, whatever the working tree holds', async (t) => {
  const { directory, base, head } = await makeDemo(t, 'loosens-policy');
  const plan = await readPlan(directory, { base, head }, path);
  assert.ok(plan.kind === 'ok');
  const alone = await readBaselinePlan(directory, base, path);
  assert.ok(alone.kind === 'ok');
  assert.deepEqual(plan.value.policy, alone.value.policy);
  assert.ok(plan.warnings.some((warning) => warning.code === 'config-not-applied'));
});

test('a head that starts from a commit with a looser policy is held to that of the branch it merges into', async (t) => {
  const { directory, base, head } = await makeDemo(t, 'loosens-policy');
  const plan = await readPlan(directory, { base: head, head, tip: base }, path);
  assert.ok(plan.kind === 'ok');
  const alone = await readBaselinePlan(directory, base, path);
  assert.deepEqual(plan.value.policy, alone.kind === 'ok' && alone.value.policy);
});

test('a benchmark that only the head has is measured on the head', async (t) => {
  const { directory, base, head } = await makeDemo(t, 'new-benchmark');
  const plan = await readPlan(directory, { base, head }, path);
  assert.ok(plan.kind === 'ok');
  const added = plan.value.benchmarks.filter(({ sides }) => sides.length === 1);
  assert.deepEqual(
    added.map(({ config, sides }) => [config.name, sides]),
    [['whole', ['head']]],
  );
});

test('a commit without a configuration says how to get one', async (t) => {
  const { directory, base } = await makeDemo(t, 'faster');
  const plan = await readBaselinePlan(directory, base, 'elsewhere.yml');
  assert.ok(plan.kind === 'failed');
  assert.equal(plan.problems[0].code, 'config-missing');
  assert.match(plan.problems[0].hint, /brakeline init/);
});
