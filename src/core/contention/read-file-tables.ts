/** Files of one line table by the number that `DW_AT_decl_file` gives them. */
type FileTable = Map<number, string>;

/** What readelf writes before a string: where the string is. Older and newer versions differ. */
const formPattern =
  /^\((?:indirect|alt indirect|indexed|line_strp|strp|strx|string|offset)[^)]*\)(?:\s*\(offset: 0x[0-9a-f]+\))?:? ?/;
/** `[`: rows of the statements begin with two blanks and it, and are most of a table. */
const bracket = 0x5b;

/** A string of readelf without the words about where it is stored. */
export function withoutForm(text: string): string {
  return text.replace(formPattern, '').trim();
}

/**
 * Collects which file a number means from the headers of line tables, as `readelf --debug-dump=rawline` writes them (DWARF 2 to 5).
 * Columns are found by the table's own heading.
 */
export class FileTables {
  readonly #tables = new Map<number, FileTable>();
  /** One copy of each path: every unit lists the same headers. */
  readonly #paths = new Map<string, string>();
  #table: FileTable = new Map();
  #directories = new Map<number, string>();
  #part: 'none' | 'directories' | 'files' = 'none';
  #heading: readonly string[] = [];

  /** Whether the row is one of a line's statements, which say nothing here. */
  static isStatement(bytes: Uint8Array, start: number): boolean {
    return bytes[start] === 0x20 && bytes[start + 2] === bracket;
  }

  /** Takes one row; rows of other sections are passed by. */
  row(text: string): void {
    const offset = /^ {2}Offset:\s+(0x[0-9a-f]+|\d+)$/.exec(text)?.[1];
    if (offset !== undefined) {
      this.#table = new Map();
      this.#directories = new Map();
      this.#tables.set(Number(offset), this.#table);
      this.#part = 'none';
    } else if (text.startsWith(' The Directory Table')) this.#part = 'directories';
    else if (text.startsWith(' The File Name Table')) this.#part = 'files';
    else if (text === '' || text.startsWith(' Line Number')) this.#part = 'none';
    else if (this.#part !== 'none') this.#entry(text.trimStart().split('\t'));
  }

  #entry(columns: readonly string[]): void {
    const number = Number(columns[0]);
    if (columns[0] === 'Entry') {
      this.#heading = columns.filter((name) => name !== '');
      return;
    }
    if (!Number.isSafeInteger(number)) return;
    const name = withoutForm(columns.at(-1) ?? '');
    if (this.#part === 'directories') this.#directories.set(number, name);
    else {
      const directory = Number(columns[this.#heading.indexOf('Dir')] ?? 0);
      const before = directory === 0 ? '' : (this.#directories.get(directory) ?? '');
      const path = before === '' || name.startsWith('/') ? name : `${before}/${name}`;
      const known = this.#paths.get(path) ?? path;
      this.#paths.set(path, known);
      this.#table.set(number, known);
    }
  }

  /**
   * The path of file `number` in the table at `offset`, relative to where the compiler ran unless absolute; undefined where the
   * table does not tell.
   */
  find(offset: number, number: number): string | undefined {
    return this.#tables.get(offset)?.get(number);
  }
}
