import { formatProblem, type Problem } from '../core/index.ts';
import type { Terminal } from './terminal.ts';

/** Prints problems to standard error, or as JSON to standard output where the user asked for JSON. */
export function printProblems(problems: readonly Problem[], terminal: Terminal, json = false): void {
  if (json) terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  else for (const problem of problems) terminal.err(`${formatProblem(problem)}\n`);
}
