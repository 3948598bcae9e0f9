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
