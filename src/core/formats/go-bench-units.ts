import { customMetric, type Metric } from '../model/metric.ts';
import { fixedMetric } from './measures.ts';

/** What a `Unit` line tells of a unit. */
export interface UnitFacts {
  readonly better?: Metric['better'];
  readonly exact?: boolean;
}

/** A metric, and what a value of the unit is multiplied by to be in its base unit. */
export interface UnitMeaning {
  readonly metric: Metric;
  readonly toBase: (value: number) => number;
}

const same = (value: number): number => value;
const fromNanoseconds = (value: number): number => value / 1e9;

/** `Unit u better=higher assume=exact`; undefined for any other line. */
export function readUnitLine(line: string): readonly [unit: string, facts: UnitFacts] | undefined {
  const [, unit, rest = ''] = /^Unit[ \t]+(\S+)((?:[ \t]+[a-z]+=\S+)+)[ \t]*$/.exec(line) ?? [];
  if (unit === undefined) return undefined;
  const facts = new Map(
    [...rest.matchAll(/([a-z]+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const better = facts.get('better');
  return [
    unit,
    {
      ...(better === 'higher' || better === 'lower' ? { better } : {}),
      ...(facts.has('assume') ? { exact: facts.get('assume') === 'exact' } : {}),
    },
  ];
}

/** The metric of a unit: those that `testing` writes itself, and what the author reports under any other. */
export function meaningOf(unit: string, facts: UnitFacts = {}): UnitMeaning {
  switch (unit) {
    case 'ns/op':
      return { metric: fixedMetric('time'), toBase: fromNanoseconds };
    case 'B/op':
      return { metric: fixedMetric('allocated_bytes'), toBase: same };
    case 'allocs/op':
      return { metric: fixedMetric('allocations'), toBase: same };
    case 'MB/s':
      return { metric: fixedMetric('bytes_per_second'), toBase: (value) => value * 1e6 };
  }
  const told = {
    ...(facts.better === undefined ? {} : { better: facts.better }),
    ...(facts.exact === true ? { nature: 'exact' as const } : {}),
  };
  // The convention of Go's tools: a unit is its quantity's name, a dash, and a unit that may be divided by another.
  const plain = unit.replace(/^.*-/, '').replace(/\/.*$/, '');
  if (plain === 'ns')
    return { metric: customMetric(unit, { unit: 'second', ...told }), toBase: fromNanoseconds };
  const base = plain === 'B' || plain === 'bytes' ? { unit: 'byte' as const } : {};
  return { metric: customMetric(unit, { ...base, ...told }), toBase: same };
}
