import { describeContender } from '../../contention/contention-words.ts';
import type { Annotation } from '../../model/check-run.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';
import { listContention, type ShownContention } from '../views/contention-view.ts';
import { type CheckPart, nameCategory } from './part.ts';
import { fitTitle } from './title.ts';

const longestMessage = 1_500;

/** Both source lines of a fight, each naming the other; code without a place in the repository gets none. */
function annotationsOf(
  { benchmark, line, blocks }: ShownContention,
  category: string | undefined,
): readonly Annotation[] {
  const [one, other] = line.contenders;
  const sides = [
    [one, other],
    [other, one],
  ] as const;
  return sides.flatMap(([own, rival]) => {
    if (own.file === '' || own.line === 0) return [];
    const sentence = `${benchmark}: ${describeContender(own)}; in the same cache line, without sharing data, ${describeContender(rival)}. To mend it: ${line.suggestion}`;
    return [
      {
        path: own.file,
        startLine: own.line,
        endLine: own.line,
        level: blocks ? 'failure' : 'warning',
        title: fitTitle(`Threads fight over a cache line here: ${clipText(benchmark, 80)}`),
        message: clipText(showOneLine(nameCategory(category, sentence)), longestMessage),
      } as const,
    ];
  });
}

/** Annotations on both source lines of each contended line that the base did not have. */
export function contentionAnnotations(parts: readonly CheckPart[]): readonly Annotation[] {
  return parts.flatMap(({ category, report }) =>
    listContention(report)
      .filter(({ isNew }) => isNew)
      .flatMap((shown) => annotationsOf(shown, category)),
  );
}
