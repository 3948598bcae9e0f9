const perSecond: ReadonlyMap<string, number> = new Map([
  ['ps', 1e12],
  ['ns', 1e9],
  // The micro sign, the Greek letter, and the letter that stands for both.
  ['us', 1e6],
  ['\u00b5s', 1e6],
  ['\u03bcs', 1e6],
  ['ms', 1e3],
  ['s', 1],
  ['sec', 1],
  ['min', 1 / 60],
  ['m', 1 / 60],
  ['hr', 1 / 3600],
  ['h', 1 / 3600],
  ['day', 1 / 86_400],
]);

/** How many of a unit make a second, by the unit's sign, such as `ns`; undefined for what is no time. */
export function unitsPerSecond(sign: string): number | undefined {
  return perSecond.get(sign);
}
