import { formatProblem, type Problem, showLines } from '../core/index.ts';
import type { Terminal } from './terminal.ts';

/** A problem as lines of text in which nothing steers the terminal. */
export function printableProblem(problem: Problem): string {
  return showLines(formatProblem(problem)).join('\n');
}

/** Prints problems to standard error, or as JSON to standard output where the user asked for JSON. */
export function printProblems(problems: readonly Problem[], terminal: Terminal, json = false): void {
  if (json) terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  else for (const problem of problems) terminal.err(`${printableProblem(problem)}\n`);
}
