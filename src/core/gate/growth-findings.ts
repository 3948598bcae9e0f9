import type { Reason } from '../model/decision.ts';
import type { JudgedGrowth } from '../model/growth.ts';
import { describeGrowth, formatExponent } from '../model/growth-text.ts';
import type { Policy } from '../model/policy.ts';
import { type Finding, findingOf } from './finding.ts';

function findOne(growth: JudgedGrowth, policy: Policy): readonly Finding[] {
  const { family, metric, bySummary, gate } = growth;
  const blocks = gate.on === 'block' && !bySummary;
  const tell = (kind: Reason['kind'], effect: Reason['effect'], words: string): readonly Finding[] => {
    const message = `the cost of ${family} ${words}: it ${describeGrowth(growth)}`;
    const headline = `the cost of ${family} ${words}, from n^${formatExponent(growth.base)} to n^${formatExponent(growth.head)}`;
    return [{ ...findingOf({ kind, effect, metric: metric.name, about: family, message }), headline }];
  };
  switch (growth.verdict) {
    case 'faster': {
      const weak =
        gate.on === 'block' && bySummary ? ", by the tool's own intervals, which are too weak to block" : '';
      return tell('grows-faster', blocks ? 'blocks' : 'warns', `grows faster with its size${weak}`);
    }
    case 'slower':
      return tell('grows-slower', 'informs', 'grows more slowly with its size');
    case 'undecided': {
      const effect = gate.on !== 'block' ? 'informs' : policy.undecided === 'block' ? 'blocks' : 'warns';
      return tell(
        'growth-undecided',
        effect,
        `may grow faster by more than ${gate.rise}, which is undecided`,
      );
    }
    case 'steady':
      return [];
  }
}

/** The reasons about how cost grows with size. A steady family gives none. */
export function findGrowth(growths: readonly JudgedGrowth[], policy: Policy): readonly Finding[] {
  return growths.flatMap((growth) => findOne(growth, policy));
}
