/** Longer words are not compared: nobody mistypes them, and the work is the product of both lengths. */
const longest = 64;

/**
 * The known word that someone who wrote `word` most likely meant, or undefined when none is near.
 * Near is at most one edit for every three characters; case, `-` and `_` do not count as edits.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const written = normalise(word);
  let nearest: string | undefined;
  let best = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of known) {
    const distance = countEdits(written, normalise(candidate));
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

function normalise(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn `from` into `to`:
 * the optimal string alignment distance (Damerau 1964, restricted form).
 */
function countEdits(from: string, to: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + (same ? 0 : 1),
          swapped ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
