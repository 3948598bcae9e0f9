import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareOf } from '../../../../src/core/attribute/find-hotspots.ts';
import { renderCheck } from '../../../../src/core/render/check-run/check-run.ts';
import { renderSummary } from '../../../../src/core/render/markdown/summary.ts';
import { renderSarif } from '../../../../src/core/render/sarif/sarif.ts';
import { renderExplanations } from '../../../../src/core/render/terminal/explanation.ts';
import { renderTerminal } from '../../../../src/core/render/terminal/terminal.ts';
import { exampleWith, readExampleReport } from '../example-report.ts';
import { exampleTimeSpent } from '../example-time-spent.ts';

const sampled = exampleWith({ explanations: [], timeSpent: [exampleTimeSpent] });
const part = { report: sampled, history: [] };

/** The piece of a text from the heading on, up to the next one. */
function sectionOf(text: string, next: RegExp): string {
  const rest = text.slice(text.indexOf('Time is spent here'));
  return rest.slice(0, rest.search(next)).trimEnd();
}

const blocks = `Time is spent here: \`parse\`

Callgrind gave no profile of this, so it was sampled. Samples accuse no line: they tell where time goes, not which change costs it. Shares are of all samples of a side, with their 95 % intervals. Samples: 100 samples of the base, 1,572 of the head, one every 1 ms of processor time (task-clock).

| Function, its own code | Base | Head |
| --- | ---: | ---: |
| \`find_name\` in \`src/names.c\` | 42.0 % (32.8 to 51.8 %), 42 samples | 95.4 % (94.3 to 96.3 %), 1,500 samples |
| \`__memcmp_avx2_movbe\` in \`libc.so.6\` | 48.0 % (38.5 to 57.7 %), 48 samples | 3.8 % (3.0 to 4.9 %), 60 samples |

| Line | Head |
| --- | ---: |
| \`src/names.c:43\` in \`find_name\` | 94.8 % (93.6 to 95.8 %), 1,490 samples |

2 more functions and lines are in \`report.json\`.`;

test('the job summary shows functions of both sides and lines of the head, each share with interval and samples', () => {
  assert.equal(sectionOf(renderSummary(sampled, { growths: [] }), /\n### Benchmarks/), blocks);
});

test('the text of the check run shows the same', () => {
  const { text } = renderCheck({ parts: [part], diff: [], notes: [] });
  assert.equal(sectionOf(text ?? '', /\n### (?!Time)|\n<details>/), blocks);
});

test('the terminal shows the same in lines', () => {
  const text = renderTerminal(sampled, { columns: 80, colour: false });
  assert.equal(
    sectionOf(text, /\n(?:Cache lines|Undecided|Problems)\n/),
    `Time is spent here

parse: 100 samples of the base, 1,572 of the head, one every 1 ms of processor
time (task-clock)
Callgrind gave no profile of this, so it was sampled. Samples accuse no line:
they tell where time goes, not which change costs it. Shares are of all samples
of a side, with their 95 % intervals.
  find_name (src/names.c)
    base 42.0 % (32.8 to 51.8 %), 42 samples
    head 95.4 % (94.3 to 96.3 %), 1,500 samples
  __memcmp_avx2_movbe (libc.so.6)
    base 48.0 % (38.5 to 57.7 %), 48 samples
    head 3.8 % (3.0 to 4.9 %), 60 samples
  lines of the head:
    src/names.c:43 94.8 % (93.6 to 95.8 %), 1,490 samples
  2 more functions and lines are in report.json`,
  );
});

test('what `brakeline explain` prints of commits tells it too', () => {
  const options = { explanations: [], diff: [], columns: 80, colour: false };
  const text = renderExplanations({ ...options, timeSpent: [exampleTimeSpent] });
  assert.match(text, /^Time is spent here\n\nparse: 100 samples of the base, 1,572 of the head/);
  assert.match(text, /^ {4}head 95\.4 % \(94\.3 to 96\.3 %\), 1,500 samples$/m);
  assert.equal(renderExplanations(options), 'no benchmark was explained\n');
});

test('samples make no culprit: no guilty lines, no annotation, no result of SARIF', () => {
  const plain = exampleWith({ explanations: [] });
  const sarif = (report: typeof plain) => renderSarif({ report, category: 'x', fileText: () => undefined });
  assert.equal(sarif(sampled), sarif(plain));
  const [told, silent] = [sampled, plain].map((report) =>
    renderCheck({ parts: [{ report, history: [] }], diff: [], notes: [] }),
  );
  assert.deepEqual(told?.annotations, silent?.annotations);
  assert.equal(told?.title, silent?.title);
  assert.equal(told?.summary, silent?.summary);
  assert.doesNotMatch(renderSummary(sampled, { growths: [] }), /### Guilty lines/);
});

test('many benchmarks with the longest names leave room for the rest, and the others are counted', () => {
  const [first] = readExampleReport().benchmarks;
  assert.ok(first !== undefined);
  const names = Array.from({ length: 2_000 }, (_, at) => `${'n'.repeat(1_000)}${at}`);
  const functions = Array.from({ length: 50 }, () => ({
    function: 'f'.repeat(8_000),
    file: '',
    object: 'o'.repeat(8_000),
    base: shareOf(50, 100),
    head: shareOf(500, 1572),
  }));
  const report = exampleWith({
    benchmarks: names.map((name) => ({ ...first, name })),
    verdicts: [],
    explanations: [],
    timeSpent: names.map((benchmark) => ({ ...exampleTimeSpent, benchmark, functions })),
  });
  const summary = renderSummary(report, { growths: [] });
  assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
  assert.match(summary, /_\d+ more in report\.json_/);
  const { text = '' } = renderCheck({ parts: [{ report, history: [] }], diff: [], notes: [] });
  assert.match(text, /more in report\.json/);
  assert.ok(text.length <= 65_535);
});
