import type { Metric } from '../model/metric.ts';
import type { NonEmpty } from '../model/parsed.ts';
import type { Budget } from '../model/policy.ts';
import { quantileLowerBound, quantileUpperBound } from '../stats/binomial-bound.ts';
import { orderStatistic } from '../stats/quantile.ts';

/** One-sided. Five runs are the fewest for which a median can be surely past a limit. */
const budgetConfidence = 0.95;

/** The seen order statistic, and whether the true one is past the limit. */
export interface BudgetAnswer {
  readonly kind: 'kept' | 'perhaps-exceeded' | 'exceeded';
  /** In the metric's unit. */
  readonly value: number;
}

/**
 * Holds a head's values against a budget. `exceeded` needs more than the seen quantile to be past the limit: the bound
 * that the true quantile passes with 95 % confidence has to be past it too, so that one slow run does not block.
 * Values that are all equal are taken as they are.
 */
export function judgeBudget(
  values: NonEmpty<number>,
  budget: Budget,
  better: Metric['better'],
): BudgetAnswer {
  const lower = better === 'lower';
  const past = (value: number): boolean => (lower ? value > budget.limit : value < budget.limit);
  const value = orderStatistic(values, budget.quantile);
  if (!past(value)) return { kind: 'kept', value };
  const bound = (lower ? quantileLowerBound : quantileUpperBound)(values, budget.quantile, budgetConfidence);
  const same = values.every((other) => other === value);
  const sure = same || (bound !== undefined && past(bound));
  return { kind: sure ? 'exceeded' : 'perhaps-exceeded', value };
}
