import { describeFight } from '../contention/contention-words.ts';
import { drawParts } from '../contention/draw-lines.ts';
import type { Report } from '../model/report.ts';
import { listContention, type ShownContention } from './contention-view.ts';
import { clipText, showControls, showOneLine } from './escape-control.ts';
import { codeBlock, codeSpan, escapeMarkdown } from './escape-markdown.ts';

const longestName = 120;
const longestRow = 200;

function stateOf({ isNew }: ShownContention): string {
  return isNew ? 'new in the head' : 'as in the base';
}

function drawRows({ line }: ShownContention): readonly string[] {
  return drawParts(line.parts).map((row) => clipText(showControls(row), longestRow));
}

/** Each contended line of the head as a block of Markdown, with the picture of its bytes. */
export function contentionBlocks(report: Report): readonly string[] {
  return listContention(report).map((shown) => {
    const { benchmark, line } = shown;
    const owner = line.owner === '' ? 'a cache line' : codeSpan(clipText(line.owner, longestName));
    return [
      `#### ${owner} in ${codeSpan(clipText(benchmark, longestName))}, ${stateOf(shown)}`,
      '',
      `${escapeMarkdown(describeFight(line))}.`,
      '',
      codeBlock(drawRows(shown), 'text'),
      '',
      `To mend it: ${escapeMarkdown(line.suggestion)}.`,
    ].join('\n');
  });
}

/** The same as lines of plain text, each by itself safe to print. */
export function contentionRows(report: Report): readonly string[] {
  return listContention(report).flatMap((shown) => {
    const { benchmark, line } = shown;
    const owner = line.owner === '' ? 'a cache line' : line.owner;
    return [
      showOneLine(`${benchmark}: ${owner}, ${stateOf(shown)}: ${describeFight(line)}`),
      ...drawRows(shown).map((row) => `  ${row}`),
      showOneLine(`to mend it: ${line.suggestion}`),
      '',
    ];
  });
}
