import { describeContender } from '../../contention/contention-words.ts';
import type { Contender } from '../../model/contention.ts';
import type { Report } from '../../model/report.ts';
import { clipText } from '../escape/escape-control.ts';
import { listContention, type ShownContention } from '../views/contention-view.ts';
import { sarifLimits } from './limits.ts';
import { physicalLocation } from './location.ts';
import { escapeMessage, type SourceReader } from './result.ts';

const ruleId = 'brakeline.contention';

/** The rule of cache lines that threads fight over. */
const rule = {
  id: ruleId,
  name: 'CacheLineContention',
  shortDescription: { text: 'Threads fight over a cache line without sharing data.' },
  fullDescription: {
    text: 'Two threads write to different variables of one cache line, which slows each of them down as if they shared a lock. The base did not have it.',
  },
  help: {
    text: 'Pad or align what one of the threads writes to the size of a cache line, split the struct by the thread that writes, or make it thread-local and join it at the end.',
  },
  defaultConfiguration: { level: 'warning' },
  properties: { tags: ['performance'], precision: 'very-high', 'problem.severity': 'warning' },
} as const;

function locationOf({ file, line }: Contender, source: SourceReader): object {
  return physicalLocation({ file, line, text: source.line(file, line) });
}

function isPlaced({ file, line }: Contender): boolean {
  return file !== '' && line > 0;
}

function describeSide(
  shown: ShownContention,
  sides: readonly [own: Contender, rival: Contender],
  context: { readonly ruleIndex: number; readonly source: SourceReader },
): object {
  const { ruleIndex, source } = context;
  const [own, rival] = sides;
  const { benchmark, line, blocks } = shown;
  const fingerprint = source.fingerprint(own.file, own.line);
  const clause = (contender: Contender): string =>
    clipText(escapeMessage(describeContender(contender)), 3 * sarifLimits.name);
  const at = isPlaced(rival) ? `[${clause(rival).replace(/[[\]]/g, '')}](1)` : clause(rival);
  return {
    ruleId,
    ruleIndex,
    level: blocks ? 'error' : 'warning',
    message: {
      text: `'${escapeMessage(benchmark)}': ${clause(own)}; in the same cache line, without sharing data, ${at}. To mend it: ${escapeMessage(line.suggestion)}.`,
    },
    locations: [{ physicalLocation: locationOf(own, source) }],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { primaryLocationLineHash: fingerprint } }),
    ...(isPlaced(rival)
      ? {
          relatedLocations: [
            { id: 1, physicalLocation: locationOf(rival, source), message: { text: 'The other thread.' } },
          ],
        }
      : {}),
  };
}

/** The rule and the results of contended lines that the base did not have, one a side; no rule where there are none. */
export function sarifContention(
  report: Report,
  context: { readonly ruleIndex: number; readonly source: SourceReader },
): { readonly rules: readonly object[]; readonly results: readonly object[] } {
  const results = listContention(report)
    .filter(({ isNew }) => isNew)
    .flatMap((shown) => {
      const [one, other] = shown.line.contenders;
      const sides = [
        [one, other],
        [other, one],
      ] as const;
      return sides.filter(([own]) => isPlaced(own)).map((pair) => describeSide(shown, pair, context));
    });
  return { rules: results.length === 0 ? [] : [rule], results };
}
