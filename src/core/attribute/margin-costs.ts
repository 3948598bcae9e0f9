import type { LineCost } from '../model/culprit.ts';
import type { CulpritContext } from './culprit-context.ts';

/** An excerpt shows fewer lines than this on each side of the culprit. */
const reach = 8;

/** What the lines around a culprit cost, deleted ones among them: at most 16 of the head, and 16 of each change nearby. */
export function listCosts(
  file: string,
  line: number,
  { graph, changes, index }: CulpritContext,
): readonly LineCost[] {
  const isNear = (other: number): boolean => Math.abs(other - line) <= reach;
  const near = changes.map((change) => {
    const [first = change.next] = change.added.map((added) => added.line);
    const isTouched = change.file === file && (isNear(first) || isNear(change.next));
    return isTouched ? new Set(nearEnds(change.deleted.map((deleted) => deleted.line))) : undefined;
  });
  return graph.sites.flatMap((site, number): readonly LineCost[] => {
    if (site.kind === 'foreign') return [];
    const isDeleted = site.kind === 'deleted';
    if (isDeleted ? near[site.change]?.has(site.line) !== true : site.file !== file || !isNear(site.line))
      return [];
    const { baseInclusive: base, headInclusive: head } = index.ofSite(number);
    if (site.line === 0 || base + head === 0) return [];
    return [{ side: isDeleted ? 'base' : 'head', line: site.line, base, head }];
  });
}

function nearEnds(lines: readonly number[]): readonly number[] {
  return lines.length <= 2 * reach ? lines : [...lines.slice(0, reach), ...lines.slice(-reach)];
}
