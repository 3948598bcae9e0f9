import type { CheckOutput } from '../model/check-run.ts';
import type { Reason } from '../model/decision.ts';
import type { FileDiff } from '../model/diff.ts';
import type { Report } from '../model/report.ts';
import { checkLimits } from './check-limits.ts';
import { checkAnnotations } from './check-run-annotations.ts';
import { overrideHint, passHints } from './check-run-hints.ts';
import { checkTable } from './check-run-table.ts';
import { checkText } from './check-run-text.ts';
import { fitTitle, titleOfReport } from './check-run-title.ts';
import { clipText } from './escape-control.ts';
import { codeBlock, codeSpan, markMessage } from './escape-markdown.ts';
import { fitBlocks } from './markdown/summary-blocks.ts';

/** Who accepted the cost of a head. */
export interface ShownOverride {
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export interface CheckInput {
  /** Judged under the base branch's policy. */
  readonly report: Report;
  /** Base against head; empty where it is not known. */
  readonly diff: readonly FileDiff[];
  /** Sentences about this evaluation, in which back quotes set names apart. */
  readonly notes: readonly string[];
  /** The override that turned the answer; absent where none did. */
  readonly override?: ShownOverride;
  /** What a stored baseline says, in sentences like `notes`. */
  readonly history: readonly string[];
  /** Whether the base branch lets anybody accept a cost; absent: it does. */
  readonly overridable?: boolean;
}

/** Bytes of each part of the summary; together below GitHub's limit, in which a byte is at most a character. */
const room = { notes: 6_000, override: 4_000, table: 36_000, reasons: 10_000, hints: 7_000 } as const;
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

function overrideBlocks(override: ShownOverride | undefined): readonly string[] {
  if (override === undefined) return [];
  const { by, reason, at } = override;
  return [`✋ Accepted by ${codeSpan(by)} on ${codeSpan(at)}: ${sentence(reason)}`];
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

function hintBlocks({ report, overridable = true }: CheckInput): readonly string[] {
  const hints = passHints(report);
  if (hints.length === 0) return [];
  const way = overridable ? [overrideHint] : [];
  return ['### What would make it pass', ...listWithin(hints, room.hints), ...way];
}

/** The command that measures the same on a developer's machine. */
function reproduceBlocks(report: Report): readonly string[] {
  const base = report.base === undefined ? '' : ` --base ${report.base.sha}`;
  const command = `brakeline pr${base} --head ${report.head.sha} --seed ${report.seed}`;
  return ['### Reproduce it locally', codeBlock([command], 'sh')];
}

function summaryOf(input: CheckInput): string {
  const { report, notes, override } = input;
  const table = checkTable(report, room.table);
  const blocks = [
    ...overrideBlocks(override),
    ...listWithin(
      notes.map((note) => `- ${sentence(note)}`),
      room.notes,
    ),
    ...(table === '' ? [] : [table]),
    ...reasonBlocks(report.decision.reasons),
    ...(override === undefined ? hintBlocks(input) : []),
    ...reproduceBlocks(report),
  ];
  return joinWithin(blocks, checkLimits.summary);
}

/**
 * A judged report as a check run. Everything that a pull request can fill (names, paths, messages, source lines) is
 * escaped, and every part stays within GitHub's limits.
 */
export function renderCheck(input: CheckInput): CheckOutput {
  const { report, diff, override, history } = input;
  const title = titleOfReport(report);
  return {
    title: override === undefined ? title : fitTitle(`Overridden by ${override.by}: ${title}`),
    summary: summaryOf(input),
    text: checkText(report, { diff, history }),
    annotations: checkAnnotations(report, diff),
  };
}
