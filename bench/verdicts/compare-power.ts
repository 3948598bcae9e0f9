import { defaultRigour, type Rigour } from '../../src/core/model/policy.ts';
import { pairedInterval } from '../../src/core/stats/paired-interval.ts';
import { type ShiftInterval, shiftInterval } from '../../src/core/stats/shift-interval.ts';
import { welchInterval } from '../../src/core/stats/welch-interval.ts';
import { judgeRounds, type Trial } from './judge-trial.ts';

/** One look, as the reference that it is held against has. */
const oneLook: Rigour = { ...defaultRigour, looks: 1, extraRounds: 0 };
/** Both ends of a one-sided test at one in a thousand. */
const confidence = 1 - 2 * defaultRigour.falseBlocks;

/** The lower end of an interval of the log ratio. */
type LowerEnd = (trial: Trial, metric: string) => number;

const logsOf = (values: readonly number[]): readonly number[] => values.map(Math.log);

function lowOf(shift: ShiftInterval): number {
  return shift.kind === 'interval' ? shift.low : Number.NEGATIVE_INFINITY;
}

function ourEnd(trial: Trial, metric: string): number {
  const rounds = trial.base.length;
  const verdict = judgeRounds(trial, { metric, relative: 0, first: rounds, rigour: oneLook }, rounds);
  const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
  return Math.log1p(comparison?.relative?.low ?? -1);
}

/** Other rules at the same confidence. */
const rivals = {
  'signed ranks': ({ base, head }) => {
    const logs = logsOf(base);
    return lowOf(
      pairedInterval(
        logsOf(head).map((value, round) => value - (logs[round] ?? 0)),
        confidence,
      ),
    );
  },
  ranks: ({ base, head }) => lowOf(shiftInterval(logsOf(base), logsOf(head), confidence)),
  Student: ({ base, head }) => welchInterval(logsOf(base), logsOf(head), 1 - confidence).low,
} as const satisfies Readonly<Record<string, LowerEnd>>;

/** A rule that is held against the reference. */
export type Rival = keyof typeof rivals;

/** The value that a part of the sorted values does not exceed. */
export function quantileOf(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? Number.NaN;
}

function shiftOf({ base, head }: Trial): number {
  const shift = shiftInterval(logsOf(base), logsOf(head), 0.5);
  return shift.kind === 'interval' ? shift.value : Number.NaN;
}

/**
 * What Student's test needs on these gates beside the reference. On normal noise no valid test that learns the noise from its
 * own rounds needs less.
 */
export function boundPower(trials: readonly Trial[]): number {
  const shifts = trials.map(shiftOf);
  const ends = trials.map((trial) => rivals.Student(trial));
  return -quantileOf(ends, 0.1) / (quantileOf(shifts, 0.999) - quantileOf(shifts, 0.1));
}

/** What is compared. */
export interface PowerRequest {
  /** Gates of identical code. */
  readonly trials: readonly Trial[];
  readonly metric: string;
  readonly rivals: readonly Rival[];
  /** For how many of the gates intervals are found: the 99.9 % quantile of the reference needs more than the 10 % one. */
  readonly judged: number;
}

/** Smallest regressions that are called nine times in ten, as log ratios. */
export interface Power {
  /** The reference's row: the limit that 0.1 % of the Hodges-Lehmann shifts pass, less the value that 90 % of them reach. */
  readonly reference: number;
  /** What the gate calls at a threshold of zero: a regression moves the end of its interval as far as itself. */
  readonly ours: number;
  readonly rivals: readonly number[];
  /** How many of the identical gates it blocks, and of how many. */
  readonly blocks: number;
  readonly judged: number;
}

/** The smallest regressions that the reference, the gate and its rivals call, from the same gates of identical code. */
export function comparePower({ trials, metric, rivals: names, judged: most }: PowerRequest): Power {
  const shifts = trials.map(shiftOf);
  const judged = trials.slice(0, most);
  const ends = judged.map((trial) => ourEnd(trial, metric));
  return {
    reference: quantileOf(shifts, 0.999) - quantileOf(shifts, 0.1),
    ours: -quantileOf(ends, 0.1),
    rivals: names.map(
      (name) =>
        -quantileOf(
          judged.map((trial) => rivals[name](trial)),
          0.1,
        ),
    ),
    blocks: ends.filter((end) => end > 0).length,
    judged: judged.length,
  };
}
