import assert from 'node:assert/strict';
import { parseDiff } from '../../src/core/attribute/diff.ts';
import { explainRegression } from '../../src/core/attribute/explain.ts';
import type { Explanation } from '../../src/core/model/culprit.ts';
import type { CallProfile } from '../../src/core/model/profile.ts';

interface Case {
  readonly base: CallProfile;
  readonly head: CallProfile;
  /** Hunks of `a.c`, header lines included. */
  readonly hunks: string;
  readonly event?: string;
  /** Texts of lines, by number, that differ from the rest of the file. */
  readonly texts?: Readonly<Record<number, string>>;
}

/** Explains two hand-written profiles of `a.c`, a file of 50 lines. */
export function explainHunks({ base, head, hunks, event = 'Ir', texts = {} }: Case): Explanation {
  const diff = parseDiff(`diff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n${hunks}`);
  assert.equal(diff.kind, 'ok');
  const roots = { base: '/w/base', head: '/w/head' };
  const readLine = (file: string, line: number): string | undefined =>
    file === 'a.c' && line <= 50 ? (texts[line] ?? `line ${line};`) : undefined;
  return explainRegression({ benchmark: 'parse', event, base, head, diff: diff.value, roots, readLine });
}
