import type { MeasuredMetrics } from '../gate/require-metrics.ts';
import type { History } from '../history/history.ts';
import type { AppSettings } from '../model/app-settings.ts';
import type { Conclusion } from '../model/check-run.ts';
import type { Reason } from '../model/decision.ts';
import type { FileDiff } from '../model/diff.ts';
import type { NonEmpty, Parsed } from '../model/parsed.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Definitions, Rearrangement } from '../renames/removals.ts';

/** One attempt of a workflow run, as the signed event or the REST API tells it; never what an artifact claims. */
export interface RunFact {
  readonly id: number;
  /** From 1; a re-run keeps the id. */
  readonly attempt: number;
  /** `pull_request`, `merge_group`, `push`, `schedule`, `workflow_dispatch`, or any other event. */
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  /** Id of the repository that holds the head; null where a fork is gone. */
  readonly headRepository: number | null;
  /** Id of the repository that ran it. */
  readonly repository: number;
  /** Of the workflow file, such as `.github/workflows/brakeline.yml`. */
  readonly path: string;
  /** Id of the workflow. */
  readonly workflow: number;
  /** `queued`, `in_progress`, `completed`, `waiting` and so on. */
  readonly status: string;
  /** Null until it is completed. */
  readonly conclusion: string | null;
  readonly url: string;
}

/** A pull request as GitHub knows it now. */
export interface PullFact {
  readonly number: number;
  readonly headSha: string;
  /** The branch that the head is of, in `headRepository`. */
  readonly headRef?: string;
  readonly headRepository: number | null;
  readonly baseRef: string;
  /** Tip of the base branch when the pull request last changed. */
  readonly baseSha: string;
  /** Login. */
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly draft: boolean;
}

/** What a check run is for. */
export interface TargetFact {
  readonly headSha: string;
  /** What the head is compared with: the merge base of a pull request, the parent of a merge group. */
  readonly baseSha: string;
  readonly pull?: PullFact;
  readonly mergeGroup?: boolean;
}

/** A report that was found and read, or why there is none: no artifact, a refused one, a damaged document. */
export type ReportFact =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'none'; readonly problems: NonEmpty<Problem> };

/** What one category of a run (the artifact's: which of several kinds of machines measured) left. */
export interface CategoryFact {
  readonly category: string;
  readonly report: ReportFact;
  /** The stored measurement of the base branch of the same category. */
  readonly baseline?: BaselineFact;
  /** What is known of the base branch by the same category; absent: drift is not looked for. */
  readonly history?: History;
}

/** The categories that a run should have reported, by what the base branch's newest baseline or the run before has. */
export interface ExpectedCategories {
  readonly names: readonly string[];
  readonly from: 'baseline' | 'earlier-run';
}

/** An override that was accepted and not taken back. */
export interface OverrideFact {
  /** Login. */
  readonly by: string;
  readonly reason: string;
  /** The evaluated head that it is bound to. */
  readonly headSha: string;
  /** The base branch, by whose roles it was given; another branch has roles and thresholds of its own. */
  readonly baseRef?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Id of the comment that gave it. */
  readonly comment: number;
  /** What was accepted; the messages say by how much. Reasons about anything else still block. */
  readonly accepted: readonly Reason[];
  /** Whether an administrator gave it because the base branch's configuration could not be read; absent: no. */
  readonly withoutPolicy?: boolean;
}

/**
 * What the base branch's configuration says: read at the tip of the base branch (at the parent of a merge group), never
 * from the head.
 */
export interface BasePolicy {
  readonly policy: Policy;
  readonly settings: AppSettings;
  /** What each benchmark has measured; absent: nothing is required of a report but the benchmarks themselves. */
  readonly measured?: MeasuredMetrics;
  /** What it defines, against which a head's own configuration tells what was renamed or removed. */
  readonly definitions?: Definitions;
}

/** A stored measurement of the base branch; `distance` counts commits from the wanted base, 0 is the base itself. */
export interface BaselineFact {
  readonly report: Report;
  readonly distance: number;
}

/** What is known of a head besides its numbers. */
export interface HeadTraits {
  /** Path of the workflow that measures, where the head edits it. */
  readonly editsWorkflow?: string;
  /** Whether the head mends a configuration of the base branch that cannot be read. */
  readonly mendsConfig?: boolean;
  /** Whether GitHub finds no commit that head and base both come from; `target.baseSha` is then the tip of the base. */
  readonly unrelated?: boolean;
}

/** Everything that decides about one head after a workflow run. */
export interface EvaluationFacts extends HeadTraits {
  /** Absent when a stored report is judged again. */
  readonly run?: RunFact;
  readonly target: TargetFact;
  readonly policy: Parsed<BasePolicy>;
  /** Each category of the run once. */
  readonly reports: NonEmpty<CategoryFact>;
  /** Absent: none are known, so that none is missed. */
  readonly expectedCategories?: ExpectedCategories;
  /** Base against head; undefined where GitHub does not tell all of it. */
  readonly changedFiles: readonly FileDiff[] | undefined;
  /** Whether the head edits the configuration. */
  readonly editsConfig: boolean;
  /** The pull request's override, also for the merge group of the same change. */
  readonly override?: OverrideFact;
  /**
   * The benchmarks that the configuration of `target.baseSha` expects, with what it has measured, where that was read too:
   * one that the base branch got later is then not missed. Absent: all of the policy's are expected.
   */
  readonly measuredAtBase?: MeasuredMetrics;
  /** What the head's own configuration renamed and gave up; absent: nothing was missing, or it cannot be read. */
  readonly rearranged?: Rearrangement;
  /** The run and attempt of the head's newest verdict; absent: it has none by a run. */
  readonly judgedRun?: { readonly id: number; readonly attempt: number };
  /** What asked for judging the same run again, such as `check-12` or `comment-34`; makes a check run of its own. */
  readonly cause?: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** What the store keeps of one evaluation. */
export interface Evaluation {
  readonly headSha: string;
  readonly baseSha: string;
  readonly pull?: number;
  /** The pull request's base branch, whose configuration decided: two branches may share `baseSha`. */
  readonly baseRef?: string;
  readonly mergeGroup: boolean;
  readonly run?: { readonly id: number; readonly attempt: number };
  readonly conclusion: Conclusion;
  /** Of the check run. */
  readonly title: string;
  /** The reasons that block or prevent a comparison; an override accepts these. */
  readonly blocking: readonly Reason[];
  /** Those that the run reported or should have reported; absent where there was no report. */
  readonly categories?: readonly string[];
  /** Whether an override turned the conclusion into `success`. */
  readonly overridden: boolean;
  /** Whether the base branch had no configuration that could be read; absent: it had. */
  readonly withoutPolicy?: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}
