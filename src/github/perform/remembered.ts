/**
 * What became of something that we made on GitHub. `mark` stands for its content. `writing`: a call was about to be made
 * and nobody knows whether it arrived; `open`: a check run that is not completed; `done`: nothing is left to do.
 */
export interface Posted {
  /** GitHub's identifier; absent while it is being made. */
  readonly id?: number;
  readonly mark: string;
  readonly state: 'writing' | 'open' | 'done';
}

/**
 * Where the performer keeps what it made, so that it need not search. `key` is unique within a repository. An entry that
 * is lost costs a search on GitHub and doubles nothing; one that is older than what was done since may double it, so a memory
 * that was restored from a copy has to be emptied.
 */
export interface Remembered {
  readonly get: (key: string) => Promise<Posted | undefined>;
  readonly set: (key: string, posted: Posted) => Promise<void>;
}

/** A memory that ends with the process: for a single run of the command line, and for tests. */
export function rememberInMemory(): Remembered {
  const entries = new Map<string, Posted>();
  return {
    get: async (key) => entries.get(key),
    set: async (key, posted) => {
      entries.set(key, posted);
    },
  };
}
