import type { Metric } from '../model/metric.ts';
import type { NonEmpty } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { formatConfidence } from '../model/quantity-text.ts';
import { sideNames } from '../model/side-name.ts';
import type { Comparison, Estimate } from '../model/verdict.ts';
import { noiseFloor } from '../stats/noise-floor.ts';
import { median } from '../stats/quantile.ts';
import type { Interval } from '../stats/shift-interval.ts';
import { usualConfidence } from './block-level.ts';
import { chooseMethod, findInterval, type IntervalMethod, type PairDesign } from './choose-interval.ts';

/** How far the head is from the base, or why nobody can say. */
export type ChangeEstimate =
  | { readonly kind: 'estimated'; readonly comparison: Comparison }
  | {
      readonly kind: 'unclear';
      readonly why: Problem;
      /** What can be shown although it decides nothing: an interval of less confidence than was asked for. */
      readonly comparison?: Comparison;
    };

/** The raw values of one metric on both sides. */
export interface ValuePair {
  readonly base: NonEmpty<number>;
  readonly head: NonEmpty<number>;
}

function repeats(values: NonEmpty<number>): boolean {
  return values.every((value) => value === values[0]);
}

function pointEstimate(value: number): Estimate {
  return { value, low: value, high: value, confidence: 1 };
}

/** A log ratio as a relative change, kept finite because a report cannot hold infinity. */
function ratioChange(logRatio: number): number {
  return Math.min(Math.expm1(logRatio), Number.MAX_VALUE);
}

function relativeEstimate(logs: Interval): Estimate {
  return {
    value: ratioChange(logs.value),
    low: ratioChange(logs.low),
    high: ratioChange(logs.high),
    confidence: logs.confidence,
  };
}

function absoluteEstimate(shift: Interval): Estimate {
  const { value, low, high, confidence } = shift;
  return { value, low, high, confidence };
}

function allPositive(pair: ValuePair): boolean {
  return [pair.base, pair.head].every((values) => values.every((value) => value > 0));
}

function compareExactly(pair: ValuePair): Comparison {
  const base = pair.base[0];
  const head = pair.head[0];
  const relative = allPositive(pair)
    ? { relative: pointEstimate(Math.min((head - base) / base, Number.MAX_VALUE)) }
    : {};
  return {
    base,
    head,
    ...relative,
    absolute: pointEstimate(head - base),
    runs: runsOf(pair),
    method: 'exact',
  };
}

function runsOf(pair: ValuePair): Comparison['runs'] {
  return { base: pair.base.length, head: pair.head.length };
}

function compareByShift(pair: ValuePair, context: ChangeContext, method: IntervalMethod): Comparison {
  const { confidence, better = 'lower' } = context;
  const by = { method, confidence, better };
  const logs = allPositive(pair)
    ? { base: pair.base.map(Math.log), head: pair.head.map(Math.log) }
    : undefined;
  const absolute = findInterval(pair.base, pair.head, by);
  const relative = logs === undefined ? undefined : findInterval(logs.base, logs.head, by);
  return {
    base: median(pair.base),
    head: median(pair.head),
    ...(relative === undefined ? {} : { relative: relativeEstimate(relative) }),
    absolute: absoluteEstimate(absolute),
    runs: runsOf(pair),
    method,
    floor: logs === undefined ? noiseFloor(pair.base) : ratioChange(noiseFloor(logs.base)),
  };
}

function tooFew(pair: ValuePair, confidence: number, needed: number): Problem {
  return {
    code: 'too-few-rounds',
    message: `${pair.base.length} and ${pair.head.length} runs cannot give a ${formatConfidence(confidence)} interval`,
    hint: `set \`rounds\` to ${needed} or more`,
  };
}

function notRepeating(pair: ValuePair): Problem {
  const [name, values] = repeats(pair.base) ? (['head', pair.head] as const) : (['base', pair.base] as const);
  const other = values.find((value) => value !== values[0]);
  return {
    code: 'exact-not-repeating',
    message: `a count that should repeat was ${values[0]} and ${other} in the ${name}`,
    hint: 'make the benchmark deterministic: fix its random seeds, hash seeds and thread count',
  };
}

function notFinite(pair: ValuePair): Problem | undefined {
  for (const side of sideNames) {
    const wrong = pair[side].find((value) => !Number.isFinite(value));
    if (wrong === undefined) continue;
    return {
      code: 'counter-rejected',
      message: `the ${side} holds the value ${wrong}, which is not a number that can be compared`,
      hint: 'look at the output of the tool that wrote it',
    };
  }
  return undefined;
}

/** What is known of a pair beside its values. */
export interface ChangeContext extends Omit<PairDesign, 'runs'> {
  /** Which direction of the metric is better; lower when absent. */
  readonly better?: Metric['better'];
}

/**
 * Estimates the change from base to head, in the metric's unit and as a ratio.
 * `exact` values that repeat compare as numbers; all others by a Hodges-Lehmann shift with the interval that
 * `chooseMethod` finds for their number, of the differences and of the logarithms. The ratio is absent where a value is not
 * above zero.
 */
export function estimateChange(pair: ValuePair, context: ChangeContext): ChangeEstimate {
  const wrong = notFinite(pair);
  if (wrong !== undefined) return { kind: 'unclear', why: wrong };
  const { nature, confidence } = context;
  if (nature === 'exact' && repeats(pair.base) && repeats(pair.head)) {
    return { kind: 'estimated', comparison: compareExactly(pair) };
  }
  const design = { ...context, runs: runsOf(pair) };
  const choice = chooseMethod(design);
  if (choice.kind === 'chosen') {
    return { kind: 'estimated', comparison: compareByShift(pair, design, choice.method) };
  }
  const why = nature === 'exact' ? notRepeating(pair) : tooFew(pair, confidence, choice.needed);
  const weaker = { ...design, confidence: usualConfidence };
  const second = chooseMethod(weaker);
  if (second.kind === 'too-few') return { kind: 'unclear', why };
  return { kind: 'unclear', why, comparison: compareByShift(pair, weaker, second.method) };
}
