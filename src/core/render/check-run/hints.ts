import { describeThreshold } from '../../gate/threshold.ts';
import type { Reason } from '../../model/decision.ts';
import type { Report } from '../../model/report.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeSpan, escapeMarkdown } from '../escape/escape-markdown.ts';
import type { CheckPart, UnjudgedPart } from './part.ts';

const hintsShown = 8;
const longestName = 120;

function nameOf({ benchmark, category }: Reason): string {
  const name = benchmark === undefined ? 'the run' : codeSpan(clipText(benchmark, longestName));
  return category === undefined ? name : `${name} in ${codeSpan(category)}`;
}

function placeOf({ category }: Reason): string {
  return category === undefined ? '' : ` in ${codeSpan(category)}`;
}

/** What would take one reason away. */
function hintFor(reason: Reason, report: Report): string | undefined {
  const name = nameOf(reason);
  const metric = report.metrics.find((known) => known.name === reason.metric);
  switch (reason.kind) {
    case 'regressed': {
      if (metric === undefined || reason.benchmark === undefined) return undefined;
      const threshold = escapeMarkdown(describeThreshold(report.policy, reason.benchmark, metric));
      // A change counts past both numbers, so that either is enough.
      const either = threshold.replace(' and ', ' or ');
      return `bring ${escapeMarkdown(metric.title)} of ${name} to less than ${either} above the base`;
    }
    case 'contended':
      return `let the threads of ${name} write to cache lines of their own, as the reason says`;
    case 'claim-broken':
      return `make the claim about ${name} hold again, or give it up in \`claims\` on the base branch`;
    case 'claim-undecided':
    case 'contention-undecided':
      return `make the memory of ${name} tell: the reason says what is in the way`;
    case 'undecided':
      return `measure ${name} with more \`rounds\`, on a quieter machine, or by a steadier metric`;
    case 'slow-drift':
      return `bring ${name} back to a level that the base branch held, which the reason names`;
    case 'grows-faster':
      return 'make the cost of the family grow with its size as it does in the base';
    case 'growth-undecided':
      return 'measure every size of the family with more `rounds`, or by a steadier metric';
    case 'budget-exceeded':
      return `bring ${name} below its budget`;
    case 'benchmark-missing':
      return `keep ${name} in the head, or remove it from the configuration in the same pull request; if it was added to the base branch since, merge that branch`;
    case 'benchmark-failed':
      return reason.benchmark === undefined
        ? `make the head build${placeOf(reason)}`
        : `make ${name} run to its end`;
    case 'base-missing':
      return `make the base commit build and measure${placeOf(reason)}, then measure again`;
    case 'nothing-measured':
      return `make ${name} give numbers; the problems below say what is in the way`;
    case 'environments-differ':
      return 'measure base and head together, on one machine';
    case 'improved':
    case 'contended-before':
    case 'claim-confirmed':
    case 'contention-mended':
    case 'traded':
    case 'grows-slower':
    case 'drift':
    case 'threshold-raised':
    case 'metrics-disagree':
    case 'benchmark-new':
    case 'benchmark-removed':
    case 'benchmark-renamed':
      return undefined;
  }
}

function stoppingHints({ report }: CheckPart): readonly string[] {
  const stopping = report.decision.reasons.filter(
    ({ effect }) => effect === 'blocks' || effect === 'prevents-comparison',
  );
  return stopping.flatMap((reason) => hintFor(reason, report) ?? []);
}

/** What would make the check pass, as list items in Markdown, each once; empty where it passes. */
export function passHints(parts: readonly CheckPart[], unjudged: readonly UnjudgedPart[]): readonly string[] {
  const missing = unjudged.map(({ reason }) => `get a report that can be used${placeOf(reason)}`);
  const hints = [...new Set([...parts.flatMap(stoppingHints), ...missing])];
  const shown = hints.slice(0, hintsShown).map((hint) => `- ${hint}`);
  return hints.length > shown.length
    ? [...shown, `- and ${hints.length - shown.length} more like these`]
    : shown;
}

/** The sentence on the way past the check. */
export const overrideHint =
  'Or a maintainer accepts the cost with a comment that begins with `/brakeline override` and a reason.';
