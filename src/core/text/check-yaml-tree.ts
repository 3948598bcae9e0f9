import { type Document, isAlias, isMap, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import type { Position } from '../model/position.ts';
import type { Problem } from '../model/problem.ts';
import { yamlProblem } from './describe-yaml-error.ts';
import { previewValue } from './preview-value.ts';

/** More than any real configuration uses; each alias costs a walk over the document. */
const mostAliases = 100;

/** Values that a file may hold once its aliases are written out; aliases of aliases double with every level. */
const mostValues = 200_000;

type PlaceAt = (offset: number) => Position;

/**
 * What the YAML grammar allows and a configuration must not hold: a key written twice, `__proto__` as a key, an alias
 * without an anchor, one inside its own anchor, more aliases than the file can need, and a version other than 1.2.
 */
export function checkYamlTree(document: Document.Parsed, placeAt: PlaceAt): readonly Problem[] {
  const problems = [...checkVersion(document, placeAt)];
  let aliases = 0;
  visit(document, {
    Map: (_key, map) => {
      for (const problem of checkKeys(map, placeAt)) problems.push(problem);
    },
    Alias: (_key, alias, parents) => {
      aliases += 1;
      const at = placeAt(alias.range?.[0] ?? 0);
      if (aliases > mostAliases) {
        problems.push(
          yamlProblem('the file has too many aliases', 'write the values out instead of `*name`', at),
        );
        return visit.BREAK;
      }
      const target = alias.resolve(document);
      if (target === undefined) {
        problems.push(yamlProblem('no anchor of this name stands above the alias', unquotedStar, at));
      } else if (parents.some((parent) => parent === target)) {
        problems.push(
          yamlProblem('the alias stands inside the value that it names', 'write the value out', at),
        );
      }
      return undefined;
    },
  });
  return problems.length === 0 && aliases > 0 ? checkGrowth(document, placeAt) : problems;
}

const unquotedStar = 'define the anchor first, or quote a value that begins with `*`';

/** `%YAML 1.1` would make `on` and `off` truth values and bring merge keys. */
function checkVersion(document: Document.Parsed, placeAt: PlaceAt): readonly Problem[] {
  const { version } = document.directives.yaml;
  if (version === '1.2') return [];
  return [
    yamlProblem(`the file asks for YAML ${version}`, 'remove the line `%YAML`; YAML 1.2 is read', placeAt(0)),
  ];
}

function checkKeys(map: YAMLMap, placeAt: PlaceAt): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key)) {
      problems.push(
        yamlProblem('a key is not plain text', 'write the key as a word', placeAt(map.range?.[0] ?? 0)),
      );
      continue;
    }
    const at = placeAt(key.range?.[0] ?? 0);
    const name = String(key.value);
    if (seen.has(name)) {
      problems.push(yamlProblem(`the key ${previewValue(name)} is written twice`, 'keep one of the two', at));
    } else if (name === '__proto__') {
      problems.push(yamlProblem('the key `__proto__` is not allowed', 'choose another name', at));
    }
    seen.add(name);
  }
  return problems;
}

/** Every anchor is counted once and stands above its aliases, so this is linear in the file. */
function checkGrowth(document: Document.Parsed, placeAt: PlaceAt): readonly Problem[] {
  const sizes = new Map<unknown, number>();
  const count = (node: unknown): number => {
    if (isAlias(node)) return sizes.get(node.resolve(document)) ?? 1;
    let size = 1;
    if (isSeq(node)) for (const item of node.items) size += count(item);
    if (isMap(node)) for (const pair of node.items) size += 1 + count(pair.value);
    sizes.set(node, size);
    return size;
  };
  if (count(document.contents) <= mostValues) return [];
  return [yamlProblem('aliases of aliases grow too large', 'write the values out', placeAt(0))];
}
