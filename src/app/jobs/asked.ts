import type { ComparedCommits } from '../../github/index.ts';

/** What one try at a job asked GitHub for: many pull requests may share a head, and few base branches. */
export interface Asked {
  readonly tips: Map<string, Promise<string | undefined>>;
  readonly comparisons: Map<string, Promise<ComparedCommits | undefined>>;
}

/** Nothing was asked for yet. */
export function askNothing(): Asked {
  return { tips: new Map(), comparisons: new Map() };
}
