import type { Culprit, Explanation } from '../../model/culprit.ts';
import type { FileDiff } from '../../model/diff.ts';
import { nameEvent } from '../../model/event-name.ts';
import { showControls, showOneLine } from '../escape/escape-control.ts';
import type { BenchmarkView } from '../views/benchmark-view.ts';
import { shortenFunction } from '../views/function-text.ts';
import {
  describeCalls,
  describeChain,
  describeCoverage,
  describeExecutions,
  describeRule,
  describeShare,
  describeSymbolisers,
  formatCost,
  formatShare,
} from '../views/guilt-text.ts';
import {
  diffSigns,
  type ExcerptLine,
  excerptHunk,
  formatMargin,
  marginTitle,
} from '../views/hunk-excerpt.ts';
import type { Paint, Tone } from './style.ts';
import { clipToWidth, displayWidth, wrapText } from './width.ts';

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
/** A narrower terminal has no room for costs beside the code. */
const widthForMargin = 72;

const tones: Readonly<Record<ExcerptLine['kind'], Tone>> = {
  context: 'plain',
  added: 'good',
  deleted: 'quiet',
};

interface HunkContext extends GuiltContext {
  readonly hasMargin: boolean;
}

/** A line of the diff, and under the guilty one a caret with its share. */
function drawLine(line: ExcerptLine, share: string, context: HunkContext): readonly string[] {
  const { columns, paint } = context;
  const margin = context.hasMargin ? `${formatMargin(line)}  ` : '';
  const gutter = `${line.guilty ? '>' : ' '} ${String(line.number).padStart(5)} ${margin}${diffSigns[line.kind]} `;
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

function drawHunk(culprit: Culprit, event: string, context: GuiltContext): readonly string[] {
  const share = formatShare(culprit.share);
  const excerpt = excerptHunk(culprit, context.diff);
  const hasMargin = context.columns >= widthForMargin && excerpt.some(({ cost }) => cost !== undefined);
  const title = `        ${marginTitle}  ${showOneLine(nameEvent(event))}, with what each line calls`;
  const lines = excerpt.flatMap((line) => drawLine(line, share, { ...context, hasMargin }));
  return hasMargin ? [context.paint('quiet', clipToWidth(title, context.columns)), ...lines] : lines;
}

function wrapWith(label: string, text: string, { columns, paint }: GuiltContext): readonly string[] {
  const indent = ' '.repeat(label.length);
  const lines = wrapText(text, columns - label.length);
  return lines.map((line, index) => (index === 0 ? paint('quiet', label) : indent) + line);
}

function drawCulprit(culprit: Culprit, explanation: Explanation, context: GuiltContext): readonly string[] {
  const { paint, columns } = context;
  const isDrawn = context.drawn.has(culprit);
  const place = `${showOneLine(culprit.file)}:${culprit.line}`;
  const rest = `in ${showOneLine(shortenFunction(culprit.function))} · ${showOneLine(explanation.benchmark)}: ${showOneLine(describeShare(culprit, explanation))}`;
  const removed = isDrawn && culprit.change === 'deleted' ? ['code next to this line was removed'] : [];
  const chain = describeChain(culprit, framesShown);
  const runs = [describeExecutions(culprit, explanation.event), describeCalls(culprit, explanation.event)];
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
    ...(isDrawn
      ? drawHunk(culprit, explanation.event, context)
      : wrapWith('  ', 'the line is shown above', context)),
    ...removed.flatMap((text) => wrapWith('  ', text, context)),
    ...runs.flatMap((text) => (text === undefined ? [] : wrapWith('  ', showOneLine(text), context))),
    ...(chain === undefined ? [] : wrapWith('  reached by: ', chain, context)),
    ...(related.length === 0 || !isDrawn ? [] : wrapWith('  costs more too: ', related.join(', '), context)),
    ...(isDrawn ? wrapWith('  why here: ', showOneLine(describeRule(culprit)), context) : []),
    '',
  ];
}

/** The guilty lines of all, and the symboliser that was used. */
export function drawExplanations(
  explanations: readonly { readonly explanation: Explanation; readonly view?: BenchmarkView }[],
  context: GuiltContext,
): readonly string[] {
  const used = describeSymbolisers(explanations.map(({ explanation }) => explanation));
  return [
    ...explanations.flatMap(({ explanation, view }) => drawExplanation(explanation, view, context)),
    ...(used === undefined ? [] : [...wrapWith('', showOneLine(used), context), '']),
  ];
}

/** The guilty lines of one benchmark, each marked in its diff, the largest share first; without any, where to look. */
function drawExplanation(
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
