import type { Report } from '../../model/report.ts';
import type { SpentFunction } from '../../model/time-spent.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';
import { shortenFunction } from '../views/function-text.ts';
import {
  chooseHotPlaces,
  describeSampleShare,
  describeSampling,
  placeOfFunction,
  samplesAccuseNothing,
} from '../views/time-spent-view.ts';
import { wrapText } from './width.ts';

const longestName = 120;

function functionRows(one: SpentFunction): readonly string[] {
  const place = placeOfFunction(one);
  const name = shortenFunction(one.function);
  return [
    `  ${showOneLine(place === '' ? name : `${name} (${place})`)}`,
    `    base ${describeSampleShare(one.base)}`,
    `    head ${describeSampleShare(one.head)}`,
  ];
}

function timeSpentRows({ timeSpent = [] }: Pick<Report, 'timeSpent'>): readonly string[] {
  return timeSpent.flatMap((spent) => {
    const { functions, lines, left } = chooseHotPlaces(spent);
    return [
      showOneLine(`${clipText(spent.benchmark, longestName)}: ${describeSampling(spent)}`),
      samplesAccuseNothing,
      ...functions.flatMap(functionRows),
      ...(lines.length === 0 ? [] : ['  lines of the head:']),
      ...lines.map(
        (line) =>
          `    ${showOneLine(clipText(`${line.file}:${line.line}`, longestName))} ${describeSampleShare(line)}`,
      ),
      ...(left === 0 ? [] : [`  ${left} more functions and lines are in report.json`]),
      '',
    ];
  });
}

/**
 * Where time is spent in what was sampled because it could not be explained, in lines of at most `columns` that are each safe
 * to print.
 */
export function drawTimeSpent(report: Pick<Report, 'timeSpent'>, columns: number): readonly string[] {
  return timeSpentRows(report).flatMap((row) => {
    const text = row.trimStart();
    const indent = ' '.repeat(row.length - text.length);
    return wrapText(text, columns - indent.length).map((line) => indent + line);
  });
}
