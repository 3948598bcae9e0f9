import type { FileDiff } from '../model/diff.ts';
import type { Report } from '../model/report.ts';
import {
  collectProblems,
  collectUndecided,
  collectUnmeasured,
  listFew,
  type Note,
} from './benchmark-notes.ts';
import { viewBenchmarks } from './benchmark-view.ts';
import { checkLimits } from './check-limits.ts';
import { clipText } from './escape-control.ts';
import { codeSpan, markMessage } from './escape-markdown.ts';
import { firstMentions } from './hunk-excerpt.ts';
import { fitBlocks } from './markdown/summary-blocks.ts';
import { environmentBlocks } from './markdown/summary-environment.ts';
import { explanationBlocks } from './markdown/summary-guilt.ts';

const room = { guilt: 30_000, notes: 10_000, history: 3_000 } as const;
const longestMessage = 400;

function noteItem({ problem, subjects }: Note): string {
  const [first = ''] = problem.message.split(/[\r\n]/, 1);
  const about = listFew(
    subjects.map((subject) => clipText(subject, 80)),
    5,
  );
  const where = about === '' ? '' : ` (${codeSpan(about)})`;
  const message = markMessage(clipText(first, longestMessage));
  return `- ${message}${where}<br>\n  Hint: ${markMessage(clipText(problem.hint, longestMessage))}`;
}

function listBlocks(title: string, items: readonly string[], bytes: number): readonly string[] {
  if (items.length === 0) return [];
  return [`### ${title}`, fitBlocks(items, bytes, (left) => `${left} more in report.json`).join('\n')];
}

/** Blocks that belong together: all of them or none. */
function unite(blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [blocks.join('\n\n')];
}

/**
 * What stands below a check run's summary: the guilty lines in their diff, what is undecided and why, problems, what the
 * stored baseline says, and the environment. `history` are sentences in which back quotes set names apart.
 */
export function checkText(
  report: Report,
  context: { readonly diff: readonly FileDiff[]; readonly history: readonly string[] },
): string {
  const views = viewBenchmarks(report);
  const undecided = collectUndecided(views);
  const explanations = views.flatMap((view) => view.explanations);
  const drawn = firstMentions(explanations);
  const guilt = views.flatMap((view) =>
    view.explanations.flatMap((one) => explanationBlocks(one, view, { diff: context.diff, drawn })),
  );
  const problems = collectProblems(report, [...undecided, ...collectUnmeasured(views)]);
  const history = context.history.map((one) => `- ${markMessage(clipText(one, longestMessage))}`);
  const blocks = [
    ...(guilt.length === 0 ? [] : ['### Guilty lines']),
    ...fitBlocks(guilt, room.guilt, (left) => `${left} more in report.json`),
    ...listBlocks('Undecided', undecided.map(noteItem), room.notes),
    ...listBlocks('Problems', problems.map(noteItem), room.notes),
    ...listBlocks('Stored baseline', history, room.history),
    ...unite(environmentBlocks(report)),
  ];
  return fitBlocks(blocks, checkLimits.text - 200, (left) => `${left} more sections in report.json`).join(
    '\n\n',
  );
}
