/** Why a decision is what it is; `blocks` tells the reasons that stop the merge from those that only inform. */
export interface Reason {
  readonly kind:
    | 'regressed'
    | 'improved'
    /** A regression that a gain of another metric paid for, as the policy allows. */
    | 'traded'
    /** Surely worse, by less than the threshold. */
    | 'drift'
    /** A threshold too small for this run. */
    | 'threshold-raised'
    /** Metrics of one benchmark contradict each other. */
    | 'metrics-disagree'
    /** Worse than a level that the base branch held, by changes that were each below the threshold. */
    | 'slow-drift'
    /** The cost of a family of benchmarks rises faster with its size than in the base. */
    | 'grows-faster'
    | 'grows-slower'
    | 'growth-undecided'
    /** Threads fight over a cache line. */
    | 'contended'
    /** Threads fight over a cache line, and did so in the base. */
    | 'contended-before'
    | 'contention-mended'
    | 'contention-undecided'
    | 'claim-confirmed'
    | 'claim-broken'
    | 'claim-undecided'
    | 'undecided'
    | 'budget-exceeded'
    | 'benchmark-missing'
    /** The base expects it and the head's own configuration does not define it any more. */
    | 'benchmark-removed'
    | 'benchmark-renamed'
    | 'benchmark-failed'
    | 'benchmark-new'
    | 'base-missing'
    | 'nothing-measured'
    | 'environments-differ';
  readonly effect: 'blocks' | 'warns' | 'informs' | 'prevents-comparison';
  readonly benchmark?: string;
  /** Which of several reports of one run it is about; absent where there is one. */
  readonly category?: string;
  readonly metric?: string;
  /** What of the run or of the benchmark it is about, where there may be several: a family that grows, a claim, a cache line. */
  readonly about?: string;
  /** One sentence without markup, with interval and run count where it holds a percentage. */
  readonly message: string;
}

/** The gate's answer for one head. `title` says it in one line without markup. */
export interface Decision {
  readonly kind: 'pass' | 'block' | 'not-comparable';
  readonly title: string;
  readonly reasons: readonly Reason[];
}
