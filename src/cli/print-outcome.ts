import { relative } from 'node:path';
import { encodeReport, renderTerminal, showOneLine } from '../core/index.ts';
import type { Outcome, WrittenFiles } from '../pipeline/outcome.ts';
import { exitCodes } from './command.ts';
import { exitCodeOf, exitCodeOfSignal } from './exit-code.ts';
import type { Interruption } from './interruption.ts';
import { printProblems } from './print-problems.ts';
import type { Terminal } from './terminal.ts';

/** The shortest path that still can be pasted. */
function showPath(file: string, cwd: string): string {
  const short = relative(cwd, file);
  return short.startsWith('..') ? file : short;
}

function listFiles(files: WrittenFiles, terminal: Terminal): string {
  const all = [files.report, files.sarif, files.summary, files.growth, files.cacheLines];
  const pages = files.flamegraphs.map(
    ({ benchmark, path }) => `  ${showPath(path, terminal.cwd)} (${showOneLine(benchmark)})`,
  );
  const rows = all.flatMap((file) => (file === undefined ? [] : `  ${showPath(file, terminal.cwd)}`));
  return `\nWritten:\n${[...rows, ...pages].join('\n')}\n`;
}

/** Prints how a run ended and gives the exit code. */
export function printOutcome(
  outcome: Outcome,
  terminal: Terminal,
  how: { readonly json: boolean; readonly interruption: Interruption },
): number {
  switch (outcome.kind) {
    case 'decided': {
      const { report, diff, files } = outcome;
      if (how.json) terminal.out(encodeReport(report));
      else {
        const { columns, colour } = terminal;
        terminal.out(`\n${renderTerminal(report, { columns, colour, diff })}`);
        terminal.out(listFiles(files, terminal));
      }
      return exitCodeOf(report.decision);
    }
    case 'refused':
      printProblems(outcome.problems, terminal, how.json);
      return exitCodes.usage;
    case 'not-comparable':
      printProblems(outcome.problems, terminal, how.json);
      if (!how.json) terminal.err('Nothing comparable: this is not a pass.\n');
      return exitCodes.notComparable;
    case 'stopped':
      terminal.err('Interrupted: children were ended and working trees removed.\n');
      return exitCodeOfSignal(how.interruption.received() ?? 'SIGINT');
  }
}
