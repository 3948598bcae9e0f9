import type { Culprit, Executions, Explanation } from '../../model/culprit.ts';
import { formatEventCost, nameAllocation, nameEvent } from '../../model/event-name.ts';
import { showOneLine } from '../escape/escape-control.ts';
import type { BenchmarkView } from './benchmark-view.ts';
import { shortenFunction } from './function-text.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** A count such as `1,234`. */
function formatCount(value: number): string {
  return whole.format(value);
}

/** A part of a whole such as `87 %`; what is not all or nothing is never rounded to it. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return '> 99 %';
  return percent === 0 && share > 0 ? '< 1 %' : `${percent} %`;
}

/** What an explanation divides among lines: `+120,034 instructions`. */
export function formatCost(value: number, event: string): string {
  return formatEventCost(value, event);
}

/** `87 % of +120,034 instructions`. */
export function describeShare(culprit: Culprit, explanation: Explanation): string {
  const cost = formatCost(explanation.head - explanation.base, explanation.event);
  return `${formatShare(culprit.share)} of ${cost}`;
}

/** A profile that has less of the rise than this part is of one program of several. */
const wholeProfile = 0.9;

/** What a profile leaves out where the benchmark runs several programs, or undefined where it has it all. */
export function describeCoverage(
  view: BenchmarkView | undefined,
  explanation: Explanation,
): string | undefined {
  const counted = view?.rows.find(({ metric }) => metric.name === 'ir')?.verdict;
  if (view === undefined || counted?.kind !== 'regressed' || explanation.event !== 'Ir') return undefined;
  const measured = counted.comparison.absolute.value;
  const profiled = explanation.head - explanation.base;
  if (profiled >= wholeProfile * measured) return undefined;
  return `profiled was only the costliest of the programs that ${view.name} runs: ${signed.format(profiled)} of ${formatCost(measured, explanation.event)}`;
}

/**
 * How often the line calls now and called before, or undefined where that did not change. Of memory: how much more it
 * allocates, `12,000 more allocations from src/join.c:42 (3,000 before)`. Holds text of the pull request.
 */
export function describeCalls({ calls, file, line }: Culprit, event: string): string | undefined {
  if (calls.base === calls.head) return undefined;
  const allocation = nameAllocation(event);
  if (allocation !== undefined) {
    const more = calls.head - calls.base;
    const direction = more > 0 ? 'more' : 'fewer';
    return `${formatCount(Math.abs(more))} ${direction} ${allocation} from ${file}:${line} (${formatCount(calls.base)} before)`;
  }
  return `${formatCount(calls.base)} calls from here before, ${formatCount(calls.head)} now`;
}

/** `3 times as often`, `2.4 times as often`; what rounds to 1 is told with its decimals. */
function describeRatio(ratio: number): string {
  return `${ratio.toLocaleString('en-US', { maximumSignificantDigits: ratio < 100 ? 3 : 4 })} times as often`;
}

const eachTime = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** What a line costs more each time that it runs, where it runs as often as before; nothing below a tenth. */
function describeEach({ base, head, delta }: Executions, event: string): string {
  const each = base === head && head > 0 ? delta / head : 0;
  return each < 0.1 ? '' : `, each time ${eachTime.format(each)} ${nameEvent(event)} more`;
}

/**
 * How often the costly line runs now and ran before, or undefined where that is not known:
 * `runs 2,300 times, before 10 (230 times as often)`.
 */
export function describeExecutions({ executions }: Culprit, event: string): string | undefined {
  if (executions === undefined) return undefined;
  const { base, head, at } = executions;
  const subject = at === undefined ? 'the changed code' : `${at.file}:${at.line}`;
  if (base === head)
    return `${subject} runs as often as before (${formatTimes(head)})${describeEach(executions, event)}`;
  if (base === 0) return `${subject} runs ${formatTimes(head)}, before not at all`;
  if (head === 0) return `${subject} does not run any more, before ${formatTimes(base)}`;
  const ratio = describeRatio(head / base);
  return `${subject} runs ${formatTimes(head)}, before ${formatCount(base)} (${ratio})`;
}

function formatTimes(count: number): string {
  return count === 1 ? 'once' : `${formatCount(count)} times`;
}

/** Which programs told the lines of inlined code, or undefined where none was used. */
export function describeSymbolisers(explanations: readonly Explanation[]): string | undefined {
  const titles = new Set(explanations.flatMap(({ symboliser }) => symboliser ?? []));
  return titles.size === 0 ? undefined : `inlined code was traced with ${[...titles].join(', ')}`;
}

/** Why the line was chosen, and how far to trust it: `The changed line itself costs more (high confidence)`. */
export function describeRule({ rule, confidence }: Culprit): string {
  return `${rule.trimEnd().replace(/\.$/, '')} (${confidence} confidence)`;
}

/** How the line is reached, outermost function first, at most `most` of them: `… > run > parse`. Undefined where that is not known. */
export function describeChain({ chain }: Culprit, most: number): string | undefined {
  if (chain.length === 0) return undefined;
  const names = chain.slice(-most).map((frame) => showOneLine(shortenFunction(frame.function)));
  return [...(chain.length > names.length ? ['…'] : []), ...names].join(' > ');
}
