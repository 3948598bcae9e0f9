import { describeGrowth, traceGrowth } from '../../gate/growth-findings.ts';
import type { GrowthVerdict } from '../../model/growth.ts';
import type { Report } from '../../model/report.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeSpan, escapeMarkdown } from '../escape/escape-markdown.ts';
import { fitBlocks, foldBlocks } from './summary-blocks.ts';

const longestName = 120;

/** Bytes that the list may take. */
const room = 50_000;

const words: Readonly<Record<GrowthVerdict, string>> = {
  faster: 'faster',
  slower: 'more slowly',
  steady: 'steady',
  undecided: 'undecided',
};

/** How the cost of every family grows with its size, in words; empty where no family has enough sizes. */
export function growthBlocks(report: Report): readonly string[] {
  if (report.kind === 'baseline') return [];
  const growths = traceGrowth(report);
  if (growths.length === 0) return [];
  const lines = growths.map((growth) => {
    const name = codeSpan(clipText(growth.family, longestName));
    return `- ${name} ${escapeMarkdown(describeGrowth(growth))}: ${words[growth.verdict]}`;
  });
  const list = fitBlocks(lines, room, (left) => `${left} more families have no room here`).join('\n');
  const families = `${growths.length} famil${growths.length === 1 ? 'y' : 'ies'}`;
  return foldBlocks(`How cost grows with size, in ${families}; drawn in growth.svg`, [list]);
}
