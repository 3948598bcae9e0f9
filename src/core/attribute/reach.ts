import { normalisePath } from './paths.ts';

interface ReachInput {
  /** Repository files with executed lines on either side, as head paths. */
  readonly executed: ReadonlySet<string>;
  /** Files of the diff, as head paths. */
  readonly changed: readonly string[];
  readonly readLine: (file: string, line: number) => string | undefined;
}

const header = /\.(h|hh|hpp|hxx|inc|inl|ipp|def|tcc)$/i;
const unit = /\.(c|cc|cpp|cxx|c\+\+|m|mm)$/i;
const include = /^\s*#\s*include\s*["<]([^">]+)[">]/;
/** Programs of their own, which are built beside the one that ran. */
const aside = /(^|\/)(tests?|testing|examples?|bench(es|marks?)?|fuzz|docs?|contrib)\//i;

/**
 * Tells which changed files can be part of what ran: those with executed lines, headers that such a file includes, directly
 * or not, and units that hold data alone. Of languages without includes, files of the same kind that do not lie among
 * tests or examples.
 */
export function createReach({ executed, changed, readLine }: ReachInput): (file: string) => boolean {
  const included = findIncluded({ executed, changed, readLine });
  const extensions = new Set([...executed].map(extensionOf));
  const cache = new Map<string, boolean>();
  const decide = (file: string): boolean => {
    if (executed.has(file) || included.has(file)) return true;
    if (header.test(file)) return false;
    if (unit.test(file)) return !aside.test(file) && !hasFunction(file, readLine);
    return extensions.has(extensionOf(file)) && !aside.test(file);
  };
  return (file) => {
    const known = cache.get(file) ?? decide(file);
    cache.set(file, known);
    return known;
  };
}

function extensionOf(file: string): string {
  return /\.\w+$/.exec(file)?.[0] ?? '';
}

function hasFunction(file: string, readLine: ReachInput['readLine']): boolean {
  for (let line = 1; ; line += 1) {
    const text = readLine(file, line);
    if (text === undefined) return false;
    if (/^[A-Za-z_].*\)\s*(const\s*)?\{?\s*$/.test(text.slice(0, 400))) return true;
  }
}

function findIncluded({ executed, changed, readLine }: ReachInput): ReadonlySet<string> {
  const reached = new Set(executed);
  const open = [...executed];
  const changedByName = Map.groupBy(changed, (file) => file.slice(file.lastIndexOf('/') + 1));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const name of listIncludes(file, readLine)) {
      const directory = file.slice(0, file.lastIndexOf('/') + 1);
      const near = [`${directory}${name}`, name, `include/${name}`, `src/${name}`].map(normalisePath);
      const found = near.filter((path) => readLine(path, 1) !== undefined);
      const tail = (changedByName.get(name.slice(name.lastIndexOf('/') + 1)) ?? []).filter((path) =>
        `/${path}`.endsWith(`/${name.replace(/^(\.\.?\/)+/, '')}`),
      );
      for (const path of [...found.slice(0, 1), ...tail]) {
        if (reached.has(path)) continue;
        reached.add(path);
        open.push(path);
      }
    }
  }
  return reached;
}

function listIncludes(file: string, readLine: ReachInput['readLine']): readonly string[] {
  const names: string[] = [];
  for (let line = 1; ; line += 1) {
    const text = readLine(file, line);
    if (text === undefined) return names;
    const name = text.includes('include') ? include.exec(text)?.[1] : undefined;
    if (name !== undefined) names.push(name);
  }
}
