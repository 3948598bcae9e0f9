import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import type { HotSite, Linked } from './links.ts';

type ReadLine = (file: string, line: number) => string | undefined;

/** Lines of a statement, both ends included. */
export interface Statement {
  readonly first: number;
  readonly last: number;
}

/** A longer statement is cut. */
const farthest = 60;
const ignored = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'|\/\/.*$|\/\*.*?\*\//g;
/** What stands before the brace of an initialiser, and before that of a literal of Rust; other braces begin blocks. */
const initialiser = /(?:[=(,[]|\breturn)\s*$/;
const literal = /(?:^|[\s(,=&*!])(?:\w+::)*[A-Z]\w*(?:::<.*>)?\s*$/;
const notLiteral =
  /\b(?:struct|enum|union|impl|trait|class|namespace|match|if|while|for|fn|mod|else|switch)\b|->/;

function isBlock(before: string): boolean {
  return !initialiser.test(before) && (!literal.test(before) || notLiteral.test(before));
}

/** A bracket that opens or closes on a line. */
interface Bracket {
  readonly line: number;
  readonly opens: boolean;
  /** Whether it opens a block, whose lines are statements of their own. */
  readonly isBlock: boolean;
}

function bracketsOf(line: number, text: string): readonly Bracket[] {
  const code = text.replace(ignored, (whole) => ' '.repeat(whole.length));
  return [...code.matchAll(/[()[\]{}]/g)].map(({ 0: sign, index }) => ({
    line,
    opens: '([{'.includes(sign),
    isBlock: sign === '{' && isBlock(code.slice(0, index)),
  }));
}

/**
 * The statement that holds a line, as far as brackets that are open on that line tell: an expression over several lines, but
 * never the block behind a condition or the body of a closure. Textual.
 */
export function findStatement(file: string, line: number, readLine: ReadLine): Statement {
  const read = (at: number): readonly Bracket[] => bracketsOf(at, readLine(file, at) ?? '');
  let first = line;
  let closed = 0;
  for (let at = line - 1; at > 0 && line - at < farthest; at -= 1) {
    for (const bracket of read(at).toReversed()) {
      closed += bracket.opens ? -1 : 1;
      if (closed >= 0) continue;
      if (bracket.isBlock) return { first, last: findLast({ first, line }, read) };
      [first, closed] = [at, 0];
    }
  }
  return { first, last: findLast({ first, line }, read) };
}

/** The line where the brackets close that the first line leaves open, or where a block begins inside them. */
function findLast(
  { first, line }: { readonly first: number; readonly line: number },
  read: (at: number) => readonly Bracket[],
): number {
  let open = 0;
  for (let at = first; at < first + farthest; at += 1) {
    for (const bracket of read(at)) {
      if (bracket.opens && bracket.isBlock) return Math.max(at, line);
      open += bracket.opens ? 1 : -1;
    }
    if (open <= 0 && at >= line) return at;
  }
  return line;
}

/** Makes the look-up of changes inside the statements whose lines rose. */
export function createStatementChanges({
  graph,
  changes,
  readLine,
}: {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  readonly readLine: ReadLine;
}): (hot: readonly HotSite[]) => readonly Linked[] {
  const byFile = Map.groupBy(changes.keys(), (change) => changes[change]?.file);
  const isInside = (change: number, { first, last }: Statement): boolean => {
    const { added = [], next = 0 } = changes[change] ?? {};
    if (added.length === 0) return next > first && next <= last;
    return added.some(({ line }) => line >= first && line <= last);
  };
  const find = (site: number): readonly number[] => {
    const place = graph.sites[site];
    if (place?.kind !== 'line' || place.line === 0) return [];
    const inFile = byFile.get(place.file);
    if (inFile === undefined) return [];
    const statement = findStatement(place.file, place.line, readLine);
    return statement.first === statement.last ? [] : inFile.filter((change) => isInside(change, statement));
  };
  return (hot) => {
    const total = hot.reduce((sum, { rise }) => sum + rise, 0);
    const held = hot.flatMap(({ site, rise }) => {
      const inside = find(site);
      return inside.map((change) => ({ change, rise: rise / inside.length }));
    });
    const covered = held.reduce((sum, { rise }) => sum + rise, 0);
    if (covered * 2 <= total) return [];
    const parts = new Map<number, number>();
    for (const { change, rise } of held) parts.set(change, (parts.get(change) ?? 0) + rise / covered);
    return [...parts].map(([change, part]) => ({ change, part }));
  };
}
