/** A line that a diff deleted or added. */
export interface ChangedLine {
  /** Which stretch of neighbouring changes it belongs to; both sides number alike. */
  readonly stretch: number;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** The line without blanks and comments. */
  readonly code: string;
}

/** Indexes into the deleted and the added lines that are the same code. */
export interface MatchedLine {
  readonly deleted: number;
  readonly added: number;
}

interface Sides {
  readonly deleted: readonly ChangedLine[];
  readonly added: readonly ChangedLine[];
}

/** A line that only moved is part of a run at least this long; a shorter one may be the change itself. */
const shortestMove = 3;
/** Fewer word characters than this say nothing about where a line came from. */
const fewestWordCharacters = 8;

/**
 * Finds deleted lines that were added again with other indentation, other comments or in another place. A run grows
 * from a line whose code is unique on both sides. Within one stretch of changes any run counts that keeps the order;
 * across stretches it takes `shortestMove` lines of code, because moving one line (into a loop, say) is a real change.
 */
export function matchRuns(sides: Sides): readonly MatchedLine[] {
  const uniqueAdded = uniqueCode(sides.added);
  const lastInStretch = new Map<number, number>();
  const taken = { deleted: new Set<number>(), added: new Set<number>() };
  const matched: MatchedLine[] = [];
  for (const [code, from] of uniqueCode(sides.deleted)) {
    const to = uniqueAdded.get(code);
    if (to === undefined || taken.deleted.has(from)) continue;
    const run = growRun(sides, { deleted: from, added: to }, taken);
    const stretch = sides.deleted[from]?.stretch ?? -1;
    const inPlace = stretch === sides.added[to]?.stretch && to > (lastInStretch.get(stretch) ?? -1);
    const written = run.filter((line) => sides.deleted[line.deleted]?.code !== '');
    if (!inPlace && written.length < shortestMove) continue;
    if (inPlace) lastInStretch.set(stretch, run.at(-1)?.added ?? to);
    for (const line of run) {
      taken.deleted.add(line.deleted);
      taken.added.add(line.added);
      matched.push(line);
    }
  }
  return matched;
}

interface Taken {
  readonly deleted: ReadonlySet<number>;
  readonly added: ReadonlySet<number>;
}

function growRun(sides: Sides, seed: MatchedLine, taken: Taken): readonly MatchedLine[] {
  const isSame = (distance: number): boolean => {
    const [x, y] = [seed.deleted + distance, seed.added + distance];
    const [left, right] = [sides.deleted[x], sides.added[y]];
    if (left === undefined || right === undefined || left.code !== right.code) return false;
    if (taken.deleted.has(x) || taken.added.has(y)) return false;
    return (
      isNear(left, sides.deleted[seed.deleted], distance) && isNear(right, sides.added[seed.added], distance)
    );
  };
  let [start, end] = [0, 1];
  while (isSame(start - 1)) start -= 1;
  while (isSame(end)) end += 1;
  return Array.from({ length: end - start }, (_, i) => ({
    deleted: seed.deleted + start + i,
    added: seed.added + start + i,
  }));
}

function isNear(line: ChangedLine, seed: ChangedLine | undefined, distance: number): boolean {
  return seed !== undefined && line.stretch === seed.stretch && line.line - seed.line === distance;
}

function uniqueCode(lines: readonly ChangedLine[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, { code }] of lines.entries()) {
    if (seen.has(code)) repeated.add(code);
    else seen.set(code, at);
  }
  for (const code of seen.keys()) {
    if (repeated.has(code) || code.replace(/\W/g, '').length < fewestWordCharacters) seen.delete(code);
  }
  return seen;
}
