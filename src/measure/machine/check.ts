import type { MachineRoots } from './files.ts';

/** One line of `brakeline doctor`. */
export interface MachineCheck {
  /** Stable name for scripts, such as `perf-event-paranoid`. */
  readonly id: string;
  readonly title: string;
  /** `warn`: something is measured less well or not at all; `fail`: the gate cannot do its work. */
  readonly state: 'ok' | 'warn' | 'fail';
  /** What was found. */
  readonly detail: string;
  /** The command that mends it, ready to be pasted; absent where no command does. */
  readonly mend?: string;
}

/** The machine that the checks look at; the roots and the user are replaced in tests. */
export interface Machine {
  readonly roots: MachineRoots;
  /** Whether the user is root, who needs no sudo and whom the kernel refuses less. */
  readonly root: boolean;
  /** Where working trees and builds go. */
  readonly temporary: string;
}

/** A command as this user has to type it to become root. */
export function asRoot(machine: Machine, command: string): string {
  return machine.root ? command : `sudo ${command}`;
}
