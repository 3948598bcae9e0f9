/** A line of a comment that GitHub shows as running text, with its number from 1. */
export interface PlainLine {
  readonly line: number;
  readonly text: string;
}

/** How far into a construct that hides what stands in it the reading is. */
type Inside =
  | { readonly kind: 'text' }
  /** A code or mathematics block; ends with a line of at least the same marks. */
  | { readonly kind: 'fence'; readonly mark: string }
  /** A quote, until a blank line: text that follows directly still belongs to it. */
  | { readonly kind: 'quote' }
  | { readonly kind: 'comment' }
  /** HTML that shows code or quotes. */
  | { readonly kind: 'element'; readonly name: string };

const text: Inside = { kind: 'text' };
const hidingElements =
  /<(pre|code|blockquote|script|style|textarea|kbd|samp|template|title|xmp)(?=[\s>/]|$)/i;

function openFence(line: string): string | undefined {
  const found = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)]) {1,3})?(?:(`{3,})(?!.*`)|(~{3,})|(\$\$))/.exec(line);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

function closesFence(line: string, mark: string): boolean {
  const trimmed = line.trim();
  const [unit = ''] = mark;
  return /^ {0,3}\S/.test(line) && trimmed.length >= mark.length && trimmed === unit.repeat(trimmed.length);
}

/** Which construct is open after a line that began as text; an HTML comment or element may end on the line itself. */
function openedBy(line: string): Inside {
  const mark = openFence(line);
  if (mark !== undefined) return { kind: 'fence', mark };
  if (/^ {0,3}>/.test(line)) return { kind: 'quote' };
  const comment = line.lastIndexOf('<!--');
  if (comment !== -1 && !line.includes('-->', comment)) return { kind: 'comment' };
  const name = hidingElements.exec(line)?.[1]?.toLowerCase();
  if (name !== undefined && !closesElement(line, name)) return { kind: 'element', name };
  return text;
}

function closesElement(line: string, name: string): boolean {
  const lower = line.toLowerCase();
  return lower.lastIndexOf(`</${name}`) > lower.lastIndexOf(`<${name}`);
}

function continuesAfter(line: string, inside: Inside): Inside {
  switch (inside.kind) {
    case 'text':
      return openedBy(line);
    case 'fence':
      return closesFence(line, inside.mark) ? text : inside;
    case 'quote':
      return line.trim() === '' ? text : (closedQuote(line) ?? inside);
    case 'comment':
      return line.includes('-->') ? openedBy(line.slice(line.lastIndexOf('-->') + 3)) : inside;
    case 'element':
      return closesElement(line, inside.name) ? text : inside;
  }
}

/** A fence ends a quote; everything else of ours that may follow without a blank line stays in it. */
function closedQuote(line: string): Inside | undefined {
  const mark = openFence(line);
  return mark === undefined ? undefined : { kind: 'fence', mark };
}

/**
 * For each line whether the paragraph that goes on after it is a heading: `===` or `---` stands under it. From the last
 * line up, so that a comment of one long paragraph takes no longer than any other.
 */
function findUnderlined(lines: readonly string[]): readonly boolean[] {
  let below = false;
  return lines
    .toReversed()
    .map((line) => {
      const underlined = below;
      if (line.trim() === '') below = false;
      else if (/^ {0,3}(?:=+|-+)\s*$/.test(line)) below = true;
      return underlined;
    })
    .toReversed();
}

/** The back quotes of a code span that is open after a line; `open` are those of one that was open before it. */
function openSpanAfter(line: string, open: string | undefined): string | undefined {
  let span = open;
  for (const [run] of line.matchAll(/`+/g)) {
    if (span === undefined) span = run;
    else if (span === run) span = undefined;
  }
  return span;
}

/**
 * The lines of GitHub-flavoured Markdown that are running text at column 0: not in code, quotes, headings, HTML comments,
 * mathematics or HTML that shows code. Where Markdown leaves doubt a line is left out: what it would have asked for can
 * be asked for again in plain words.
 */
export function plainLines(markdown: string): readonly PlainLine[] {
  const lines = markdown.split(/\r\n|\r|\n/);
  const plain: PlainLine[] = [];
  let inside: Inside = text;
  const underlined = findUnderlined(lines);
  let span: string | undefined;
  lines.forEach((line, index) => {
    const before = inside;
    inside = continuesAfter(line, inside);
    if (before.kind !== 'text' || line.trim() === '') {
      span = undefined;
      return;
    }
    const shown = /^\S/.test(line) && inside.kind === 'text' && underlined[index] !== true;
    if (shown && span === undefined) plain.push({ line: index + 1, text: line });
    span = openSpanAfter(line, span);
  });
  return plain;
}
