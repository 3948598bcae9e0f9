import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../src/core/index.ts';
import {
  configuration,
  finishRun,
  gateReport,
  lastCheck,
  openScene,
  type Scene,
  shareApp,
  slower,
  steady,
} from '../stage.ts';

const app = shareApp();

const path = '.github/brakeline.yml';
const two = `${configuration}  - name: lookup\n    run: ./bench lookup\n`;

/** A pull request whose configuration is `head`, where the base's expects parse and lookup. */
function openTwo(head: string, base = two): Scene {
  return openScene(app(), { config: base, files: { [path]: head } });
}

/** What the Action measured, with parse and another benchmark under the names of the head. */
function reportOf(
  scene: Scene,
  counts: { readonly base: number; readonly head: number },
  names: Partial<Report['benchmarks'][number]>,
): Report {
  const report = gateReport(scene, counts);
  const [parse] = report.benchmarks;
  assert.ok(parse !== undefined);
  const [other] = gateReport(scene, steady).benchmarks;
  assert.ok(other !== undefined);
  return {
    ...report,
    benchmarks: [
      { ...other, name: 'lookup', command: './bench lookup' },
      { ...parse, ...names },
    ],
  };
}

const renamed = { name: 'decode', formerName: 'parse' };

test('a benchmark that the head renames is compared under both names, and the check says so', async () => {
  const scene = openTwo(two.replace('name: parse', 'name: decode'));
  await finishRun(scene, reportOf(scene, slower, renamed));
  const { conclusion, title, summary } = lastCheck(scene);
  assert.equal(conclusion, 'failure');
  assert.match(title ?? '', /decode: \+10\.0 %/);
  assert.match(`${summary}`, /decode was called parse in the base/);
});

test('a report that claims a rename which the configuration does not have is not believed', async () => {
  const scene = openTwo(
    two.replace('name: parse\n    run: ./bench parse', 'name: parse\n    run: ./bench parse --fast'),
  );
  await finishRun(scene, reportOf(scene, { base: 1_000, head: 1_000 }, renamed));
  assert.equal(lastCheck(scene).conclusion, 'failure');
  assert.match(lastCheck(scene).title ?? '', /parse is missing from the head/);
});

test('a benchmark that a hostile head swaps for a cheaper one of its own alias is removed in every eye', async () => {
  const cheap = 'name: decode\n    aliases: [parse]\n    run: ./bench nothing';
  const scene = openTwo(two.replace('name: parse\n    run: ./bench parse', cheap));
  await finishRun(scene, reportOf(scene, { base: 1_000, head: 1_000 }, renamed));
  const { conclusion, title, summary } = lastCheck(scene);
  assert.equal(conclusion, 'success');
  assert.match(title ?? '', /^Removes parse: /);
  assert.match(`${summary}`, /parse is removed by this pull request(?:'|&#39;|’)s configuration/);
  assert.match(`${summary}`, /decode is new/);
});

test('an alias that the base branch has leads to other work', async () => {
  const aliased = two.replace('run: ./bench parse', 'run: ./bench parse\n    aliases: [decode]');
  const scene = openTwo(
    two.replace('name: parse\n    run: ./bench parse', 'name: decode\n    run: ./bench decode'),
    aliased,
  );
  await finishRun(scene, reportOf(scene, slower, renamed));
  assert.match(lastCheck(scene).title ?? '', /decode: \+10\.0 %/);
});

test('a removal that the configuration does not have blocks, whatever the report lacks', async () => {
  const scene = openScene(app(), { config: two });
  await finishRun(scene, gateReport(scene, steady));
  assert.equal(lastCheck(scene).conclusion, 'failure');
  assert.match(lastCheck(scene).title ?? '', /lookup is missing from the head/);
});

test('a removal by the configuration of the head passes with its name in front, for one more call', async () => {
  const scene = openTwo(configuration);
  const before = callsOf();
  await finishRun(scene, gateReport(scene, steady));
  const { conclusion, title } = lastCheck(scene);
  assert.equal(conclusion, 'success');
  assert.match(title ?? '', /^Removes lookup: No regression in 1 benchmark/);
  assert.equal(contentsSince(before), 2, 'the configuration of the base and that of the head');
});

function callsOf(): ReadonlyMap<string, number> {
  return new Map(app().github.counts());
}

function contentsSince(before: ReadonlyMap<string, number>): number {
  return [...app().github.counts()]
    .filter(([operation]) => operation.includes('/contents/'))
    .reduce((sum, [operation, count]) => sum + count - (before.get(operation) ?? 0), 0);
}

test('a removal stands before the regression that blocks', async () => {
  const scene = openTwo(configuration);
  await finishRun(scene, gateReport(scene, slower));
  assert.match(lastCheck(scene).title ?? '', /^Removes lookup: parse: \+10\.0 %/);
});
