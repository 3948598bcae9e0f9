import { z } from 'zod';
import {
  caseMetrics,
  customMetric,
  customPrefix,
  knownMetrics,
  type Metric,
  scalingMetrics,
  type Unit,
} from '../model/metric.ts';
import { quantitySchema } from './quantity.ts';

const enforcementSchema = z.enum(['block', 'warn', 'off']);

/** The keys of one metric's gate. All are optional: what is absent is inherited. */
function metricGateSchema(metric: Metric) {
  return z
    .strictObject({
      relative: quantitySchema({
        scale: 'percent',
        description: 'A change counts only when it is past this percentage of the base, and past `absolute`.',
      }).optional(),
      absolute: quantitySchema({
        scale: metric.unit,
        description: 'A change counts only when it is past this amount, and past `relative`.',
        example: absoluteExample(metric.unit),
      }).optional(),
      better: z
        .enum(['lower', 'higher'])
        .optional()
        .meta({ description: 'Which direction is an improvement.', examples: ['lower'] }),
      on: enforcementSchema.optional().meta({
        description: 'Whether a regression stops the merge, is shown, or means nothing.',
        examples: ['warn'],
      }),
    })
    .meta({ description: `When ${metric.title} count as changed, and what a regression does.` });
}

function absoluteExample(unit: Unit): string {
  switch (unit) {
    case 'second':
      return '1 ms';
    case 'byte':
      return '1 MiB';
    case 'joule':
      return '1 J';
    case 'count':
      return '20000';
    case 'ratio':
      return '0.05';
  }
}

/** Every metric that a gate or a budget may name. */
export const gatedMetrics: readonly Metric[] = [...knownMetrics, ...caseMetrics, ...scalingMetrics];

const counterGateSchema = metricGateSchema(customMetric('counter'));

const gateShape = Object.fromEntries(
  gatedMetrics.map((metric) => [metric.name, metricGateSchema(metric).optional()]),
);

/** The names of counters that a gate may hold. */
export const counterName = new RegExp(`^${customPrefix}[a-z0-9_]{1,56}$`);

/**
 * A gate: metric names with what each allows, and counters of suites by their names in the report. Which other keys there
 * may be, and that a counter's gate says which direction is better, `check-gates.ts` holds.
 */
export const gateSchema = z.object(gateShape).catchall(counterGateSchema);

/** The order statistics that have a name, as quantiles. */
export const namedQuantiles = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99, median: 0.5, max: 1 } as const;

function limitSchema(unit: Unit, statistic: string) {
  return quantitySchema({
    scale: unit,
    description: `Limit of the ${statistic} of the runs; a lower limit where higher is better.`,
  }).optional();
}

const benchmarkGlobSchema = z
  .string()
  .min(1)
  .max(200)
  .default('*')
  .meta({ description: 'Benchmarks it holds for; `*` stands for any characters.', examples: ['parse*'] });

function budgetSchemaOf(unit: Unit, names: readonly string[]) {
  return z
    .strictObject({
      metric: z.enum(names).meta({ description: 'The metric that is limited.', examples: ['wall_time'] }),
      benchmark: benchmarkGlobSchema,
      p50: limitSchema(unit, '50 % quantile'),
      p90: limitSchema(unit, '90 % quantile'),
      p95: limitSchema(unit, '95 % quantile'),
      p99: limitSchema(unit, '99 % quantile'),
      median: limitSchema(unit, 'median'),
      max: limitSchema(unit, 'largest value'),
      quantile: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .meta({ description: 'Any other quantile, from 0 to 1, together with `limit`.', examples: [0.75] }),
      limit: limitSchema(unit, 'given `quantile`'),
      on: enforcementSchema
        .default('block')
        .meta({ description: 'Whether a value past the limit stops the merge.', examples: ['warn'] }),
    })
    .meta({
      oneOf: [...Object.keys(namedQuantiles).map((key) => ({ required: [key] })), { required: ['quantile'] }],
      dependencies: { quantile: ['limit'], limit: ['quantile'] },
    });
}

function budgetSchemaFor(unit: Unit) {
  return budgetSchemaOf(
    unit,
    gatedMetrics.filter((metric) => metric.unit === unit).map((metric) => metric.name),
  );
}

const tradedMetricSchema = z
  .enum(knownMetrics.map((metric) => metric.name))
  .meta({ description: 'The metric.', examples: ['peak_rss'] });

/** A part of the base that may be lost, or that has to be gained. */
function partSchema(description: string, example: string) {
  return quantitySchema({ scale: 'percent', description, example, positive: true });
}

/** A loss that a gain pays for. */
export const tradeoffSchema = z
  .strictObject({
    allow: z
      .strictObject({
        metric: tradedMetricSchema,
        loss: partSchema('How much worse it may surely get, as a part of the base.', '5 %'),
      })
      .meta({ description: 'What may get worse.', examples: [{ metric: 'peak_rss', loss: '5 %' }] }),
    if: z
      .strictObject({
        metric: tradedMetricSchema,
        gain: partSchema('How much better it must surely get, as a part of the base.', '3 %'),
      })
      .meta({ description: 'What must get better.', examples: [{ metric: 'instructions', gain: '3 %' }] }),
    benchmark: benchmarkGlobSchema,
  })
  .meta({ description: 'A regression of one metric that a gain of another pays for.' });

/** One absolute limit. The metric decides the unit of the limit. */
export const budgetSchema = z.discriminatedUnion('metric', [
  budgetSchemaFor('count'),
  budgetSchemaFor('second'),
  budgetSchemaFor('byte'),
  budgetSchemaFor('joule'),
  budgetSchemaFor('ratio'),
]);
