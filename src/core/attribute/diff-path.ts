const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/** A path read off the front of a text, and what follows it. */
export interface LeadingPath {
  readonly path: string;
  readonly rest: string;
}

/**
 * Reads a path that git quoted in the manner of C: `"a/caf\303\251.c"` is `a/café.c`.
 * Octal escapes are bytes of UTF-8. Undefined where the text does not start with a closed quoted string.
 */
export function readQuotedPath(text: string): LeadingPath | undefined {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(text);
  const body = quoted?.[1];
  if (quoted === null || body === undefined) return undefined;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [piece, octal, letter] of body.matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]+/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(simpleEscapes[letter] ?? letter.charCodeAt(0) % 256);
    else for (const byte of encoder.encode(piece)) bytes.push(byte);
  }
  return { path: new TextDecoder().decode(Uint8Array.from(bytes)), rest: text.slice(quoted[0].length) };
}

/** A whole header value as a path: unquoted where git quoted it, without the tab that git sets after a space. */
export function readPath(text: string): string {
  const quoted = readQuotedPath(text);
  return quoted === undefined ? text.replace(/\t.*$/, '') : quoted.path;
}

/** Takes the side prefix (`a/`, `b/`, or a mnemonic one) off; undefined for the null device. */
export function withoutPrefix(path: string): string | undefined {
  if (path === '/dev/null') return undefined;
  return path.replace(/^[abciow]\//, '');
}

/** The two paths of a `diff --git` line's tail; undefined where two different unquoted paths hide the border. */
export function readPathPair(tail: string): readonly [string, string] | undefined {
  const first = readQuotedPath(tail);
  if (first !== undefined) return [first.path, readPath(first.rest.trimStart())];
  const secondQuoted = tail.indexOf(' "');
  if (secondQuoted > 0 && tail.endsWith('"')) {
    return [tail.slice(0, secondQuoted), readPath(tail.slice(secondQuoted + 1))];
  }
  const middle = (tail.length - 1) / 2;
  const [left, right] = [tail.slice(0, middle), tail.slice(middle + 1)];
  const alike = tail[middle] === ' ' && withoutPrefix(left) === withoutPrefix(right);
  return alike ? [left, right] : undefined;
}
