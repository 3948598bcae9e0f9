import { nameEvent } from '../../model/event-name.ts';
import type { CallProfile } from '../../model/profile.ts';
import type { StackAmounts } from '../../model/stack-amounts.ts';
import type { StackProfile } from '../../model/stack-profile.ts';
import { describeTruncated } from '../../model/truncated-stacks.ts';
import { growAmountTree } from './amounts.ts';
import { overlayGraphs } from './graph.ts';
import { growStackTree } from './stacks.ts';
import { deepestFrame, type FlameNode, growTree, mostFrames } from './tree.ts';

/** What is drawn: one profile, or two that are compared. Counts and samples are never mixed. */
export type FlameSides =
  | {
      readonly kind: 'calls';
      /** An event that the profiles count, such as `Ir`. */
      readonly event: string;
      readonly base: CallProfile;
      readonly head: CallProfile | undefined;
    }
  | {
      readonly kind: 'stacks';
      /** An event that sampled, such as `task-clock`. */
      readonly event: string;
      readonly base: StackProfile;
      readonly head: StackProfile | undefined;
    }
  | {
      readonly kind: 'amounts';
      /** What the stacks answer for, such as `allocated bytes`. */
      readonly event: string;
      readonly base: StackAmounts;
      readonly head: StackAmounts | undefined;
    };

/** Whether there is something to compare with. */
export function hasHead({ head }: FlameSides): boolean {
  return head !== undefined;
}

/** Both sides as one tree; both costs are the same where there is one side only. */
export function growSides(sides: FlameSides): FlameNode {
  if (sides.kind === 'stacks') return growStackTree(sides.event, sides.base, sides.head);
  if (sides.kind === 'amounts') return growAmountTree(sides.event, sides.base, sides.head);
  return growTree(overlayGraphs(sides.event, sides.base, sides.head ?? sides.base));
}

/** What the counts count, and what the reader must know about the picture. */
export function describeSides(sides: FlameSides): { readonly unit: string; readonly caution: string } {
  if (sides.kind === 'stacks') {
    const { base, head } = sides;
    const cut = [base, ...(head === undefined ? [] : [head])].flatMap((one) => describeTruncated(one) ?? []);
    return {
      unit: 'samples',
      caution:
        'Samples tell where time is spent, not how many instructions a line executes. ' +
        `They were taken by ${sides.event}; a line can be off by many points, a function or a loop is right.${cut.map((told) => ` ${told}.`).join('')}`,
    };
  }
  if (sides.kind === 'amounts') {
    const { base, head } = sides;
    const told =
      head === undefined
        ? base.notes
        : [...base.notes.map((note) => `Base: ${note}`), ...head.notes.map((note) => `Head: ${note}`)];
    const caution = ['Counted by whole stacks, not sampled.', ...told].join(' ');
    return { unit: nameEvent(sides.event), caution };
  }
  const damage =
    sides.base.damaged === true || sides.head?.damaged === true
      ? 'The profile is damaged: only the part of it that could be read is drawn. '
      : '';
  return {
    unit: nameEvent(sides.event),
    caution:
      `${damage}Estimated from a call graph: callgrind counts calls, not stacks. Where a function has several callers, its cost is ` +
      'shared out among them in proportion to what their calls cost, and so is the cost of what it calls. Functions that call ' +
      `each other in a circle are one frame. Levels beyond ${deepestFrame} and frames beyond the first ` +
      `${mostFrames.toLocaleString('en-US')} are left out.`,
  };
}
