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
function findUnpassed(
  { head }: DecidedHead,
  pulls: readonly PullFact[],
  verdicts: ReadonlyMap<number, Evaluation>,
): PullFact | undefined {
  const { pull } = head.target;
  return pulls.find((other) => {
    if (other.number === pull?.number || other.baseRef === pull?.baseRef) return false;
    const known = verdicts.get(other.number);
    return !passes(known?.conclusion) || known?.baseRef !== other.baseRef;
  });
}

/** The verdict on each pull request: the one that was just decided, else the newest in the store. */
async function readVerdicts(
  { store, job }: JobContext,
  all: readonly DecidedHead[],
  pulls: readonly PullFact[],
): Promise<ReadonlyMap<number, Evaluation>> {
  const verdicts = new Map<number, Evaluation>();
  for (const { number, headSha } of pulls) {
    const query = { repository: job.repository.id, headSha, pull: number };
    const here = all.find(({ head }) => head.target.pull?.number === number)?.outcome.evaluation;
    const known = here ?? (await store.evaluations.latestOfHead(query))?.evaluation;
    if (known !== undefined) verdicts.set(number, known);
  }
  return verdicts;
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
  const open = pulls.filter(({ state }) => state === 'open');
  const shared = new Set(open.map(({ baseRef }) => baseRef)).size > 1;
  const verdicts = shared ? await readVerdicts(context, all, open) : new Map<number, Evaluation>();
  const guarded = all.map((decided): DecidedHead => {
    const isPassing = shared && passes(decided.outcome.evaluation?.conclusion);
    const other = isPassing ? findUnpassed(decided, open, verdicts) : undefined;
    if (other === undefined) return decided;
    const { target, policy } = decided.head;
    return { ...decided, outcome: decideSharedHead({ target, policy, now: context.now() }, other) };
  });
  const rank = ({ outcome }: DecidedHead): number => (passes(outcome.evaluation?.conclusion) ? 0 : 1);
  return guarded.toSorted((one, other) => rank(one) - rank(other));
}
