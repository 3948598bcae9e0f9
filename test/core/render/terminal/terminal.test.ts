import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Report } from '../../../../src/core/model/report.ts';
import { renderTerminal } from '../../../../src/core/render/terminal/terminal.ts';
import { displayWidth } from '../../../../src/core/render/terminal/width.ts';
import { exampleWith, readExampleDiff, readExampleReport } from '../example-report.ts';
import { hostileReport } from '../hostile-report.ts';

function draw(report: Report, columns = 80): string {
  return renderTerminal(report, { columns, colour: false, diff: readExampleDiff() });
}

test('the decision stands first', () => {
  assert.match(draw(readExampleReport()), /^BLOCKED\n2 benchmarks got slower: parse \+9\.8 % instructions/);
});

test('no line is wider than the terminal, whatever the width', () => {
  for (const report of [readExampleReport(), hostileReport()]) {
    for (const columns of [40, 60, 80, 100, 200]) {
      const wide = draw(report, columns)
        .split('\n')
        .filter((line) => displayWidth(line) > columns);
      assert.deepEqual(wide, []);
    }
  }
});

test('the guilty line has a marker, and a caret with its share under it', () => {
  assert.match(
    draw(readExampleReport(), 100),
    /^ +43 - +size_t at = names->slots\[i\]\.hash & mask;\n> +43 \+ +size_t at = hash_text\(.*\n +\^+ 71 % of the change$/m,
  );
});

test('a line that slows down two benchmarks is drawn once', () => {
  const text = draw(readExampleReport());
  assert.equal(text.match(/^> +20 \+/gm)?.length, 1);
  assert.match(
    text,
    /src\/names\.c:20 in slot_holds · lookup: > 99 % of \+12,518,198 instructions\n {2}the line is shown above/,
  );
});

test('colour comes only where it is asked for, and changes no letter', () => {
  const plain = draw(readExampleReport());
  const coloured = renderTerminal(readExampleReport(), {
    columns: 80,
    colour: true,
    diff: readExampleDiff(),
  });
  assert.ok(!plain.includes('\u001b'));
  assert.ok(coloured.startsWith('\u001b[31mBLOCKED\u001b[0m\n'));
  assert.equal(stripVTControlCharacters(coloured), plain);
});

test('hostile text cannot steer the terminal or a workflow’s log', () => {
  const text = draw(hostileReport());
  assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}]/u);
  assert.doesNotMatch(text, /^\s*::|##\[/m);
});

test('an undecided metric is shown as such, with its interval or with the reason', () => {
  const text = draw(readExampleReport());
  assert.match(text, /wall_time +\d+ ms +231 ms +\+7\.0 % +\+3\.8 % to \+10\.2 % +\? undecided/);
  assert.match(text, /^ {2}steady: peak_rss; undecided: task_clock$/m);
  assert.match(text, /Not measured\n\n· cache_misses: cache-misses read 0 in every round while/);
});

test('a problem comes with its benchmark, the last output lines, and the next step', () => {
  const benchmarks = readExampleReport().benchmarks.map((benchmark) => {
    if (benchmark.name !== 'lookup' || benchmark.head === undefined) return benchmark;
    const problem = {
      code: 'benchmark-crashed',
      message: 'lookup ended with signal 11\nlast words\n\u001b[31mred',
      hint: 'run it under a debugger',
    } as const;
    return { ...benchmark, head: { ...benchmark.head, problems: [problem] } };
  });
  assert.match(
    draw(exampleWith({ benchmarks })),
    /! lookup ended with signal 11\n {2}\| last words\n {2}\| ␛\[31mred\n {2}at: lookup \(head\)\n {2}hint: run it under a debugger/,
  );
});

test('an identical binary is said beside the name', () => {
  const benchmarks = readExampleReport().benchmarks.map((benchmark) => ({
    ...benchmark,
    binary: { path: 'bench', identical: true },
  }));
  assert.match(draw(exampleWith({ benchmarks })), /^report · identical binary$/m);
});

test('a benchmark that one side lacks says so', () => {
  const verdicts = [
    { benchmark: 'parse', metric: 'instructions', kind: 'only-in-base' },
    { benchmark: 'lookup', metric: 'instructions', kind: 'only-in-head' },
  ] as const;
  const text = draw(exampleWith({ verdicts }));
  assert.match(text, /^parse · missing from the head$/m);
  assert.match(text, /^lookup · new: the base does not have it$/m);
});

test('of many calm benchmarks some are shown and the rest are counted by what is known', () => {
  const example = readExampleReport();
  const names = Array.from({ length: 30 }, (_, index) => `b${index}`);
  const steady = example.verdicts.filter(
    ({ benchmark, kind }) => benchmark === 'report' && kind === 'steady',
  );
  const undecided = example.verdicts.filter(
    ({ benchmark, kind }) => benchmark === 'report' && kind === 'undecided',
  );
  const verdicts = names.flatMap((benchmark, index) =>
    [...steady, ...(index < 5 ? undecided : [])].map((verdict) => ({ ...verdict, benchmark })),
  );
  const text = draw({ ...example, benchmarks: [], explanations: [], verdicts });
  assert.match(text, /^more benchmarks: 20 steady$/m);
});

test('a baseline shows what was measured', () => {
  const decision = { kind: 'pass', title: 'Baseline of 3 benchmarks', reasons: [] } as const;
  const text = draw(exampleWith({ kind: 'baseline', verdicts: [], explanations: [], decision }));
  assert.match(text, /^BASELINE\nBaseline of 3 benchmarks\n/);
  assert.match(text, /instructions +892,\d{3},\d{3} +892,\d{3},\d{3} +10$/m);
});
