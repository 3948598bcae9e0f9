import type { Explanation } from '../../model/culprit.ts';
import type { FileDiff } from '../../model/diff.ts';
import type { TimeSpent } from '../../model/time-spent.ts';
import { showOneLine } from '../escape/escape-control.ts';
import { formatCost } from '../views/guilt-text.ts';
import { firstMentions } from '../views/hunk-excerpt.ts';
import { drawExplanations } from './guilt.ts';
import { createPaint } from './style.ts';
import { drawTimeSpent } from './time-spent.ts';

interface ExplanationText {
  readonly explanations: readonly Explanation[];
  /** Base against head, for the lines around a guilty one. */
  readonly diff: readonly FileDiff[];
  /** Of benchmarks that were sampled, because there was nothing to explain them from. */
  readonly timeSpent?: readonly TimeSpent[];
  /** Width of the terminal, at least 40. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Why each benchmark costs more, as text for a terminal: source lines with their share beside them; then what was sampled. */
export function renderExplanations({
  explanations,
  diff,
  timeSpent = [],
  columns,
  colour,
}: ExplanationText): string {
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
    ...(timeSpent.length === 0 ? [] : [context.paint('strong', 'Time is spent here'), '']),
    ...drawTimeSpent({ timeSpent }, columns),
  ];
  return lines.length === 0 ? 'no benchmark was explained\n' : `${lines.join('\n')}`;
}
