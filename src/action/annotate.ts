import { type AnnotationProperties, error, warning } from '@actions/core';
import {
  describeChain,
  describeRule,
  formatShare,
  neutraliseWorkflowCommands,
  type Report,
} from '../core/index.ts';

/** The runner shows this many annotations of each level for a step and drops the rest. */
const most = 10;
const framesTold = 6;

/** Marks the guilty lines in the pull request's diff, as the step's annotations: share, rule in words, and how the line is reached. */
export function annotateGuiltyLines(report: Report): void {
  const blocks = report.decision.kind === 'block';
  const guilty = report.explanations.flatMap(({ benchmark, culprits }) =>
    culprits.map((culprit) => ({ benchmark, culprit })),
  );
  for (const { benchmark, culprit } of guilty.slice(0, most)) {
    const { file, line, share } = culprit;
    const chain = describeChain(culprit, framesTold);
    const reached = chain === undefined ? '' : `; reached by ${chain}`;
    const place: AnnotationProperties = { title: `Brakeline: ${benchmark}`, file, startLine: line };
    const text = neutraliseWorkflowCommands(
      `${formatShare(share)} of the added cost of ${benchmark}: ${describeRule(culprit)}${reached}`,
    );
    (blocks ? error : warning)(text, place);
  }
}
