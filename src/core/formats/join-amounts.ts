import type { StackAmounts } from '../model/stack-amounts.ts';

/** Several amounts of the same run as one profile with the events of all; a stack that one does not have holds 0 there. */
export function joinAmounts(profiles: readonly StackAmounts[]): StackAmounts {
  const events = profiles.flatMap((profile) => profile.events);
  const joined = new Map<string, { frames: StackAmounts['stacks'][number]['frames']; amounts: number[] }>();
  let column = 0;
  for (const profile of profiles) {
    for (const { frames, amounts } of profile.stacks) {
      const key = JSON.stringify(frames);
      const known = joined.get(key) ?? { frames, amounts: events.map(() => 0) };
      joined.set(key, known);
      for (const [at, amount] of amounts.entries()) {
        known.amounts[column + at] = (known.amounts[column + at] ?? 0) + amount;
      }
    }
    column += profile.events.length;
  }
  return { events, stacks: [...joined.values()], notes: profiles.flatMap(({ notes }) => notes) };
}
