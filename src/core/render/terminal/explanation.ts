import type { Explanation } from '../../model/culprit.ts';
import type { FileDiff } from '../../model/diff.ts';
import { showOneLine } from '../escape/escape-control.ts';
import { formatCost } from '../views/guilt-text.ts';
import { firstMentions } from '../views/hunk-excerpt.ts';
import { drawExplanations } from './guilt.ts';
import { createPaint } from './style.ts';

interface ExplanationText {
  readonly explanations: readonly Explanation[];
  /** Base against head, for the lines around a guilty one. */
  readonly diff: readonly FileDiff[];
  /** Width of the terminal, at least 40. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Why each benchmark costs more, as text for a terminal: source lines with their share beside them. */
export function renderExplanations({ explanations, diff, columns, colour }: ExplanationText): string {
  const context = { columns, paint: createPaint(colour), diff, drawn: firstMentions(explanations) };
  const rose = explanations.filter(({ head, base, problems }) => head > base || problems.length > 0);
  const lines = [
    ...explanations
      .filter((explanation) => !rose.includes(explanation))
      .flatMap(({ benchmark, base, head, event }) => [
        `${showOneLine(benchmark)}: ${showOneLine(formatCost(head - base, event))}; nothing got costlier`,
        '',
      ]),
    ...drawExplanations(
      rose.map((explanation) => ({ explanation })),
      context,
    ),
  ];
  return lines.length === 0 ? 'no benchmark was explained\n' : `${lines.join('\n')}`;
}
