import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { type Fields, valueAt } from '../text/fields.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { previewValue } from '../text/preview-value.ts';
import type { Path, YamlFile } from '../text/yaml.ts';
import { refusedVariables } from './environment-rules.ts';
import { knownKeys, schemaAt } from './json-schema.ts';
import { gatedMetrics } from './schema-gate.ts';

type Issue = z.core.$ZodIssue;

/** Unknown keys of one map that are told; more than anybody reads. */
const mostKeys = 200;

/** The file that is decoded and the JSON Schema that describes it. */
export interface DescribedFile {
  readonly file: YamlFile;
  readonly schema: Fields;
}

/** `benchmarks[0].run`, the form in which messages name a value; `the file` for the whole. */
export function nameValue(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^\w+$/.test(String(step)) ? `.${String(step)}` : `[${previewValue(String(step))}]`;
  });
  return path.length === 0 ? 'the file' : `\`${steps.join('').replace(/^\./, '')}\``;
}

/** An example as it can be typed into the file on one line. */
function writeExample(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** An example of the value at `path`, with its key unless it is an entry of a list. */
function exampleAt(schema: Fields, path: Path): string | undefined {
  const examples = schemaAt(schema, path)?.['examples'];
  if (!Array.isArray(examples) || examples.length === 0) return undefined;
  const key = path.at(-1);
  return typeof key === 'string' ? `${key}: ${writeExample(examples[0])}` : writeExample(examples[0]);
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** What to write instead of `word`: the nearest known one, or all of them. */
export function suggestWord(word: unknown, known: readonly string[], noun: string): string {
  const nearest = typeof word === 'string' ? nearestWord(word, known) : undefined;
  return nearest === undefined ? `${noun} ${listWords(known)}` : `did you mean \`${nearest}\`?`;
}

function describeUnknownKeys(
  { file, schema }: DescribedFile,
  path: Path,
  keys: readonly string[],
): readonly Problem[] {
  const known = knownKeys(schemaAt(schema, path));
  const where = path.length === 0 ? '' : ` in ${nameValue(path)}`;
  return keys.slice(0, mostKeys).map((key) => ({
    code: 'config-unknown-key',
    message: `unknown key ${previewValue(key)}${where}`,
    hint: suggestWord(key, known, 'the keys here are'),
    at: file.locateKey([...path, key]),
  }));
}

function describeVariable({ file }: DescribedFile, path: Path): Problem {
  const name = String(path.at(-1));
  const refused = refusedVariables.includes(name);
  return {
    code: 'config-invalid',
    message: refused
      ? `the variable \`${name}\` would also change the measuring tools`
      : `${previewValue(name)} is not a name of a variable`,
    hint: refused
      ? 'remove it; set what the benchmark needs by its own options, or in a script that `run` starts'
      : 'use letters, digits and `_`, and begin with a letter',
    at: file.locateKey(path),
  };
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function sizeOf(issue: { readonly origin: string }, amount: number | bigint): string {
  if (issue.origin === 'string') return `${amount} characters long`;
  return issue.origin === 'array' ? `${amount} entries long` : `${amount}`;
}

function requirement(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length > 5
        ? 'must be a metric'
        : `must be one of ${listWords(issue.values.map(String))}`;
    case 'too_big':
      return `must be at most ${sizeOf(issue, issue.maximum)}`;
    case 'too_small':
      return `must be at least ${sizeOf(issue, issue.minimum)}`;
    case 'invalid_union':
      return issue.errors.length === 0 ? 'must be a metric' : issue.message;
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_format':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return issue.message;
  }
}

function hintFor(issue: Issue, value: unknown, example: string | undefined): string {
  if (issue.code === 'custom' && typeof issue.params?.['hint'] === 'string') return issue.params['hint'];
  if (issue.code === 'invalid_value') return suggestWord(value, issue.values.map(String), 'write one of');
  if (issue.code === 'invalid_union' && issue.errors.length === 0) {
    return suggestWord(
      value,
      gatedMetrics.map((metric) => metric.name),
      'write one of',
    );
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
    return 'put the value in quotes';
  }
  return example === undefined ? 'docs/configuration.md describes every key' : `for example \`${example}\``;
}

/** One mistake that the schema found as problems that name the value, its place and what to write instead. */
export function describeIssue(issue: Issue, described: DescribedFile): readonly Problem[] {
  const { file, schema } = described;
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') return describeUnknownKeys(described, path, issue.keys);
  if (issue.code === 'invalid_key') return [describeVariable(described, path)];
  const value = valueAt(file.value, path);
  const subject = nameValue(path);
  const example = exampleAt(schema, path);
  const problem = { code: 'config-invalid', at: file.locate(path) } as const;
  if (value === undefined) {
    return [
      { ...problem, message: `${subject} is missing`, hint: `add \`${example ?? String(path.at(-1))}\`` },
    ];
  }
  if (value === null && path.length > 0) {
    const wanted = example === undefined ? 'a value' : `a value, such as \`${example}\``;
    return [{ ...problem, message: `${subject} is empty`, hint: `give it ${wanted}, or remove the key` }];
  }
  const isLength = (issue.code === 'too_big' || issue.code === 'too_small') && typeof value === 'object';
  const seen = issue.code === 'custom' || isLength ? '' : `, not ${previewValue(value)}`;
  return [
    { ...problem, message: `${subject} ${requirement(issue)}${seen}`, hint: hintFor(issue, value, example) },
  ];
}
