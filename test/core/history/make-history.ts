import type { History, MeasuredCommit } from '../../../src/core/history/history.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { makeReport, makeSide } from '../compare/make-results.ts';

/** The commit at a place of a made history; its digits are the place. */
export function shaAt(place: number): string {
  return place.toString(16).padStart(10, '0').padEnd(40, '0');
}

/** Five runs with a spread of a few counts, the same for every level. */
export function around(level: number): NonEmpty<number> {
  return [level, level + 3, level - 2, level + 1, level - 4];
}

/** What one commit was measured at: a count an hour after the one before. */
export function commitAt(place: number, level: number, parts: Partial<Report> = {}): MeasuredCommit {
  const head = makeSide({ instructions: around(level) });
  const report = makeReport([{ name: 'parse', command: './bench parse', head }]);
  const created = new Date(Date.UTC(2026, 0, 1, place)).toISOString();
  const sha = shaAt(place);
  return { sha, report: { ...report, created, head: { sha, title: 'a commit' }, ...parts } };
}

/** A history of one benchmark at these levels, oldest first. */
export function makeHistory(levels: readonly number[], parts: Partial<History> = {}): History {
  return { commits: levels.map((level, place) => commitAt(place, level)), accepted: [], ...parts };
}
