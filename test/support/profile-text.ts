import type { CallProfile } from '../../src/core/index.ts';

/** A profile as text lines that do not depend on the order or the numbers of its rows: readable in a failing test. */
export function describeProfile(profile: CallProfile): readonly string[] {
  const { lines, calls } = profile;
  const name = (index: number | undefined) => {
    const found = profile.functions[index ?? -1];
    return found === undefined ? '?' : `${found.object}:${found.file}:${found.name}`;
  };
  const file = (index: number | undefined) => profile.files[index ?? -1] ?? '?';
  const self = Array.from({ length: lines.count }, (_, row) => {
    const costs = lines.self.map((column) => column[row]).join(' ');
    return `${name(lines.fn[row])} at ${file(lines.file[row])}:${lines.line[row]} = ${costs}`;
  });
  const called = Array.from({ length: calls.count }, (_, row) => {
    const costs = calls.inclusive.map((column) => column[row]).join(' ');
    const place = `${name(calls.caller[row])} at ${file(calls.file[row])}:${calls.line[row]}`;
    return `${place} calls ${name(calls.callee[row])} ${calls.times[row]} times = ${costs}`;
  });
  return [...self, ...called].sort();
}
