/** Texts as callgrind writes them, made from a seed so that every run reads the same. */
const base = 0x401000;

/** A small generator (mulberry32): whole numbers from 0 to before `below`. */
export function randomSource(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Shape {
  readonly events: readonly string[];
  /** Whether cost lines lead with the address of the instruction, and jumps are told. */
  readonly instructions: boolean;
  readonly functions: number;
  /** Costs of a function: from so many on, and up to so many more. */
  readonly costs: readonly [least: number, more: number];
  /** How far, in lines, the costs of a function follow one another at most. */
  readonly step: number;
}

/** One part with every event of both simulations and addresses: nearly every cost is at a line of its own. */
export const wide: Shape = {
  events: 'Ir Dr Dw I1mr D1mr D1mw ILmr DLmr DLmw Bc Bcm Bi Bim'.split(' '),
  instructions: true,
  functions: 100_000,
  costs: [20, 60],
  step: 2,
};

/** What `--dump-every-bb` writes over and over: parts of the same functions, with few events. */
export const narrow: Shape = {
  events: ['Ir'],
  instructions: false,
  functions: 700,
  costs: [10, 80],
  step: 6,
};

/** One part as text, a block of functions at a time, and the sums of its self costs. */
class PartWriter {
  readonly #shape: Shape;
  readonly #random: (below: number) => number;
  readonly #seen = new Set<string>();
  readonly totals: number[];

  constructor(shape: Shape, seed: number) {
    this.#shape = shape;
    this.#random = randomSource(seed);
    this.totals = shape.events.map(() => 0);
  }

  header(part: number): string {
    const { instructions, events } = this.#shape;
    const first = part === 1 ? '# callgrind format\nversion: 1\ncreator: callgrind-3.19.0\n' : '';
    return `${first}pid: 1\ncmd: ./app\npart: ${part}\n\npositions: ${instructions ? 'instr line' : 'line'}\nevents: ${events.join(' ')}\n\n`;
  }

  /** A function with its own costs, its calls and, with instructions, its jumps. */
  block(id: number): string {
    const random = this.#random;
    const { costs, step, functions } = this.#shape;
    const lines = [`fl=${this.#name('f', id % 400)}`, `fn=${this.#name('n', id)}`];
    let line = 10 + ((id * 37) % 5000);
    let address = base + id * 4096;
    lines.push(this.#cost(this.#position(address, line, ''), true));
    for (let count = costs[0] + random(costs[1]); count > 0; count--) {
      const by = 1 + random(7);
      const down = random(step);
      address += by;
      line += down;
      const place = this.#position(address, line, `+${by} ${down === 0 ? '*' : `+${down}`}`);
      lines.push(this.#cost(place, true));
      if (this.#shape.instructions && random(12) === 0) {
        lines.push(`jcnd=${random(90)}/${random(900)} +${random(90)} +${random(9)}`, '* *');
      }
      if (random(12) > 0) continue;
      const callee = random(functions);
      lines.push(`cfi=${this.#name('f', callee % 400)}`, `cfn=${this.#name('n', callee)}`);
      lines.push(`calls=${1 + random(999)} 0x${(base + callee * 4096).toString(16)} ${10 + random(5000)}`);
      lines.push(this.#cost(this.#shape.instructions ? '* *' : '*', false));
    }
    return `${lines.join('\n')}\n\n`;
  }

  #position(address: number, line: number, relative: string): string {
    if (this.#shape.instructions) return relative === '' ? `0x${address.toString(16)} ${line}` : relative;
    return relative === '' ? String(line) : (relative.split(' ')[1] ?? '');
  }

  /** Costs from the left, with the zeros behind the last one left out. */
  #cost(place: string, isSelf: boolean): string {
    const random = this.#random;
    const { events } = this.#shape;
    const told = events.length === 1 ? 1 : 1 + random(3) * random(5);
    const costs = Array.from({ length: Math.min(told, events.length) }, (_, event) =>
      event > 2 && random(3) > 0 ? 0 : 1 + random(random(4) === 0 ? 100_000 : 300),
    );
    if (isSelf)
      for (const [event, cost] of costs.entries()) this.totals[event] = (this.totals[event] ?? 0) + cost;
    return `${place} ${costs.join(' ')}`;
  }

  /** With its text the first time, then as an id. */
  #name(space: 'f' | 'n', id: number): string {
    const key = `${space}${id}`;
    if (this.#seen.has(key)) return `(${id})`;
    this.#seen.add(key);
    return space === 'f'
      ? `(${id}) ./src/module_${id % 37}/unit_${id}.c`
      : `(${id}) module_${id % 37}::process_item_${id}(char const*, unsigned long, std::vector<int>&)`;
  }
}

/** One part of that shape, with every function once or until it has `most` bytes. */
export function* writePart(shape: Shape, part: number, most: number): Generator<string> {
  // The same seed: parts of one program hold the same lines.
  const writer = new PartWriter(shape, 1);
  const header = writer.header(part);
  yield header;
  let written = header.length;
  for (let id = 0; id < shape.functions && written < most; id++) {
    const text = writer.block(id);
    written += text.length;
    yield text;
  }
  yield `totals: ${writer.totals.join(' ')}\n`;
}
