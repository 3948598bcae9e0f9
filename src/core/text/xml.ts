import { SaxesParser } from 'saxes';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';

/** An element without namespaces. `text` is what stands directly in it, joined. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlElement[];
}

/**
 * How deep elements may nest, UTF-16 code units of the text (of one that comes in parts: of what lies between two tags), and the
 * code of the problem of damaged text.
 */
export interface XmlOptions {
  readonly depth?: number;
  readonly size?: number;
  readonly code?: ProblemCode;
}

/** What a reader does with a document, in the document's order. An element without content opens and closes. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
  /** Text between tags; one run of it may come in several parts. */
  readonly text?: (text: string) => void;
}

const longestXml = 64 * 1024 * 1024;

class Damage extends Error {}

/**
 * Walks an XML document that comes in parts, of which no more than one and an unfinished tag is held: what comes before a mistake
 * has been visited when the mistake is told, so that the finished part of a file cut short counts. The limits and what counts as
 * damage are those of `parseXml`.
 * @returns undefined where the document is whole.
 */
export function walkXml(
  parts: Iterable<string>,
  source: { readonly file: string } & XmlOptions,
  visitor: XmlVisitor,
): Problem | undefined {
  const { file, depth = 64, size = longestXml, code = 'format-damaged' } = source;
  const parser = new SaxesParser();
  const describe = (message: string): Problem => ({
    code,
    message,
    hint: 'let the program that wrote the file write it again; a file cut short often means that it was stopped',
    at: { file, line: Math.max(parser.line, 1), column: parser.column + 1 },
  });
  try {
    return feed(parser, { parts, depth, size, visitor })
      ? undefined
      : describe(`${file} holds no XML element`);
  } catch (error) {
    if (error instanceof Damage) return describe(`the text is not valid XML: ${error.message}`);
    throw error;
  }
}

interface Feed {
  readonly parts: Iterable<string>;
  readonly depth: number;
  readonly size: number;
  readonly visitor: XmlVisitor;
}

/** Whether there was an element. @throws Damage at the first mistake. */
function feed(parser: SaxesParser, { parts, depth, size, visitor }: Feed): boolean {
  let open = 0;
  let seen = false;
  let since = 0;
  const stop = (why: string): never => {
    throw new Damage(why);
  };
  parser.on('error', (error) => stop(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => stop('it has a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open >= depth) stop(`elements nest deeper than ${depth} levels`);
    open += 1;
    seen = true;
    since = 0;
    visitor.open(name, attributes);
  });
  const addText = (more: string): void => {
    if (open > 0) visitor.text?.(more);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    since = 0;
    if (open === 0) return;
    open -= 1;
    visitor.close();
  });
  for (const part of parts) {
    since += part.length;
    parser.write(part);
    if (since > size) stop(`more than ${size} characters stand between two tags`);
  }
  parser.close();
  return seen;
}

/**
 * Reads an XML document: its root element, or one problem with line and column. Entities other than the five of XML are
 * damage, since saxes expands none; so is a document type, which no tool that is read here writes.
 * Elements nest at most `depth` deep (64 unless told), and the text has at most `size` code units (64 Mi unless told).
 */
export function parseXml(text: string, file: string, options: XmlOptions = {}): Parsed<XmlElement> {
  const { size = longestXml, code = 'format-damaged' } = options;
  if (text.length > size) {
    return failed({
      code,
      message: `${file} has ${text.length} characters and the limit is ${size}`,
      hint: 'let the program that wrote the file write less',
      at: { file, line: 1 },
    });
  }
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const problem = walkXml(
    [text],
    { file, ...options },
    {
      open: (name, attributes) => open.push({ name, attributes, text: '', children: [] }),
      text: (more) => {
        const top = open.at(-1);
        if (top !== undefined) top.text += more;
      },
      close: () => {
        const done = open.pop();
        if (done === undefined) return;
        const parent = open.at(-1);
        if (parent === undefined) root = done;
        else parent.children.push(done);
      },
    },
  );
  if (problem !== undefined) return failed(problem);
  // A whole document has a root; what walkXml calls whole has been closed.
  return root === undefined
    ? failed({
        code: 'format-damaged',
        message: `${file} holds no XML element`,
        hint: 'check that the file is the one you meant',
      })
    : parsed(root);
}

/** The children of an element that have a name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name, without space around it; undefined where there is none. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.trim();
}
