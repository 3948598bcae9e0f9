import type { Diagnostic, Verification } from '../../contention/verification.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';

const rules: Readonly<Record<Diagnostic['kind'], string>> = {
  false_sharing_detected: 'Samples show that threads fight over a cache line without sharing data.',
  false_sharing_confirmed: 'Threads write to one cache line and share none of its bytes.',
  cache_line_crossing: 'An access reaches from one cache line into the next one.',
  arena_isolation_confirmed: 'A claim about cache lines holds.',
};
/** `[` begins a link and `{` a placeholder (SARIF 2.1.0, 3.11). */
function escapeMessage(text: string): string {
  return clipText(showOneLine(text), 1000)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

const levels = { info: 'note', warning: 'warning', error: 'error' } as const;
const kinds = Object.keys(rules);

/** An absolute path cannot be shown by a code host, and one out of the tree neither. */
function isInTree(file: string): boolean {
  return file !== '' && !file.startsWith('/') && !file.split('/').includes('..');
}

function describeLocation({ file, line, column }: Diagnostic['location']): object {
  const uri = encodeURI(showOneLine(file)).replaceAll('#', '%23').replaceAll('?', '%3F');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      ...(line > 0 ? { region: { startLine: line, startColumn: column } } : {}),
    },
  };
}

/** Other source lines that touch the same cache line. */
function describeOthers({ details, location }: Diagnostic): readonly object[] {
  const places = (details.accesses ?? [])
    .filter(
      ({ file, line }) => isInTree(file) && line > 0 && !(file === location.file && line === location.line),
    )
    .map(({ file, line, function: name }) => ({
      ...describeLocation({ file, line, column: 1 }),
      message: { text: escapeMessage(name === '' ? 'touches the same cache line' : name) },
    }));
  return places.slice(0, 20);
}

/** A SARIF 2.1.0 log of a verification; a finding without a line of the tree has no location. Ends in a newline. */
export function renderVerificationSarif(verification: Verification, version: string): string {
  const results = verification.diagnostics.slice(0, 5000).map((diagnostic) => ({
    ruleId: diagnostic.kind,
    ruleIndex: kinds.indexOf(diagnostic.kind),
    ...(diagnostic.kind === 'arena_isolation_confirmed' ? { kind: 'pass' } : {}),
    level: diagnostic.kind === 'arena_isolation_confirmed' ? 'none' : levels[diagnostic.severity],
    message: { text: escapeMessage(diagnostic.message) },
    ...(isInTree(diagnostic.location.file) ? { locations: [describeLocation(diagnostic.location)] } : {}),
    relatedLocations: describeOthers(diagnostic),
  }));
  const driver = {
    name: 'Brakeline',
    semanticVersion: version,
    rules: Object.entries(rules).map(([id, words]) => ({ id, shortDescription: { text: words } })),
  };
  const run = {
    tool: { driver },
    automationDetails: { id: 'brakeline/verify/' },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
