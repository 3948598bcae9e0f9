import type { Culprit } from '../model/culprit.ts';
import type { Blame, Trace } from './blame.ts';

const order: readonly Trace[] = ['direct', 'call', 'function', 'climb'];

/** The trace that carries most of a blame. */
export function mainTrace(blame: Blame): Trace {
  return order.reduce((best, trace) => (blame.by[trace] > blame.by[best] ? trace : best), 'direct');
}

/** How a line was found, as one sentence, and how far to trust it. */
export function describeRule(
  trace: Trace,
  change: Culprit['change'],
): { readonly rule: string; readonly confidence: Culprit['confidence'] } {
  switch (trace) {
    case 'direct':
      return { rule: 'The changed line itself costs more.', confidence: 'high' };
    case 'call':
      return { rule: 'What the changed line calls costs more.', confidence: 'high' };
    case 'function':
      return {
        rule:
          change === 'deleted'
            ? 'Code was removed here, and other lines of the same function cost more without it.'
            : 'Unchanged lines of the same function cost more, and this is the change nearest to them.',
        confidence: 'medium',
      };
    case 'climb':
      return {
        rule:
          change === 'deleted'
            ? 'Code was removed here, and what this function calls costs more without it.'
            : 'Unchanged code that is called from this function costs more, and this is the change on the way to it.',
        confidence: 'low',
      };
  }
}
