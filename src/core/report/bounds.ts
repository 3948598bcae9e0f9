import { endOfString } from '../text/json-keys.ts';

const quote = 34;
const openers = new Set([91, 123]);
const closers = new Set([93, 125]);
const comma = 44;

/**
 * How deep a JSON text nests and how many values it holds at most, found without building any of them:
 * 100 MB of `[],[],` would otherwise cost gigabytes before the first check. Linear in the text's length.
 */
export function measureJson(text: string): { readonly depth: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === quote) {
      index = endOfString(text, index);
    } else if (unit === comma) {
      values += 1;
    } else if (openers.has(unit)) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
    } else if (closers.has(unit)) {
      depth -= 1;
    }
  }
  return { depth: deepest, values };
}

/**
 * What makes a decoded JSON value unfit for the schema, or undefined: more than `limit` values, itself included, or a
 * key `__proto__`, which the schema library overlooks. Stops at the first flaw.
 */
export function findFlaw(value: unknown, limit: number): string | undefined {
  const waiting: unknown[] = [value];
  let seen = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    seen += 1;
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, '__proto__')) return 'must not have a key "__proto__"';
    const children = Array.isArray(next) ? next : Object.values(next);
    if (seen + waiting.length + children.length > limit) return `must not hold more than ${limit} values`;
    for (const child of children) waiting.push(child);
  }
  return seen > limit ? `must not hold more than ${limit} values` : undefined;
}
