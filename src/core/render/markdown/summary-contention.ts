import { describeFight } from '../../contention/contention-words.ts';
import type { Report } from '../../model/report.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeBlock, codeSpan, escapeMarkdown } from '../escape/escape-markdown.ts';
import { describeNovelty, drawRows, listContention } from '../views/contention-view.ts';

const longestName = 120;

/** Each contended line of the head as a block of Markdown, with the picture of its bytes. */
export function contentionBlocks(report: Report): readonly string[] {
  return listContention(report).map((shown) => {
    const { benchmark, line } = shown;
    const owner = line.owner === '' ? 'a cache line' : codeSpan(clipText(line.owner, longestName));
    return [
      `#### ${owner} in ${codeSpan(clipText(benchmark, longestName))}, ${describeNovelty(shown)}`,
      '',
      `${escapeMarkdown(describeFight(line))}.`,
      '',
      codeBlock(drawRows(shown), 'text'),
      '',
      `To mend it: ${escapeMarkdown(line.suggestion)}.`,
    ].join('\n');
  });
}
