import type { ComparedCommits, TagFact } from '../../github/index.ts';

/** What one try at a job asked GitHub for: many pull requests may share a head, and few base branches. */
export interface Asked {
  readonly tips: Map<string, Promise<string | undefined>>;
  readonly comparisons: Map<string, Promise<ComparedCommits | undefined>>;
}

/** Nothing was asked for yet. */
export function askNothing(): Asked {
  return { tips: new Map(), comparisons: new Map() };
}

/** What a process knows of the commits of repositories, so that an evaluation need not ask. */
export interface KnownCommits {
  /** Commits from one back, by repository and SHA. A commit's never change. */
  readonly ancestors: Map<string, readonly string[]>;
  /** Tags that name releases, by repository, and until when they are new enough not to be asked for again. */
  readonly tags: Map<number, { readonly until: number; readonly tags: readonly TagFact[] }>;
}

/** Nothing is known yet. */
export function knowNothing(): KnownCommits {
  return { ancestors: new Map(), tags: new Map() };
}
