import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { evaluateReport } from '../../src/core/gate/evaluate-report.ts';
import { decodeReport, type Report } from '../../src/core/index.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { gateRepository } from '../support/gate-repository.ts';

const configuration = (rest: string): string => `suites:
  - name: commands
    run: sh suite.sh
${rest}`;

const results =
  '    path: out/results.json\n    gate: { wall_time: { relative: 50 %, absolute: 0 ms, on: block } }\n';

/** A shell's start, then so many milliseconds of sleep in each of the cases. */
function script(cases: Readonly<Record<string, number>>): string {
  const commands = Object.entries(cases).map(([name, seconds]) => `-n ${name} 'sleep ${seconds}'`);
  return `set -e\nmkdir -p out\nhyperfine -N --runs 8 --export-json out/results.json ${commands.join(' ')}\n`;
}

interface Sides {
  readonly base: string;
  readonly head: string;
  readonly rest?: string;
  /** The head's name for the suite. */
  readonly renamed?: string;
  /** Committed where the suite writes its results. */
  readonly brought?: string;
}

async function decide(t: TestContext, { base, head, rest = results, brought, renamed }: Sides) {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const files = { '.github/brakeline.yml': configuration(rest), 'suite.sh': base };
  const commit = repository.commit('base', files);
  repository.commit('head', {
    'suite.sh': head,
    ...(renamed === undefined
      ? {}
      : { '.github/brakeline.yml': configuration(rest).replace('name: commands', `name: ${renamed}`) }),
    ...(brought === undefined ? {} : { 'out/results.json': brought }),
  });
  return await gateRepository(directory, commit);
}

async function gate(t: TestContext, sides: Sides): Promise<Report> {
  return (await decide(t, sides)).report;
}

function verdictOn(report: Report, benchmark: string, metric: string): string | undefined {
  return report.verdicts.find((one) => one.benchmark === benchmark && one.metric === metric)?.kind;
}

test('a case of a suite that got slower blocks under the name that its tool gives it', async (t) => {
  const base = script({ first: 0.01, second: 0.05 });
  const report = await gate(t, { base, head: script({ first: 0.01, second: 0.3 }) });
  const names = report.benchmarks.map((benchmark) => benchmark.name);
  assert.deepEqual(names, ['commands/first', 'commands/second']);
  assert.equal(verdictOn(report, 'commands/second', 'wall_time'), 'regressed');
  assert.equal(report.decision.kind, 'block');
  assert.match(report.decision.title, /commands\/second/);
  assert.deepEqual(report.policy.expectedSuites, ['commands']);
});

test('a suite of the head that leaves nothing blocks although it ended well', async (t) => {
  const report = await gate(t, { base: script({ first: 0.01 }), head: 'true\n' });
  assert.equal(report.decision.kind, 'block');
  const messages = report.decision.reasons.map(({ message }) => message);
  assert.ok(
    messages.some((message) => message.includes('the run left no out/results.json')),
    messages.join('; '),
  );
});

test('results that the commit brings along are not taken for those of the run', async (t) => {
  const report = await gate(t, { base: script({ first: 0.01 }), head: 'true\n', brought: '{"results": []}' });
  const messages = report.decision.reasons.map(({ message }) => message);
  assert.ok(
    messages.some((message) => message.includes('the run left no out/results.json')),
    messages.join('; '),
  );
});

test('what a suite finished before it failed counts, and the rest is missing', async (t) => {
  const base = script({ first: 0.01, second: 0.01 });
  const report = await gate(t, { base, head: `${script({ first: 0.01 })}exit 3\n` });
  assert.equal(report.decision.kind, 'block');
  const kinds = report.decision.reasons.map(({ kind, benchmark }) => `${benchmark}: ${kind}`);
  assert.ok(kinds.includes('commands: benchmark-failed'), kinds.join('; '));
  assert.ok(kinds.includes('commands/second: benchmark-missing'), kinds.join('; '));
  assert.ok(verdictOn(report, 'commands/first', 'wall_time') !== undefined);
});

test('a file of results that is cut counts up to there and blocks, although the suite ended well', async (t) => {
  const base = script({ first: 0.01, second: 0.01 });
  const cut =
    'size=$(wc -c < out/results.json)\nhead -c $((size - 60)) out/results.json > cut\nmv cut out/results.json\n';
  const report = await gate(t, { base, head: `${base}${cut}` });
  assert.equal(report.decision.kind, 'block');
  const kinds = report.decision.reasons.map(({ kind, benchmark }) => `${benchmark}: ${kind}`);
  assert.ok(kinds.includes('commands: benchmark-failed'), kinds.join('; '));
  assert.ok(kinds.includes('commands/second: benchmark-missing'), kinds.join('; '));
  assert.ok(verdictOn(report, 'commands/first', 'wall_time') !== undefined);
  const messages = report.problems.map(({ message }) => message);
  assert.ok(
    messages.some((message) => /^out\/results\.json is cut at byte \d+/.test(message)),
    messages.join('; '),
  );
});

