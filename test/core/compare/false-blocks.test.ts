import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareBenchmarks } from '../../../src/core/compare/compare-benchmarks.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import { createRandom, type Random } from '../../../src/core/stats/random.ts';
import { makeSide, metricsNamed, plainPolicy } from './make-results.ts';

const gate = { relative: 0, absolute: 0, better: 'lower', on: 'block' } as const;
const metrics = metricsNamed('instructions', 'wall_time');
const looks = [12, 24, 36];

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Values of identical code on a drifting machine, by round, base and head next to each other. */
function measureTwins(random: Random, rounds: number): { base: NonEmpty<number>; head: NonEmpty<number> } {
  let level = 100;
  const pairs = Array.from({ length: rounds }, () => {
    level += normal(random) * 0.5;
    return [level + normal(random), level + normal(random)] as const;
  });
  const side = (index: 0 | 1): NonEmpty<number> => [100, ...pairs.map((pair) => pair[index])];
  return { base: side(0), head: side(1) };
}

function isBlocked(random: Random, policy: Policy): boolean {
  const names = ['a', 'b'];
  const values = new Map(
    names.flatMap((name) => metrics.map((metric) => [`${name} ${metric.name}`, measureTwins(random, 36)])),
  );
  return looks.some((rounds) => {
    const cut = (values: NonEmpty<number> = [1]): NonEmpty<number> => [
      values[1] ?? 1,
      ...values.slice(2, rounds + 1),
    ];
    const benchmarks = names.map((name) => {
      const sideOf = (side: 'base' | 'head') =>
        makeSide(
          Object.fromEntries(
            metrics.map((metric) => [metric.name, cut(values.get(`${name} ${metric.name}`)?.[side])]),
          ),
        );
      return { name, command: './bench', base: sideOf('base'), head: sideOf('head') };
    });
    const verdicts = compareBenchmarks({ benchmarks, metrics, policy });
    return verdicts.some(({ kind }) => kind === 'regressed');
  });
}

test('identical code on a drifting machine is blocked no more often than the policy allows, over all pairs and looks', () => {
  // Without any margin, and with one in twenty allowed, so that 600 gates can tell.
  const policy: Policy = {
    ...plainPolicy,
    gate: { instructions: gate, wall_time: gate },
    rigour: { falseBlocks: 0.05, looks: 3, extraRounds: 2 },
  };
  const random = createRandom(11);
  let blocked = 0;
  for (let trial = 0; trial < 600; trial += 1) if (isBlocked(random, policy)) blocked += 1;
  // 30 are allowed; 48 would be 3.4 standard deviations above.
  assert.ok(blocked < 48, `${blocked} of 600`);
});
