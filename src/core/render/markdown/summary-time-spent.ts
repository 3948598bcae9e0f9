import type { Report } from '../../model/report.ts';
import type { SpentFunction, TimeSpent } from '../../model/time-spent.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeSpan, escapeMarkdown, tableRow } from '../escape/escape-markdown.ts';
import { shortenFunction } from '../views/function-text.ts';
import {
  chooseHotPlaces,
  describeSampleShare,
  describeSampling,
  placeOfFunction,
  samplesAccuseNothing,
} from '../views/time-spent-view.ts';

const longestName = 120;

function functionRow(one: SpentFunction): string {
  const place = placeOfFunction(one);
  const name = codeSpan(shortenFunction(one.function));
  const where = place === '' ? name : `${name} in ${codeSpan(place)}`;
  return tableRow([where, describeSampleShare(one.base), describeSampleShare(one.head)]);
}

function benchmarkBlock(spent: TimeSpent): string {
  const { functions, lines, left } = chooseHotPlaces(spent);
  const rows = lines.map((line) => {
    const place = codeSpan(clipText(`${line.file}:${line.line}`, longestName));
    return tableRow([`${place} in ${codeSpan(shortenFunction(line.function))}`, describeSampleShare(line)]);
  });
  return [
    `### Time is spent here: ${codeSpan(clipText(spent.benchmark, longestName))}`,
    '',
    `${samplesAccuseNothing} Samples: ${escapeMarkdown(describeSampling(spent))}.`,
    '',
    tableRow(['Function, its own code', 'Base', 'Head']),
    '| --- | ---: | ---: |',
    ...functions.map(functionRow),
    ...(rows.length === 0 ? [] : ['', tableRow(['Line', 'Head']), '| --- | ---: |', ...rows]),
    ...(left === 0 ? [] : ['', `${left} more functions and lines are in ${codeSpan('report.json')}.`]),
  ].join('\n');
}

/** Where time is spent in each benchmark that was sampled because it could not be explained, as a block of Markdown each. */
export function timeSpentBlocks({ timeSpent = [] }: Report): readonly string[] {
  return timeSpent.map(benchmarkBlock);
}
