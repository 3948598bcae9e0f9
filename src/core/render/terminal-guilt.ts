import type { Culprit, Explanation } from '../model/culprit.ts';
import type { FileDiff } from '../model/diff.ts';
import type { BenchmarkView } from './benchmark-view.ts';
import { showControls, showOneLine } from './escape-control.ts';
import {
  describeCalls,
  describeCoverage,
  describeRule,
  describeShare,
  formatCost,
  formatShare,
} from './guilt-text.ts';
import { diffSigns, type ExcerptLine, excerptHunk } from './hunk-excerpt.ts';
import type { Paint, Tone } from './terminal-style.ts';
import { clipToWidth, displayWidth, wrapText } from './terminal-width.ts';

/** What the guilty lines of all benchmarks share. */
export interface GuiltContext {
  readonly columns: number;
  readonly paint: Paint;
  readonly diff: readonly FileDiff[];
  /** The culprits that are drawn with their diff; the others only name their line. */
  readonly drawn: ReadonlySet<Culprit>;
}

const culpritsShown = 3;
const relatedShown = 3;
const framesShown = 8;

const tones: Readonly<Record<ExcerptLine['kind'], Tone>> = {
  context: 'plain',
  added: 'good',
  deleted: 'quiet',
};

/** A line of the diff, and under the guilty one a caret with its share. */
function drawLine(line: ExcerptLine, share: string, context: GuiltContext): readonly string[] {
  const { columns, paint } = context;
  const gutter = `${line.guilty ? '>' : ' '} ${String(line.number).padStart(5)} ${diffSigns[line.kind]} `;
  const code = showControls(line.text).trimEnd();
  const text = clipToWidth(`${gutter}${code}`, columns).trimEnd();
  if (!line.guilty) return [paint(tones[line.kind], text)];
  const indent = Math.min(gutter.length + code.length - code.trimStart().length, Math.floor(columns / 2));
  const label = ` ${share} of the change`;
  const room = Math.max(1, columns - indent - displayWidth(label));
  const carets = '^'.repeat(Math.max(1, Math.min(displayWidth(text) - indent, room)));
  const under = `${' '.repeat(indent)}${carets}${label}`;
  return [paint('strong', text), paint('bad', clipToWidth(under, columns))];
}

function drawHunk(culprit: Culprit, context: GuiltContext): readonly string[] {
  const share = formatShare(culprit.share);
  return excerptHunk(culprit, context.diff).flatMap((line) => drawLine(line, share, context));
}

function wrapWith(label: string, text: string, { columns, paint }: GuiltContext): readonly string[] {
  const indent = ' '.repeat(label.length);
  const lines = wrapText(text, columns - label.length);
  return lines.map((line, index) => (index === 0 ? paint('quiet', label) : indent) + line);
}

function describeChain(culprit: Culprit): string {
  const names = culprit.chain.slice(-framesShown).map((frame) => showOneLine(frame.function));
  const cut = culprit.chain.length > names.length ? ['…'] : [];
  return [...cut, ...names].join(' > ');
}

function drawCulprit(culprit: Culprit, explanation: Explanation, context: GuiltContext): readonly string[] {
  const { paint, columns } = context;
  const isDrawn = context.drawn.has(culprit);
  const place = `${showOneLine(culprit.file)}:${culprit.line}`;
  const rest = `in ${showOneLine(culprit.function)} · ${showOneLine(explanation.benchmark)}: ${showOneLine(describeShare(culprit, explanation))}`;
  const removed = isDrawn && culprit.change === 'deleted' ? ['code next to this line was removed'] : [];
  const calls = describeCalls(culprit, explanation.event);
  const related = culprit.related
    .slice(0, relatedShown)
    .map(
      ({ file, line, delta }) =>
        `${showOneLine(file)}:${line} (${showOneLine(formatCost(delta, explanation.event))})`,
    );
  const [first = '', ...more] = wrapText(`${place} ${rest}`, columns);
  return [
    first.startsWith(place) ? paint('strong', place) + first.slice(place.length) : first,
    ...more,
    ...(isDrawn ? drawHunk(culprit, context) : wrapWith('  ', 'the line is shown above', context)),
    ...removed.flatMap((text) => wrapWith('  ', text, context)),
    ...(calls === undefined ? [] : wrapWith('  ', showOneLine(calls), context)),
    ...(culprit.chain.length === 0 ? [] : wrapWith('  reached by: ', describeChain(culprit), context)),
    ...(related.length === 0 || !isDrawn ? [] : wrapWith('  costs more too: ', related.join(', '), context)),
    ...(isDrawn ? wrapWith('  why here: ', showOneLine(describeRule(culprit)), context) : []),
    '',
  ];
}

/** The guilty lines of one benchmark, each marked in its diff, the largest share first; without any, where to look. */
export function drawExplanation(
  explanation: Explanation,
  view: BenchmarkView | undefined,
  context: GuiltContext,
): readonly string[] {
  const shown = explanation.culprits.slice(0, culpritsShown);
  const more = explanation.culprits.length - shown.length;
  const name = showOneLine(explanation.benchmark);
  const cost = showOneLine(formatCost(explanation.head - explanation.base, explanation.event));
  const { problems } = explanation;
  const coverage = describeCoverage(view, explanation);
  const rest = [
    ...(shown.length === 0 && problems.length === 0 ? [`${name}: no changed line explains ${cost}`] : []),
    ...(more > 0 ? [`${more} more lines of ${name} are in report.json`] : []),
    ...(shown.length > 0 && problems.length === 0 && explanation.unexplained > 0.01
      ? [`${formatShare(explanation.unexplained)} of ${cost} in ${name} comes from no changed line`]
      : []),
    ...(coverage === undefined ? [] : [showOneLine(coverage)]),
  ];
  return [
    ...shown.flatMap((culprit) => drawCulprit(culprit, explanation, context)),
    ...rest.flatMap((text) => wrapWith('', text, context)),
    ...problems.flatMap(({ message, hint }) => [
      ...wrapWith('! ', showOneLine(message), context),
      ...wrapWith('  hint: ', showOneLine(hint), context),
    ]),
    ...(rest.length + problems.length > 0 ? [''] : []),
  ];
}
