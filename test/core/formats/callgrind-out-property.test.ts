import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCallgrind } from '../../../src/core/formats/callgrind-out.ts';
import { describeProfile } from '../../support/profile-text.ts';

/** What one line of a function says: a self cost, or a call. `pick` chooses among the forms that a position can have. */
interface Step {
  readonly file: number;
  readonly line: number;
  readonly costs: readonly number[];
  readonly pick: number;
  readonly call?: { readonly callee: number; readonly times: number };
}

interface Part {
  readonly blocks: readonly { readonly fn: number; readonly steps: readonly Step[] }[];
}

const files = ['a.c', './src/b file.c', '???', 'c=d.h'];
const functions = [
  { name: 'main', file: 'a.c', object: 'app' },
  { name: 'operator==(a const&)', file: 'c=d.h', object: 'app' },
  { name: '(below main)', file: '???', object: 'libc.so' },
  { name: '::x: y', file: './src/b file.c', object: 'libc.so' },
];
const events = ['Ir', 'Dr', 'Bc'];

const cost = fc.oneof(fc.constant(0), fc.nat(1000), fc.nat(2 ** 31));
const step: fc.Arbitrary<Step> = fc.record(
  {
    file: fc.nat(files.length - 1),
    line: fc.oneof(fc.nat(40), fc.nat(100_000)),
    costs: fc.tuple(cost, cost, cost),
    pick: fc.nat(3),
    call: fc.record({ callee: fc.nat(functions.length - 1), times: fc.nat(1000) }),
  },
  { requiredKeys: ['file', 'line', 'costs', 'pick'] },
);
const part: fc.Arbitrary<Part> = fc.record({
  blocks: fc.array(fc.record({ fn: fc.nat(functions.length - 1), steps: fc.array(step, { maxLength: 8 }) }), {
    maxLength: 6,
  }),
});
const choices = fc.record({
  compress: fc.boolean(),
  instr: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 64 }),
});

/** Writes a part as callgrind does, with or without compression of names. */
class PartWriter {
  readonly #out: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #choices: { readonly compress: boolean; readonly instr: boolean };
  #line = 0;
  #address = 0;

  constructor(chosen: { readonly compress: boolean; readonly instr: boolean }) {
    this.#choices = chosen;
  }

  write({ blocks }: Part): string {
    const totals = events.map((_, event) =>
      blocks
        .flatMap(({ steps }) => steps)
        .reduce((sum, { call, costs }) => sum + (call === undefined ? (costs[event] ?? 0) : 0), 0),
    );
    this.#out.push(
      'part: 1',
      `positions: ${this.#choices.instr ? 'instr line' : 'line'}`,
      `events: ${events.join(' ')}`,
    );
    for (const block of blocks) this.#writeBlock(block.fn, block.steps);
    this.#out.push(`totals: ${totals.join(' ')}`);
    return this.#out.map((line) => `${line}\n`).join('');
  }

  #writeBlock(fn: number, steps: readonly Step[]): void {
    const { name, file, object } = functions[fn] ?? assert.fail();
    this.#out.push(
      '',
      `ob=${this.#name('o', object)}`,
      `fl=${this.#name('f', file)}`,
      `fn=${this.#name('n', name)}`,
    );
    for (const item of steps) {
      const current = files[item.file] ?? '';
      this.#out.push(`${current === file ? 'fe' : 'fi'}=${this.#name('f', current)}`);
      if (item.call !== undefined) this.#writeCall(item, { current, object }, item.call);
      this.#out.push(`${this.#position(item)} ${this.#costs(item)}`.trimEnd());
    }
  }

  #writeCall(
    { pick }: Step,
    { current, object }: { readonly current: string; readonly object: string },
    { callee, times }: NonNullable<Step['call']>,
  ): void {
    const target = functions[callee] ?? assert.fail();
    if (target.object !== object) this.#out.push(`cob=${this.#name('o', target.object)}`);
    if (target.file !== current)
      this.#out.push(`${pick > 1 ? 'cfi' : 'cfl'}=${this.#name('f', target.file)}`);
    this.#out.push(
      `cfn=${this.#name('n', target.name)}`,
      `calls=${times} ${this.#choices.instr ? '0x10 ' : ''}+7`,
    );
  }

  #position({ line, pick }: Step): string {
    const forms = [String(line), `0x${line.toString(16)}`, this.#relative(line), this.#relative(line)];
    this.#line = line;
    const form = forms[pick] ?? '';
    return this.#choices.instr ? `${this.#instruction(pick)} ${form}` : form;
  }

  #instruction(pick: number): string {
    const last = this.#address;
    this.#address = [0x4010, last + 3, Math.max(0, last - 2), last][pick] ?? 0;
    return ['0x4010', '+3', `-${last - this.#address}`, '*'][pick] ?? '';
  }

  #relative(line: number): string {
    if (line === this.#line) return '*';
    return line > this.#line ? `+${line - this.#line}` : `-${this.#line - line}`;
  }

  #costs({ costs, pick }: Step): string {
    const text = costs.join(' ');
    return pick % 2 === 0 ? text : text.replace(/(?: 0)+$/, '');
  }

  #name(space: string, name: string): string {
    if (!this.#choices.compress) return name;
    const known = this.#ids.get(space + name);
    if (known !== undefined) return `(${known})`;
    this.#ids.set(space + name, this.#ids.size + 1);
    return `(${this.#ids.size}) ${name}`;
  }
}

