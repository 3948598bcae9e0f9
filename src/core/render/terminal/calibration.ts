import type { Calibration } from '../../model/calibration.ts';
import type { Metric } from '../../model/metric.ts';
import { formatDifference, formatPercent } from '../../model/quantity-text.ts';
import type { Reach } from '../../model/verdict.ts';
import { showOneLine } from '../escape/escape-control.ts';

type Calibrated = Extract<Calibration, { kind: 'calibrated' }>;

/** Where and on what a calibration ran. */
export interface CalibrationSource {
  readonly sha: string;
  readonly cpu: string;
}

/** Two digits that count: noise is an estimate. */
function rough(fraction: number): string {
  return formatPercent(Number(fraction.toPrecision(2)));
}

function describeReach({ relative, absolute }: Reach, metric: Metric): string {
  return relative === undefined ? formatDifference(absolute, metric) : rough(relative);
}

function describeNoise({ comparison, noise }: Calibrated): string {
  const { runs, method } = comparison;
  const rounds = `${runs.base} and ${runs.head} runs`;
  if (method === 'exact')
    return noise === 0 ? `repeats exactly, ${rounds}` : `differs ${rough(noise)}, ${rounds}`;
  return `noise ${rough(noise)}, ${rounds}`;
}

/** What was found out of one gate, in one line without its name. */
function describeCalibration(calibration: Calibrated): string {
  const { gate, metric, reach, suggestion, tooSmall } = calibration;
  const now = `gate ${formatPercent(gate.relative)} (${gate.on})`;
  const found = `${describeNoise(calibration)}; smallest regression it can call ${describeReach(reach, metric)}`;
  if (suggestion !== undefined) {
    const then = describeReach(suggestion.reach, metric);
    return `${now}: ${found}; with ${formatPercent(suggestion.relative)} ${then}`;
  }
  if (tooSmall !== undefined) {
    return `${now}: ${found}; it would take ${formatPercent(tooSmall)} to hold this noise, or more rounds`;
  }
  return `${now}: ${found}; as strict as the evidence allows`;
}

function lineOf(calibration: Calibration): string {
  const { metric } = calibration;
  if (calibration.kind === 'calibrated') return `${metric.name}: ${describeCalibration(calibration)}`;
  return `${metric.name}: not calibrated: ${calibration.why.message.split('\n')[0] ?? ''}`;
}

/** A calibration for a terminal or a log: a line for each metric under the name of its benchmark. */
export function renderCalibration(calibrations: readonly Calibration[]): string {
  const groups = Map.groupBy(calibrations, ({ benchmark }) => benchmark);
  const blocks = [...groups].map(([name, own]) =>
    [showOneLine(name), ...own.map((calibration) => `  ${showOneLine(lineOf(calibration))}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Suggested gates as a part of a configuration, to be merged by hand, each under its evidence as a comment. Only thresholds
 * that are stricter than the policy's stand in it; what could not be tightened is a comment alone.
 */
export function renderSuggestedGates(
  calibrations: readonly Calibration[],
  source: CalibrationSource,
): string {
  const comment = (text: string, indent: string): string => `${indent}# ${showOneLine(text)}`;
  const lines = [
    comment(`Gates from brakeline calibrate: ${source.sha} against a copy of itself, on ${source.cpu}.`, ''),
    comment('Add each `gate` to the benchmark of that name. Nothing here loosens a gate.', ''),
    'benchmarks:',
  ];
  for (const [name, own] of Map.groupBy(calibrations, ({ benchmark }) => benchmark)) {
    const suggested = own.some((one) => one.kind === 'calibrated' && one.suggestion !== undefined);
    lines.push(`  - name: ${JSON.stringify(name)}`);
    lines.push(suggested ? '    gate:' : comment('no gate can be tightened', '    '));
    for (const calibration of own) {
      lines.push(comment(lineOf(calibration), suggested ? '      ' : '    '));
      if (calibration.kind === 'calibrated' && calibration.suggestion !== undefined) {
        const { metric, suggestion } = calibration;
        lines.push(`      ${metric.name}: { relative: ${formatPercent(suggestion.relative)} }`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
