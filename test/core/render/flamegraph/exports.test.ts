import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { Profile } from 'pprof-format';
import { renderFolded } from '../../../../src/core/render/flamegraph/export-folded.ts';
import { encodePprof } from '../../../../src/core/render/flamegraph/export-pprof.ts';
import { renderSpeedscope } from '../../../../src/core/render/flamegraph/export-speedscope.ts';
import { renderFlamegraphSvg } from '../../../../src/core/render/flamegraph/svg.ts';
import { speedscopeSchema } from '../../../support/speedscope-schema.ts';
import { buildStacks, node } from '../flame-trees.ts';

const hostile = '</title><script>alert("1")</script>;\u001b[31m\u202e';
const tree = node('all', 100, 130, [
  node('main', 100, 130, [node('parse', 60, 90, [node(hostile, 10, 40)]), node('gone', 30, 0)]),
]);

test('folded stacks hold each stack once, with one count or with base and head', () => {
  const plain = node('all', 10, 10, [node('main', 10, 10, [node('a;b\nc', 4, 4)])]);
  assert.equal(renderFolded(plain, false), 'main 6\nmain;a:b␊c 4\n');
  const lines = renderFolded(tree, true).trimEnd().split('\n');
  assert.equal(lines[0], 'main 10 40');
  assert.equal(lines[1], 'main;parse 50 50');
  assert.equal(lines[3], 'main;gone 30 0');
  const sums = lines.map((line) => line.split(' ').slice(-2).map(Number));
  assert.deepEqual(
    [0, 1].map((side) => sums.reduce((sum, pair) => sum + (pair[side] ?? 0), 0)),
    [100, 130],
  );
});

test('the speedscope file follows the published schema, and its weights sum up to the totals', () => {
  const text = renderSpeedscope(tree, { title: 'parse', unit: 'samples', diff: true });
  const file: unknown = JSON.parse(text);
  const validate = new Ajv({ strict: true }).compile(speedscopeSchema);
  assert.ok(validate(file), JSON.stringify(validate.errors));
  const profiles: { endValue: number; samples: number[][]; weights: number[] }[] = Object(file).profiles;
  assert.deepEqual(
    profiles.map(({ endValue }) => endValue),
    [130, 100],
  );
  for (const { samples, weights } of profiles) assert.equal(samples.length, weights.length);
});

test('the schema that the test holds refuses what speedscope refuses', () => {
  const validate = new Ajv({ strict: true }).compile(speedscopeSchema);
  assert.equal(validate({ shared: { frames: [{}] }, profiles: [] }), false);
});

test('the pprof file decodes to the same stacks and counts, through gzip', () => {
  const bytes = gunzipSync(gzipSync(encodePprof(tree, 'samples', true)));
  const profile = Profile.decode(bytes);
  const strings = profile.stringTable.strings;
  const nameOf = new Map(profile.function.map((fn) => [Number(fn.id), strings[Number(fn.name)]]));
  const stacks = profile.sample.map(({ locationId, value }) => [
    locationId.map((id) => nameOf.get(Number(id))).join(' < '),
    value.map(Number),
  ]);
  assert.deepEqual(stacks[1], ['parse < main', [50, 50]]);
  assert.deepEqual(stacks[2], [`${hostile} < parse < main`, [10, 40]]);
  assert.deepEqual(
    profile.sampleType.map(({ type, unit }) => [strings[Number(type)], strings[Number(unit)]]),
    [
      ['base samples', 'count'],
      ['head samples', 'count'],
    ],
  );
});

test('the picture for summaries has no script and shows names as text', () => {
  const base = buildStacks({ 'main;work': 100, [`main;${hostile.replaceAll(';', '')}`]: 50 });
  const head = buildStacks({ 'main;work': 300, [`main;${hostile.replaceAll(';', '')}`]: 50 });
  const svg = renderFlamegraphSvg(`run ${hostile}`, { kind: 'stacks', event: 'task-clock', base, head });
  for (const text of ['<script', '\u001b', '\u202e']) assert.ok(!svg.includes(text), text);
  assert.match(svg, />\+ work<\/text>/);
  assert.match(svg, /work: base 100, head 300 samples/);
});

test('the picture tells no number of a frame that was sampled less than 30 times', () => {
  const base = buildStacks({ 'main;work': 100, 'main;rare': 29 });
  const svg = renderFlamegraphSvg('run', { kind: 'stacks', event: 'task-clock', base, head: undefined });
  assert.match(svg, /rare: too few samples for a number/);
  assert.doesNotMatch(svg, /rare: 29/);
});
