/** Where a SARIF location points; `text` is the source line, from which the columns come. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
  readonly text?: string | undefined;
}

/** A path of the repository as a relative URI reference, every byte outside RFC 3986's unreserved set encoded. */
function encodePath(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

function regionOf({ line, text }: SourceLine): object {
  const code = text?.replace(/[\r\n].*$/s, '').trimEnd() ?? '';
  if (code === '') return { startLine: line };
  const startColumn = code.length - code.trimStart().length + 1;
  return { startLine: line, startColumn, endLine: line, endColumn: code.length + 1 };
}

/** A SARIF physical location: one line of one file of the head, in UTF-16 columns. */
export function physicalLocation(source: SourceLine): object {
  return {
    artifactLocation: { uri: encodePath(source.file), uriBaseId: '%SRCROOT%' },
    region: regionOf(source),
  };
}
