import { type AnnotationProperties, error, warning } from '@actions/core';
import { neutraliseWorkflowCommands, type Report } from '../core/index.ts';

/** The runner shows this many annotations of each level for a step and drops the rest. */
const most = 10;

/** Marks the guilty lines in the pull request's diff, as the step's annotations. */
export function annotateGuiltyLines(report: Report): void {
  const blocks = report.decision.kind === 'block';
  const guilty = report.explanations.flatMap(({ benchmark, culprits }) =>
    culprits.map((culprit) => ({ benchmark, culprit })),
  );
  for (const { benchmark, culprit } of guilty.slice(0, most)) {
    const { file, line, share, rule } = culprit;
    const place: AnnotationProperties = { title: `Brakeline: ${benchmark}`, file, startLine: line };
    const text = neutraliseWorkflowCommands(
      `${Math.round(share * 100)} % of the added cost of ${benchmark}: ${rule}`,
    );
    (blocks ? error : warning)(text, place);
  }
}
