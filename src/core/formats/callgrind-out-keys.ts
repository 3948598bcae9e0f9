/** A line `key=value`: the key is `bytes[start, mark)`, the value `bytes[mark + 1, end)`. */
export interface Assignment {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly mark: number;
  readonly end: number;
}

const longestKey = 6;

/**
 * The key `bytes[start, end)` as one number, five bits a letter, so that a line's key is compared without making a string.
 * What is no key of the body, longer than six letters or not all lower case, becomes -1.
 */
export function packKey(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > longestKey) return -1;
  let packed = 0;
  for (let at = start; at < end; at++) {
    const letter = (bytes[at] ?? 0) - 96;
    if (letter < 1 || letter > 26) return -1;
    packed = packed * 32 + letter;
  }
  return packed;
}

function pack(key: string): number {
  return packKey(new TextEncoder().encode(key), 0, key.length);
}

/** The keys of `key=value` lines. */
export const bodyKeys = {
  ob: pack('ob'),
  fl: pack('fl'),
  fi: pack('fi'),
  fe: pack('fe'),
  fn: pack('fn'),
  cob: pack('cob'),
  cfi: pack('cfi'),
  cfl: pack('cfl'),
  cfn: pack('cfn'),
  calls: pack('calls'),
  jump: pack('jump'),
  jcnd: pack('jcnd'),
  jfi: pack('jfi'),
  jfn: pack('jfn'),
} as const;

/** The key of the list from which a damaged one differs by a single letter, such as `fn` for `fq`. */
export function findAlmost(key: string, known: readonly string[]): string | undefined {
  return known.find(
    (name) => name.length === key.length && [...name].filter((letter, at) => letter !== key[at]).length === 1,
  );
}

/** Digits and the relative forms `+n`, `-n` and `*`. */
export function isCostStart(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || byte === 42 || byte === 43 || byte === 45;
}

/** Whether a key may hold that byte. */
export function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
}

/** Where the letters that begin at `start` end. */
export function endOfLetters(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isLetter(bytes[at] ?? 0)) at++;
  return at;
}
