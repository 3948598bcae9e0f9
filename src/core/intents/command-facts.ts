import type { Parsed } from '../model/parsed.ts';
import type { BasePolicy, Evaluation, OverrideFact, PullFact, RunFact } from './facts.ts';
import type { Command } from './parse-commands.ts';

/** A comment as the signed event tells it. */
export interface CommentFact {
  readonly id: number;
  /** Login. */
  readonly author: string;
  readonly bot: boolean;
  /** Whether the event is about an edit; edits do nothing. */
  readonly edited: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What GitHub says, when the command runs, that a user may do; `none` where it knows none. */
export interface PermissionFact {
  /** `admin`, `write`, `read` or `none`. */
  readonly permission: string;
  /** The exact role, such as `maintain`, or one of the owner's own. */
  readonly role: string;
}

/** All that is known when a command is worked on, looked up now and not when it was written. */
export interface CommandFacts {
  readonly command: Command;
  readonly comment: CommentFact;
  readonly permission: PermissionFact;
  /** As it is when the command runs. */
  readonly pull: PullFact;
  readonly policy: Parsed<BasePolicy>;
  /** The newest evaluation of the pull request, whichever head it was of. */
  readonly evaluation?: Evaluation;
  /** The override that stands, whichever head it was for. */
  readonly override?: OverrideFact;
  /** The override that this very comment took back, when its commands were worked on before. */
  readonly takenBack?: OverrideFact;
  /** The newest run of the workflow for the present head. */
  readonly run?: RunFact;
  /** ISO 8601, UTC. */
  readonly now: string;
}
