import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceGrowth } from '../../../../src/core/compare/trace-growth.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import type { Verdict } from '../../../../src/core/model/verdict.ts';
import { renderSummary, type SummaryOptions } from '../../../../src/core/render/markdown/summary.ts';
import { exampleWith, readExampleDiff, readExampleReport } from '../example-report.ts';
import { hostileReport } from '../hostile-report.ts';

/** A summary without its code blocks and code spans, in which nothing is markup. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^ *(`{3,})[^\n]*\n.*?^ *\1$/gms, '')
    .replace(/(?<!\\)`[^`\n]*`/g, '')
    .replace(/<code>[^<>]*<\/code>/g, '');
}

const baseline: Report = exampleWith({
  kind: 'baseline',
  verdicts: [],
  explanations: [],
  decision: { kind: 'pass', title: 'Baseline of 3 benchmarks', reasons: [] },
});

function summarise(report: Report, options: Omit<SummaryOptions, 'growths'> = {}): string {
  return renderSummary(report, { growths: traceGrowth(report), ...options });
}

test('the decision stands first', () => {
  assert.match(summarise(readExampleReport()), /^## ⛔ 2 benchmarks got slower: parse \+9\.8 % instructions/);
});

test('every percentage of a change has its interval, run counts and absolute change in the row', () => {
  assert.match(
    summarise(readExampleReport()),
    /^\| wall time \| 218 ms \| 231 ms \| \+7\.0 % \| \+3\.8 % to \+10\.2 % \| \+15 ms \| 10 \+ 10 \| \*\*\? undecided\*\* \|$/m,
  );
});

test('the guilty line stands in its diff with a mark under it', () => {
  const summary = summarise(readExampleReport(), { diff: readExampleDiff() });
  assert.match(
    summary,
    /^-\s+size_t at = names->slots\[i\]\.hash & mask;\n\+\s+size_t at = hash_text.*\n! +\^+ 71 % of the change$/m,
  );
});

test('without a diff the guilty line still stands there', () => {
  assert.match(
    summarise(readExampleReport()),
    /```diff\n\+\s+size_t at = hash_text.*\n! +\^+ 71 % of the change\n```/,
  );
});

test('a metric that was not measured is told with its reason, folded, and has no row', () => {
  const summary = summarise(readExampleReport());
  assert.match(
    summary,
    /<summary>Not measured<\/summary>\n\n- cache-misses read 0 in every round.*`cache_misses`/,
  );
  assert.doesNotMatch(summary, /\| cache misses/);
});

test('a benchmark of which nothing is known is not among the steady ones', () => {
  const example = readExampleReport();
  const verdicts = example.verdicts.map((verdict): Verdict => {
    if (verdict.benchmark !== 'report') return verdict;
    const why = { code: 'benchmark-unmeasured', message: 'no output', hint: 'run it' } as const;
    return { benchmark: 'report', metric: verdict.metric, kind: 'undecided', why };
  });
  const summary = summarise({ ...example, verdicts });
  assert.match(summary, /#### `report`\n\nNothing was compared\./);
  assert.doesNotMatch(summary, /steady but/);
});

test('an identical binary is said', () => {
  const benchmarks = readExampleReport().benchmarks.map((benchmark) => ({
    ...benchmark,
    binary: { path: 'bench', identical: true },
  }));
  assert.match(summarise(exampleWith({ benchmarks })), /#### `parse` · identical binary/);
});

test('a baseline shows what was measured', () => {
  const summary = summarise(baseline);
  assert.match(summary, /^## Baseline of 3 benchmarks\n/);
  assert.match(summary, /\| instructions \| 892,\d{3},\d{3} \| 892,\d{3},\d{3} \| 10 \|/);
});

test('hostile text cannot become markup, a mention, a link or a command', () => {
  const summary = summarise(hostileReport());
  const prose = withoutCode(summary);
  assert.doesNotMatch(prose, /<(?!\/?(?:details|summary|br)>)/);
  assert.doesNotMatch(prose, /@octocat|#12|(?<!\\)\]\(javascript|https:\/\/|(?<!\\)`/);
  assert.doesNotMatch(summary, /(?!\n)[\p{Cc}\u202e]/u);
  assert.doesNotMatch(summary, /^\s*::|##\[/m);
  assert.doesNotMatch(prose, /^# /m);
});

test('a summary of 10,000 benchmarks stays under 1 MiB and counts what it leaves out', () => {
  const example = readExampleReport();
  const names = Array.from({ length: 10_000 }, (_, index) => `benchmark number ${index}`);
  const [first] = example.benchmarks;
  assert.ok(first !== undefined);
  const verdicts = names.flatMap((benchmark) =>
    example.verdicts
      .filter((verdict) => verdict.benchmark === 'parse')
      .map((verdict) => ({ ...verdict, benchmark })),
  );
  const reasons = names.flatMap((benchmark) =>
    example.decision.reasons
      .filter((reason) => reason.benchmark === 'parse')
      .map((reason) => ({ ...reason, benchmark })),
  );
  const summary = summarise({
    ...example,
    benchmarks: names.map((name) => ({ ...first, name })),
    verdicts,
    explanations: names.flatMap((benchmark) =>
      example.explanations.slice(0, 1).map((one) => ({ ...one, benchmark })),
    ),
    decision: { ...example.decision, reasons },
    problems: names.map((name) => ({ code: 'benchmark-crashed', message: name.repeat(50), hint: name })),
  });
  assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
  assert.equal(summary.match(/_\d+ more in report\.json/g)?.length, 4);
});

test('a commit title without end is cut', () => {
  const example = readExampleReport();
  const summary = summarise({ ...example, head: { ...example.head, title: 'x'.repeat(5_000_000) } });
  assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
});

test('flame graphs are named with their files, of many only the first', () => {
  const pages = Array.from({ length: 23 }, (_, at) => ({
    benchmark: `b\`${at}`,
    file: `flamegraph-${at}.html`,
  }));
  const summary = summarise(readExampleReport(), { flamegraphs: pages });
  assert.match(
    summary,
    /^Flame graphs, beside `report\.json`: `flamegraph-0\.html` \(<code>b&#96;0<\/code>\), .*, 3 more$/m,
  );
  assert.doesNotMatch(summarise(readExampleReport()), /Flame graph/);
});
