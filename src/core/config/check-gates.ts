import type { Problem } from '../model/problem.ts';
import { type Fields, isFields, valueAt } from '../text/fields.ts';
import { previewValue } from '../text/preview-value.ts';
import type { Path, YamlFile } from '../text/yaml.ts';
import { nameValue, suggestWord } from './describe-issue.ts';
import { counterName, gatedMetrics } from './schema-gate.ts';

const known: readonly string[] = gatedMetrics.map((metric) => metric.name);

function listGates(list: unknown, path: Path): readonly Path[] {
  return Array.isArray(list) ? [...list.keys()].map((index) => [...path, index]) : [];
}

/** Where gates may stand. */
function findPlaces(root: Fields): readonly Path[] {
  const suites = listGates(root['suites'], ['suites']);
  const cases = suites.flatMap(([list, index]) => {
    const suite: unknown = Reflect.get(Object(root['suites']), index ?? 0);
    return isFields(suite) ? listGates(suite['gates'], [list ?? '', index ?? 0, 'gates']) : [];
  });
  const owners: readonly Path[] = [[], ...listGates(root['benchmarks'], ['benchmarks']), ...suites, ...cases];
  return owners.map((path) => [...path, 'gate']);
}

function checkGate(gate: Fields, path: Path, file: YamlFile): readonly Problem[] {
  return Object.entries(gate).flatMap(([name, value]): readonly Problem[] => {
    if (known.includes(name)) return [];
    if (!counterName.test(name)) {
      return [
        {
          code: 'config-unknown-key',
          message: `unknown key ${previewValue(name)} in ${nameValue(path)}`,
          hint: suggestWord(name, known, 'the keys here are'),
          at: file.locateKey([...path, name]),
        },
      ];
    }
    if (!isFields(value) || value['better'] !== undefined) return [];
    return [
      {
        code: 'config-invalid',
        message: `${nameValue([...path, name, 'better'])} is missing`,
        hint: 'add `better: lower` or `better: higher`; only the author of a counter knows',
        at: file.locate([...path, name]),
      },
    ];
  });
}

/**
 * The keys of every gate: metrics, and counters of suites, whose gates must say which direction is better. What has the
 * wrong type is left to the schema.
 */
export function checkGates(file: YamlFile): readonly Problem[] {
  if (!isFields(file.value)) return [];
  return findPlaces(file.value).flatMap((path) => {
    const gate = valueAt(file.value, path);
    return isFields(gate) ? checkGate(gate, path, file) : [];
  });
}
