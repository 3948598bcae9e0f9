import { failed, type Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { reportLimits } from './limits.ts';

// Past this many faults nobody reads on, and a hostile document must not make us look for all of them.
const giveUpAfter = 10 * reportLimits.problems;

/** The faults of one document: the first hundred word by word, the rest as a number. */
export interface FaultList {
  readonly tell: (message: string) => void;
  readonly isEmpty: () => boolean;
  /** True when enough faults are known and looking further is a waste. */
  readonly isFull: () => boolean;
  /** The failed outcome, one problem a fault. */
  readonly fail: <T>() => Parsed<T>;
}

/** A `report-invalid` problem about `file`. */
export function invalidReport(file: string, message: string): Problem {
  return {
    code: 'report-invalid',
    message: `${file}: ${message}`,
    hint: 'let Brakeline write the report anew; docs/report.md describes the format',
  };
}

/** An empty list for the document that was read from `file`. */
export function createFaultList(file: string): FaultList {
  const messages: string[] = [];
  let count = 0;
  return {
    tell: (message) => {
      count += 1;
      if (messages.length < reportLimits.problems) messages.push(message);
    },
    isEmpty: () => count === 0,
    isFull: () => count >= giveUpAfter,
    fail: () => {
      const more = count - messages.length;
      const rest = more > 0 ? [`and ${count >= giveUpAfter ? 'at least ' : ''}${more} more faults`] : [];
      const [first = 'unknown fault', ...others] = [...messages, ...rest];
      return failed(invalidReport(file, first), ...others.map((message) => invalidReport(file, message)));
    },
  };
}
