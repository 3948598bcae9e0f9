import type { Frame } from '../../model/culprit.ts';
import { describeChange, formatValue } from '../../model/quantity-text.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';
import {
  describeCalls,
  describeExecutions,
  describeRule,
  describeShare,
  formatCost,
} from '../views/guilt-text.ts';
import type { Cause, Finding } from './finding.ts';
import { sarifLimits } from './limits.ts';
import { physicalLocation } from './location.ts';
import { ruleIdOf } from './rule.ts';

/** What a result needs to know about the head's files. */
export interface SourceReader {
  /** A line's text without its end; undefined where the file or the line is unknown. */
  readonly line: (file: string, line: number) => string | undefined;
  /** `primaryLocationLineHash` of a line, where the file is known. */
  readonly fingerprint: (file: string, line: number) => string | undefined;
}

/** Text from the pull request in a SARIF message, where `[` begins a link and `{` a placeholder (SARIF 2.1.0, 3.11). */
export function escapeMessage(text: string): string {
  const shown = clipText(showOneLine(text), sarifLimits.name);
  return shown.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}

function describeCause({ culprit, explanation, regression }: Cause): string {
  const { metric, comparison } = regression;
  const values = `${formatValue(comparison.base, metric)} to ${formatValue(comparison.head, metric)}`;
  const part = escapeMessage(describeShare(culprit, explanation));
  const change = describeChange(comparison, { ...metric, title: escapeMessage(metric.title) });
  return `'${escapeMessage(explanation.benchmark)}': ${change}, ${values}; ${part} in its profile`;
}

/** A path at the start stays as it is written. */
function startSentence(clause: string): string {
  return clause.replace(/^the /, 'The ');
}

function messageOf(finding: Finding): string {
  const [main, ...others] = finding.causes;
  const { culprit } = main;
  const subject = culprit.change === 'added' ? 'This line' : 'Code removed next to this line';
  const harm = main.explanation.event === 'Ir' ? 'slows down' : 'raises the cost of';
  const named = others.slice(0, sarifLimits.causes - 1);
  const rest = others.length - named.length;
  const calls = describeCalls(culprit, main.explanation.event);
  const runs = describeExecutions(culprit, main.explanation.event);
  const also = [...named.map(describeCause), ...(rest > 0 ? [`${rest} more benchmarks`] : [])];
  return [
    `${subject} ${harm} ${describeCause(main)}.`,
    ...(also.length > 0 ? [`Also ${also.join('; ')}.`] : []),
    ...(runs === undefined ? [] : [`${startSentence(escapeMessage(runs))}.`]),
    ...(calls === undefined ? [] : [`${escapeMessage(calls)}.`]),
    `${escapeMessage(describeRule(culprit))}.`,
    ...(culprit.related.length > 0 ? ['Unchanged lines that cost more with it: [the first](1).'] : []),
  ].join(' ');
}

function flowLocation(frame: Frame, source: SourceReader): readonly object[] {
  const { file, line } = frame;
  if (file === undefined || line === undefined) return [];
  const location = {
    physicalLocation: physicalLocation({ file, line, text: source.line(file, line) }),
    message: { text: `In '${escapeMessage(frame.function)}'.` },
  };
  return [{ location }];
}

/** The call chain, outermost first, ending on the guilty line; foreign code has no place in the repository and is left out. */
function codeFlow(finding: Finding, source: SourceReader): object {
  const { culprit } = finding.causes[0];
  const last = culprit.chain.at(-1);
  const end = { function: culprit.function, file: finding.file, line: finding.line };
  const arrived = last?.file === end.file && last.line === end.line;
  const frames = (arrived ? culprit.chain : [...culprit.chain, end]).slice(-sarifLimits.flowLocations);
  return { threadFlows: [{ locations: frames.flatMap((frame) => flowLocation(frame, source)) }] };
}

/** One SARIF result: a guilty line of the head. `ruleIndex` is the place of its metric's rule. */
export function describeResult(finding: Finding, ruleIndex: number, source: SourceReader): object {
  const { regression, culprit, explanation } = finding.causes[0];
  const { event } = explanation;
  // Whoever has only the report, such as the app, takes what was computed where the file was.
  const fingerprint = source.fingerprint(finding.file, finding.line) ?? culprit.fingerprint;
  const text = source.line(finding.file, finding.line) ?? culprit.text;
  const related = culprit.related.slice(0, sarifLimits.relatedLocations);
  return {
    ruleId: ruleIdOf(regression.metric),
    ruleIndex,
    level: regression.level,
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: physicalLocation({ file: finding.file, line: finding.line, text }) }],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: fingerprint } }),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ file, line, delta }, index) => ({
            id: index + 1,
            physicalLocation: physicalLocation({ file, line, text: source.line(file, line) }),
            message: {
              text: `${escapeMessage(formatCost(delta, event))} here and in what it calls.`,
            },
          })),
        }),
    codeFlows: [codeFlow(finding, source)],
  };
}
