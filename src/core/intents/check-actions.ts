import type { CheckAction } from '../model/check-run.ts';

/** The buttons under a completed check run. */
export const checkActions: readonly CheckAction[] = [
  { label: 'Judge again', description: 'Judges the stored report once more', identifier: 'evaluate' },
  { label: 'Measure again', description: 'Runs the workflow of this head again', identifier: 'rerun' },
];
