const backslash = 0x5c;

/** Offset of the quote that ends the string that begins at `start`; the text's length where none does. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    // An even number of backslashes are escapes of each other, and the quote is none of theirs.
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

/** A key that an object has already, and where it stands the second time. */
export interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
}

/**
 * The first repeated key of a text that is known to be JSON. Keys are compared as they are meant, so that `"a"` and
 * `"\u0061"` are the same. Linear in the text.
 */
export function findRepeatedKey(text: string): RepeatedKey | undefined {
  // One entry an open container: the keys seen of an object, undefined for an array.
  const open: (Set<string> | undefined)[] = [];
  let keyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '{':
        open.push(new Set());
        keyNext = true;
        break;
      case '[':
        open.push(undefined);
        keyNext = false;
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        keyNext = open.at(-1) !== undefined;
        break;
      case '"': {
        const end = endOfString(text, at);
        const keys = keyNext ? open.at(-1) : undefined;
        if (keys !== undefined) {
          const key = readKey(text.slice(at, end + 1));
          if (keys.has(key)) return { key, offset: at };
          keys.add(key);
          keyNext = false;
        }
        at = end;
        break;
      }
    }
  }
  return undefined;
}

function readKey(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}
