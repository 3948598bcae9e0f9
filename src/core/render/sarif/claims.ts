import type { Report } from '../../model/report.ts';
import { listBrokenClaims } from '../views/broken-claims.ts';
import { physicalLocation } from './location.ts';
import { escapeMessage, type SourceReader } from './result.ts';

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

/** The rule and the results of broken claims; no rule where there are none. `ruleIndex` is the place the rule will have. */
export function sarifClaims(
  report: Report,
  context: { readonly ruleIndex: number; readonly source: SourceReader },
): { readonly rules: readonly object[]; readonly results: readonly object[] } {
  const { ruleIndex, source } = context;
  const results = listBrokenClaims(report).map(({ benchmark, claim, message, file, line, blocks }) => {
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
