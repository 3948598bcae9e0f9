import { showOneLine } from '../core/index.ts';
import type { Progress } from '../pipeline/progress.ts';
import { printableProblem } from './print-problems.ts';
import type { Terminal } from './terminal.ts';

const clearLine = '\r\u001b[2K';

/**
 * Progress on standard error: one line that is rewritten on a terminal, one plain line a step elsewhere.
 * Names and output of the tree cannot steer the terminal. `now` gives milliseconds.
 */
export function terminalProgress(terminal: Terminal, now: () => number): Progress {
  let title: string | undefined;
  let started = 0;
  const live = (text: string): void => {
    if (terminal.live) terminal.err(clearLine + text.slice(0, terminal.columns - 1));
  };
  const line = (text: string): void => terminal.err(`${terminal.live ? clearLine : ''}${text}\n`);
  const end = (): void => {
    if (title !== undefined && terminal.live) line(`${title} (${((now() - started) / 1000).toFixed(1)} s)`);
    title = undefined;
  };
  return {
    step(next) {
      end();
      title = showOneLine(next);
      started = now();
      if (terminal.live) live(`${title} …`);
      else line(title);
    },
    detail: (text) => live(`${title ?? ''} … ${showOneLine(text)}`),
    note: (text) => line(`  ${showOneLine(text)}`),
    problem: (problem) => line(`  ${printableProblem(problem).replaceAll('\n', '\n  ')}`),
    end,
  };
}
