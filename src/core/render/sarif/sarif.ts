import { describeChange } from '../../model/quantity-text.ts';
import type { Report } from '../../model/report.ts';
import { showOneLine } from '../escape/escape-control.ts';
import { sarifClaims } from './claims.ts';
import { sarifContention } from './contention.ts';
import { collectFindings, type Finding, type Unplaced } from './finding.ts';
import { hashLines } from './fingerprint.ts';
import { sarifLimits } from './limits.ts';
import { describeResult, escapeMessage, type SourceReader } from './result.ts';
import { describeRule } from './rule.ts';

/** What a SARIF log is made from. */
export interface SarifInput {
  readonly report: Report;
  /** Tells runs of unlike benchmarks or machines apart; part of `automationDetails.id`. */
  readonly category: string;
  /** A file of the head as it stands on disk, by its path in the repository; for fingerprints and columns. */
  readonly fileText: (path: string) => string | undefined;
}

function memoise<T>(make: (file: string) => T): (file: string) => T {
  const made = new Map<string, T>();
  return (file) => {
    const known = made.get(file);
    if (known !== undefined) return known;
    const fresh = make(file);
    made.set(file, fresh);
    return fresh;
  };
}

function readSources(fileText: SarifInput['fileText']): SourceReader {
  const texts = memoise(fileText);
  const lines = memoise((file) => texts(file)?.split('\n') ?? []);
  const hashes = memoise((file) => {
    const text = texts(file);
    return text === undefined ? [] : hashLines(text);
  });
  return {
    line: (file, line) => lines(file)[line - 1],
    fingerprint: (file, line) => hashes(file)[line - 1],
  };
}

function describeUnplaced({ benchmark, regression }: Unplaced): object {
  const change = describeChange(regression.comparison, regression.metric);
  return {
    level: regression.level,
    message: {
      text: `'${escapeMessage(benchmark)}' regressed and no changed line explains it: ${escapeMessage(change)}.`,
    },
  };
}

function notify(unplaced: readonly Unplaced[], unshown: number): readonly object[] {
  const told = unplaced.slice(0, sarifLimits.notifications);
  const more = unplaced.length - told.length;
  const cut = [
    ...(more > 0 ? [`${more} more regressions have no line.`] : []),
    ...(unshown > 0 ? [`${unshown} more guilty lines are left out; report.json has them all.`] : []),
  ];
  return [...told.map(describeUnplaced), ...cut.map((text) => ({ level: 'warning', message: { text } }))];
}

/** `brakeline/<category>/`: GitHub's category is what stands before the last slash. */
function automationId(category: string): string {
  const parts = showOneLine(category)
    .split('/')
    .filter((part) => part !== '');
  return ['brakeline', ...parts, ''].join('/');
}

/** Results, the gravest first, as many as fit: the bytes are counted with the indentation that they get in the log. */
function fitResults(candidates: Iterable<object>): readonly object[] {
  const encoder = new TextEncoder();
  const results: object[] = [];
  let room: number = sarifLimits.resultBytes;
  for (const result of candidates) {
    if (results.length === sarifLimits.results) break;
    room -= encoder.encode(JSON.stringify([[[[result]]]], null, 2)).length;
    if (room < 0) break;
    results.push(result);
  }
  return results;
}

/** One at a time, because there may be more than fit. */
function* describeResults(
  findings: readonly Finding[],
  report: Report,
  source: SourceReader,
): Generator<object> {
  const rules = new Map(report.metrics.map((metric, index) => [metric.name, index]));
  for (const finding of findings) {
    const rule = rules.get(finding.causes[0].regression.metric.name) ?? -1;
    yield describeResult(finding, rule, source);
  }
}

/**
 * A SARIF 2.1.0 log of the report's guilty lines, for GitHub's code scanning: one run, a rule a metric, one result a line
 * (level `error` where the gate blocks, `warning` where it warns). Improvements give no result. A regression without a
 * line gives a notification, because code scanning shows nothing that has no place; the summary tells it.
 * Stays within `sarifLimits`: the least grave lines are left out, which a notification says. Ends in a newline.
 */
export function renderSarif(input: SarifInput): string {
  const { report } = input;
  const { findings, unplaced } = collectFindings(report);
  const source = readSources(input.fileText);
  const contention = sarifContention(report, { ruleIndex: report.metrics.length, source });
  const ruleIndex = report.metrics.length + contention.rules.length;
  const claims = sarifClaims(report, { ruleIndex, source });
  const results = fitResults([
    ...contention.results,
    ...claims.results,
    ...describeResults(findings.slice(0, sarifLimits.results), report, source),
  ]);
  const all = findings.length + contention.results.length + claims.results.length;
  const notifications = notify(unplaced, all - results.length);
  const rules = [...report.metrics.map(describeRule), ...contention.rules, ...claims.rules];
  const run = {
    tool: { driver: { name: 'Brakeline', semanticVersion: report.generator.version, rules } },
    automationDetails: { id: automationId(input.category) },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
