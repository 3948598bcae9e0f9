const bits = new DataView(new ArrayBuffer(8));

/** An integer that orders as the double does: IEEE 754 patterns with the negative half turned around. */
function keyOf(value: number): bigint {
  bits.setFloat64(0, value + 0);
  const pattern = bits.getBigInt64(0);
  return pattern < 0n ? -(pattern & 0x7fffffffffffffffn) : pattern;
}

function numberOf(key: bigint): number {
  const magnitude = key < 0n ? -key : key;
  bits.setBigInt64(0, magnitude);
  const value = bits.getFloat64(0);
  return key < 0n ? -value : value;
}

/**
 * The smallest double from `low` to `high` for which `reaches` holds; `high` where it holds for none below. `reaches` must
 * stay true once it is. Bisects over the bit patterns of all doubles, so at most 64 steps find the very number.
 */
export function searchDoubles(low: number, high: number, reaches: (value: number) => boolean): number {
  let first = keyOf(low);
  let last = keyOf(high);
  while (first < last) {
    const middle = (first + last) >> 1n;
    if (reaches(numberOf(middle))) last = middle;
    else first = middle + 1n;
  }
  return numberOf(first);
}
