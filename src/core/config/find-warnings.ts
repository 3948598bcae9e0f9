import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { matchesGlob } from '../text/name-glob.ts';
import type { Path, YamlFile } from '../text/yaml.ts';
import { nameValue } from './describe-issue.ts';

/** Fewer than this cannot separate the sides with the confidence that a verdict needs (docs/configuration.md). */
const fewestRounds = 5;

/** What is allowed and will disappoint: too few rounds, and budgets and trade-offs that can never answer. */
export function findWarnings(config: Config, file: YamlFile): readonly Problem[] {
  return [
    ...findShortRounds(config, file),
    ...findShortLayouts(config, file),
    ...wantedOf(config).flatMap((wanted) => warnOfUnmeasured(wanted, { config, file })),
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

/** Layouts that the first rounds do not all reach: the luck of those that ran weighs more. */
function findShortLayouts({ benchmarks, layouts = 1 }: Config, file: YamlFile): readonly Problem[] {
  const short = benchmarks.find(({ rounds }) => rounds < layouts);
  if (short === undefined) return [];
  return [
    {
      code: 'too-few-rounds',
      message: `\`layouts\`: the ${short.rounds} rounds of benchmark ${short.name} do not reach ${layouts} layouts`,
      hint: `set \`rounds\` to ${layouts} or more, best a multiple of it`,
      at: file.locate(['layouts']),
    },
  ];
}

/** A metric that the policy wants of benchmarks, and where it says so. */
interface Wanted {
  readonly benchmark: string;
  readonly metric: string;
  readonly verb: 'limits' | 'trades';
  /** Of the budget or trade-off. */
  readonly path: Path;
  /** From there to the metric's name. */
  readonly within: Path;
}

function wantedOf({ policy }: Config): readonly Wanted[] {
  return [
    ...policy.budgets.map(({ benchmark, metric }, index): Wanted => {
      return { benchmark, metric, verb: 'limits', path: ['budgets', index], within: ['metric'] };
    }),
    ...(policy.tradeoffs ?? []).flatMap(({ benchmark, ...trade }, index) =>
      (['allow', 'if'] as const).map((part): Wanted => {
        const { metric } = trade[part];
        return { benchmark, metric, verb: 'trades', path: ['tradeoffs', index], within: [part, 'metric'] };
      }),
    ),
  ];
}

function warnOfUnmeasured(
  { benchmark, metric, verb, path, within }: Wanted,
  { config, file }: { readonly config: Config; readonly file: YamlFile },
): readonly Problem[] {
  const matched = config.benchmarks.filter(({ name }) => matchesGlob(benchmark, name));
  // Machines without counters measure `ir` unasked.
  if (matched.length === 0 || metric === 'ir' || matched.some(({ metrics }) => metrics.includes(metric)))
    return [];
  return [
    {
      code: 'config-invalid',
      message: `${nameValue(path)} ${verb} \`${metric}\`, which none of its benchmarks measures`,
      hint: `add \`${metric}\` to \`metrics\``,
      at: file.locate([...path, ...within]),
    },
  ];
}
