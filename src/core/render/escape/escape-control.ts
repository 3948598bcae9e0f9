// Controls, what reorders text or cannot be seen, the two Unicode line separators, and lone surrogates.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function picture(unit: string): string {
  const code = unit.codePointAt(0) ?? 0;
  if (code <= 0x1f) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Makes text from a pull request safe to print: what steers a terminal, reorders text or cannot be seen becomes a
 * visible sign (`␛` for escape, `<U+202E>` for an override). A tab becomes two spaces; no line break is left.
 */
export function showControls(text: string): string {
  return text.replaceAll('\t', '  ').replace(unprintable, picture);
}

/** The same for running text: every run of white space, line breaks too, becomes one space. */
export function showOneLine(text: string): string {
  return showControls(text.replace(/\s+/g, ' ').trim());
}

/** The lines of a text that may hold several, each safe to print. */
export function showLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map(showControls);
}

/** Cuts text to `most` code points; a cut shows as `…`. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  const points = [...text.slice(0, 2 * most + 2)];
  return points.length <= most && text.length <= 2 * most + 2
    ? text
    : `${points.slice(0, most - 1).join('')}…`;
}
