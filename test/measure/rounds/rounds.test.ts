import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { BenchmarkConfig } from '../../../src/core/index.ts';
import { createRandom } from '../../../src/core/stats/random.ts';
import { measureRounds, openRounds, type RoundsRequest } from '../../../src/measure/rounds/rounds.ts';
import { drawOrder } from '../../../src/measure/rounds/run-order.ts';
import { ranToEnd } from '../../../src/measure/rounds/samples.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { makeTrees, probe, type Trees, valuesOf, whyOf } from '../measured-trees.ts';

const probed = mkdtempSync(join(tmpdir(), 'brakeline-test-'));
after(() => rmSync(probed, { recursive: true, force: true }));
const plain = await probe(probed, join(probed, 'no-perf'));

async function measure(made: Trees, benchmark: Partial<BenchmarkConfig>, more: Partial<RoundsRequest> = {}) {
  return measureRounds({
    benchmark: benchmarkOf(benchmark),
    trees: made.trees,
    scratch: join(made.directory, 'scratch'),
    counters: plain,
    seed: 1,
    ...more,
  });
}

test('every round gives times and memory of both sides', async (context) => {
  const made = makeTrees(context);
  const metrics = [
    'wall_time',
    'user_time',
    'system_time',
    'task_clock',
    'page_faults',
    'context_switches',
    'peak_rss',
  ];
  const run = `perl -e 'my $x = "x" x 30_000_000'`;
  const { base, head } = await measure(made, { run, metrics });
  for (const side of [base, head]) {
    assert.deepEqual(side?.problems, []);
    for (const metric of metrics) assert.equal(valuesOf(side, metric).length, 3, metric);
    assert.ok(Math.min(...valuesOf(side, 'peak_rss')) > 30e6);
  }
});

test('what needs a counter is unmeasured with the reason', async (context) => {
  const { base } = await measure(makeTrees(context), { run: 'true', metrics: ['instructions', 'ipc'] });
  assert.equal(whyOf(base, 'instructions'), 'counters-unavailable');
  assert.equal(whyOf(base, 'ipc'), 'counters-unavailable');
});

test('a peak that the starting program hides is unmeasured', async (context) => {
  const { base } = await measure(makeTrees(context), { run: 'true', metrics: ['peak_rss'] });
  assert.equal(whyOf(base, 'peak_rss'), 'counter-rejected');
});

test('the environment has identical bytes on both sides and nothing inherited', async (context) => {
  const made = makeTrees(context);
  process.env['BRAKELINE_TEST_TOKEN'] = 'secret';
  const run = `perl -e 'open my $f, ">", "seen"; print $f map { "$_=$ENV{$_}\\n" } sort keys %ENV'`;
  await measure(made, { run, env: { SIZE: '3', LD_PRELOAD: './evil.so' }, rounds: 1 });
  const seen = readFileSync(join(made.trees.base, 'seen'), 'utf8');
  assert.equal(seen, readFileSync(join(made.trees.head, 'seen'), 'utf8'));
  assert.match(seen, /^SIZE=3$/m);
  assert.doesNotMatch(seen, /secret|LD_PRELOAD/);
});

test('a variable that was left out is said with a way to set it', async (context) => {
  const { base } = await measure(makeTrees(context), { run: 'true', env: { LD_PRELOAD: './x.so' } });
  assert.equal(base?.problems[0]?.code, 'config-invalid');
  assert.match(base?.problems[0]?.hint ?? '', /env LD_PRELOAD=/);
});

test('the sides take turns in an order that the seed chooses, each round by a coin of its own', async (context) => {
  const orderOf = async (seed: number): Promise<string> => {
    const made = makeTrees(context);
    const log = join(made.directory, 'log');
    await measure(made, { run: `basename "$PWD" >> ${log}`, rounds: 8 }, { seed });
    return readFileSync(log, 'utf8').trim().split('\n').join(' ');
  };
  const first = await orderOf(5);
  assert.equal(first, await orderOf(5));
  assert.notEqual(first, await orderOf(6));
  const words = first.split(' ');
  for (let round = 0; round < 8; round += 1) {
    assert.deepEqual([...words.slice(2 * round, 2 * round + 2)].sort(), ['base', 'head']);
  }
  const random = createRandom(5);
  const coins = Array.from({ length: 8 }, () => drawOrder(['base', 'head'], random));
  assert.equal(first, coins.flat().join(' '));
});

test('setup runs once a side, before the first round, with the temporary directory of the benchmark', async (context) => {
  const made = makeTrees(context);
  const setup = 'echo once >> setups; echo data > "$TMPDIR/data"';
  const { head } = await measure(made, { setup, run: 'cat "$TMPDIR/data" setups > seen' });
  assert.deepEqual(head?.problems, []);
  assert.equal(readFileSync(join(made.trees.head, 'seen'), 'utf8'), 'data\nonce\n');
});

test('a failing setup is a problem with its words and nothing runs', async (context) => {
  const { base } = await measure(makeTrees(context), { setup: 'echo no data >&2; exit 4', run: 'touch ran' });
  assert.equal(base?.problems[0]?.code, 'setup-failed');
  assert.match(base?.problems[0]?.message ?? '', /exit code 4\nits last lines:\nno data$/);
  assert.deepEqual(base?.samples, []);
});

