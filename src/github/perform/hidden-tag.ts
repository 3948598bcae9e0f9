/**
 * The comment in HTML that starts each comment of ours and names what it is for: GitHub does not show it. Characters of
 * the key that could end it are written as `%` and two hexadecimal digits.
 */
export function hiddenTag(key: string): string {
  return `<!-- brakeline:${key.replace(/[^\w.:/#@-]|-(?=-)|-$/g, encodeUnit)} -->`;
}

function encodeUnit(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
