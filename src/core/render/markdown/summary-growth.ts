import type { GrowthVerdict, JudgedGrowth } from '../../model/growth.ts';
import { describeGrowth } from '../../model/growth-text.ts';
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

/** How the cost of every family grows with its size, in words; empty without a family. */
export function growthBlocks(growths: readonly JudgedGrowth[]): readonly string[] {
  if (growths.length === 0) return [];
  const lines = growths.map((growth) => {
    const name = codeSpan(clipText(growth.family, longestName));
    return `- ${name} ${escapeMarkdown(describeGrowth(growth))}: ${words[growth.verdict]}`;
  });
  const list = fitBlocks(lines, room, (left) => `${left} more families have no room here`).join('\n');
  const families = `${growths.length} famil${growths.length === 1 ? 'y' : 'ies'}`;
  return foldBlocks(`How cost grows with size, in ${families}; drawn in growth.svg`, [list]);
}
