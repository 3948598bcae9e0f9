import type { CheckOutput } from '../../model/check-run.ts';
import type { Reason } from '../../model/decision.ts';
import type { FileDiff } from '../../model/diff.ts';
import { formatPosition } from '../../model/position.ts';
import type { Problem } from '../../model/problem.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeBlock, codeSpan, escapeMarkdown, markMessage } from '../escape/escape-markdown.ts';
import { fitBlocks } from '../markdown/summary-blocks.ts';
import { checkAnnotations } from './annotations.ts';
import { checkLimits } from './check-limits.ts';
import { overrideHint, passHints } from './hints.ts';
import type { CheckPart, UnjudgedPart } from './part.ts';
import { checkTable } from './table.ts';
import { checkText } from './text.ts';
import { fitTitle, titleOfParts } from './title.ts';

/** Who accepted the cost of a head. */
export interface ShownOverride {
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** What a check run is written from. */
export interface CheckInput {
  /** The judged reports, one for each category. */
  readonly parts: readonly CheckPart[];
  /** Categories of which nothing can be judged; absent: none. */
  readonly unjudged?: readonly UnjudgedPart[];
  /** Base against head; empty where it is not known. */
  readonly diff: readonly FileDiff[];
  /** Sentences about this evaluation, in which back quotes set names apart. */
  readonly notes: readonly string[];
  /** What must not be overlooked, in sentences like `notes`; they stand above everything else, and the title says so. */
  readonly warnings?: readonly string[];
  /** The override that turned the answer; absent where none did. */
  readonly override?: ShownOverride;
  /** Whether the base branch lets anybody accept a cost; absent: it does. */
  readonly overridable?: boolean;
}

/** Bytes of each part of the summary; together below GitHub's limit, in which a byte is at most a character. */
const room = { notes: 6_000, table: 34_000, reasons: 10_000, missing: 4_000, hints: 6_000 } as const;
const longestSentence = 400;

/** Keeps blocks below a limit of GitHub's, whatever they hold. */
export function joinWithin(blocks: readonly string[], limit: number): string {
  const say = (left: number): string =>
    `${left} more sections have no room here; \`report.json\` has them all`;
  return fitBlocks(blocks, limit - 200, say).join('\n\n');
}

/** Sentences as a list within `bytes`. */
export function listWithin(items: readonly string[], bytes: number): readonly string[] {
  if (items.length === 0) return [];
  // A list's lines need one line break where `fitBlocks` counts two, so that this never grows past the room.
  return [fitBlocks(items, bytes, (left) => `${left} more in report.json`).join('\n')];
}

/** One sentence of ours or of a report in Markdown, cut where it is long. */
export function sentence(text: string): string {
  return markMessage(clipText(text, longestSentence));
}

/** Who accepted it and why: the whole reason, whatever its length. */
export function overrideBlocks(override: ShownOverride | undefined): readonly string[] {
  if (override === undefined) return [];
  const { by, reason, at } = override;
  const whole = escapeMarkdown(clipText(reason, checkLimits.overrideReason));
  return [`✋ Accepted by ${codeSpan(by)} on ${codeSpan(at)}: ${whole}`];
}

/** Reasons that no row of the table shows, and those that stop the merge however they are shown. */
function reasonBlocks(reasons: readonly Reason[]): readonly string[] {
  const marks: Readonly<Record<Reason['effect'], string>> = {
    blocks: '⛔',
    'prevents-comparison': '❔',
    warns: '⚠️',
    informs: 'ℹ️',
  };
  const told = reasons.filter(
    ({ kind, effect }) =>
      effect === 'blocks' ||
      effect === 'prevents-comparison' ||
      (kind !== 'undecided' && kind !== 'regressed'),
  );
  return listWithin(
    told.map(
      ({ effect, kind, message }) => `- ${kind === 'improved' ? '✅' : marks[effect]} ${sentence(message)}`,
    ),
    room.reasons,
  );
}

function hintBlocks({ parts, unjudged = [], overridable = true }: CheckInput): readonly string[] {
  const hints = passHints(parts, unjudged);
  if (hints.length === 0) return [];
  const way = overridable ? [overrideHint] : [];
  return ['### What would make it pass', ...listWithin(hints, room.hints), ...way];
}

/** Problems as list items in Markdown, each with its place and its hint. */
export function problemItems(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ message, hint, at }) => {
    const [first = ''] = message.split(/[\r\n]/, 1);
    const place = at === undefined ? '' : `${codeSpan(formatPosition(at))}: `;
    return `- ${place}${sentence(first)}<br>\n  Hint: ${sentence(hint)}`;
  });
}

/** The commands that measure the same on a developer's machine, one for each report. */
function reproduceBlocks(parts: readonly CheckPart[]): readonly string[] {
  const commands = parts.map(({ report }) => {
    const base = report.base === undefined ? '' : ` --base ${report.base.sha}`;
    return `brakeline pr${base} --head ${report.head.sha} --seed ${report.seed}`;
  });
  return ['### Reproduce it locally', codeBlock([...new Set(commands)], 'sh')];
}

function summaryOf(input: CheckInput): string {
  const { parts, unjudged = [], notes, warnings = [], override } = input;
  const table = checkTable(parts, room.table);
  const reasons = [
    ...parts.flatMap(({ report }) => report.decision.reasons),
    ...unjudged.map(({ reason }) => reason),
  ];
  const blocks = [
    ...warnings.map((warning) => `### ⚠️ Look at this first\n\n${sentence(warning)}`),
    ...overrideBlocks(override),
    ...listWithin(
      notes.map((note) => `- ${sentence(note)}`),
      room.notes,
    ),
    ...(table === '' ? [] : [table]),
    ...reasonBlocks(reasons),
    ...listWithin(problemItems(unjudged.flatMap(({ problems }) => problems)), room.missing),
    ...(override === undefined ? hintBlocks(input) : []),
    ...reproduceBlocks(parts),
  ];
  return joinWithin(blocks, checkLimits.summary);
}

/**
 * The judged reports of a run as one check run. Everything that a pull request can fill (names, paths, messages, source
 * lines) is escaped, and every part stays within GitHub's limits.
 */
export function renderCheck(input: CheckInput): CheckOutput {
  const { parts, unjudged = [], diff, override, warnings = [] } = input;
  const judged = titleOfParts(parts, unjudged);
  const title = warnings.length === 0 ? judged : `Measured by an edited workflow: ${judged}`;
  return {
    title: fitTitle(override === undefined ? title : `Overridden by ${override.by}: ${title}`),
    summary: summaryOf(input),
    text: checkText(parts, diff),
    annotations: checkAnnotations(parts, diff),
  };
}
