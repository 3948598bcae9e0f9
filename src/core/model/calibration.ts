import type { Metric } from './metric.ts';
import type { MetricGate } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Comparison, Reach } from './verdict.ts';

/** What a commit measured against a copy of itself says of one metric of one benchmark. */
export type Calibration =
  | {
      readonly kind: 'calibrated';
      readonly benchmark: string;
      readonly metric: Metric;
      readonly gate: MetricGate;
      readonly comparison: Comparison;
      /** How far identical code seemed to differ at most, or differed from itself: a fraction of the base. */
      readonly noise: number;
      /** The smallest regression that the gate as it is can call with as many rounds. */
      readonly reach: Reach;
      /** The threshold that the evidence supports; absent where the policy's is as small already, or smaller. */
      readonly suggestion?: { readonly relative: number; readonly reach: Reach };
      /** The policy's threshold lies below what this evidence can hold; what it would need. */
      readonly tooSmall?: number;
    }
  | {
      readonly kind: 'uncalibrated';
      readonly benchmark: string;
      readonly metric: Metric;
      readonly why: Problem;
    };