test('a crash is a problem with the last lines, never a number, and the other side goes on', async (context) => {
  const made = makeTrees(context);
  writeFileSync(join(made.trees.head, 'broken'), '');
  const run = 'if [ -e broken ]; then echo bad input >&2; exit 3; fi';
  const { base, head } = await measure(made, { run });
  assert.equal(valuesOf(base, 'wall_time').length, 3);
  assert.deepEqual(head?.samples, []);
  assert.equal(head?.problems[0]?.code, 'benchmark-crashed');
  assert.match(head?.problems[0]?.message ?? '', /exit code 3\nits last lines:\nbad input$/);
  assert.ok(base !== undefined && head !== undefined && ranToEnd(base) && !ranToEnd(head));
});

test('a benchmark that runs too long is stopped and is a problem', async (context) => {
  const { base } = await measure(makeTrees(context), { run: 'echo working; sleep 60', timeout: 0.4 });
  assert.equal(base?.problems[0]?.code, 'benchmark-timed-out');
  assert.match(base?.problems[0]?.message ?? '', /working/);
});

test('a program or directory that is not there is named', async (context) => {
  const missing = await measure(makeTrees(context), { run: './bench parse' });
  assert.match(missing.base?.problems[0]?.message ?? '', /no executable \.\/bench/);
  const nowhere = await measure(makeTrees(context), { run: 'true', cwd: 'no/where' });
  assert.match(nowhere.head?.problems[0]?.message ?? '', /no\/where does not exist/);
});

test('an interruption ends the measuring', async (context) => {
  const controller = new AbortController();
  const onRound = () => void setTimeout(() => controller.abort(), 100);
  const started = { signal: controller.signal, onRound };
  const { base, head } = await measure(makeTrees(context), { run: 'sleep 30' }, started);
  assert.equal(base?.problems[0]?.code, 'interrupted');
  assert.equal(head?.problems[0]?.code, 'interrupted');
});

test('only the sides that exist are measured, and rounds are told', async (context) => {
  const made = makeTrees(context);
  const rounds: number[] = [];
  const request = { trees: { head: made.trees.head }, onRound: (round: number) => rounds.push(round) };
  const measured = await measure(made, { run: 'true' }, request);
  assert.deepEqual(Object.keys(measured), ['head']);
  assert.deepEqual(rounds, [1, 2, 3]);
});

test('a session goes on where it stopped', async (context) => {
  const made = makeTrees(context);
  const log = join(made.directory, 'log');
  const rounds: string[] = [];
  const session = await openRounds({
    benchmark: benchmarkOf({ run: `basename "$PWD" >> ${log}`, setup: `echo setup >> ${log}` }),
    trees: made.trees,
    scratch: join(made.directory, 'scratch'),
    counters: plain,
    seed: 3,
    onRound: (round, last) => rounds.push(`${round} of ${last}`),
  });
  assert.deepEqual(session.describe().base?.problems, []);
  await session.measureMore(2);
  assert.equal(valuesOf(session.describe().head, 'wall_time').length, 2);
  await session.measureMore(4);
  assert.equal(session.count(), 6);
  assert.equal(valuesOf(session.describe().base, 'wall_time').length, 6);
  assert.deepEqual(rounds, ['1 of 2', '2 of 2', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
  const [one, other, ...runs] = readFileSync(log, 'utf8').trim().split('\n');
  assert.deepEqual([one, other], ['setup', 'setup'], 'setup ran once a side');
  assert.equal(runs.filter((side) => side === 'base').length, 6);
});

test('a session adds nothing where no metric needs rounds', async (context) => {
  const made = makeTrees(context);
  const session = await openRounds({
    benchmark: benchmarkOf({ run: 'touch ran', metrics: ['ir'] }),
    trees: made.trees,
    scratch: join(made.directory, 'scratch'),
    counters: plain,
    seed: 3,
  });
  await session.measureMore(2);
  assert.equal(session.count(), 0);
  assert.equal(existsSync(join(made.trees.base, 'ran')), false);
});

test('rounds run on every layout alike, base and head of a round on the same one, with setup and home of its own', async (context) => {
  const made = makeTrees(context);
  const further = { base: join(made.directory, 'bas2'), head: join(made.directory, 'hea2') };
  for (const tree of Object.values(further)) mkdirSync(tree);
  const log = join(made.directory, 'log');
  const run = `sh -c 'echo $(basename $PWD) $TMPDIR $(cat $TMPDIR/made) >> ${log}'`;
  const given = { run, setup: 'echo once >> "$TMPDIR/made"', rounds: 6 };
  const { base, head } = await measure(made, given, { otherLayouts: [further] });
  assert.deepEqual([base?.problems, head?.problems], [[], []]);
  assert.equal(valuesOf(head, 'wall_time').length, 6);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const trees = lines.map((line) => line.split(' ')[0] ?? '');
  for (const tree of ['base', 'head', 'bas2', 'hea2']) {
    assert.equal(trees.filter((name) => name === tree).length, 3, tree);
  }
  const rounds = Array.from({ length: 6 }, (_, round) => trees.slice(2 * round, 2 * round + 2));
  for (const round of rounds) {
    const [one = '', other = ''] = round;
    assert.equal(one.endsWith('2'), other.endsWith('2'), round.join());
    assert.notEqual(one, other);
  }
  const surroundings = new Set(lines.map((line) => line.slice(line.indexOf(' '))));
  assert.equal(surroundings.size, 1, 'the same directory by name, set up once for each tree');
});
