import type { Problem } from '../model/problem.ts';
import type { CallProfile } from '../model/profile.ts';

/** A profile and what problems call it. */
export interface NamedProfile {
  readonly name: string;
  readonly profile: CallProfile;
}

/**
 * Why two profiles cannot be compared of which one or both were damaged: what a part lacks would look like a change. Undefined
 * where both are whole.
 */
export function refuseDamaged(base: NamedProfile, head: NamedProfile): Problem | undefined {
  const damaged = [base, head].filter(({ profile }) => profile.damaged === true);
  const [one, other] = damaged.map(({ name }) => name);
  if (one === undefined) return undefined;
  const which = other === undefined ? `the profile ${one} is` : `the profiles ${one} and ${other} are`;
  return {
    code: 'format-damaged',
    message: `${which} damaged and only a part was read: nothing is explained, because what the part lacks would look like a change`,
    hint: 'make the file again; `brakeline flamegraph FILE` shows what was read of a damaged one',
  };
}
