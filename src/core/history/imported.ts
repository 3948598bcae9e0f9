import type { Report } from '../model/report.ts';
import type { BenchmarkResult } from '../model/sample.ts';

const prefix = 'imported from ';

/** What stands for the command of a benchmark whose numbers another program kept, such as `imported from cargo`. */
export function importedCommand(tool: string): string {
  return `${prefix}${tool}`;
}

/** Whether a baseline was made of another program's history, measured nobody knows where. */
export function isImported({ kind, benchmarks }: Report): boolean {
  return kind === 'baseline' && benchmarks.length > 0 && benchmarks.every(hasImportedCommand);
}

/** Whether any number of a report was kept by another program, whatever else it holds. */
export function hasImported({ benchmarks }: Report): boolean {
  return benchmarks.some(hasImportedCommand);
}

function hasImportedCommand({ command }: BenchmarkResult): boolean {
  return command.startsWith(prefix);
}

/** The last report with what it lacks of those before it: the suites of one commit were not all run at the next. */
export function joinImported(sorted: readonly Report[], last: Report): Report {
  const benchmarks = new Map(
    sorted.flatMap((report) => report.benchmarks.map((one) => [one.name, one] as const)),
  );
  const metrics = new Map(sorted.flatMap((report) => report.metrics.map((one) => [one.name, one] as const)));
  return { ...last, benchmarks: [...benchmarks.values()], metrics: [...metrics.values()] };
}
