import type { Culprit } from '../model/culprit.ts';
import type { Blame } from './blame.ts';
import type { Trace } from './parts.ts';

const order: readonly Trace[] = ['direct', 'call', 'declaration', 'function', 'link', 'near', 'climb'];

/** The trace that carries most of a blame. */
export function mainTrace(blame: Blame): Trace {
  return order.reduce((best, trace) => (blame.by[trace] > blame.by[best] ? trace : best), 'direct');
}

interface RuleInput {
  readonly trace: Trace;
  readonly change: Culprit['change'];
  /** Whether the change is suspected only for what its calls cost, which other changes explain too. */
  readonly isSuspect: boolean;
  /** Whether most of what the changed line costs is spent in code that it calls. */
  readonly isInCallee: boolean;
}

type Rule = Pick<Culprit, 'rule' | 'confidence'>;

/** How a line was found, as one sentence, and how far to trust it. */
export function describeRule({ trace, change, isSuspect, isInCallee }: RuleInput): Rule {
  if (isSuspect) {
    return {
      rule: 'What the changed line calls costs more, but another change may be the reason.',
      confidence: 'low',
    };
  }
  switch (trace) {
    case 'direct':
      return isInCallee
        ? { rule: 'What the changed line calls costs more.', confidence: 'high' }
        : { rule: 'The changed line itself costs more.', confidence: 'high' };
    case 'call':
      return { rule: 'What the changed line calls costs more.', confidence: 'high' };
    case 'declaration':
      return {
        rule: 'Lines elsewhere cost more, and they use what is declared here.',
        confidence: 'medium',
      };
    case 'function':
      return {
        rule:
          change === 'deleted'
            ? 'Code was removed here, and other lines of the same function cost more without it.'
            : 'Unchanged lines of the same function cost more, and this change decides how they run.',
        confidence: 'medium',
      };
    case 'link':
      return {
        rule: 'Unchanged code elsewhere costs more, and this change sets or names what it uses.',
        confidence: 'low',
      };
    case 'near':
      return {
        rule: 'Unchanged lines of the same function cost more, and this is the change nearest to them.',
        confidence: 'low',
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
