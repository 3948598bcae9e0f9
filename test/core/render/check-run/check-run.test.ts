import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluateReport } from '../../../../src/core/gate/evaluate-report.ts';
import type { CheckOutput } from '../../../../src/core/model/check-run.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import { checkLimits } from '../../../../src/core/render/check-run/check-limits.ts';
import { renderNotice } from '../../../../src/core/render/check-run/check-notice.ts';
import { renderCheck } from '../../../../src/core/render/check-run/check-run.ts';
import { sayHelp, sayOverridden, sayRefusal } from '../../../../src/core/render/check-run/command-replies.ts';
import { renderComment } from '../../../../src/core/render/check-run/comment.ts';
import { makeReport, makeSide, metricsNamed } from '../../compare/make-results.ts';
import { arbitraryReport } from '../../report/arbitrary-report.ts';
import { exampleWith, readExampleDiff, readExampleReport } from '../example-report.ts';
import { hostileReport, hostileText } from '../hostile-report.ts';

function check(report: Report): CheckOutput {
  return renderCheck({ parts: [{ report, history: [] }], diff: readExampleDiff(), notes: [] });
}

/** Markdown without what GitHub shows letter by letter: code blocks, code spans, and elements of ours. */
function liveMarkdown(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/<(\/?)(?:code|details|summary|br)>/g, '')
    .replace(/^<!-- brakeline:verdict -->$/m, '');
}

function assertHarmless(markdown: string): void {
  const live = liveMarkdown(markdown);
  assert.doesNotMatch(live, /@[\p{L}\p{N}]/u, 'a mention');
  assert.doesNotMatch(live, /</, 'HTML');
  assert.doesNotMatch(live, /(?<!\\)\]\(/, 'a link or an image');
  assert.doesNotMatch(live, /:\/\/|\bwww\./i, 'an address');
  assert.doesNotMatch(live, /(?<!&)#\d/, 'a reference');
  assert.doesNotMatch(markdown.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
}

/** Every row of a table has as many cells as its head: no text of a cell breaks out of it. */
function assertTablesWhole(markdown: string): void {
  const cells = (line: string): number => [...line.matchAll(/(?<!\\)\|/g)].length;
  let head: number | undefined;
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('| ')) head = undefined;
    else if (head === undefined) head = cells(line);
    else assert.equal(cells(line), head, line);
  }
}

function assertFits({ title, summary, text = '', annotations }: CheckOutput): void {
  assert.ok(title.length <= checkLimits.title);
  assert.ok(summary.length <= checkLimits.summary);
  assert.ok(text.length <= checkLimits.text);
  assert.ok(annotations.length <= checkLimits.annotations);
  for (const { title: name, message } of annotations) {
    assert.ok(name.length <= checkLimits.annotationTitle);
    assert.ok(Buffer.byteLength(message) <= checkLimits.annotationMessage);
  }
}

test('a regression is named in the title with its size and its line', () => {
  const { title } = check(readExampleReport());
  assert.equal(title, 'parse: +9.8 % instructions, src/names.c:43, and 1 more');
});

test('the table has the worst first, with threshold, interval and verdict', () => {
  const { summary } = check(readExampleReport());
  const rows = summary.split('\n').filter((line) => line.startsWith('| '));
  assert.match(
    rows[0] ?? '',
    /Benchmark \| Metric \| Base \| Head \| Change \| 99 % interval \| Runs \| Threshold \| Verdict/,
  );
  assert.match(
    rows[2] ?? '',
    /`parse` \| instructions \| 812,346,518 \| 892,116,366 \| \+9\.8 %.*✗ regressed/,
  );
  assert.match(rows[3] ?? '', /`lookup` \| instructions/);
  assert.match(rows.at(-1) ?? '', /steady/);
});