test('a family of cases whose times grow faster with their size blocks where the policy says so, and is drawn', async (t) => {
  const base = script({ 'wait/1': 0.01, 'wait/8': 0.01, 'wait/64': 0.01, 'wait/512': 0.01 });
  const head = script({ 'wait/1': 0.01, 'wait/8': 0.03, 'wait/64': 0.09, 'wait/512': 0.27 });
  const rest = '    path: out/results.json\ngrowth: { on: block, rise: 0.1 }\n';
  const { report, files } = await decide(t, { base, head, rest });
  const [reason] = report.decision.reasons.filter(({ kind }) => kind === 'grows-faster');
  assert.equal(reason?.effect, 'blocks');
  assert.match(
    reason.message,
    /^the cost of commands\/wait\/\{n\} grows faster .*4 sizes from 1 to 512, 8 and 8 runs/,
  );
  assert.match(readFileSync(files.summary, 'utf8'), /`commands\/wait\/\{n\}` grows as n\^/);
  assert.match(readFileSync(files.growth ?? '', 'utf8'), /<svg .*commands\/wait\/\{n\}/s);
});

test('a suite with more counters than a report holds still gives a report that can be read', async (t) => {
  const measures = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`m${at}`, { value: at }]));
  const suite = `cat <<'END'\n${JSON.stringify({ many: measures })}\nEND\n`;
  const { report, files } = await decide(t, { base: suite, head: suite, rest: '    reads: bencher\n' });
  const read = decodeReport({ file: 'report.json', text: readFileSync(files.report, 'utf8') });
  assert.equal(read.kind, 'ok');
  assert.ok(report.metrics.length < 200);
  const codes = report.problems.map(({ code }) => code);
  assert.ok(codes.includes('counters-left-out'), codes.join('; '));
});

test('a case that its suite knows by another name is compared under both, and without an alias it is missing', async (t) => {
  const [base, head] = [script({ first: 0.01 }), script({ second: 0.3 })];
  const aliased = await gate(t, { base, head, rest: `${results}    aliases: { first: [second] }\n` });
  assert.deepEqual(
    aliased.benchmarks.map(({ name, formerName }) => [name, formerName]),
    [['commands/second', 'commands/first']],
  );
  assert.match(verdictOn(aliased, 'commands/second', 'wall_time') ?? '', /^(?:regressed|undecided)$/);
  const kinds = aliased.decision.reasons.map(({ kind }) => kind);
  assert.ok(kinds.includes('benchmark-renamed'), kinds.join('; '));
  const plain = await gate(t, { base, head });
  assert.ok(plain.decision.reasons.some(({ kind }) => kind === 'benchmark-missing'));
});

test('the standard output is read where no path is given, one value a round', async (t) => {
  const printing = (seconds: number): string =>
    `hyperfine -N --runs 2 --export-json /dev/stdout --style none -n one 'sleep ${seconds}' 2>/dev/null\n`;
  const report = await gate(t, {
    base: printing(0.01),
    head: printing(0.2),
    rest: '    reads: hyperfine\n    rounds: 7\n    gate: { wall_time: { relative: 50 %, absolute: 0 ms, on: block } }\n',
  });
  const one = report.benchmarks.find(({ name }) => name === 'commands/one');
  const evidence = one?.head?.samples.find(({ metric }) => metric === 'wall_time')?.evidence;
  assert.equal(
    evidence?.kind === 'values' ? evidence.values.length : 0,
    7,
    JSON.stringify(report.benchmarks),
  );
  assert.equal(verdictOn(report, 'commands/one', 'wall_time'), 'regressed');
});

test('a suite under another name is the same suite: its cases are compared, with the gates of the old name', async (t) => {
  const base = script({ first: 0.01, second: 0.05 });
  const report = await gate(t, { base, head: script({ first: 0.01, second: 0.3 }), renamed: 'programs' });
  assert.deepEqual(
    report.benchmarks.map(({ name, formerName, suite }) => [name, formerName, suite]),
    [
      ['programs/first', 'commands/first', 'programs'],
      ['programs/second', 'commands/second', 'programs'],
    ],
  );
  assert.equal(verdictOn(report, 'programs/second', 'wall_time'), 'regressed');
  assert.equal(report.decision.kind, 'block');
  assert.deepEqual(report.policy.expectedSuites, ['programs']);
  const kinds = report.decision.reasons.map(({ kind }) => kind);
  assert.ok(!kinds.includes('benchmark-removed'), kinds.join('; '));
  // Whoever judges the report anew believes what both configurations say, not what the report does.
  const renames = { renames: [], removed: [], suiteRenames: [{ from: 'commands', to: 'programs' }] };
  const ofBase = {
    ...report.policy,
    expectedSuites: ['commands'],
    patternGates: (report.policy.patternGates ?? []).filter(({ benchmark }) =>
      benchmark.startsWith('commands/'),
    ),
    benchmarkGates: {},
    aliases: {},
  };
  const anew = evaluateReport(report, ofBase, { rearranged: renames });
  assert.equal(verdictOn(anew, 'programs/second', 'wall_time'), 'regressed');
  assert.equal(anew.decision.kind, 'block');
  const alone = evaluateReport(report, ofBase, {});
  assert.equal(verdictOn(alone, 'programs/second', 'wall_time'), 'only-in-head');
  assert.equal(alone.decision.kind, 'block');
});
