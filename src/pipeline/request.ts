import type { Progress } from './progress.ts';

/** What a run does where nobody says otherwise; the inputs of `action.yml` say the same. */
export const requestDefaults = {
  config: '.github/brakeline.yml',
  out: 'brakeline-out',
  category: 'default',
} as const;

/** Seeds are whole numbers from 0 to below this. */
export const seedLimit = 2 ** 32;

/** Whether a category can be part of an artifact's name and of a SARIF category: 1 to 64 letters, digits, `.`, `_` and `-`. */
export function isCategory(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text);
}

/** What every run needs to know. */
export interface RunRequest {
  /** A directory of the repository. */
  readonly repository: string;
  /** The configuration's path in the repository. */
  readonly config: string;
  /** Where the files go; made when absent. */
  readonly out: string;
  /** Tells the results of several runner classes apart. */
  readonly category: string;
  /** Name of the commit to measure; `HEAD` when absent. */
  readonly head?: string;
  /** Seed of the order of the rounds, below `seedLimit`. */
  readonly seed: number;
  /** Where working trees go, such as the runner's temporary directory; the system's when absent. */
  readonly temporary?: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** A run that compares. */
export interface GateRequest extends RunRequest {
  /** Any name of a commit; the upstream's default branch when absent. The merge base with the head is measured. */
  readonly base?: string;
  /** Explains every benchmark, whatever the configuration says. */
  readonly explainAll?: boolean;
}
