import type { Explanation } from '../model/culprit.ts';
import type { FileDiff } from '../model/diff.ts';
import { showOneLine } from './escape-control.ts';
import { formatCost } from './guilt-text.ts';
import { firstMentions } from './hunk-excerpt.ts';
import { drawExplanation } from './terminal-guilt.ts';
import { createPaint } from './terminal-style.ts';

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
  const lines = explanations.flatMap((explanation) => {
    const change = formatCost(explanation.head - explanation.base, explanation.event);
    if (explanation.head <= explanation.base && explanation.problems.length === 0) {
      return [`${showOneLine(explanation.benchmark)}: ${showOneLine(change)}; nothing got costlier`, ''];
    }
    return drawExplanation(explanation, undefined, context);
  });
  return lines.length === 0 ? 'no benchmark was explained\n' : `${lines.join('\n')}`;
}
