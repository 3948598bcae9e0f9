/** One result of `go test -bench`: a name, how often it ran, and values with their units. */
export interface GoBenchLine {
  readonly name: string;
  readonly iterations: number;
  readonly values: readonly (readonly [value: number, unit: string])[];
}

/** A name that begins a line. The rest may be missing, since the program's own output can stand before it. */
const nameStart = /^(Benchmark\S*)(?:[ \t]+(.*))?$/;
const numberText = /^(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]?Inf|NaN)$/i;

/** The name at the beginning of a line, with what follows it. */
export function splitName(line: string): { readonly name: string; readonly rest: string } | undefined {
  const [, name, rest = ''] = nameStart.exec(line) ?? [];
  return name === undefined ? undefined : { name, rest: rest.trim() };
}

/** Iterations, and pairs of value and unit to the end of the line; undefined for anything else. */
export function readResult(text: string): Omit<GoBenchLine, 'name'> | undefined {
  const [count = '', ...fields] = text.trim().split(/[ \t]+/);
  if (!/^\d+$/.test(count) || fields.length === 0 || fields.length % 2 !== 0) return undefined;
  const values: (readonly [number, string])[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const [value = '', unit = ''] = fields.slice(at, at + 2);
    if (!numberText.test(value) || !/^[^\d.+-]/.test(unit)) return undefined;
    values.push([Number(value.replace(/inf/i, 'Infinity')), unit]);
  }
  return { iterations: Number(count), values };
}

/** Segments `key=value` of a sub-benchmark's name, as Go's own tools read them. */
export function parametersOf(name: string): Readonly<Record<string, string>> {
  const segments = name.split('/').slice(1);
  return Object.fromEntries(
    segments.flatMap((segment) => {
      const at = segment.indexOf('=');
      return at > 0 ? [[segment.slice(0, at), segment.slice(at + 1)]] : [];
    }),
  );
}

/** The number of processors at the end of a name: Go leaves it out where it is 1. */
export function processorsOf(name: string): string | undefined {
  return /-([2-9]|[1-9]\d+)$/.exec(name)?.[1];
}
