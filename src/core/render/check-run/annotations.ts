import type { Annotation } from '../../model/check-run.ts';
import type { Culprit, Explanation } from '../../model/culprit.ts';
import type { FileDiff } from '../../model/diff.ts';
import { describeChange } from '../../model/quantity-text.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';
import { type BenchmarkView, viewBenchmarks } from '../views/benchmark-view.ts';
import {
  describeCalls,
  describeChain,
  describeExecutions,
  describeRule,
  describeShare,
} from '../views/guilt-text.ts';
import { checkLimits } from './check-limits.ts';
import { claimAnnotations } from './claim-annotations.ts';
import { contentionAnnotations } from './contention-annotations.ts';
import { type CheckPart, nameCategory } from './part.ts';
import { fitTitle } from './title.ts';

/** One culprit with the benchmark it slows. */
interface Charge {
  readonly category: string | undefined;
  readonly culprit: Culprit;
  readonly explanation: Explanation;
  readonly blocks: boolean;
  /** The worst regression of the benchmark in words. */
  readonly change?: string;
  /** Cost that the line explains. */
  readonly weight: number;
}

const chargesTold = 10;
const longestSentence = 600;
const framesTold = 6;

function chargesOf(view: BenchmarkView, category: string | undefined): readonly Charge[] {
  const regressed = view.rows.filter(
    ({ verdict, effect }) => verdict.kind === 'regressed' && effect !== undefined,
  );
  const blocks = regressed.some(({ effect }) => effect === 'blocks');
  const [row] = regressed.toSorted(
    (one, other) => Number(other.effect === 'blocks') - Number(one.effect === 'blocks'),
  );
  const change =
    row?.verdict.kind === 'regressed' ? { change: describeChange(row.verdict.comparison, row.metric) } : {};
  return view.explanations.flatMap((explanation) =>
    explanation.culprits.map((culprit): Charge => {
      const weight = Math.abs(culprit.share * (explanation.head - explanation.base));
      return { category, culprit, explanation, blocks, weight, ...change };
    }),
  );
}

function describeCharge({ category, culprit, explanation, change }: Charge): string {
  const calls = describeCalls(culprit, explanation.event);
  const runs = describeExecutions(culprit, explanation.event);
  const chain = describeChain(culprit, framesTold);
  const sentence = [
    nameCategory(category, `${explanation.benchmark}: ${describeShare(culprit, explanation)}`),
    ...(change === undefined ? [] : [change]),
    ...(culprit.change === 'deleted' ? ['code next to this line was removed'] : []),
    ...(runs === undefined ? [] : [runs]),
    ...(calls === undefined ? [] : [calls]),
    describeRule(culprit),
    ...(chain === undefined ? [] : [`reached by ${chain}`]),
  ].join('; ');
  return clipText(showOneLine(sentence), longestSentence);
}

function annotationOf(charges: readonly [Charge, ...Charge[]]): Annotation {
  const [first] = charges;
  const { file, line } = first.culprit;
  const told = charges.slice(0, chargesTold).map(describeCharge);
  const more = charges.length - told.length;
  const names =
    charges.length === 1 ? clipText(first.explanation.benchmark, 80) : `${charges.length} benchmarks`;
  const harm = charges.every(({ explanation }) => explanation.event === 'Ir') ? 'Slower' : 'Costs more';
  return {
    path: file,
    startLine: line,
    endLine: line,
    level: charges.some(({ blocks }) => blocks) ? 'failure' : 'warning',
    title: fitTitle(`${harm} here: ${names}`),
    message: [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  };
}

/** Lines of the head that the diff shows, as `path:line`. */
function shownLines(diff: readonly FileDiff[]): ReadonlySet<string> {
  const shown = diff.flatMap(({ headPath, hunks }) =>
    hunks.flatMap(({ lines }) =>
      lines.filter(({ kind }) => kind !== 'deleted').map(({ head }) => `${headPath}:${head}`),
    ),
  );
  return new Set(shown);
}

/**
 * The guilty lines as annotations, one a line however many benchmarks it slows, at most 250. Lines of the diff come first,
 * since GitHub shows those in place; then what blocks before what warns; then the larger cost. Both lines of code that fight
 * over a cache line, and those at which claims are broken, stand before them.
 */
export function checkAnnotations(
  parts: readonly CheckPart[],
  diff: readonly FileDiff[],
): readonly Annotation[] {
  const shown = shownLines(diff);
  const charges = parts.flatMap(({ category, report }) =>
    viewBenchmarks(report).flatMap((view) => chargesOf(view, category)),
  );
  const byLine = Map.groupBy(charges, ({ culprit }) => `${culprit.file}:${culprit.line}`);
  const ranked = [...byLine].flatMap(([place, [first, ...rest]]) => {
    if (first === undefined) return [];
    const weight = rest.reduce((most, charge) => Math.max(most, charge.weight), first.weight);
    return [{ annotation: annotationOf([first, ...rest]), outside: shown.has(place) ? 0 : 1, weight }];
  });
  const guilty = ranked
    .toSorted(
      (one, other) =>
        one.outside - other.outside ||
        Number(other.annotation.level === 'failure') - Number(one.annotation.level === 'failure') ||
        other.weight - one.weight,
    )
    .map(({ annotation }) => annotation);
  return [...contentionAnnotations(parts), ...claimAnnotations(parts), ...guilty].slice(
    0,
    checkLimits.annotations,
  );
}
