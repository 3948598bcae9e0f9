const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const joining = /[\p{Mn}\p{Me}\p{Cf}]/u;

function widthOfPoint(point: string): number {
  if (point < '\u0300') return 1;
  if (joining.test(point)) return 0;
  return wide.test(point) ? 2 : 1;
}

/** Columns that text takes on a terminal: East Asian wide characters and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const point of text) width += widthOfPoint(point);
  return width;
}

/** The longest beginning of text that takes at most `columns`, and the rest. */
function splitAtWidth(text: string, columns: number): readonly [head: string, rest: string] {
  let width = 0;
  let end = 0;
  for (const point of text) {
    width += widthOfPoint(point);
    if (width > columns) return [text.slice(0, end), text.slice(end)];
    end += point.length;
  }
  return [text, ''];
}

/** Text cut to `columns`; a cut shows as `…`. */
export function clipToWidth(text: string, columns: number): string {
  const [whole, rest] = splitAtWidth(text, columns);
  return rest === '' ? whole : `${splitAtWidth(text, Math.max(0, columns - 1))[0]}…`;
}

/** Text filled up with spaces to `columns`. */
export function padToWidth(text: string, columns: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
}

/** Text broken at spaces, but not before `%`, into lines of at most `columns`; a longer word is broken inside. Never empty. */
export function wrapText(text: string, columns: number): readonly string[] {
  const room = Math.max(2, columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?!%)/)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (displayWidth(line) > room) {
      const [head, rest] = splitAtWidth(line, room);
      lines.push(head);
      line = rest;
    }
  }
  return [...lines, line];
}
