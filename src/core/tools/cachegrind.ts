import { readCostFile } from '../formats/callgrind-out.ts';
import type { Source } from '../formats/source.ts';
import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Tool } from './tool.ts';

/** The instructions of a run, and every event that was counted or simulated, by its name in the file. */
export interface CachegrindTotals {
  readonly ir: number;
  readonly events: ReadonlyMap<string, number>;
}

/**
 * The totals in what `valgrind --tool=cachegrind` wrote, with or without its cache simulation.
 * The costs of all lines must sum up to the file's `summary:`, so that a file cut short never gives a smaller count.
 */
export function readCachegrindTotals(source: Source): Parsed<CachegrindTotals> {
  const profile = readCostFile(source, { totals: 'summary', alwaysHasTotals: true });
  if (profile.kind === 'failed') return profile;
  const { events: names, totals, damaged } = profile.value;
  if (damaged === true && isNonEmpty(profile.warnings)) return failed(...profile.warnings);
  const events = new Map(names.map((name, index) => [name, totals[index] ?? 0]));
  const ir = events.get('Ir');
  if (ir !== undefined) return parsed({ ir, events }, profile.warnings);
  return failed({
    code: 'format-damaged',
    message: `${source.name} counts ${names.join(', ')}, but not Ir`,
    hint: 'give a file that cachegrind wrote: its first event is Ir',
  });
}

/** Exact instruction counts, counted by a simulator. */
export const cachegrind: Tool = {
  id: 'cachegrind',
  title: 'cachegrind',
  gives: 'The exact number of instructions of one run. It must equal the sum over all lines of the file.',
  command: 'valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=FILE COMMAND',
  docs: 'https://valgrind.org/docs/manual/cg-manual.html#cg-manual.fileformat',
  sniff: (head) => {
    const text = new TextDecoder('latin1').decode(head);
    if (/^# callgrind format|^(?:creator|positions):/m.test(text)) return 'no';
    return /^desc: |^cmd:/.test(text) && /^events: Ir\b/m.test(text) ? 'certain' : 'no';
  },
  read: (source) => {
    const totals = readCachegrindTotals(source);
    return totals.kind === 'ok'
      ? parsed({ kind: 'instructions', ir: totals.value.ir }, totals.warnings)
      : totals;
  },
};
