import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { countUnexplained, judgeSampled } from '../../../src/core/contention/judge-sampled.ts';
import { readC2c } from '../../../src/core/tools/c2c.ts';

function textOf(name: string): string {
  return readFileSync(`fixtures/tools/c2c/${name}`, 'utf8');
}

function read(text: string) {
  return readC2c({ name: 'report.txt', chunks: [new TextEncoder().encode(text)] });
}

function linesOf(name: string) {
  const result = read(textOf(name));
  return result.kind === 'ok' ? result.value : assert.fail(JSON.stringify(result));
}

test('the oldest layout is read with the numbers of its rows, and names processors', () => {
  const [line] = linesOf('linux-4.txt');
  assert.equal(line?.uses[0]?.cpus, '0{0-1,4}  1{24-25,120}  2{48,54}  3{169}');
  assert.equal(line?.uses[0]?.place.object, 'no_false_sharing.exe');
});

test('a symbol with spaces that is longer than its column does not hide the source line', () => {
  const use = linesOf('linux-5.txt')[0]?.uses[1];
  assert.deepEqual(use?.place, {
    function: 'void sum<long, std::less<long> >(long const*, unsigned long)',
    file: 'false_share.c',
    line: 17,
    object: 'false_share',
  });
});

test('on Arm the columns hold peer snoops, and threads are named', () => {
  const use = linesOf('arm-peer.txt')[0]?.uses[1];
  assert.deepEqual([use?.peer, use?.hitmLocal, use?.threads], [93, 0, ['3606:memstress']]);
});

test('loads are the records that are not stores', () => {
  const use = linesOf('linux-6.txt')[0]?.uses[1];
  assert.deepEqual([use?.loads, use?.stores], [3029 - 1832, 1832]);
});

test('two offsets with a store between them are false sharing; the pair is named', () => {
  const [found, ...more] = judgeSampled(linesOf('linux-4.txt'));
  assert.deepEqual(more, []);
  assert.ok(found?.kind === 'false-sharing');
  assert.deepEqual(
    found.pair.map(({ bytes, place }) => [bytes[0]?.from, place.line]),
    [
      [0, 144],
      [32, 154],
    ],
  );
});

test('transfers of a line that nobody was seen to write are not called clean', () => {
  assert.deepEqual(judgeSampled(linesOf('arm-peer.txt')), []);
  assert.equal(countUnexplained(linesOf('arm-peer.txt')), 1);
  assert.equal(countUnexplained(linesOf('linux-4.txt')), 0);
});

test('a report that is cut at any line is a problem', () => {
  const rows = textOf('linux-6.txt').trimEnd().split('\n');
  for (let kept = 0; kept < rows.length; kept++) {
    assert.equal(read(rows.slice(0, kept).join('\n')).kind, 'failed', `${kept} lines`);
  }
});

test('damage says what is wrong and where', () => {
  const text = textOf('linux-6.txt').replace('0.79%', 'many%');
  const result = read(text);
  assert.ok(result.kind === 'failed');
  assert.deepEqual(result.problems[0].at, { file: 'report.txt', line: 24 });
  assert.match(result.problems[0].message, /no percentage under "LclHitm"/);
});

test('any text is read or refused', () => {
  const rows = [...new Set(['linux-4.txt', 'linux-6.txt'].flatMap((name) => textOf(name).split('\n')))];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...rows), fc.string())), (chosen) => {
      const result = read(chosen.join('\n'));
      assert.ok(result.kind === 'ok' || result.problems.length > 0);
    }),
    { numRuns: 300 },
  );
});
