import type { CheckOutput } from '../../model/check-run.ts';
import type { Problem } from '../../model/problem.ts';
import { checkLimits } from './check-limits.ts';
import {
  joinWithin,
  listWithin,
  overrideBlocks,
  problemItems,
  type ShownOverride,
  sentence,
} from './check-run.ts';
import { fitTitle } from './title.ts';

/** A check run that has no report to show: what happened and what to do. */
export interface Notice {
  readonly title: string;
  /** Sentences in which back quotes set names apart. */
  readonly paragraphs: readonly string[];
  readonly problems?: readonly Problem[];
  /** The override that turned the answer; absent where none did. */
  readonly override?: ShownOverride;
}

const roomForProblems = 40_000;

/** A notice as a check run, escaped and within GitHub's limits. */
export function renderNotice({ title, paragraphs, problems = [], override }: Notice): CheckOutput {
  const blocks = [
    ...overrideBlocks(override),
    ...paragraphs.map(sentence),
    ...listWithin(problemItems(problems), roomForProblems),
  ];
  return { title: fitTitle(title), summary: joinWithin(blocks, checkLimits.summary), annotations: [] };
}
