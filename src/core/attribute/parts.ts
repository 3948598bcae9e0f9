/** How a rise was traced to a change; docs/blame.md tells the rules. */
export type Trace = 'direct' | 'call' | 'declaration' | 'function' | 'near' | 'link' | 'climb';

/** A fraction of a rise. What a list of them lacks to 1 is unexplained. */
export interface Part {
  readonly change: number;
  readonly trace: Trace;
  readonly part: number;
}

/** The changes that a rule found, with the rule. */
export function traced(trace: Trace, found: readonly Pick<Part, 'change' | 'part'>[]): readonly Part[] {
  return found.map(({ change, part }) => ({ change, trace, part }));
}

/** Parts of a fraction of a rise. */
export function scale(parts: readonly Part[], by: number): readonly Part[] {
  return by === 0 ? [] : parts.map((entry) => ({ ...entry, part: entry.part * by }));
}

/** What one rule explains of a rise. */
export function sumOf(parts: readonly Part[], trace: Trace): number {
  return parts.reduce((sum, entry) => sum + (entry.trace === trace ? entry.part : 0), 0);
}
