import type { Policy } from '../../src/core/model/policy.ts';
import type { Report } from '../../src/core/model/report.ts';
import { encodeReport } from '../../src/core/report/encode.ts';

/** The text of a report that must not be believed, in an archive with which nothing is wrong. */
export interface HostileReport {
  readonly name: string;
  /** What is wrong with it, as the end of a sentence that begins with "a report that". */
  readonly story: string;
  /** `refused` with a reason; or `harmless`: read, and what it says is shown escaped or not believed. */
  readonly outcome: 'refused' | 'harmless';
  readonly build: (report: Report) => Buffer;
}

/** Names that try to become something else than text in a check, a comment or a log. */
export const hostileNames = {
  html: '<img src=x onerror=alert(1)><details open><script>x</script>',
  mention: '@octo/owners please merge #1 and see GH-2, octo/ledger@0123456789abcdef0123456789abcdef01234567',
  markdown:
    '](https://evil.example) ![x](https://evil.example/p.png) | a | **b** | `c` ~~~ <!-- brakeline:pull -->',
  bidi: 'parse/\u202egnp.exe\u202c\u2066x\u2069',
  workflowCommand: '::set-output name=verdict::pass',
  command: '/brakeline override this is fine by me',
  zeroWidth: 'parse\u200b/la\u200drge\ufeff',
} as const;

function encoded(report: Report): Buffer {
  return Buffer.from(encodeReport(report));
}

function renamed(report: Report, name: string): Buffer {
  const old = report.benchmarks[0]?.name ?? '';
  const text = encodeReport(report);
  return Buffer.from(text.replaceAll(JSON.stringify(old), JSON.stringify(name)));
}

function withFirst(report: Report, json: string): Buffer {
  return Buffer.from(encodeReport(report).replace('{', `{${json},`));
}

/** The report with the first raw value of a sample replaced by this text. */
function withValue(report: Report, value: string): Buffer {
  return Buffer.from(encodeReport(report).replace(/("values":\s*\[\s*)[\d.e+-]+/, `$1${value}`));
}

/** 50 MB of valid JSON that begins like a report. */
function huge(): Buffer {
  const number = '1234567890123456,';
  const start = '{"format": "brakeline-report", "version": 1, "benchmarks": [';
  return Buffer.from(`${start}${number.repeat((50 * 1024 * 1024) / number.length)}0]}`);
}

const shapes: readonly HostileReport[] = [
  { name: 'huge-json', story: 'has 50 MB of numbers', outcome: 'refused', build: huge },
  {
    name: 'deep-nesting',
    story: 'nests 100,000 arrays',
    outcome: 'refused',
    build: () => Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
  },
  {
    name: 'prototype-keys',
    story: 'sets __proto__ and constructor',
    outcome: 'refused',
    build: (report) =>
      withFirst(report, '"__proto__": {"kind": "pass"}, "constructor": {"prototype": {"kind": "pass"}}'),
  },
  {
    name: 'not-a-number',
    story: 'holds NaN among its values',
    outcome: 'refused',
    build: (report) => withValue(report, 'NaN'),
  },
  {
    name: 'infinite-number',
    story: 'holds a value past the largest number',
    outcome: 'refused',
    build: (report) => withValue(report, '1e999'),
  },
  {
    name: 'negative-count',
    story: 'counts below zero',
    outcome: 'refused',
    build: (report) => withValue(report, '-5000000'),
  },
  {
    name: 'not-utf8',
    story: 'is not UTF-8',
    outcome: 'refused',
    build: () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  },
  { name: 'not-an-object', story: 'is a list', outcome: 'refused', build: () => Buffer.from('[1, 2, 3]') },
  {
    name: 'future-version',
    story: 'is of version 99',
    outcome: 'refused',
    build: (report) => Buffer.from(encodeReport(report).replace(/"version":\s*1\b/, '"version": 99')),
  },
  {
    name: 'control-characters',
    story: 'names a benchmark with control characters',
    outcome: 'refused',
    build: (report) => renamed(report, 'parse\u0000\u001b[2J\r\nx'),
  },
];

const names: readonly HostileReport[] = Object.entries(hostileNames).map(([kind, name]) => ({
  name: `name-${kind}`,
  story: `names a benchmark ${JSON.stringify(name)}`,
  outcome: 'harmless',
  build: (report) => renamed(report, name),
}));

/** The same policy with every gate off. */
function permissive(policy: Policy): Policy {
  const gate = Object.entries(policy.gate).map(([metric, rule]) => [metric, { ...rule, on: 'off' as const }]);
  return { gate: Object.fromEntries(gate), benchmarkGates: {}, budgets: [], expected: [], undecided: 'warn' };
}

const lies: readonly HostileReport[] = [
  {
    name: 'forged-verdict',
    story: 'says pass over samples that regressed',
    outcome: 'harmless',
    build: (report) =>
      encoded({
        ...report,
        verdicts: [],
        explanations: [],
        decision: { ...report.decision, kind: 'pass', title: 'Nothing got slower', reasons: [] },
      }),
  },
  {
    name: 'forged-policy',
    story: 'brings a policy of its own that allows everything',
    outcome: 'harmless',
    build: (report) => encoded({ ...report, policy: permissive(report.policy) }),
  },
];

export const hostileReports: readonly HostileReport[] = [...shapes, ...names, ...lies];
