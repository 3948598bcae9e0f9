import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseWatched, compareContention } from '../../../src/core/contention/compare-contention.ts';
import { decide } from '../../../src/core/gate/decide.ts';
import type { ContendedLine, Contender, ContentionEvidence } from '../../../src/core/model/contention.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import { renamePolicy } from '../../../src/core/renames/rename-policy.ts';
import { makeSide, metricsNamed, plainPolicy } from '../compare/make-results.ts';

function contender(fields: readonly string[], parts: Partial<Contender> = {}): Contender {
  return { function: 'work', file: 'src/a.c', line: 3, threads: ['t1'], writes: true, fields, ...parts };
}

function line(one: Contender, other: Contender, ...rest: readonly Contender[]): ContendedLine {
  const parts = [one, other].map((side, at) => ({
    from: 8 * at,
    to: 8 * at + 8,
    name: side.fields[0] ?? '',
    users: [],
    contended: true,
  }));
  return { owner: 'totals', contenders: [one, other, ...rest], parts, suggestion: 'pad it' };
}

function told(lines: readonly ContendedLine[], more: Partial<{ complete: boolean; unlisted: number }> = {}) {
  return { kind: 'lines', method: 'recorded', complete: true, lines, unlisted: 0, ...more } as const;
}

const why: Problem = { code: 'tool-missing', message: 'gcc is not installed', hint: 'install it' };
const unmeasured: ContentionEvidence = { kind: 'unmeasured', why };
const [left, right, third] = ['left', 'right', 'third'].map((name) => contender([`totals.${name}`]));
assert.ok(left !== undefined && right !== undefined && third !== undefined);

function sizes(base: ContentionEvidence, head: ContentionEvidence): readonly number[] {
  const change = compareContention(base, head);
  if (change.kind !== 'compared') assert.fail(JSON.stringify(change));
  return [change.fresh.length, change.known.length, change.mended.length];
}

test('a line is new, known or mended by its fields, wherever its code stands', () => {
  const moved = line({ ...left, line: 90, function: 'other' }, { ...right, file: 'src/b.c' });
  assert.deepEqual(sizes(told([]), told([line(left, right)])), [1, 0, 0]);
  assert.deepEqual(sizes(told([line(left, right)]), told([moved])), [0, 1, 0]);
  assert.deepEqual(sizes(told([line(left, right)]), told([])), [0, 0, 1]);
});

test('another pair of the same users of a line is no new line; a user that joins makes one', () => {
  assert.deepEqual(
    sizes(told([line(left, right, left, right, third)]), told([line(right, third)])),
    [0, 1, 0],
  );
  assert.deepEqual(
    sizes(told([line(left, right)]), told([line(left, { ...third, function: 'rest' })])),
    [1, 0, 1],
  );
});

test('elements of an array are alike, and code tells where no field is known', () => {
  const element = (at: number) => contender([`counts[${at}].hits`]);
  assert.deepEqual(
    sizes(told([line(element(0), element(1))]), told([line(element(4), element(6))])),
    [0, 1, 0],
  );
  const unnamed = line(contender([]), contender([], { function: 'rest' }));
  assert.deepEqual(sizes(told([unnamed]), told([unnamed])), [0, 1, 0]);
  assert.deepEqual(sizes(told([unnamed]), told([line(contender([]), contender([]))])), [0, 1, 0]);
});

test('renamed fields at the same bytes of the same code are the line that was there', () => {
  const renamed = line(contender(['sums.left']), contender(['sums.right']));
  assert.deepEqual(sizes(told([line(left, right)]), told([renamed])), [0, 1, 0]);
  assert.deepEqual(sizes(told([line(left, right)]), told([line(left, right), renamed])), [1, 1, 0]);
});

test('what one side does not tell, or tells by other means, is undecided', () => {
  const sampled = { ...told([]), method: 'sampled' } as const;
  const counted: ContentionEvidence = { kind: 'counted', contended: false, message: 'few misses' };
  const cases: readonly (readonly [
    ContentionEvidence | undefined,
    ContentionEvidence | undefined,
    boolean,
  ])[] = [
    [told([]), unmeasured, true],
    [told([]), undefined, true],
    [unmeasured, unmeasured, false],
    [unmeasured, told([]), false],
    [undefined, told([]), false],
    [told([]), sampled, false],
    [counted, told([]), false],
    [told([], { unlisted: 3 }), told([line(left, right)]), false],
  ];
  for (const [base, head, headOnly] of cases) {
    const change = compareContention(base, head);
    assert.ok(change.kind === 'undecided', JSON.stringify([base, head]));
    assert.equal(change.headOnly, headOnly, JSON.stringify([base, head]));
  }
});

function reasonsOf(
  base: ContentionEvidence | undefined,
  head: ContentionEvidence | undefined,
  more: Partial<Policy> = {},
) {
  const side = (contention: ContentionEvidence | undefined) => ({
    ...makeSide({ ir: [5] }),
    ...(contention === undefined ? {} : { contention }),
  });
  const policy = { ...plainPolicy, contention: { app: 'block' as const }, ...more };
  const benchmarks = [{ name: 'app', command: './app', base: side(base), head: side(head) }];
  const told = { verdicts: [], growths: [], confidence: 0.99 };
  return decide({ policy, metrics: metricsNamed('ir'), benchmarks, ...told }).reasons;
}

