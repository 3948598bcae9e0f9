import type { RunFact, TargetFact } from './facts.ts';

/** What a check run of ours is about, as its `external_id` keeps it: enough to find our own work without a database. */
export interface ExternalId {
  readonly headSha: string;
  readonly baseSha: string;
  /** Number of the pull request; absent for a merge group. */
  readonly pull?: number;
  readonly run?: { readonly id: number; readonly attempt: number };
  /** Id of the comment whose override was honoured. */
  readonly override?: number;
  /** What asked for judging the same run again. */
  readonly cause?: string;
}

const sha = '[0-9a-f]{40}(?:[0-9a-f]{24})?';
const form = new RegExp(
  `^brakeline/1 head=(?<head>${sha}) base=(?<base>${sha})(?: pull=(?<pull>\\d{1,15}))?(?: run=(?<run>\\d{1,15})\\.(?<attempt>\\d{1,9}))?(?: override=(?<override>\\d{1,15}))?(?: cause=(?<cause>[a-z0-9-]{1,40}))?$`,
);

/** `brakeline/1 head=<sha> base=<sha> pull=12 run=345.1 override=678 cause=check-9`; what is absent is left out. */
export function encodeExternalId(id: ExternalId): string {
  const parts = [
    'brakeline/1',
    `head=${id.headSha}`,
    `base=${id.baseSha}`,
    ...(id.pull === undefined ? [] : [`pull=${id.pull}`]),
    ...(id.run === undefined ? [] : [`run=${id.run.id}.${id.run.attempt}`]),
    ...(id.override === undefined ? [] : [`override=${id.override}`]),
    ...(id.cause === undefined ? [] : [`cause=${id.cause}`]),
  ];
  return parts.join(' ');
}

/** Reads what `encodeExternalId` wrote; undefined for anything else, such as the check run of another app. */
export function decodeExternalId(text: string): ExternalId | undefined {
  const groups = form.exec(text)?.groups;
  const { head, base, pull, run, attempt, override, cause } = groups ?? {};
  if (head === undefined || base === undefined) return undefined;
  return {
    headSha: head,
    baseSha: base,
    ...(pull === undefined ? {} : { pull: Number(pull) }),
    ...(run === undefined || attempt === undefined
      ? {}
      : { run: { id: Number(run), attempt: Number(attempt) } }),
    ...(override === undefined ? {} : { override: Number(override) }),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** What is known of a target, and of the run and the request that led to its evaluation. */
export function identify(
  target: TargetFact,
  about: { readonly run?: RunFact; readonly override?: number; readonly cause?: string } = {},
): ExternalId {
  const { run, override, cause } = about;
  return {
    headSha: target.headSha,
    baseSha: target.baseSha,
    ...(target.pull === undefined || target.mergeGroup === true ? {} : { pull: target.pull.number }),
    ...(run === undefined ? {} : { run: { id: run.id, attempt: run.attempt } }),
    ...(override === undefined ? {} : { override }),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** The key of the check run of a target: the same while it is queued, measured and judged. */
export function checkKey(target: TargetFact): string {
  const whose =
    target.pull === undefined || target.mergeGroup === true ? 'group' : `pull-${target.pull.number}`;
  return `check/${whose}/${target.headSha}/${target.baseSha}`;
}
