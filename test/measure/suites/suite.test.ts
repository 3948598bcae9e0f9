import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SuiteConfig } from '../../../src/core/index.ts';
import { createRandom } from '../../../src/core/stats/random.ts';
import { drawOrder } from '../../../src/measure/rounds/run-order.ts';
import { measureSuite } from '../../../src/measure/suites/suite.ts';
import { makeTrees } from '../measured-trees.ts';

const results = JSON.stringify([{ name: 'parse', unit: 'ns', value: 12 }]);

function suiteThatLogs(log: string): SuiteConfig {
  return {
    name: 'micro',
    run: `basename "$PWD" >> ${log}; echo '${results}'`,
    reads: 'github-action-benchmark',
    cwd: '.',
    env: {},
    timeout: 60,
    rounds: 6,
  };
}

test('base and head of a suite take turns by a coin of its own for each round, and the seed gives the same order again', async (context) => {
  const orderOf = async (seed: number): Promise<readonly string[]> => {
    const made = makeTrees(context);
    const log = join(made.directory, 'log');
    const scratch = join(made.directory, 'scratch');
    const suite = suiteThatLogs(log);
    const measured = await measureSuite({ suite, layouts: [made.trees], scratch, seed });
    assert.deepEqual([measured.base?.problems, measured.head?.problems], [[], []]);
    return readFileSync(log, 'utf8').trim().split('\n');
  };
  const first = await orderOf(21);
  const random = createRandom(21);
  const coins = Array.from({ length: 6 }, () => drawOrder(['base', 'head'], random));
  assert.deepEqual(first, coins.flat());
  assert.notDeepEqual(first, await orderOf(22));
});

test('on several layouts base and head of a round have the same one, and every layout has as many rounds', async (context) => {
  const made = makeTrees(context);
  const further = { base: join(made.directory, 'bas2'), head: join(made.directory, 'hea2') };
  for (const tree of Object.values(further)) mkdirSync(tree);
  const log = join(made.directory, 'log');
  const scratch = join(made.directory, 'scratch');
  await measureSuite({ suite: suiteThatLogs(log), layouts: [made.trees, further], scratch, seed: 4 });
  const trees = readFileSync(log, 'utf8').trim().split('\n');
  for (let round = 0; round < 6; round += 1) {
    const [one = '', other = ''] = trees.slice(2 * round, 2 * round + 2);
    assert.equal(one.endsWith('2'), other.endsWith('2'));
    assert.notEqual(one, other);
  }
  assert.equal(trees.filter((tree) => tree.endsWith('2')).length, 6);
});