function judge(...given: Parameters<typeof reasonsOf>): readonly (readonly [string, string])[] {
  const reasons = reasonsOf(...given);
  return reasons.flatMap(({ kind, effect }) => (kind.startsWith('conten') ? [[kind, effect] as const] : []));
}

test('new contention blocks or warns as the policy says, and nobody looks where it says nothing', () => {
  const fight = told([line(left, right)]);
  assert.deepEqual(judge(told([]), fight), [['contended', 'blocks']]);
  assert.deepEqual(judge(told([]), fight, { contention: { app: 'warn' } }), [['contended', 'warns']]);
  assert.deepEqual(judge(told([]), fight, { contention: {} }), []);
  assert.deepEqual(judge(fight, fight), [['contended-before', 'informs']]);
  assert.deepEqual(judge(fight, told([])), [['contention-mended', 'informs']]);
  assert.deepEqual(judge(told([]), told([])), []);
});

test('a head that does not tell does not pass; a machine that cannot is a warning or what the policy says', () => {
  assert.deepEqual(judge(told([]), unmeasured), [['contention-undecided', 'prevents-comparison']]);
  assert.deepEqual(judge(undefined, undefined), [['contention-undecided', 'prevents-comparison']]);
  assert.deepEqual(judge(unmeasured, unmeasured), [['contention-undecided', 'warns']]);
  assert.deepEqual(judge(unmeasured, unmeasured, { undecided: 'block' }), [
    ['contention-undecided', 'blocks'],
  ]);
  assert.deepEqual(judge(told([]), told([], { complete: false })), [['contention-undecided', 'warns']]);
});

test('counters tell whether lines are fought over', () => {
  const counted = (contended: boolean) => ({ kind: 'counted', contended, message: 'misses' }) as const;
  assert.deepEqual(judge(counted(false), counted(true)), [['contended', 'blocks']]);
  assert.deepEqual(judge(counted(true), counted(true)), [['contended-before', 'informs']]);
  assert.deepEqual(judge(counted(true), counted(false)), [['contention-mended', 'informs']]);
  assert.deepEqual(judge(counted(false), counted(false)), []);
});

test('a renamed benchmark keeps what the policy says of its lines, unless it says something of the new name', () => {
  const policy: Policy = { ...plainPolicy, contention: { old: 'block' } };
  assert.equal(renamePolicy(policy, [{ from: 'old', to: 'new' }]).contention?.['new'], 'block');
  const both: Policy = { ...plainPolicy, contention: { old: 'block', new: 'warn' } };
  assert.equal(renamePolicy(both, [{ from: 'old', to: 'new' }]).contention?.['new'], 'warn');
});

test('what blocks names its line by the two sides, so that an override of one line is for no other; lines beyond the tenth are named together', () => {
  const pairs = Array.from({ length: 12 }, (_, at) =>
    line(contender([`t${at}.right`]), contender([`t${at}.left`])),
  );
  const aboutOf = (lines: readonly ContendedLine[]) =>
    reasonsOf(told([]), told(lines))
      .filter(({ kind }) => kind === 'contended')
      .map(({ about }) => about);
  const [first, ...rest] = aboutOf(pairs);
  assert.equal(first, 'field t0.left | field t0.right');
  assert.equal(rest.length, 10);
  assert.equal(rest.at(-1), 'field t10.left | field t10.right; field t11.left | field t11.right');
  assert.equal(new Set([first, ...rest]).size, 11);
  const turned = line(contender(['t0.left']), contender(['t0.right']));
  assert.deepEqual(aboutOf([turned]), [first]);
  const long = aboutOf([line(contender(['x'.repeat(1200)]), contender(['y']))])[0] ?? '';
  assert.ok(long.length < 520, 'a name is bounded');
});

test('breakpoints are for recorded lines of the head that are new, with two fields that are written; two at most', () => {
  const read = contender(['totals.third'], { writes: false });
  const bare = contender([]);
  const fight = line(left, right);
  const chosen = (base: ContentionEvidence, head: ContentionEvidence) => chooseWatched(base, head).length;
  assert.equal(chosen(told([]), told([fight])), 1);
  assert.equal(chosen(told([fight]), told([fight])), 0);
  assert.equal(chosen(told([]), told([line(left, read), line(left, bare), line(third, third)])), 0);
  const many = Array.from({ length: 5 }, (_, at) => line(contender([`a${at}.x`]), contender([`a${at}.y`])));
  assert.equal(chosen(told([]), told(many)), 2);
  const sampled = { ...told([]), method: 'sampled' } as const;
  assert.equal(chosen(sampled, { ...sampled, lines: [fight] }), 0);
  assert.equal(chosen(unmeasured, told([fight])), 0);
});

test('what breakpoints saw is told last, on one line, and changes no verdict', () => {
  const seen = { ...line(left, right), watched: 'breakpoints saw both\nand more' };
  const [reason] = reasonsOf(told([]), told([seen]));
  assert.equal(reason?.effect, 'blocks');
  assert.match(reason.message, /; pad it; breakpoints saw both$/);
});
