import type { Config } from '../model/config.ts';
import type { Budget } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { matchesGlob } from '../text/name-glob.ts';
import type { Path, YamlFile } from '../text/yaml.ts';
import { nameValue } from './describe-issue.ts';

/** Fewer than this cannot separate the sides with the confidence that a verdict needs (docs/configuration.md). */
const fewestRounds = 5;

/** What is allowed and will disappoint: too few rounds, and budgets that can never answer. */
export function findWarnings(config: Config, file: YamlFile): readonly Problem[] {
  return [
    ...findShortRounds(config, file),
    ...config.policy.budgets.flatMap((budget, index) => warnOfBudget(budget, index, { config, file })),
  ];
}

/** One warning for each place where too few rounds are asked for, however many benchmarks it holds for. */
function findShortRounds({ benchmarks }: Config, file: YamlFile): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const [index, { rounds }] of benchmarks.entries()) {
    if (rounds >= fewestRounds) continue;
    const own: Path = ['benchmarks', index, 'rounds'];
    const path = file.source(own) === undefined ? ['rounds'] : own;
    problems.set(path.join(), {
      code: 'too-few-rounds',
      message: `${nameValue(path)}: ${rounds} ${rounds === 1 ? 'round is' : 'rounds are'} too few for a verdict on anything but \`ir\``,
      hint: `set \`rounds\` to ${fewestRounds} or more`,
      at: file.locate(path),
    });
  }
  return [...problems.values()];
}

function warnOfBudget(
  budget: Budget,
  index: number,
  { config, file }: { readonly config: Config; readonly file: YamlFile },
): readonly Problem[] {
  const matched = config.benchmarks.filter(({ name }) => matchesGlob(budget.benchmark, name));
  // Machines without counters measure `ir` unasked.
  if (budget.metric === 'ir' || matched.some(({ metrics }) => metrics.includes(budget.metric))) return [];
  return [
    {
      code: 'config-invalid',
      message: `${nameValue(['budgets', index])} limits \`${budget.metric}\`, which none of its benchmarks measures`,
      hint: `add \`${budget.metric}\` to \`metrics\``,
      at: file.locate(['budgets', index, 'metric']),
    },
  ];
}
