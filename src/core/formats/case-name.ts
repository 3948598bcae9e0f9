/** UTF-16 code units of a case's name that are kept. */
export const longestName = 1_024;

/** FNV-1a over code units, as eight hexadecimal digits: the same name gets the same mark in every run. */
export function markOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** One line of at most `most` code units, 1,024 unless told. Of a longer name the beginning is kept, with a mark made of the whole. */
export function fitName(name: string, most: number = longestName): string {
  const line = name
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .toWellFormed();
  if (line === '') return '(no name)';
  return line.length <= most ? line : `${line.slice(0, most - 10).toWellFormed()}… ${markOf(line)}`;
}

/**
 * A part of a case's name, such as that of a section: as it is, or where it alone is longer than a whole name may be, fitted. What many
 * parts are joined to must not become longer than a string can be.
 */
export function fitPart(name: string): string {
  return name.length <= longestName ? name : fitName(name);
}
