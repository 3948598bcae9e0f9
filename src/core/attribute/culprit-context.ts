import type { Chains } from './chain.ts';
import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import type { CostIndex } from './line-costs.ts';
import type { Links } from './links.ts';

/** What turns blame into culprits. */
export interface CulpritContext {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  /** The functions around each pure deletion, costliest first. */
  readonly surroundings: ReadonlyMap<number, readonly number[]>;
  readonly index: CostIndex;
  readonly chains: Chains;
  /** Head - base of the whole run. */
  readonly net: number;
  readonly links: Links;
  /** Text of a line of the head. */
  readonly readLine: (file: string, line: number) => string | undefined;
}
