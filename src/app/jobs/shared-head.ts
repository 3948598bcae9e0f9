import {
  decideSharedHead,
  type Evaluation,
  type Outcome,
  type PullFact,
  type Report,
} from '../../core/index.ts';
import type { JobContext } from './context.ts';
import type { HeadFacts } from './facts-of-head.ts';

/** What was decided about one pull request; `outcome` is performed later. */
export interface DecidedHead {
  readonly head: HeadFacts;
  readonly outcome: Outcome;
  readonly report?: Report;
}

/** What lets a required check pass; GitHub counts `neutral` too. */
function passes(conclusion: Evaluation['conclusion'] | undefined): boolean {
  return conclusion === 'success' || conclusion === 'neutral';
}

/** A pull request into another branch, whose rules may be other ones, that has no passing verdict on the same commit. */
async function findUnpassed(
  { store, job }: JobContext,
  decided: DecidedHead,
  about: { readonly all: readonly DecidedHead[]; readonly pulls: readonly PullFact[] },
): Promise<PullFact | undefined> {
  const { pull, headSha } = decided.head.target;
  const others = about.pulls.filter(
    (other) => other.state === 'open' && other.number !== pull?.number && other.baseRef !== pull?.baseRef,
  );
  for (const other of others) {
    const here = about.all.find(({ head }) => head.target.pull?.number === other.number)?.outcome.evaluation;
    const query = { repository: job.repository.id, headSha, pull: other.number };
    const known = here ?? (await store.evaluations.latestOfHead(query))?.evaluation;
    if (!passes(known?.conclusion) || known?.baseRef !== other.baseRef) return other;
  }
  return undefined;
}

/**
 * GitHub takes the newest check of a commit for every pull request with that head. So a verdict under the rules of one base
 * branch must not let a pull request into another branch pass: it passes only where all of them do. In the order to post
 * in: what does not pass last. `pulls` are all pull requests with this head.
 */
export async function guardSharedHead(
  context: JobContext,
  all: readonly DecidedHead[],
  pulls: readonly PullFact[],
): Promise<readonly DecidedHead[]> {
  const guarded: DecidedHead[] = [];
  for (const decided of all) {
    const { evaluation } = decided.outcome;
    const other = passes(evaluation?.conclusion)
      ? await findUnpassed(context, decided, { all, pulls })
      : undefined;
    if (other === undefined) guarded.push(decided);
    else {
      const { target, policy } = decided.head;
      guarded.push({ ...decided, outcome: decideSharedHead({ target, policy, now: context.now() }, other) });
    }
  }
  const rank = ({ outcome }: DecidedHead): number => (passes(outcome.evaluation?.conclusion) ? 0 : 1);
  return guarded.toSorted((one, other) => rank(one) - rank(other));
}
