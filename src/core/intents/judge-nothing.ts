import type { NonEmpty } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { renderNotice } from '../render/check-run/check-notice.ts';
import { nameCategory } from '../render/check-run/part.ts';
import type { EvaluationFacts, HeadTraits, OverrideFact } from './facts.ts';
import { type CategoryJudgement, unjudged } from './judge-category.ts';
import { type Judgement, notesOf, standingFor, warningsOf } from './judgement.ts';

/** A head of which nothing was measured. */
export type UnmeasuredFacts = Pick<EvaluationFacts, 'target' | 'policy'> &
  HeadTraits & { readonly editsConfig?: boolean; readonly override?: OverrideFact };

type Unjudged = CategoryJudgement & { readonly kind: 'unjudged' };

/** Nothing that can be judged: a person must look, unless an override accepts just that. `more` are further sentences. */
export function judgeNothing(
  facts: UnmeasuredFacts,
  parts: NonEmpty<Unjudged>,
  more: readonly string[] = [],
): Judgement {
  const [{ category, words }, ...others] = parts;
  const reasons = parts.map(({ reason }) => reason);
  const standing = standingFor(facts, reasons);
  const override = standing.kind === 'honoured' ? { override: standing.override } : {};
  const rest = others.length === 0 ? '' : `, and ${others.length} more`;
  const named = `${nameCategory(category, words.title)}${rest}`;
  return {
    conclusion: standing.kind === 'honoured' ? 'success' : 'action_required',
    output: renderNotice({
      title: standing.kind === 'honoured' ? `Overridden by ${standing.override.by}: ${named}` : named,
      paragraphs: [...warningsOf(facts), words.sentence, ...more, ...notesOf(facts, standing)],
      problems: parts.flatMap(({ problems }) => problems),
      ...override,
    }),
    blocking: reasons,
    advice: words.sentence,
    ...override,
  };
}

/** A change of documentation only needs no report. */
export function judgeIgnored(globs: readonly string[]): Judgement {
  const shown = globs.map((glob) => `\`${glob}\``).join(', ');
  const output = renderNotice({
    title: 'Documentation only: nothing to measure',
    paragraphs: [`Every changed file fits \`ignore\` of the base branch's configuration: ${shown}.`],
  });
  return { conclusion: 'success', output, blocking: [] };
}

/** Without a common commit there is no base to measure. */
export function judgeUnrelated(facts: UnmeasuredFacts): Judgement {
  const branch = facts.target.pull?.baseRef;
  const title =
    branch === undefined
      ? 'The head and its base have no common history'
      : `The head has no common history with ${branch}`;
  const sentence =
    'GitHub finds no commit that both come from, so that there is no base to compare with. Rebase the change onto the base branch, or merge that branch into it.';
  return judgeNothing(facts, [unjudged(undefined, { title, sentence }, [])]);
}

const adminWay =
  'Until then a person with the role `admin` may accept this head, and only this one: `/brakeline override <reason>` at the start of a line of a new comment.';

const mendingWords =
  'This pull request mends it: the configuration of its head can be read. To merge it, a person with the role `admin` writes `/brakeline override <reason>` at the start of a line of a new comment here.';

/** Nothing is required before there is a configuration; one with a mistake asks a person. */
export function judgeWithoutPolicy(facts: UnmeasuredFacts, problems: NonEmpty<Problem>): Judgement {
  if (problems.every(({ code }) => code === 'config-missing')) {
    const output = renderNotice({
      title: 'The base branch has no configuration yet, so nothing is required',
      paragraphs: [
        'From the merge of `.github/brakeline.yml` on, the base branch decides what a change may cost.',
      ],
    });
    return { conclusion: 'neutral', output, blocking: [] };
  }
  const title = "The base branch's configuration cannot be read";
  if (facts.mendsConfig === true) {
    const words = { title: `${title}; this pull request mends it`, sentence: mendingWords };
    return judgeNothing(facts, [unjudged(undefined, words, problems)]);
  }
  const sentence =
    'Nothing can be judged before it is mended on the base branch. Then this head is judged again within minutes, or at once with the button of this check.';
  return judgeNothing(facts, [unjudged(undefined, { title, sentence }, problems)], [adminWay]);
}
