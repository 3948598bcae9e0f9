import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContendedLine, ContentionEvidence } from '../../../../src/core/model/contention.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import { renderContentionPage } from '../../../../src/core/render/pictures/contention-page.ts';
import { decodeReport } from '../../../../src/core/report/decode.ts';
import { hostileNames } from '../../../support/hostile-reports.ts';
import { makeReport, makeSide, plainPolicy } from '../../compare/make-results.ts';

const hostile = Object.values(hostileNames);

function line(name: string, function_: string): ContendedLine {
  const contender = { function: function_, file: '', line: 0, threads: [name], writes: true, fields: [name] };
  return {
    owner: name,
    contenders: [contender, { ...contender, fields: [`${name} other`] }],
    parts: [
      { from: 0, to: 8, name, users: [name], contended: true },
      { from: 256, to: 0, name: '', users: [], contended: false },
    ],
    suggestion: name,
  };
}

function reportOf(lines: readonly ContendedLine[]): Report {
  const told = (these: readonly ContendedLine[]): ContentionEvidence => ({
    kind: 'lines',
    method: 'recorded',
    complete: true,
    lines: these,
    unlisted: 0,
  });
  const name = hostileNames.html;
  const [base, head] = [[], lines].map((these) => ({ ...makeSide({}), contention: told(these) }));
  assert.ok(base !== undefined && head !== undefined);
  const policy = { ...plainPolicy, contention: { [name]: 'block' } } as const;
  return makeReport([{ name, command: 'run', base, head }], { policy });
}

function pageOf(lines: readonly ContendedLine[]): string | undefined {
  return renderContentionPage(reportOf(lines));
}

test('a page of hostile names holds no markup of theirs, no control characters and nothing to load', () => {
  const page = pageOf(hostile.map((name) => line(name, name))) ?? '';
  assert.equal((page.match(/<section>/g) ?? []).length, hostile.length);
  assert.doesNotMatch(page, /<img|<script|<details|<!-- brakeline/);
  assert.doesNotMatch(page, /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
  assert.match(page, /default-src 'none'/);
});

test('a page says how many lines it has no room for, and there is none without a line', () => {
  const many = Array.from({ length: 3000 }, (_, at) => line(`field${at}`, 'count'));
  const page = pageOf(many) ?? '';
  assert.equal((page.match(/<section>/g) ?? []).length, 200);
  assert.match(page, /2800 more in report\.json/);
  assert.equal(pageOf([]), undefined);
});

test('a report with more lines, users or parts of a line than one can have is refused', () => {
  const decode = (lines: readonly ContendedLine[]): string =>
    decodeReport({ file: 'report.json', text: JSON.stringify(reportOf(lines)) }).kind;
  const one = line('field', 'count');
  const part = { from: 0, to: 8, name: 'field', users: [], contended: true };
  assert.equal(decode([one]), 'ok');
  assert.equal(decode(Array.from({ length: 51 }, () => one)), 'failed');
  assert.equal(decode([{ ...one, parts: Array.from({ length: 129 }, () => part) }]), 'failed');
  const [first, second] = one.contenders;
  const crowd = Array.from({ length: 31 }, () => first);
  assert.equal(decode([{ ...one, contenders: [first, second, ...crowd] }]), 'failed');
  assert.equal(decode([{ ...one, owner: 'x'.repeat(1_000_000) }]), 'failed');
});
