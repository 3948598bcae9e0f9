import type { Culprit, Explanation } from '../../model/culprit.ts';
import type { FileDiff } from '../../model/diff.ts';
import { nameEvent } from '../../model/event-name.ts';
import { codeBlock, codeSpan, escapeMarkdown, markMessage } from '../escape/escape-markdown.ts';
import type { BenchmarkView } from '../views/benchmark-view.ts';
import { shortenFunction } from '../views/function-text.ts';
import {
  describeCalls,
  describeCoverage,
  describeExecutions,
  describeRule,
  describeShare,
  formatCost,
  formatShare,
} from '../views/guilt-text.ts';
import { diffSigns, excerptHunk, formatMargin, marginTitle } from '../views/hunk-excerpt.ts';

/** What the guilty lines of all benchmarks share. */
export interface GuiltContext {
  readonly diff: readonly FileDiff[];
  /** The culprits that are drawn with their diff; the others only name their line. */
  readonly drawn: ReadonlySet<Culprit>;
}

const culpritsShown = 3;
const relatedShown = 5;
const framesShown = 12;

/** A `!` line is one that GitHub's diff colours set apart; it stands under the guilty line. */
function diffLines(culprit: Culprit, event: string, diff: readonly FileDiff[]): readonly string[] {
  const excerpt = excerptHunk(culprit, diff);
  const hasMargin = excerpt.some(({ cost }) => cost !== undefined);
  const title = `@@ ${marginTitle.trimStart()}: ${nameEvent(event)}, with what each line calls @@`;
  const lines = excerpt.flatMap((line) => {
    const margin = hasMargin ? `${formatMargin(line)} │ ` : '';
    const code = `${diffSigns[line.kind]} ${margin}${line.text}`;
    if (!line.guilty) return [code];
    const indent = line.text.length - line.text.trimStart().length;
    const carets = '^'.repeat(Math.max(1, Math.min(60, line.text.trim().length)));
    const space = ' '.repeat(margin.length) + line.text.slice(0, indent);
    return [code, `! ${space}${carets} ${formatShare(culprit.share)} of the change`];
  });
  return hasMargin ? [title, ...lines] : lines;
}

/** All but how the line is reached says the same at each of its benchmarks, so it is told where the line is drawn. */
function details(culprit: Culprit, explanation: Explanation, isDrawn: boolean): readonly string[] {
  const calls = describeCalls(culprit, explanation.event);
  const runs = describeExecutions(culprit, explanation.event);
  const frames = culprit.chain.slice(-framesShown).map((frame) => codeSpan(shortenFunction(frame.function)));
  const cut = culprit.chain.length > frames.length ? ['…'] : [];
  const related = culprit.related
    .slice(0, relatedShown)
    .map(
      ({ file, line, delta }) =>
        `${codeSpan(`${file}:${line}`)} (${escapeMarkdown(formatCost(delta, explanation.event))})`,
    );
  return [
    ...(isDrawn && culprit.change === 'deleted' ? ['- code next to this line was removed'] : []),
    ...(runs === undefined ? [] : [`- ${escapeMarkdown(runs)}`]),
    ...(calls === undefined ? [] : [`- ${escapeMarkdown(calls)}`]),
    ...(frames.length === 0 ? [] : [`- reached by ${[...cut, ...frames].join(' → ')}`]),
    ...(related.length === 0 || !isDrawn
      ? []
      : [`- unchanged lines that cost more too: ${related.join(', ')}`]),
    ...(isDrawn ? [`- why here: ${escapeMarkdown(describeRule(culprit))}`] : []),
  ];
}

function culpritBlock(culprit: Culprit, explanation: Explanation, context: GuiltContext): string {
  const place = codeSpan(`${culprit.file}:${culprit.line}`);
  const share = escapeMarkdown(describeShare(culprit, explanation));
  const isDrawn = context.drawn.has(culprit);
  return [
    `#### ${place} · ${share} in ${codeSpan(explanation.benchmark)}`,
    '',
    ...(isDrawn
      ? [
          `In ${codeSpan(shortenFunction(culprit.function))}:`,
          '',
          codeBlock(diffLines(culprit, explanation.event, context.diff), 'diff'),
          '',
        ]
      : ['The line is shown above.', '']),
    ...details(culprit, explanation, isDrawn),
  ].join('\n');
}

/** The guilty lines of one benchmark, each in its diff, and what no line explains. */
export function explanationBlocks(
  explanation: Explanation,
  view: BenchmarkView,
  context: GuiltContext,
): readonly string[] {
  const shown = explanation.culprits.slice(0, culpritsShown);
  const more = explanation.culprits.length - shown.length;
  const { problems } = explanation;
  const coverage = describeCoverage(view, explanation);
  const name = codeSpan(explanation.benchmark);
  const cost = escapeMarkdown(formatCost(explanation.head - explanation.base, explanation.event));
  return [
    ...shown.map((culprit) => culpritBlock(culprit, explanation, context)),
    ...(shown.length === 0 && problems.length === 0 ? [`No changed line explains ${cost} in ${name}.`] : []),
    ...problems.map(({ message, hint }) => `${markMessage(message)}<br>\nHint: ${markMessage(hint)}`),
    ...(more > 0 ? [`${more} more lines of ${name} are in \`report.json\`.`] : []),
    ...(shown.length > 0 && problems.length === 0 && explanation.unexplained > 0.01
      ? [
          `${formatShare(explanation.unexplained).replace('<', '&lt;')} of ${cost} in ${name} comes from no changed line.`,
        ]
      : []),
    ...(coverage === undefined ? [] : [escapeMarkdown(coverage)]),
  ];
}
