import type { Culprit, Explanation, LineCost } from '../../model/culprit.ts';
import type { DiffLine, FileDiff } from '../../model/diff.ts';
import type { SideName } from '../../model/side-name.ts';

/** A line of a diff around a guilty line. `number` counts in the head, in the base for deleted lines. */
export interface ExcerptLine {
  readonly kind: DiffLine['kind'];
  readonly number: number;
  readonly text: string;
  readonly guilty: boolean;
  /** What the line costs on both sides with all that it calls; absent where it costs nothing or nobody knows. */
  readonly cost?: LineCost;
}

/** How a line of a diff begins. */
export const diffSigns: Readonly<Record<ExcerptLine['kind'], string>> = {
  context: ' ',
  added: '+',
  deleted: '-',
};

const before = 4;
const after = 3;

function isGuilty(line: DiffLine, culprit: Culprit): boolean {
  return line.kind !== 'deleted' && line.head === culprit.line;
}

function excerptLine(line: DiffLine, culprit: Culprit): ExcerptLine {
  const number = line.kind === 'deleted' ? line.base : line.head;
  return {
    kind: line.kind,
    number,
    text: line.text,
    guilty: isGuilty(line, culprit),
    ...findCost(culprit, line.kind === 'deleted' ? 'base' : 'head', number),
  };
}

function findCost(culprit: Culprit, side: SideName, number: number): Pick<ExcerptLine, 'cost'> {
  const cost = culprit.costs?.find((known) => known.side === side && known.line === number);
  return cost === undefined ? {} : { cost };
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

/** Wide enough for `999M`, `1.23K` and the like, twice. */
const column = 6;

/** What stands above the costs in the margin. */
export const marginTitle = `${'base'.padStart(column)} ${'head'.padStart(column)}`;

/** `  1.2K  34.5M`: what a line costs in the base and in the head, as wide as `marginTitle`; blanks where it costs nothing. */
export function formatMargin({ cost }: ExcerptLine): string {
  const cell = (value: number | undefined): string =>
    (value === undefined || value === 0 ? '' : compact.format(value)).padStart(column);
  return `${cell(cost?.base)} ${cell(cost?.head)}`;
}

/** The diff around a guilty line, at most eight lines; the line alone where the diff is not at hand. */
export function excerptHunk(culprit: Culprit, diff: readonly FileDiff[]): readonly ExcerptLine[] {
  const hunks = diff.filter((file) => file.headPath === culprit.file).flatMap((file) => file.hunks);
  for (const { lines } of hunks) {
    const place = lines.findIndex((line) => isGuilty(line, culprit));
    if (place === -1) continue;
    const excerpt = lines.slice(Math.max(0, place - before), place + after + 1);
    return excerpt.map((line) => excerptLine(line, culprit));
  }
  const kind = culprit.change === 'added' ? 'added' : 'context';
  const cost = findCost(culprit, 'head', culprit.line);
  return [{ kind, number: culprit.line, text: culprit.text, guilty: true, ...cost }];
}

/** The culprits whose line no explanation before them named, so that a line is drawn once however many benchmarks it slows. */
export function firstMentions(explanations: readonly Explanation[]): ReadonlySet<Culprit> {
  const byLine = Map.groupBy(
    explanations.flatMap(({ culprits }) => culprits),
    ({ file, line }) => `${line} ${file}`,
  );
  return new Set([...byLine.values()].flatMap((culprits) => culprits.slice(0, 1)));
}
