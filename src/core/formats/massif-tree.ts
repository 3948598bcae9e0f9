import type { AmountStack } from '../model/stack-amounts.ts';
import { readValgrindFrame } from './valgrind-frame.ts';

interface OpenNode {
  readonly text: string;
  readonly bytes: number;
  readonly announced: number;
  children: number;
  held: number;
}

/** Stacks are cut at 30 frames unless told otherwise, at 200 at most. */
const deepest = 1000;

/** A tree of one snapshot of massif, line by line; what a branch holds and no twig of it is the branch's own. */
export class MassifTree {
  readonly stacks: AmountStack[] = [];
  readonly #path: OpenNode[] = [];
  /** Bytes of the root; undefined before it came. */
  bytes: number | undefined;

  /** Takes a line such as ` n1: 30 0x109192: copy (leak.c:4)`; says what is wrong with it, if anything is. */
  line(line: string): string | undefined {
    const found = /^( *)n(\d{1,9}): (\d{1,15}) (.+)$/.exec(line);
    if (found === null) return 'the line is no branch of a tree of massif';
    const [, indent = '', announced, bytes, text = ''] = found;
    if (indent.length > deepest) return `the tree is deeper than ${deepest} branches`;
    const fault = this.#closeTo(indent.length);
    if (fault !== undefined) return fault;
    const above = this.#path.at(-1);
    if (indent.length !== this.#path.length || (above === undefined && this.bytes !== undefined)) {
      return 'the branch hangs from nothing';
    }
    if (above !== undefined) {
      above.children += 1;
      above.held += Number(bytes);
    }
    this.bytes ??= Number(bytes);
    this.#path.push({ text, bytes: Number(bytes), announced: Number(announced), children: 0, held: 0 });
    return undefined;
  }

  /** Ends the tree; says what is wrong with it, if anything is. */
  finish(): string | undefined {
    return this.bytes === undefined ? 'the tree is not there' : this.#closeTo(0);
  }

  #closeTo(depth: number): string | undefined {
    while (this.#path.length > depth) {
      const node = this.#path.at(-1);
      if (node === undefined) break;
      if (node.children !== node.announced) {
        return `a branch announces ${node.announced} twigs and has ${node.children}`;
      }
      const own = node.bytes - node.held;
      if (own < 0) return `twigs hold ${node.held} bytes and their branch only ${node.bytes}`;
      // The root names the functions that allocate, which is no frame.
      const frames = this.#path.slice(1).map(({ text }) => readValgrindFrame(text));
      if (own > 0) this.stacks.push({ frames, amounts: [own] });
      this.#path.pop();
    }
    return undefined;
  }
}
