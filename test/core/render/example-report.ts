import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDiff } from '../../../src/core/attribute/diff.ts';
import type { FileDiff } from '../../../src/core/model/diff.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { decodeReport } from '../../../src/core/report/decode.ts';

/** A report of a pull request that makes a hash table forget its hashes, with its diff and its head's files. */
export const exampleFolder = 'fixtures/reports/v1/slower-lookup';

export function readExampleReport(): Report {
  const file = `${exampleFolder}/report.json`;
  const decoded = decodeReport({ file, text: readFileSync(file, 'utf8') });
  assert.equal(decoded.kind, 'ok');
  return decoded.value;
}

export function readExampleDiff(): readonly FileDiff[] {
  const diff = parseDiff(readFileSync(`${exampleFolder}/pull.diff`, 'utf8'));
  assert.equal(diff.kind, 'ok');
  return diff.value;
}

export function readExampleFile(path: string): string | undefined {
  try {
    return readFileSync(`${exampleFolder}/head/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** The example with other parts. */
export function exampleWith(parts: Partial<Report>): Report {
  return { ...readExampleReport(), ...parts };
}
