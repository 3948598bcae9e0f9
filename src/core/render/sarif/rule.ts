import type { Metric, Nature } from '../../model/metric.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';
import { escapeMarkdown } from '../escape/escape-markdown.ts';
import { sarifLimits } from './limits.ts';

/** The id of the rule for a metric, such as `brakeline.instructions`; alerts keep their identity as long as it stays. */
export function ruleIdOf(metric: Metric): string {
  return `brakeline.${metric.name}`;
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function precisionOf(nature: Nature): string {
  switch (nature) {
    case 'exact':
      return 'very-high';
    case 'counted':
      return 'high';
    case 'timed':
      return 'medium';
  }
}

function describeNature(nature: Nature): string {
  switch (nature) {
    case 'exact':
      return 'The same program with the same input gives the same number, so a difference is a change of the program.';
    case 'counted':
      return 'The hardware counts it with very little noise; the interval of every change says how little.';
    case 'timed':
      return 'It depends on what else the machine does, so read the interval of a change before its size.';
  }
}

function helpLines(metric: Metric, title: string): readonly string[] {
  const worse = metric.better === 'lower' ? 'rose' : 'fell';
  return [
    `Brakeline ran the benchmarks of the base and of the head on one machine, and ${title} ${worse} by more than the repository allows.`,
    describeNature(metric.nature),
    'The alert stands on the changed line to which profiles of both sides trace the cost; related locations are unchanged lines that became more expensive with it, and the code flow is the chain of calls.',
  ];
}

/** The rule of one metric: what a regression of it means and what to do. Never `security-severity`: slow is not unsafe. */
export function describeRule(metric: Metric): object {
  const title = clipText(showOneLine(metric.title), sarifLimits.name);
  const [what = '', nature = '', where = ''] = helpLines(metric, title);
  const worse = metric.better === 'lower' ? 'more' : 'less';
  const mend =
    'Make the line cheaper, or call it less often. To see the same verdict on your machine, run brakeline pr.';
  const allow = 'To accept the cost, raise the threshold in .github/brakeline.yml on the base branch.';
  return {
    id: ruleIdOf(metric),
    name: `${pascalCase(metric.name)}Regression`,
    shortDescription: { text: `A changed line costs ${worse} ${title}.` },
    fullDescription: { text: clipText(`${what} ${nature}`, sarifLimits.description) },
    help: {
      text: [what, nature, where, mend, allow].join('\n\n'),
      markdown: [
        `## ${escapeMarkdown(title)}`,
        ...helpLines(metric, escapeMarkdown(title)),
        `- ${mend.replace('brakeline pr', '`brakeline pr`')}`,
        `- ${allow.replace('.github/brakeline.yml', '`.github/brakeline.yml`')}`,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: 'warning' },
    properties: {
      tags: ['performance'],
      precision: precisionOf(metric.nature),
      'problem.severity': 'warning',
    },
  };
}
