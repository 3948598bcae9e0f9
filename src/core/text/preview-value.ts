const longest = 40;

/**
 * A value in a few words for a message: text is cut to 40 code units and quoted with escapes, so that no control
 * character and no second line gets through.
 */
export function previewValue(value: unknown): string {
  if (typeof value === 'string') {
    const cut = value.length > longest ? `${value.slice(0, longest)}…` : value;
    return JSON.stringify(cut).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, '?');
  }
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'empty';
  return typeof value === 'object' ? 'a map' : String(value);
}
