import type { DeadLetter } from '../store/dead-letters.ts';
import type { Job } from '../task/job.ts';

/** How a job went so far. Kept with it, because pg-boss counts only how often it was taken up. */
export interface Tries {
  /** Tries that ended without success. One whose process died did not end. */
  readonly failures: number;
  /** The job is given up; what is left to do is to tell it. */
  readonly end?: Pick<DeadLetter, 'reason' | 'attempts' | 'at'>;
}

/** A job as the queue keeps it. */
export interface QueuedJob extends Job {
  readonly tries?: Tries;
}

/**
 * Processes that may die while they work on a job until it is given up unseen. That a process dies is hardly ever the job's
 * fault, and several jobs are worked on at the time; but a job that kills each process that takes it up has to end too.
 */
export const mostDeaths = 60;

/** Deaths after which the jobs of a dead process are taken up again apart from each other. */
const fewDeaths = 3;
const longestPause = 10;

/**
 * Seconds until a job is taken up again whose process died for the `deaths`-th time. At once at first. Later at `random`,
 * from 0 to below 1, so that a job that kills its process does so without those that were beside it.
 */
export function pauseAfterDeath(deaths: number, random: number): number {
  return deaths < fewDeaths ? 0 : Math.floor(random * (Math.min(deaths, longestPause) + 1));
}

/**
 * Why a job is to be given up without another try; undefined where it may be tried. `claims` is how often it was taken up
 * before: what did not end in a failure ended with the process.
 */
export function judgeTries(
  { failures, end }: Tries,
  { claims, now }: { readonly claims: number; readonly now: string },
): Tries['end'] {
  const deaths = claims - failures;
  if (end !== undefined || deaths < mostDeaths) return end;
  const reason = `the process ended each of ${deaths} times while it worked on this job`;
  return { reason, attempts: claims, at: now };
}
