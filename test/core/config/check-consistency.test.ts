import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConsistency } from '../../../src/core/config/check-consistency.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';

function check(text: string): readonly string[] {
  const yaml = parseYaml({ file: 'a.yml', text });
  if (yaml.kind === 'failed') assert.fail(JSON.stringify(yaml.problems));
  return checkConsistency(yaml.value).map(({ at, message }) => `${at?.line}:${at?.column} ${message}`);
}

const benchmarks = 'benchmarks:\n  - name: parse\n  - name: report\n';

test('two benchmarks of one name are refused', () => {
  assert.deepEqual(check(`${benchmarks}  - name: parse\n`), [
    '4:11 the name "parse" is already that of `benchmarks[0]`',
  ]);
});

test('an alias leads to one benchmark', () => {
  const of = (aliases: string) => check(`${benchmarks}    aliases: ${aliases}\n`);
  assert.deepEqual(of('[old, older]'), []);
  assert.deepEqual(of('[old, parse]'), ['4:20 the alias "parse" is already a name of `benchmarks[0]`']);
  assert.deepEqual(of('[old, old]'), ['4:20 the alias "old" is already a name of `benchmarks[1]`']);
});

test('a metric that stands twice in a list is refused', () => {
  assert.deepEqual(check('metrics: [ir, ipc, ir]\n'), ['1:20 "ir" stands twice in `metrics`']);
});

test('a binary may lie beside its working directory, not outside the repository', () => {
  const at = (cwd: string, binary: string) =>
    check(`benchmarks:\n  - {cwd: "${cwd}", binary: "${binary}"}\n`).length;
  assert.deepEqual([at('a/b', '../../x'), at('a', './../b/x'), at('.', 'x')], [0, 0, 0]);
  assert.deepEqual([at('a', '../../x'), at('.', '../x'), at('a', '../../a/x')], [1, 1, 1]);
});

test('a search path with a directory of the measured tree is refused', () => {
  const at = (name: string, value: string) => check(`benchmarks:\n  - env: {${name}: "${value}"}\n`).length;
  assert.deepEqual(
    [at('LD_LIBRARY_PATH', '/opt/lib:/usr/lib'), at('PATH', '/usr/bin'), at('OTHER', 'lib')],
    [0, 0, 0],
  );
  assert.deepEqual(
    ['lib', '/opt/lib:', ':/opt/lib', '/opt:./lib', '/opt/../lib', ''].map((value) =>
      at('LD_LIBRARY_PATH', value),
    ),
    [1, 1, 1, 1, 1, 1],
  );
});

test('a trade-off is between two metrics, of benchmarks that exist', () => {
  const of = (paid: string, benchmark: string) =>
    check(
      `${benchmarks}tradeoffs:\n  - {allow: {metric: ir}, if: {metric: ${paid}}, benchmark: ${benchmark}}\n`,
    );
  assert.deepEqual(of('peak_rss', 'par*'), []);
  assert.deepEqual(of('ir', 'par*'), ['5:40 `tradeoffs[0]` trades "ir" for itself']);
  assert.deepEqual(of('peak_rss', 'sort'), ['5:62 `tradeoffs[0].benchmark`: no benchmark is called "sort"']);
});

test('a budget has exactly one limit', () => {
  const of = (budget: string) => check(`budgets:\n  - {metric: ipc, ${budget}}\n`);
  assert.deepEqual([of('p50: 1'), of('max: 1'), of('quantile: 0.1, limit: 1')].flat(), []);
  assert.match(of('on: warn').join(), /has no limit/);
  assert.match(of('p50: 1, max: 2').join(), /more than one limit: p50, max/);
  assert.match(of('limit: 2').join(), /a `limit` without `quantile`/);
  assert.match(of('p50: 1, limit: 2').join(), /a `limit` without `quantile`/);
  assert.match(of('quantile: 0.1').join(), /a `quantile` without `limit`/);
});

test('a budget for a benchmark that does not exist is refused, since it could never be broken', () => {
  assert.deepEqual(
    check(`${benchmarks}budgets:\n  - {max: 1, benchmark: "par*"}\n  - {max: 1, benchmark: prase}\n`),
    ['6:25 `budgets[1].benchmark`: no benchmark is called "prase"'],
  );
});

test('what has the wrong type is left to the schema', () => {
  for (const text of ['5', '[1]', 'benchmarks: 5', 'benchmarks: [5, null]', 'budgets: {a: 1}\nmetrics: x']) {
    assert.deepEqual(check(text), []);
  }
});
