import { compareContention } from '../../contention/compare-contention.ts';
import { drawParts } from '../../contention/draw-lines.ts';
import { contentionGate } from '../../gate/contention-findings.ts';
import type { ContendedLine } from '../../model/contention.ts';
import type { Report } from '../../model/report.ts';
import { clipText, showControls } from '../escape/escape-control.ts';

/** A contended line of the head as the gate sees it. */
export interface ShownContention {
  readonly benchmark: string;
  readonly line: ContendedLine;
  /** Whether the base did not have it. */
  readonly isNew: boolean;
  /** Whether it stops the merge. */
  readonly blocks: boolean;
}

/** The contended lines of the head that the policy asks for: new ones first, else in the report's order. */
export function listContention(report: Report): readonly ShownContention[] {
  const shown = report.benchmarks.flatMap(({ name: benchmark, base, head }): readonly ShownContention[] => {
    const on = contentionGate(report.policy, benchmark);
    if (on === 'off' || base === undefined || head === undefined) return [];
    const change = compareContention(base.contention, head.contention);
    if (change.kind !== 'compared') return [];
    return [
      ...change.fresh.map((line) => ({ benchmark, line, isNew: true, blocks: on === 'block' })),
      ...change.known.map((line) => ({ benchmark, line, isNew: false, blocks: false })),
    ];
  });
  return shown.toSorted((one, other) => Number(other.isNew) - Number(one.isNew));
}

/** Whether the base had the line too, in words. */
export function describeNovelty({ isNew }: ShownContention): string {
  return isNew ? 'new in the head' : 'as in the base';
}

/** Code points of a row in a picture of text. */
const longestRow = 200;

/** The picture of the line's bytes as rows of text, each safe to print. */
export function drawRows({ line }: ShownContention): readonly string[] {
  return drawParts(line.parts).map((row) => clipText(showControls(row), longestRow));
}
