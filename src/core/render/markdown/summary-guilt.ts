import type { Culprit, Explanation } from '../../model/culprit.ts';
import type { FileDiff } from '../../model/diff.ts';
import { codeBlock, codeSpan, escapeMarkdown } from '../escape-markdown.ts';
import { describeCalls, describeRule, describeShare, formatCost, formatShare } from '../guilt-text.ts';
import { type ExcerptLine, excerptHunk } from '../hunk-excerpt.ts';

export interface GuiltContext {
  readonly diff: readonly FileDiff[];
  /** The culprits that are drawn with their diff; the others only name their line. */
  readonly drawn: ReadonlySet<Culprit>;
}

const culpritsShown = 3;
const relatedShown = 5;
const framesShown = 12;

const signs: Readonly<Record<ExcerptLine['kind'], string>> = { context: ' ', added: '+', deleted: '-' };

/** A `!` line is one that GitHub's diff colours set apart; it stands under the guilty line. */
function diffLines(culprit: Culprit, diff: readonly FileDiff[]): readonly string[] {
  return excerptHunk(culprit, diff).flatMap((line) => {
    const code = `${signs[line.kind]} ${line.text}`;
    if (!line.guilty) return [code];
    const indent = line.text.length - line.text.trimStart().length;
    const carets = '^'.repeat(Math.max(1, Math.min(60, line.text.trim().length)));
    return [code, `! ${line.text.slice(0, indent)}${carets} ${formatShare(culprit.share)} of the change`];
  });
}

function details(culprit: Culprit, explanation: Explanation): readonly string[] {
  const calls = describeCalls(culprit);
  const frames = culprit.chain.slice(-framesShown).map((frame) => codeSpan(frame.function));
  const cut = culprit.chain.length > frames.length ? ['…'] : [];
  const related = culprit.related
    .slice(0, relatedShown)
    .map(
      ({ file, line, delta }) =>
        `${codeSpan(`${file}:${line}`)} (${escapeMarkdown(formatCost(delta, explanation.event))})`,
    );
  return [
    ...(culprit.change === 'deleted' ? ['- code next to this line was removed'] : []),
    ...(calls === undefined ? [] : [`- ${calls}`]),
    ...(frames.length === 0 ? [] : [`- reached by ${[...cut, ...frames].join(' → ')}`]),
    ...(related.length === 0 ? [] : [`- unchanged lines that cost more too: ${related.join(', ')}`]),
    `- why here: ${escapeMarkdown(describeRule(culprit))}`,
  ];
}

function culpritBlock(culprit: Culprit, explanation: Explanation, context: GuiltContext): string {
  const place = codeSpan(`${culprit.file}:${culprit.line}`);
  const share = escapeMarkdown(describeShare(culprit, explanation));
  return [
    `#### ${place} · ${share} in ${codeSpan(explanation.benchmark)}`,
    '',
    ...(context.drawn.has(culprit)
      ? [`In ${codeSpan(culprit.function)}:`, '', codeBlock(diffLines(culprit, context.diff), 'diff'), '']
      : ['The line is shown above.', '']),
    ...details(culprit, explanation),
  ].join('\n');
}

/** The guilty lines of one benchmark, each in its diff, and what no line explains. */
export function explanationBlocks(explanation: Explanation, context: GuiltContext): readonly string[] {
  const shown = explanation.culprits.slice(0, culpritsShown);
  const more = explanation.culprits.length - shown.length;
  const name = codeSpan(explanation.benchmark);
  const cost = escapeMarkdown(formatCost(explanation.head - explanation.base, explanation.event));
  return [
    ...shown.map((culprit) => culpritBlock(culprit, explanation, context)),
    ...(shown.length === 0 ? [`No changed line explains ${cost} in ${name}.`] : []),
    ...(more > 0 ? [`${more} more lines of ${name} are in \`report.json\`.`] : []),
    ...(shown.length > 0 && explanation.unexplained > 0.01
      ? [
          `${formatShare(explanation.unexplained).replace('<', '&lt;')} of ${cost} in ${name} comes from no changed line.`,
        ]
      : []),
  ];
}
