/** Code units that one hash covers. */
const window = 100;
/** Stands for the end of the file. */
const endOfFile = 65_535;
const factor = 37;
const word = 2 ** 32;

/** An unsigned number modulo 2^64 in two halves, which is several times faster than BigInt. */
interface Word64 {
  readonly high: number;
  readonly low: number;
}

function multiplyAdd(value: Word64, by: number, add: number): Word64 {
  const low = value.low * by + add;
  const high = value.high * by + Math.floor(low / word);
  return { high: high % word, low: low % word };
}

function subtract(from: Word64, value: Word64): Word64 {
  const low = from.low - value.low;
  const high = from.high - value.high - (low < 0 ? 1 : 0);
  return { high: (high + 2 * word) % word, low: (low + word) % word };
}

function power(base: number, exponent: number): Word64 {
  let result: Word64 = { high: 0, low: 1 };
  for (let step = 0; step < exponent; step += 1) result = multiplyAdd(result, base, 0);
  return result;
}

const leaving = power(factor, window);

function toHex(value: Word64): string {
  if (value.high === 0) return value.low.toString(16);
  return value.high.toString(16) + value.low.toString(16).padStart(8, '0');
}

/** The code units that count, then the mark of the end, then zeros for the windows that reach over it. */
function significantUnits(text: string): Uint16Array {
  const kept = text.replace(/\r\n?/g, '\n').replace(/[ \t]+/g, '');
  const units = new Uint16Array(kept.length + 1 + window);
  for (let index = 0; index < kept.length; index += 1) units[index] = kept.charCodeAt(index);
  units[kept.length] = endOfFile;
  return units;
}

/**
 * The value of `partialFingerprints.primaryLocationLineHash` for every line of a file, the first line first: the hash of
 * the 100 significant UTF-16 code units from the line's start on, and how many lines had that hash up to here.
 *
 * The same values as GitHub's own uploader computes (github/codeql-action, `hash` in src/fingerprints.ts), so that an
 * alert survives a change above it whichever way the log is uploaded: spaces and tabs do not count, every line ending is
 * one `\n`, and the hash is the polynomial in 37 modulo 2^64.
 */
export function hashLines(text: string): readonly string[] {
  const units = significantUnits(text);
  const counts = new Map<string, number>();
  const lines: string[] = [];
  let hash: Word64 = { high: 0, low: 0 };
  for (let index = 0; index < window; index += 1) hash = multiplyAdd(hash, factor, units[index] ?? 0);
  for (let start = 0; start < units.length - window; start += 1) {
    if (start === 0 || units[start - 1] === 10) {
      const hex = toHex(hash);
      const count = (counts.get(hex) ?? 0) + 1;
      counts.set(hex, count);
      lines.push(`${hex}:${count}`);
    }
    const next = multiplyAdd(hash, factor, units[start + window] ?? 0);
    hash = subtract(next, multiplyAdd(leaving, units[start] ?? 0, 0));
  }
  return lines;
}
