import type { z } from 'zod';
import { valueAt } from '../text/fields.ts';
import { previewValue } from '../text/preview-value.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Longer keys are cut in a pointer; none of ours is. */
const longestKey = 80;

function pointerStep(step: PropertyKey): string {
  const key = String(step);
  const cut = key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
  return cut
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?');
}

/**
 * RFC 6901: the place of a value in a JSON document, such as `/benchmarks/3/name`; empty for the whole document.
 * Hostile keys are cut, and their control characters become `?`.
 */
export function jsonPointer(path: Path): string {
  return path.map((step) => `/${pointerStep(step)}`).join('');
}

/** A value in a few words, in the terms of JSON; `previewValue` is for people who write YAML. Strings are cut and quoted. */
export function previewJson(value: unknown): string {
  if (typeof value === 'string') return previewValue(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : String(value);
}

function requirement(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `must not be longer than ${issue.maximum}`
        : `must not be more than ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' || issue.origin === 'tuple'
        ? `must not be shorter than ${issue.minimum}`
        : `must not be less than ${issue.minimum}`;
    case 'invalid_key':
      return issue.issues.map((inner) => inner.message).join(' and ');
    case 'unrecognized_keys':
      return 'is not a key of this format';
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return issue.message;
  }
}

/**
 * The lines that say what is wrong with a value: JSON pointer, requirement, and what was found.
 * `place` is where `root` stands in the document. An issue about unknown keys gives one line a key.
 */
export function describeIssue(issue: Issue, root: unknown, place: Path): readonly string[] {
  const path = [...place, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${jsonPointer([...path, key])} ${requirement(issue)}`);
  }
  const subject = jsonPointer(path) || 'the document';
  const value = valueAt(root, issue.path);
  if (value === undefined) return [`${subject} is missing`];
  if (issue.code === 'invalid_key') return [`${subject}: the key ${requirement(issue)}`];
  const found = typeof value === 'object' && issue.code === 'custom' ? '' : `, not ${previewJson(value)}`;
  return [`${subject} ${requirement(issue)}${found}`];
}
