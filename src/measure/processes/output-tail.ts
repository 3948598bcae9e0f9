/** The end of a program's output, in bounded memory however much it prints. */
export interface OutputTail {
  readonly add: (chunk: Buffer) => void;
  /** The last lines as text; bytes that are no UTF-8 become U+FFFD. Not escaped: the output is untrusted. */
  readonly read: () => string;
}

const mostLines = 20;

/** @param limit bytes that are kept. */
export function createOutputTail(limit: number): OutputTail {
  let kept: Buffer[] = [];
  let size = 0;
  const squeeze = () => {
    const joined = Buffer.concat(kept);
    kept = [joined.subarray(Math.max(0, joined.length - limit))];
    size = kept[0]?.length ?? 0;
  };
  return {
    add(chunk) {
      kept.push(chunk);
      size += chunk.length;
      // Joined only now and then, so that a program that prints much costs little.
      if (size > 4 * limit) squeeze();
    },
    read() {
      squeeze();
      const lines = Buffer.concat(kept).toString('utf8').trimEnd().split('\n');
      return lines.slice(-mostLines).join('\n');
    },
  };
}
