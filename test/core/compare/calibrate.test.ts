import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calibrateGates } from '../../../src/core/compare/calibrate.ts';
import type { Calibration } from '../../../src/core/model/calibration.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import { renderCalibration, renderSuggestedGates } from '../../../src/core/render/terminal/calibration.ts';
import { makeSide, metricsNamed, plainPolicy } from './make-results.ts';

const source = { sha: 'a'.repeat(40), cpu: 'made up' };

function calibrate(metric: string, values: NonEmpty<number>, head = values, policy: Policy = plainPolicy) {
  const benchmark = {
    name: 'parse',
    command: './bench',
    binary: { path: 'bench', identical: true },
    base: makeSide({ [metric]: values }),
    head: makeSide({ [metric]: head }),
  };
  return calibrateGates({ benchmarks: [benchmark], metrics: metricsNamed(metric), policy });
}

function only(calibrations: readonly Calibration[]) {
  const [one] = calibrations;
  return one?.kind === 'calibrated' ? one : assert.fail('not calibrated');
}

test('a count that repeats supports the strictest threshold', () => {
  const one = only(calibrate('ir', [1e9, 1e9]));
  assert.equal(one.noise, 0);
  assert.equal(one.suggestion?.relative, 0.000_05);
  assert.equal(one.tooSmall, undefined);
});

test('a time is never suggested below what code layout moves, though both copies are identical', () => {
  const quiet: NonEmpty<number> = [1, 1.0001, 0.9999, 1.0002, 0.9998, 1, 1.0001, 0.9999];
  const one = only(calibrate('wall_time', quiet));
  assert.equal(one.suggestion?.relative, 0.03);
});

test('noise above the threshold is said, with what would hold it, and nothing is suggested', () => {
  const noisy: NonEmpty<number> = [1, 1.4, 0.8, 1.3, 0.7, 1.2, 0.9, 1.5];
  const one = only(calibrate('wall_time', noisy));
  assert.equal(one.suggestion, undefined);
  assert.ok((one.tooSmall ?? 0) > 0.05);
  assert.match(renderCalibration([one]), /it would take \d+ % to hold this noise/);
});

test('too few rounds calibrate nothing, and that is said in the place of the gate', () => {
  const calibrations = calibrate('wall_time', [1, 2]);
  assert.equal(calibrations[0]?.kind, 'uncalibrated');
  assert.match(
    renderSuggestedGates(calibrations, source),
    /# no gate can be tightened\n {4}# wall_time: not calibrated/,
  );
});

test('a gate that is off is left out', () => {
  assert.deepEqual(calibrate('context_switches', [1, 2, 3, 4, 5]), []);
});

test('no suggestion is laxer than the policy, whatever the values', () => {
  const value = fc.double({ min: 0.5, max: 2, noNaN: true });
  const values = fc.tuple(value, value, value, value, value, value, value, value);
  fc.assert(
    fc.property(values, values, fc.double({ min: 0, max: 0.2, noNaN: true }), (base, head, relative) => {
      const gate = { relative, absolute: 0, better: 'lower', on: 'block' } as const;
      for (const metric of ['instructions', 'wall_time']) {
        const one = calibrate(metric, base, head, { ...plainPolicy, gate: { [metric]: gate } })[0];
        if (one?.kind === 'calibrated' && one.suggestion !== undefined) {
          assert.ok(one.suggestion.relative < relative);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('names and reasons cannot leave their comment', () => {
  const why = { code: 'benchmark-crashed', message: 'broke\nevil: yes', hint: 'run it' } as const;
  const [metric] = metricsNamed('ir');
  assert.ok(metric !== undefined);
  const name = 'a\n  - name: evil';
  const text = renderSuggestedGates([{ kind: 'uncalibrated', benchmark: name, metric, why }], source);
  assert.doesNotMatch(text, /^ *(- name: evil|evil:)/m);
});
