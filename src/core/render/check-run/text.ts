import type { FileDiff } from '../../model/diff.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeSpan, markMessage } from '../escape/escape-markdown.ts';
import { fitBlocks } from '../markdown/summary-blocks.ts';
import { contentionBlocks } from '../markdown/summary-contention.ts';
import { environmentBlocks } from '../markdown/summary-environment.ts';
import { explanationBlocks } from '../markdown/summary-guilt.ts';
import { timeSpentBlocks } from '../markdown/summary-time-spent.ts';
import {
  collectProblems,
  collectUndecided,
  collectUnmeasured,
  listFew,
  type Note,
} from '../views/benchmark-notes.ts';
import { viewBenchmarks } from '../views/benchmark-view.ts';
import { firstMentions } from '../views/hunk-excerpt.ts';
import { checkLimits } from './check-limits.ts';
import type { CheckPart } from './part.ts';

const room = { guilt: 30_000, timeSpent: 6_000, contention: 8_000, notes: 10_000, history: 3_000 } as const;
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

/** What is told of one category; `share` is its part of the room, from 0 to 1. */
function partBlocks(part: CheckPart, diff: readonly FileDiff[], share: number): readonly string[] {
  const { category, report } = part;
  const views = viewBenchmarks(report);
  const undecided = collectUndecided(views);
  const explanations = views.flatMap((view) => view.explanations);
  const drawn = firstMentions(explanations);
  const guilt = views.flatMap((view) =>
    view.explanations.flatMap((one) => explanationBlocks(one, view, { diff, drawn })),
  );
  const timeSpent = timeSpentBlocks(report);
  const contention = contentionBlocks(report);
  const problems = collectProblems(report, [...undecided, ...collectUnmeasured(views)]);
  const history = part.history.map((one) => `- ${markMessage(clipText(one, longestMessage))}`);
  return [
    ...(category === undefined ? [] : [`## Category ${codeSpan(category)}`]),
    ...(guilt.length === 0 ? [] : ['### Guilty lines']),
    ...fitBlocks(guilt, room.guilt * share, (left) => `${left} more in report.json`),
    ...fitBlocks(timeSpent, room.timeSpent * share, (left) => `${left} more in report.json`),
    ...(contention.length === 0 ? [] : ['### Cache lines']),
    ...fitBlocks(contention, room.contention * share, (left) => `${left} more in report.json`),
    ...listBlocks('Undecided', undecided.map(noteItem), room.notes * share),
    ...listBlocks('Problems', problems.map(noteItem), room.notes * share),
    ...listBlocks('Stored baseline', history, room.history * share),
    ...unite(environmentBlocks(report)),
  ];
}

/**
 * What stands below a check run's summary, for each category: the guilty lines in their diff, where time is spent in what
 * could not be explained, what is undecided and why,
 * problems, what the stored baseline says, and the environment.
 */
export function checkText(parts: readonly CheckPart[], diff: readonly FileDiff[]): string {
  const blocks = parts.flatMap((part) => partBlocks(part, diff, 1 / parts.length));
  return fitBlocks(blocks, checkLimits.text - 200, (left) => `${left} more sections in report.json`).join(
    '\n\n',
  );
}
