import type { ProcessOutcome } from './processes.ts';

/** The last lines of a program's error output, or why it did not start; may be empty. Untrusted text. */
export function lastWords(outcome: ProcessOutcome): string {
  return 'stderrTail' in outcome ? outcome.stderrTail.trim() : outcome.reason;
}

/** The first of those lines, where perf and its like name the cause. */
export function firstWords(outcome: ProcessOutcome): string {
  return lastWords(outcome).split('\n', 1)[0] ?? '';
}

/** Such words as the end of a problem's message: `; it said: …`, empty without any. */
export function itSaid(words: string): string {
  return words === '' ? '' : `; it said: ${words}`;
}