test('the summary says what would make it pass and how to reproduce it', () => {
  const { summary } = check(readExampleReport());
  assert.match(summary, /### What would make it pass\n\n- bring instructions of `parse` to less than/);
  assert.match(summary, /brakeline pr --base [0-9a-f]{40} --head [0-9a-f]{40} --seed 839214/);
});

test('an override is told with who, when and why, and nothing is asked for any more', () => {
  const override = { by: 'maintainer', reason: 'worth it', at: '2025-06-01T09:00:00Z' };
  const { title, summary } = renderCheck({
    parts: [{ report: readExampleReport(), history: [] }],
    diff: [],
    notes: [],
    override,
  });
  assert.match(title, /^Overridden by maintainer: parse: /);
  assert.match(summary, /Accepted by `maintainer` on `2025-06-01T09:00:00Z`: worth it/);
  assert.doesNotMatch(summary, /What would make it pass/);
});

test('guilty lines in the diff come before others, and a line is annotated once', () => {
  const report = readExampleReport();
  const [first] = report.explanations;
  if (first === undefined) return assert.fail();
  const culprit = first.culprits[0] ?? assert.fail();
  const outside = { ...culprit, file: 'src/elsewhere.c', line: 9, share: 1 };
  const explanations = [
    { ...first, culprits: [outside, ...first.culprits] },
    ...report.explanations.slice(1),
  ];
  const places = check({ ...report, explanations }).annotations.map(
    ({ path, startLine }) => `${path}:${startLine}`,
  );
  assert.deepEqual(places, ['src/names.c:43', 'src/names.c:20', 'src/elsewhere.c:9']);
});

test('an annotation carries the rule in words, how far to trust it, and the chain from the start of the program', () => {
  const [first] = readExampleReport().explanations;
  const chain = ['main', 'run\u001b[31m', 'parse'].map((name) => ({ function: name }));
  const long = Array.from({ length: 9 }, (_, at) => ({ function: `${'f'.repeat(100)}${at}` }));
  const told = (links: typeof chain) => {
    const [culprit] = first?.culprits ?? [];
    if (first === undefined || culprit === undefined) return assert.fail();
    const explanations = [{ ...first, culprits: [{ ...culprit, chain: links }] }];
    return check(exampleWith({ explanations })).annotations[0]?.message ?? '';
  };
  assert.match(
    told(chain),
    /; What the changed line calls costs more \(high confidence\); reached by main > run␛.* > parse$/,
  );
  assert.ok(!told(chain).includes('\u001b'));
  assert.match(told(long), /; reached by … > f{71}… > /);
  assert.doesNotMatch(told([]), /reached by/);
});

test('what only advisory gates watch and nothing moved is folded below the table, and what no gate watches is counted', () => {
  const values = {
    ir: [100_000_000, 100_000_000],
    task_clock: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    system_time: [0.01, 0.01, 0.01, 0.01, 0.01, 0.01],
  } as const;
  const side = makeSide(values);
  const metrics = metricsNamed('ir', 'task_clock', 'system_time');
  const made = makeReport([{ name: 'parse', command: './parse', base: side, head: side }], { metrics });
  const base = { sha: 'b'.repeat(40), title: 'the base' };
  const report = evaluateReport({ ...made, kind: 'gate', base }, made.policy);
  const { summary } = check(report);
  const fold = 'comparison under advisory gates, none past its threshold</summary>';
  const [open = '', folded = ''] = summary.split(`<details><summary>1 ${fold}`);
  assert.match(open, /\| `parse` \| instructions \(valgrind\) \|.*steady/);
  assert.doesNotMatch(open, /CPU time/);
  assert.match(folded, /\| `parse` \| CPU time \(task clock\) \|.*steady/);
  assert.match(folded, /_Not shown: 1 comparison that no gate watches; `report\.json` has them\._/);
  assertTablesWhole(summary);
});

test('a long table is cut at a row, with a note of how many are missing', () => {
  const example = readExampleReport();
  const verdict = example.verdicts[0] ?? assert.fail();
  const names = Array.from({ length: 3_000 }, (_, index) => `benchmark ${index}`);
  const benchmarks = names.map((name) => ({ name, command: name }));
  const output = check(
    exampleWith({ benchmarks, verdicts: names.map((benchmark) => ({ ...verdict, benchmark })) }),
  );
  assertFits(output);
  const rows = output.summary.split('\n').filter((line) => line.startsWith('| `'));
  assert.match(output.summary, new RegExp(`_${names.length - rows.length} more rows have no room here`));
  assertTablesWhole(output.summary);
});

test('hostile text reaches neither markup nor a mention, wherever a pull request can place it', () => {
  const output = check(hostileReport());
  assertFits(output);
  for (const markdown of [output.summary, output.text ?? '']) {
    assertHarmless(markdown);
    assertTablesWhole(markdown);
  }
  assert.doesNotMatch(output.title, /@|\n/);
});

test('whatever a decodable report holds, the check is harmless and within every limit', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const output = check(evaluateReport(report, report.policy));
      assertFits(output);
      assertHarmless(output.summary);
      assertTablesWhole(output.summary);
    }),
    { numRuns: 60 },
  );
});

const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '@octocat',
        '<img src=x>',
        '|',
        '`',
        '[a](b)',
        '![a](b)',
        'https://e.example',
        '#12',
        '\n',
        '\u202e',
        '\\',
        '&lt;',
      ),
    )
    .map((parts) => parts.join('')),
);

test('comments, notices and replies are harmless whatever names and reasons they quote', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const reason = {
        kind: 'regressed',
        effect: 'blocks',
        benchmark: name,
        message: `${name} got slower`,
      } as const;
      const override = { by: 'a', reason: name, headSha: 'b'.repeat(40), at: '2025', accepted: [reason] };
      const problem = { code: 'artifact-refused', message: name, hint: name } as const;
      const notice = renderNotice({ title: name, paragraphs: [name], problems: [problem] });
      assertFits(notice);
      for (const markdown of [
        notice.summary,
        renderComment({ title: name, headSha: 'b'.repeat(40), reasons: [reason], overridable: true }),
        sayOverridden(override),
        sayRefusal({ why: name, hint: name }),
        sayHelp({ roles: ['admin'], author: false }, name),
      ]) {
        assertHarmless(markdown);
        assert.ok(markdown.length <= checkLimits.comment);
      }
    }),
    { numRuns: 300 },
  );
  assertHarmless(sayRefusal({ why: hostileText, hint: hostileText }));
});
