import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnnotations } from '../../src/core/render/check-run/annotations.ts';
import { checkText } from '../../src/core/render/check-run/text.ts';
import { renderTerminal } from '../../src/core/render/terminal/terminal.ts';
import { decodeReport } from '../../src/core/report/decode.ts';
import { validateSchema } from '../core/render/sarif-checks.ts';
import { canWatch } from '../measure/contention/can-watch.ts';
import { aboutLines, configuration, gate, plainBuild, tally } from './gate-contention.ts';

const { main, padded, shared } = tally;

test('a head that takes the padding out is blocked, with both source lines, fields, picture and advice', async (t) => {
  const { report, files, read } = await gate(t, {
    base: { 'src/main.c': main, 'src/tally.h': padded },
    head: { 'src/tally.h': shared },
  });
  const [reason, ...more] = aboutLines(report);
  assert.deepEqual([reason?.kind, reason?.effect, more.length], ['contended', 'blocks', 0]);
  assert.match(
    reason?.message ?? '',
    /count_read at src\/main\.c:10 writes tally\.read in t1, count_written at src\/main\.c:16 writes tally\.written in t2; align tally\.written to 64 bytes \(alignas\(64\)\), split the struct/,
  );
  if (canWatch())
    assert.match(
      reason?.message ?? '',
      /; breakpoints saw two threads write to both in the measured program$/,
    );
  assert.equal(report.decision.kind, 'block');
  const decoded = decodeReport({ file: 'report.json', text: read('report.json') });
  assert.ok(decoded.kind === 'ok', JSON.stringify(decoded));
  assert.deepEqual(decoded.value.benchmarks, report.benchmarks);

  const part = { report: decoded.value, history: [] };
  const annotations = checkAnnotations([part], []);
  assert.deepEqual(
    annotations.map(({ path, startLine, level }) => [path, startLine, level]),
    [
      ['src/main.c', 10, 'failure'],
      ['src/main.c', 16, 'failure'],
    ],
  );
  assert.match(annotations[0]?.message ?? '', /To mend it: align tally\.written/);

  const sarif = read('results.sarif');
  assert.deepEqual(validateSchema(sarif), []);
  const [{ results, tool }] = Object(JSON.parse(sarif)).runs;
  assert.deepEqual(
    results.map((result: { ruleId: string; level: string }) => [result.ruleId, result.level]),
    [
      ['brakeline.contention', 'error'],
      ['brakeline.contention', 'error'],
    ],
  );
  assert.equal(tool.driver.rules[results[0].ruleIndex].id, 'brakeline.contention');

  const pictures = [
    read('summary.md'),
    checkText([part], []),
    renderTerminal(report, { columns: 120, colour: false }),
  ];
  for (const picture of pictures)
    assert.match(picture, /! +\d+–\d+ {2}tally\.written {2}t2 reads, t2 writes/);

  assert.equal(files.cacheLines?.endsWith('/cache-lines.html'), true);
  const page = read('cache-lines.html');
  assert.match(page, /<h2>tally \(struct tally\) in tally: new in the head, blocks<\/h2>/);
  assert.match(page, /<div class="contended" [^>]*>! tally\.written<br>/);
  assert.match(read('summary.md'), /Drawn in `cache-lines\.html`, beside `report\.json`/);
});

test('contention that the base had is told and does not block, though its lines move', async (t) => {
  const { report } = await gate(t, {
    base: { 'src/main.c': main, 'src/tally.h': shared },
    head: { 'src/main.c': main.replace('struct tally tally;', 'struct tally tally;\n\nint unused;') },
  });
  assert.deepEqual(
    aboutLines(report).map(({ kind, effect }) => [kind, effect]),
    [['contended-before', 'informs']],
  );
  assert.notEqual(report.decision.kind, 'block', report.decision.title);
});

test('a head that pads is told', async (t) => {
  const { report } = await gate(t, {
    base: { 'src/main.c': main, 'src/tally.h': shared },
    head: { 'src/tally.h': padded },
  });
  assert.deepEqual(
    aboutLines(report).map(({ kind, effect }) => [kind, effect]),
    [['contention-mended', 'informs']],
  );
});

test('a head whose build cannot be recorded does not pass as clean', async (t) => {
  const { report } = await gate(t, {
    base: { 'src/main.c': main, 'src/tally.h': padded },
    head: {
      '.github/brakeline.yml': configuration(plainBuild.replace('gcc', '/usr/bin/gcc')),
      'src/tally.h': shared,
    },
  });
  const [reason] = aboutLines(report);
  assert.deepEqual([reason?.kind, reason?.effect], ['contention-undecided', 'prevents-comparison']);
  assert.match(reason?.message ?? '', /undecided: the program recorded no accesses/);
  assert.equal(report.decision.kind, 'not-comparable');
});

const claims = `claims:
  - aligned: tally
  - apart: [tally.read, tally.written]
  - one_thread: tally.read
  - { one_thread: tally, blocks: any }
  - { aligned: struct missing, blocks: never }
`;

test('each claim ends as confirmed, broken or not measurable, and blocks as the configuration says', async (t) => {
  const configured = configuration(plainBuild, claims).replace('contention: block\n', '');
  const { report, read } = await gate(t, {
    base: {
      'src/main.c': main.replace('tally;\n\n', 'tally __attribute__((aligned(64)));\n\n'),
      'src/tally.h': padded,
      '.github/brakeline.yml': configured,
    },
    head: { 'src/tally.h': shared },
  });
  assert.deepEqual(
    report.decision.reasons
      .filter(({ kind }) => kind.startsWith('claim'))
      .map(({ kind, effect, message }) => [
        kind,
        effect,
        /that (.*?) (?:holds|is broken|could)/.exec(message)?.[1],
      ])
      .toSorted((one, other) => String(one[2]).localeCompare(String(other[2]))),
    [
      ['claim-undecided', 'warns', 'struct missing is aligned to 64 bytes'],
      ['claim-confirmed', 'informs', 'tally is aligned to 64 bytes'],
      ['claim-broken', 'blocks', 'tally is touched by one thread only'],
      ['claim-broken', 'blocks', 'tally.read and tally.written never share a cache line'],
      ['claim-confirmed', 'informs', 'tally.read is touched by one thread only'],
    ],
  );
  const results = Object(JSON.parse(read('results.sarif'))).runs[0].results;
  const found = results.map(
    (result: { ruleId: string; locations: [{ physicalLocation: { region: object } }] }) => [
      result.ruleId,
      Object(result.locations[0].physicalLocation.region).startLine,
    ],
  );
  assert.deepEqual(found, [
    ['brakeline.claims', 6],
    ['brakeline.claims', 10],
  ]);
  assert.ok(decodeReport({ file: 'report.json', text: read('report.json') }).kind === 'ok');
});
