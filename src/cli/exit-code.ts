import { constants } from 'node:os';
import type { Decision } from '../core/index.ts';
import { exitCodes } from './command.ts';

/** The exit code of a decision: 0 pass, 1 blocked, 3 nothing comparable. */
export function exitCodeOf(decision: Decision): number {
  switch (decision.kind) {
    case 'pass':
      return exitCodes.pass;
    case 'block':
      return exitCodes.blocked;
    case 'not-comparable':
      return exitCodes.notComparable;
  }
}

/** The exit code of a program that a signal ended, as shells report it: 128 + the signal's number. */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
