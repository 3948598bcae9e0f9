/** A longer name is shortened; three such fill a line of a wide terminal. */
const longestName = 72;
/** What is read of a name. Nobody writes longer ones, but a report may hold them. */
const mostRead = 1000;

/** Operators whose signs would be taken for brackets, longest first. */
const operators = /^(?:<=>|->\*|<<=|>>=|->|<<|>>|<=|>=|\(\)|\[\]|<|>)/;
const closing: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
]);

/** Where the group ends that opens at an index: behind its closing bracket, or at the end of an unbalanced name. */
function endOfGroup(name: string, start: number): number {
  const open: string[] = [];
  for (let at = start; at < name.length; at += 1) {
    const end = closing.get(name[at] ?? '');
    if (end !== undefined) open.push(end);
    else if (name[at] === open.at(-1) && name[at - 1] !== '-') open.pop();
    if (open.length === 0) return at + 1;
  }
  return name.length;
}

/** What a group says where there is little room: `<…>` and `(…)`, but whole where the group is part of the name itself. */
function shortenGroup(group: string, isFirst: boolean): string {
  const [first = '', inside] = [group[0], group.slice(1, -1)];
  if (inside === 'anonymous namespace') return '(anonymous)';
  if (inside.trim() === '' || inside === 'unnamed') return group;
  // A closure (`{lambda(int)#1}`), or the type that a method of Rust is for (`<Ring<T> as Clone>::clone`).
  if (first === '{' || (first === '<' && isFirst)) return `${first}${elideArguments(inside)}${group.at(-1)}`;
  return `${first}…${closing.get(first) ?? ''}`;
}

/** A name without its template arguments and parameters. */
function elideArguments(name: string): string {
  let short = '';
  for (let at = 0; at < name.length; ) {
    const sign = name.endsWith('operator', at) ? operators.exec(name.slice(at))?.[0] : undefined;
    const isGroup = sign === undefined && closing.has(name[at] ?? '');
    const end = isGroup ? endOfGroup(name, at) : at + (sign?.length ?? 1);
    const part = name.slice(at, end);
    short += isGroup ? shortenGroup(part, at === 0) : part;
    at = end;
  }
  return short;
}

/** The name behind the type that a function of C++ returns. */
function withoutResult(short: string): string {
  if (short.startsWith('<')) return short;
  const parameters = /\((?:…)?\)[^()]*$/.exec(short);
  if (parameters === null) return short;
  const named = short.slice(0, parameters.index);
  const name = /(?:^|\s)((?:\S*::)?operator\s.*|\S+)$/.exec(named)?.[1];
  return name === undefined ? short : name + parameters[0];
}

/** The outermost and the two innermost of the names that are joined by `::`. */
function withoutMiddle(short: string): string {
  const parts = short.split('::');
  return parts.length < 4 ? short : [parts[0], '…', ...parts.slice(-2)].join('::');
}

/**
 * A function's name for people: as it is where it is short, else without template arguments and parameters, and, as far as
 * that is needed, without the type it returns and the namespaces in its middle. The report keeps the whole name.
 */
export function shortenFunction(name: string): string {
  let short = name.slice(0, mostRead);
  for (const shorten of [elideArguments, withoutResult, withoutMiddle]) {
    if (short.length <= longestName) return short;
    short = shorten(short);
  }
  return short.length <= longestName ? short : `${short.slice(0, longestName - 1)}…`;
}
