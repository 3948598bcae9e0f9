import type { Commit, Repository } from './state.ts';

/** Resolves a sha, a tag, a branch or `heads/…`, in git's order; undefined where the network has no such commit. */
export function resolveCommit(repository: Repository, ref: string): Commit | undefined {
  const [, , branch] = /^(refs\/)?heads\/(.+)$/.exec(ref) ?? [];
  if (branch !== undefined) return repository.commits.get(repository.branches.get(branch) ?? '');
  const { commits, tags, branches } = repository;
  return commits.get(ref) ?? commits.get(tags.get(ref) ?? branches.get(ref) ?? '');
}

/** A commit and its ancestors, nearest first. */
export function ancestorsOf(repository: Repository, tip: Commit): readonly Commit[] {
  const seen = new Map([[tip.sha, tip]]);
  for (const commit of seen.values()) {
    for (const sha of commit.parents) {
      const parent = repository.commits.get(sha);
      if (parent !== undefined) seen.set(sha, parent);
    }
  }
  return [...seen.values()];
}

export interface Relation {
  readonly mergeBase: Commit | undefined;
  /** Commits of the head that the base has not, oldest first. */
  readonly ahead: readonly Commit[];
  readonly behind: number;
}

/** How two commits stand to each other. The nearest common ancestor by breadth is taken as the merge base. */
export function relate(repository: Repository, base: Commit, head: Commit): Relation {
  const ofBase = ancestorsOf(repository, base);
  const ofHead = ancestorsOf(repository, head);
  const inBase = new Set(ofBase.map(({ sha }) => sha));
  const inHead = new Set(ofHead.map(({ sha }) => sha));
  return {
    mergeBase: ofHead.find(({ sha }) => inBase.has(sha)),
    ahead: ofHead.filter(({ sha }) => !inBase.has(sha)).reverse(),
    behind: ofBase.filter(({ sha }) => !inHead.has(sha)).length,
  };
}
