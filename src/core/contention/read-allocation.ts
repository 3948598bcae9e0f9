/** What the code that asked for a block of the heap says about the type of what lies in it. */
export interface AllocationClues {
  /** Types that were named, without `struct`. */
  readonly types: readonly string[];
  /** Variables that the block was given to. */
  readonly variables: readonly string[];
  /** Whether it may be several values one after the other: their number times their size was asked for. */
  readonly several: boolean;
  /** Whether the compiler may have put a number before the values, as `new T[n]` does where they have a destructor. */
  readonly counted: boolean;
}

/** Longer lines of source are read no further. */
const longestLine = 2_000;
const number = String.raw`(?:(?:unsigned|signed|long|short|int|double)\b\s*)+`;
const word = String.raw`(?:(?:struct|class|union)\s+)?(${number}|(?:::)?[A-Za-z_][\w:]*(?:<[^;(){}]*>)?)`;
const giving = `(?:malloc|calloc|realloc|reallocarray|aligned_alloc|memalign|valloc)`;

/** The text between the bracket that opens at `start` and the one that closes it; undefined where none does. */
function insideBrackets(text: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '<') depth += 1;
    if (text[at] === '>') depth -= 1;
    if (depth === 0) return text.slice(start + 1, at);
  }
  return undefined;
}

/** The first of several template arguments. */
function firstArgument(list: string): string {
  let depth = 0;
  for (const [at, letter] of Array.from(list).entries()) {
    if (letter === '<' || letter === '(') depth += 1;
    if (letter === '>' || letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) return list.slice(0, at);
  }
  return list;
}

/**
 * The type of the elements that a function of the C++ library asks memory for, by its name with template arguments: the
 * library's allocator gives room for values of exactly its type, one after the other. Undefined for any other function.
 */
export function readAllocator(name: string): string | undefined {
  const start = /(?:^|[\s:])(?:__)?new_allocator</.exec(name);
  if (start !== null) {
    const open = start.index + start[0].length - 1;
    const inside = insideBrackets(name, open);
    const rest = inside === undefined ? '' : name.slice(open + inside.length + 2);
    return rest.startsWith('::allocate(') ? inside?.trim() : undefined;
  }
  const made = /(?:^|[\s:])make_unique</.exec(name);
  if (made === null) return undefined;
  const inside = insideBrackets(name, made.index + made[0].length - 1);
  const type = inside === undefined ? '' : firstArgument(inside).trim();
  return type === '' || type.endsWith(']') ? undefined : type;
}

/** How debug information calls the numbers of C, by how people and demangled names do. */
const numberNames: Readonly<Record<string, string>> = {
  short: 'short int',
  long: 'long int',
  unsigned: 'unsigned int',
  'long long': 'long long int',
  'unsigned short': 'short unsigned int',
  'unsigned long': 'long unsigned int',
  'unsigned long long': 'long long unsigned int',
};

/** The names that debug information may have for a type that is called so. */
export function namesOfType(name: string): readonly string[] {
  const plain = name.trim().replaceAll(/\s+/g, ' ').replace(/^::/, '');
  const other = Object.hasOwn(numberNames, plain) ? numberNames[plain] : undefined;
  return other === undefined ? [plain] : [plain, other];
}

function withoutComments(line: string): string {
  return line.replaceAll(/\/\*.*?\*\//g, ' ').replace(/\/\/.*$/, '');
}

function namesIn(line: string, pattern: string): readonly string[] {
  return [...line.matchAll(new RegExp(pattern, 'g'))].flatMap(([, name = '']) => (name === '' ? [] : [name]));
}

/**
 * What one line of C or C++ says of a block that it asks for: `sizeof (struct item)`, `(struct item *)malloc`, `new Item`,
 * and the variable on the left. Only what stands there is taken; what it means is for the debug information to tell.
 */
export function readAllocation(source: string): AllocationClues {
  const line = withoutComments(source.slice(0, longestLine));
  const sized = namesIn(line, String.raw`\bsizeof\s*\(\s*${word}\s*\)`);
  const cast = namesIn(line, String.raw`\(\s*${word}\s*\*\s*\)\s*(?:std::)?${giving}\s*\(`);
  const made = namesIn(line, String.raw`\bnew\s+(?:\([^)]*\)\s*)?${word}`);
  const pointed = namesIn(line, String.raw`\bsizeof\s*\(?\s*\*\s*([A-Za-z_]\w*)`);
  const given = [
    ...namesIn(
      line,
      String.raw`(?<![.>*]\s*)\b([A-Za-z_]\w*)\s*=\s*(?:\([^()]*\)\s*)?(?:std::)?${giving}\s*\(`,
    ),
    ...namesIn(line, String.raw`\bposix_memalign\s*\(\s*(?:\([^()]*\)\s*)?&\s*([A-Za-z_]\w*)\s*,`),
  ];
  const array = /\bnew\s+(?:\([^)]*\)\s*)?[\w:<>\s,]+\[/.test(line);
  const times =
    /\*\s*sizeof|\bcalloc\s*\(|\breallocarray\s*\(|\bsizeof\s*(?:\([^()]*\)|\(?\s*\*\s*\w+\s*\)?)\s*\*/.test(
      line,
    );
  return {
    types: [...new Set([...sized, ...cast, ...made])],
    variables: [...new Set([...pointed, ...given])],
    several: array || (times && sized.length + pointed.length > 0 && !line.includes('+')),
    counted: array,
  };
}
