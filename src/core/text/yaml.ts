import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Position } from '../model/position.ts';
import type { Problem } from '../model/problem.ts';
import { checkYamlTree } from './check-yaml-tree.ts';
import { describeYamlError, yamlProblem } from './describe-yaml-error.ts';

/** Keys of maps and indices of lists, from the root. */
export type Path = readonly PropertyKey[];

/** A YAML file as plain values, with the places where they stand. */
export interface YamlFile {
  readonly value: unknown;
  /** Where the value at `path` stands; where there is none, its nearest parent. An empty value stands at its key. */
  readonly locate: (path: Path) => Position;
  /** Where the key of `path`'s last step stands; for an entry of a list, the entry. */
  readonly locateKey: (path: Path) => Position;
  /** A plain value as it is written, `007` for the number 7; undefined for lists, maps and quoted text. */
  readonly source: (path: Path) => string | undefined;
}

/** A text and the name that problems show for it. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** UTF-16 code units that a file may hold. */
const largest = 256 * 1024;

/** Syntax errors that are told; one early mistake can bring thousands. */
const mostErrors = 100;

/**
 * Reads one YAML 1.2 document (core schema: no custom tags, no merge keys).
 * Every syntax error becomes a problem with line and column, and so do an empty file, a file over 256 Ki characters, a key that is
 * written twice, and aliases that could grow without bound.
 */
export function parseYaml({ file, text }: TextFile): Parsed<YamlFile> {
  if (text.length > largest) {
    return failed(
      yamlProblem(`the file is larger than ${largest} characters`, 'check that the path is right', {
        file,
        line: 1,
      }),
    );
  }
  const lines = new LineCounter();
  const placeAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The parser compares every key with every other, which takes minutes on a hostile file; checkYamlTree does not.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const errors: readonly Problem[] = [...document.errors, ...document.warnings]
    .slice(0, mostErrors)
    .map((error) => describeYamlError(error, placeAt));
  if (isNonEmpty(errors)) return failed(...errors);
  const flaws: readonly Problem[] = checkYamlTree(document, placeAt).slice(0, mostErrors);
  if (isNonEmpty(flaws)) return failed(...flaws);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return failed(
      yamlProblem('the file is empty', 'write a first configuration with `brakeline init`', {
        file,
        line: 1,
      }),
    );
  }
  return parsed(openDocument(document, placeAt));
}

interface Found {
  readonly value: Node | undefined;
  readonly key: Node | undefined;
}

function openDocument(document: Document.Parsed, placeAt: (offset: number) => Position): YamlFile {
  const findPair = indexPairs();
  const step = (from: Node | undefined, segment: PropertyKey): Found | undefined => {
    const node = isAlias(from) ? from.resolve(document) : from;
    if (isMap(node)) return findPair(node, String(segment));
    if (!isSeq(node)) return undefined;
    const item = node.items[Number(segment)];
    return item === undefined ? undefined : { value: asNode(item), key: asNode(item) };
  };
  const walk = (path: Path): { readonly found: Found; readonly complete: boolean } => {
    let found: Found = { value: document.contents ?? undefined, key: undefined };
    for (const segment of path) {
      const next = step(found.value, segment);
      if (next === undefined) return { found, complete: false };
      found = next;
    }
    return { found, complete: true };
  };
  const offsetOf = (node: Node | undefined): number | undefined => node?.range?.[0];
  return {
    value: document.toJS({ maxAliasCount: -1 }),
    locate: (path) => {
      const { value, key } = walk(path).found;
      const empty = isScalar(value) && value.value === null && (value.source ?? '') === '';
      return placeAt(offsetOf(empty ? (key ?? value) : value) ?? offsetOf(key) ?? 0);
    },
    locateKey: (path) => {
      const { value, key } = walk(path).found;
      return placeAt(offsetOf(key) ?? offsetOf(value) ?? 0);
    },
    source: (path) => {
      const { found, complete } = walk(path);
      const node = isAlias(found.value) ? found.value.resolve(document) : found.value;
      return complete && isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
    },
  };
}

/** Looks keys up in maps; a map is indexed when it is first asked, so that many look-ups stay cheap. */
function indexPairs(): (map: Node, key: string) => Found | undefined {
  const indices = new WeakMap<Node, ReadonlyMap<string, Found>>();
  return (map, key) => {
    const known = indices.get(map);
    if (known !== undefined) return known.get(key);
    const index = new Map<string, Found>();
    if (isMap(map)) {
      for (const pair of map.items) {
        if (isScalar(pair.key))
          index.set(String(pair.key.value), { key: pair.key, value: asNode(pair.value) });
      }
    }
    indices.set(map, index);
    return index.get(key);
  };
}

function asNode(item: unknown): Node | undefined {
  return isMap(item) || isSeq(item) || isScalar(item) || isAlias(item) ? item : undefined;
}
