interface Syntax {
  /** Starts a comment that ends with the line. */
  readonly line: string | undefined;
  /** Whether slash-star comments exist. */
  readonly block: boolean;
  /** Whether indentation is part of the program. */
  readonly indent: boolean;
}

const cLike: Syntax = { line: '//', block: true, indent: false };
const shellLike: Syntax = { line: '#', block: false, indent: false };
const pythonLike: Syntax = { line: '#', block: false, indent: true };
const plain: Syntax = { line: undefined, block: false, indent: true };

const syntaxes: readonly (readonly [RegExp, Syntax])[] = [
  [/\.(c|h|cc|hh|cpp|hpp|cxx|hxx|inl|ipp|rs|go|zig|java|kt|swift|[cm]?[jt]sx?|cs|scala|d|m|mm|cu)$/i, cLike],
  [/\.(py|pyx|nim|ya?ml)$/i, pythonLike],
  [/\.(sh|bash|rb|pl|pm|r|jl|cmake|mk|toml)$|(^|\/)(Makefile|Dockerfile|CMakeLists\.txt)$/i, shellLike],
];

function syntaxOf(path: string): Syntax {
  return syntaxes.find(([pattern]) => pattern.test(path))?.[1] ?? plain;
}

/**
 * Each line without its comments and blanks, so that equal results mean equal programs. Lines must be
 * neighbours; a first comment mark that closes tells that the first line stands inside a comment.
 * Blanks outside strings go; where indentation is part of the program only those at the end do.
 */
export function codeOf(lines: readonly string[], path: string): readonly string[] {
  const syntax = syntaxOf(path);
  let inComment = syntax.block && startsInsideComment(lines);
  return lines.map((line) => {
    const stripped = stripLine(line, syntax, inComment);
    inComment = stripped.inComment;
    return stripped.code.trimEnd();
  });
}

function startsInsideComment(lines: readonly string[]): boolean {
  for (const line of lines) {
    const [open, close] = [line.indexOf('/*'), line.indexOf('*/')];
    if (close >= 0 && (open < 0 || close < open)) return true;
    if (open >= 0) return false;
  }
  // A hunk in the middle of a long comment shows neither mark; the customary star column tells it.
  const written = lines.filter((line) => line.trim() !== '');
  return written.length > 0 && written.every((line) => /^\s*\*(\s|$)/.test(line));
}

/** Whether a line that begins outside comments holds no comment and no string, as most do. */
function isBare(line: string, syntax: Syntax): boolean {
  if (line.includes('"') || (syntax.block && line.includes('/*'))) return false;
  return syntax.line === undefined || !line.includes(syntax.line);
}

function stripLine(
  line: string,
  syntax: Syntax,
  startInComment: boolean,
): { readonly code: string; readonly inComment: boolean } {
  if (!startInComment && isBare(line, syntax))
    return { code: syntax.indent ? line : line.replace(/\s+/g, ''), inComment: false };
  let code = '';
  let quote = '';
  let inComment = startInComment;
  for (let at = 0; at < line.length; at += 1) {
    const [here, pair] = [line[at] ?? '', line.slice(at, at + 2)];
    if (inComment) {
      if (pair !== '*/') continue;
      inComment = false;
      at += 1;
    } else if (quote !== '') {
      code += here === '\\' ? pair : here;
      if (here === '\\') at += 1;
      else if (here === quote) quote = '';
    } else if (syntax.line !== undefined && line.startsWith(syntax.line, at)) break;
    else if (syntax.block && pair === '/*') {
      inComment = true;
      at += 1;
    } else {
      if (here === '"') quote = here;
      if (syntax.indent || here.trim() !== '') code += here;
    }
  }
  return { code, inComment };
}
