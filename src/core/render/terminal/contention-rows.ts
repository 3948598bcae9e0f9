import { describeFight } from '../../contention/contention-words.ts';
import type { Report } from '../../model/report.ts';
import { showOneLine } from '../escape/escape-control.ts';
import { describeNovelty, drawRows, listContention } from '../views/contention-view.ts';

/** Each contended line of the head with the picture of its bytes, as rows of plain text that are each safe to print. */
export function contentionRows(report: Report): readonly string[] {
  return listContention(report).flatMap((shown) => {
    const { benchmark, line } = shown;
    const owner = line.owner === '' ? 'a cache line' : line.owner;
    return [
      showOneLine(`${benchmark}: ${owner}, ${describeNovelty(shown)}: ${describeFight(line)}`),
      ...drawRows(shown).map((row) => `  ${row}`),
      showOneLine(`to mend it: ${line.suggestion}`),
      '',
    ];
  });
}
