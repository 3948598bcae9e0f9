import type { Annotation } from '../../model/check-run.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';
import { listBrokenClaims } from '../views/broken-claims.ts';
import { type CheckPart, nameCategory } from './part.ts';
import { fitTitle } from './title.ts';

const longestMessage = 1_500;

/** Annotations on the lines at which claims about memory are broken, one a claim. */
export function claimAnnotations(parts: readonly CheckPart[]): readonly Annotation[] {
  return parts.flatMap(({ category, report }) =>
    listBrokenClaims(report).map(({ benchmark, claim, message, file, line, blocks }): Annotation => {
      const sentence = nameCategory(category, `${benchmark}: the claim that ${claim} is broken: ${message}`);
      return {
        path: file,
        startLine: line,
        endLine: line,
        level: blocks ? 'failure' : 'warning',
        title: fitTitle('A claim about memory is broken'),
        message: clipText(showOneLine(sentence), longestMessage),
      };
    }),
  );
}
