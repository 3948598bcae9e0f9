import { SaxesParser } from 'saxes';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { ProblemCode } from '../model/problem.ts';

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

/** How deep elements may nest, UTF-16 code units of the text, and the code of the problem of damaged text. */
export interface XmlOptions {
  readonly depth?: number;
  readonly size?: number;
  readonly code?: ProblemCode;
}

class Damage extends Error {}

/**
 * Reads an XML document: its root element, or one problem with line and column. Entities other than the five of XML are
 * damage, since saxes expands none; so is a document type, which no tool that is read here writes.
 * Elements nest at most `depth` deep (64 unless told), and the text has at most `size` code units (64 Mi unless told).
 */
export function parseXml(text: string, file: string, options: XmlOptions = {}): Parsed<XmlElement> {
  const { depth = 64, size = 64 * 1024 * 1024, code = 'format-damaged' } = options;
  const parser = new SaxesParser();
  const refuse = (message: string): Parsed<XmlElement> =>
    failed({
      code,
      message,
      hint: 'let the program that wrote the file write it again; a file cut short often means that it was stopped',
      at: { file, line: Math.max(parser.line, 1), column: parser.column + 1 },
    });
  if (text.length > size) return refuse(`${file} has ${text.length} characters and the limit is ${size}`);
  try {
    const root = buildTree(parser, text, depth);
    return root === undefined ? refuse(`${file} holds no XML element`) : parsed(root);
  } catch (error) {
    if (error instanceof Damage) return refuse(`the text is not valid XML: ${error.message}`);
    throw error;
  }
}

function buildTree(parser: SaxesParser, text: string, depth: number): XmlElement | undefined {
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const stop = (why: string): never => {
    throw new Damage(why);
  };
  parser.on('error', (error) => stop(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => stop('it has a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= depth) stop(`elements nest deeper than ${depth} levels`);
    open.push({ name, attributes, text: '', children: [] });
  });
  const addText = (more: string): void => {
    const top = open.at(-1);
    if (top !== undefined) top.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = open.pop();
    if (done === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = done;
    else parent.children.push(done);
  });
  parser.write(text).close();
  return root;
}

/** The children of an element that have a name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name, without space around it; undefined where there is none. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.trim();
}
