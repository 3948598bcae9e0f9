import type { Nature } from '../model/metric.ts';
import type { NonEmpty } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { sideNames } from '../model/side-name.ts';
import type { Comparison, Estimate } from '../model/verdict.ts';
import { median } from '../stats/quantile.ts';
import { type ShiftInterval, shiftInterval } from '../stats/shift-interval.ts';

/** Two-sided. Five rounds a side are the fewest that reach it; their widest interval has 0.992. */
const requiredConfidence = 0.99;

/** How far the head is from the base, or why nobody can say. */
export type ChangeEstimate =
  | { readonly kind: 'estimated'; readonly comparison: Comparison }
  | { readonly kind: 'unclear'; readonly why: Problem };

/** The raw values of one metric on both sides. */
export interface ValuePair {
  readonly base: NonEmpty<number>;
  readonly head: NonEmpty<number>;
}

type Interval = Extract<ShiftInterval, { kind: 'interval' }>;

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
    runs: { base: pair.base.length, head: pair.head.length },
  };
}

function compareByShift(pair: ValuePair): Comparison | undefined {
  const absolute = shiftInterval(pair.base, pair.head, requiredConfidence);
  if (absolute.kind === 'too-few') return undefined;
  const logs = allPositive(pair)
    ? shiftInterval(pair.base.map(Math.log), pair.head.map(Math.log), requiredConfidence)
    : undefined;
  return {
    base: median(pair.base),
    head: median(pair.head),
    ...(logs?.kind === 'interval' ? { relative: relativeEstimate(logs) } : {}),
    absolute: absoluteEstimate(absolute),
    runs: { base: pair.base.length, head: pair.head.length },
  };
}

function tooFew(pair: ValuePair): Problem {
  const shift = shiftInterval(pair.base, pair.head, requiredConfidence);
  const needed = shift.kind === 'too-few' ? shift.needed : 0;
  return {
    code: 'too-few-rounds',
    message: `${pair.base.length} and ${pair.head.length} runs cannot give a 99 % interval`,
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

/**
 * Estimates the change from base to head, in the metric's unit and as a ratio.
 * `exact` values that repeat compare as numbers; all others by the Hodges-Lehmann shift with the exact Mann-Whitney
 * interval, of the differences and of the logarithms. The ratio is absent where a value is not above zero.
 */
export function estimateChange(pair: ValuePair, nature: Nature): ChangeEstimate {
  const wrong = notFinite(pair);
  if (wrong !== undefined) return { kind: 'unclear', why: wrong };
  if (nature === 'exact' && repeats(pair.base) && repeats(pair.head)) {
    return { kind: 'estimated', comparison: compareExactly(pair) };
  }
  const comparison = compareByShift(pair);
  if (comparison !== undefined) return { kind: 'estimated', comparison };
  return { kind: 'unclear', why: nature === 'exact' ? notRepeating(pair) : tooFew(pair) };
}
