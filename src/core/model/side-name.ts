/** The two commits that are compared: the one that is merged into, and the one that is to be merged. */
export type SideName = 'base' | 'head';

/** Both sides, in the order in which they are always listed. */
export const sideNames = ['base', 'head'] as const;