function describe(fn: number): string {
  const { name, file, object } = functions[fn] ?? assert.fail();
  return `${object}:${file}:${name}`;
}

/** The same profile summed up the slow way. */
function expectedRows(parts: readonly Part[]): readonly string[] {
  const sums = new Map<string, { times: number; readonly costs: number[] }>();
  for (const { fn, item } of parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.steps.map((item) => ({ fn: block.fn, item }))),
  )) {
    const place = `${describe(fn)} at ${files[item.file]}:${item.line}`;
    const key = item.call === undefined ? place : `${place} calls ${describe(item.call.callee)}`;
    const sum = sums.get(key) ?? { times: 0, costs: [0, 0, 0] };
    sum.times += item.call?.times ?? 0;
    for (const [event, value] of item.costs.entries()) sum.costs[event] = (sum.costs[event] ?? 0) + value;
    sums.set(key, sum);
  }
  const rows = [...sums].map(([key, { times, costs }]) => {
    return `${key}${key.includes(' calls ') ? ` ${times} times` : ''} = ${costs.join(' ')}`;
  });
  return rows.sort();
}

test('a profile in any compression, with or without addresses, in one part or more, reads back the same', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), choices, (parts, chosen) => {
      const text = parts.map((one) => new PartWriter(chosen).write(one)).join('\n');
      const bytes = new TextEncoder().encode(
        `# callgrind format\nversion: 1\ncreator: callgrind-3.19.0\n${text}`,
      );
      const chunks = Array.from({ length: Math.ceil(bytes.length / chosen.chunk) }, (_, at) =>
        bytes.subarray(at * chosen.chunk, (at + 1) * chosen.chunk),
      );
      const profile = readCallgrind({ name: 'cg.out', chunks });
      assert.ok(profile.kind === 'ok' && profile.value.damaged !== true, JSON.stringify(profile));
      assert.deepEqual(describeProfile(profile.value), expectedRows(parts));
    }),
  );
});

test('no bytes make the reader throw, and what it reads sums up to its totals', () => {
  const piece = fc.constantFrom(
    ...[
      'fn=',
      'cfn=',
      'fl=',
      'cob=',
      'calls=',
      'jump=',
      '(1)',
      '(1) f',
      "(2) (1)'(1)",
      '\n',
      '\n',
      '\n',
      ' ',
      '+1',
      '-1',
      '*',
    ],
    ...[
      '5',
      '0x',
      '99999999999999999999',
      'events: Ir\n',
      'positions: instr line\n',
      'part: 2\n',
      'totals: ',
      '\r',
      'é',
      '\u0000',
    ],
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const profile = readCallgrind({ name: 'cg.out', chunks: [bytes] });
      if (profile.kind === 'failed') {
        assert.ok(profile.problems.length <= 42);
        return;
      }
      const sums = profile.value.lines.self.map((column) => column.reduce((sum, value) => sum + value, 0));
      assert.deepEqual(sums, profile.value.totals);
    }),
    { numRuns: 500 },
  );
});

for (const name of ['parts', 'instructions-and-jumps', 'compressed-callers']) {
  test(`lines read at a glance, and with care where they straddle chunks, say the same of ${name}, damaged or not`, () => {
    const whole = readFileSync(`fixtures/tools/callgrind/${name}.out`).subarray(0, 6000);
    const letters = new TextEncoder().encode('()=+-* \n\r019afnlc');
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.constantFrom(...letters) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        const inOne = readCallgrind({ name: 'cg.out', chunks: [bytes] });
        const single = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
        assert.deepEqual(inOne, readCallgrind({ name: 'cg.out', chunks: single }));
      }),
    );
  });
}
