import { judgeClaims } from '../gate/claim-findings.ts';
import type { Annotation } from '../model/check-run.ts';
import { describeClaim } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import { type CheckPart, nameCategory } from './check-run/part.ts';
import { fitTitle } from './check-run/title.ts';
import { clipText, showOneLine } from './escape-control.ts';
import { physicalLocation } from './sarif/location.ts';
import { escapeMessage, type SourceReader } from './sarif/result.ts';

/** A claim that the head breaks, at a line of the repository. */
interface BrokenClaim {
  readonly benchmark: string;
  readonly claim: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly blocks: boolean;
}

const longestMessage = 1_500;

/** Broken claims that stop the merge or warn, where the place is known. */
function listBroken(report: Report): readonly BrokenClaim[] {
  return report.benchmarks.flatMap((benchmark) =>
    judgeClaims(benchmark, report.policy).flatMap(({ claim, head, effect }): readonly BrokenClaim[] => {
      if (head?.kind !== 'broken' || effect === 'informs' || head.file === '' || head.line === 0) return [];
      const { message, file, line } = head;
      const statement = describeClaim(claim.statement);
      return [
        { benchmark: benchmark.name, claim: statement, message, file, line, blocks: effect === 'blocks' },
      ];
    }),
  );
}

/** Annotations on the lines at which claims are broken. */
export function claimAnnotations(parts: readonly CheckPart[]): readonly Annotation[] {
  return parts.flatMap(({ category, report }) =>
    listBroken(report).map(({ benchmark, claim, message, file, line, blocks }): Annotation => {
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

const ruleId = 'brakeline.claims';

/** The rule of claims about memory. */
const rule = {
  id: ruleId,
  name: 'BrokenClaim',
  shortDescription: { text: 'A claim of the configuration about memory is broken.' },
  help: { text: 'Make the claim hold again, or give it up in .github/brakeline.yml on the base branch.' },
  defaultConfiguration: { level: 'warning' },
  properties: { tags: ['performance'], precision: 'very-high', 'problem.severity': 'warning' },
} as const;

/** The rule and the results of broken claims; no rule where there are none. */
export function sarifClaims(
  report: Report,
  context: { readonly ruleIndex: number; readonly source: SourceReader },
): { readonly rules: readonly object[]; readonly results: readonly object[] } {
  const { ruleIndex, source } = context;
  const results = listBroken(report).map(({ benchmark, claim, message, file, line, blocks }) => {
    const fingerprint = source.fingerprint(file, line);
    return {
      ruleId,
      ruleIndex,
      level: blocks ? 'error' : 'warning',
      message: {
        text: `'${escapeMessage(benchmark)}': the claim that ${escapeMessage(claim)} is broken: ${escapeMessage(message)}.`,
      },
      locations: [{ physicalLocation: physicalLocation({ file, line, text: source.line(file, line) }) }],
      ...(fingerprint === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: fingerprint } }),
    };
  });
  return { rules: results.length === 0 ? [] : [rule], results };
}
