import type { Explanation } from '../../model/culprit.ts';
import { hashLines } from './fingerprint.ts';

/**
 * The explanations with the fingerprint of every guilty line, so that a SARIF log that is made later without the head's
 * files names the same alerts. `fileText` gives a file of the head, undefined where it is not known; such a line gets none.
 */
export function fingerprintCulprits(
  explanations: readonly Explanation[],
  fileText: (path: string) => string | undefined,
): readonly Explanation[] {
  const files = new Map<string, readonly string[]>();
  const hashesOf = (path: string): readonly string[] => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const text = fileText(path);
    const hashes = text === undefined ? [] : hashLines(text);
    files.set(path, hashes);
    return hashes;
  };
  return explanations.map((explanation) => ({
    ...explanation,
    culprits: explanation.culprits.map((culprit) => {
      const fingerprint = hashesOf(culprit.file)[culprit.line - 1];
      return fingerprint === undefined ? culprit : { ...culprit, fingerprint };
    }),
  }));
}
