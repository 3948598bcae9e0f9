import { type Parsed, parsed } from '../model/parsed.ts';
import type { Report } from '../model/report.ts';
import { compareRun, type RunComparison } from './compare-run.ts';
import { joinReports, type ReportPair } from './join-reports.ts';

/** Two reports joined and compared: everything that the gate needs to decide. */
export interface ReportComparison extends ReportPair, RunComparison {}

/**
 * Judges what `head` measured of its head commit against what `base` measured of its own (`joinReports`), by the base
 * report's policy. What could not be compared is undecided, with the reason. The rounds of two reports never ran
 * interleaved, so a timed difference between them is weaker than one of `pr`.
 */
export function compareReports(base: Report, head: Report): Parsed<ReportComparison> {
  const pair = joinReports(base, head);
  if (pair.kind === 'failed') return pair;
  return parsed({ ...pair.value, ...compareRun({ ...pair.value, interleaved: false }) }, pair.warnings);
}
