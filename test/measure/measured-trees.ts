import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Side } from '../../src/core/index.ts';
import { type Counters, probeCounters } from '../../src/measure/counters/counters.ts';
import { temporaryDirectory } from './temporary-repository.ts';

/** The counters of this machine, or those that another perf pretends to have. */
export async function probe(scratch: string, perf?: string): Promise<Counters> {
  const probed = await probeCounters(perf === undefined ? { scratch } : { scratch, perf });
  assert.ok(probed.kind === 'ok');
  return probed.value;
}

/** Two empty trees whose paths have equal length. */
export interface Trees {
  readonly directory: string;
  readonly trees: { readonly base: string; readonly head: string };
}

export function makeTrees(context: Pick<TestContext, 'after'>): Trees {
  const directory = temporaryDirectory(context);
  const trees = { base: join(directory, 'base'), head: join(directory, 'head') };
  for (const tree of Object.values(trees)) mkdirSync(tree);
  return { directory, trees };
}

/** The values of a metric, none where it was not measured. */
export function valuesOf(side: Side | undefined, metric: string): readonly number[] {
  const evidence = side?.samples.find((sample) => sample.metric === metric)?.evidence;
  return evidence?.kind === 'values' ? evidence.values : [];
}

/** The code of the reason why a metric has no values. */
export function whyOf(side: Side | undefined, metric: string): string {
  const evidence = side?.samples.find((sample) => sample.metric === metric)?.evidence;
  return evidence?.kind === 'unmeasured' ? evidence.why.code : 'measured';
}
