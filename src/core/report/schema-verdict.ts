import { z } from 'zod';
import { reportLimits } from './limits.ts';
import { problemSchema } from './schema-problem.ts';
import {
  amountSchema,
  countSchema,
  fractionSchema,
  lineSchema,
  messageSchema,
  metricNameSchema,
  nameSchema,
  pathSchema,
} from './schema-text.ts';

const estimateSchema = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number(), confidence: fractionSchema })
  .refine((estimate) => estimate.low <= estimate.high, { error: 'has a low end above its high end' });

const comparisonSchema = z.strictObject({
  base: amountSchema,
  head: amountSchema,
  relative: estimateSchema.exactOptional().describe('head / base - 1'),
  absolute: estimateSchema.describe('head - base'),
  runs: z.strictObject({ base: countSchema, head: countSchema }),
  method: z
    .enum(['exact', 'rank-sum', 'signed-rank', 'round-swaps', 'rank-sum-and-t', 'summary'])
    .exactOptional()
    .describe('How the interval was found.'),
  floor: amountSchema
    .exactOptional()
    .describe('How far the base differs from itself: a fraction, or in the unit where there is no ratio.'),
  raised: z
    .strictObject({ relative: amountSchema, absolute: amountSchema, why: z.enum(['noise', 'layout']) })
    .exactOptional()
    .describe('The threshold of this run where that of the policy is too small for it.'),
});

const reachSchema = z
  .strictObject({
    relative: amountSchema.exactOptional(),
    absolute: amountSchema,
    rounds: countSchema.exactOptional(),
  })
  .describe('The smallest regression that could have been shown, and the rounds that would decide.');

const subject = { benchmark: nameSchema, metric: metricNameSchema };

/** The answer for one pair of samples. */
export const verdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...subject,
    kind: z.enum(['regressed', 'improved']),
    comparison: comparisonSchema,
  }),
  z.strictObject({
    ...subject,
    kind: z.literal('steady'),
    comparison: comparisonSchema,
    drift: z.boolean().exactOptional().describe('Surely worse, by less than the threshold.'),
  }),
  z.strictObject({
    ...subject,
    kind: z.literal('undecided'),
    comparison: comparisonSchema.exactOptional(),
    why: problemSchema,
    reach: reachSchema.exactOptional(),
  }),
  z.strictObject({ ...subject, kind: z.enum(['only-in-base', 'only-in-head']) }),
]);

const frameSchema = z.strictObject({
  function: messageSchema,
  file: pathSchema.exactOptional(),
  line: lineSchema.exactOptional(),
});

const executionsSchema = z
  .strictObject({
    base: amountSchema,
    head: amountSchema,
    delta: z.number().describe('Self cost of the line, head - base.'),
    at: z.strictObject({ file: pathSchema, line: lineSchema }).exactOptional(),
  })
  .describe('How often the line ran that costs more: one of the changed lines, or `at`.');

const lineCostSchema = z.strictObject({
  side: z.enum(['base', 'head']).describe('Whose number the line has.'),
  line: lineSchema,
  base: amountSchema,
  head: amountSchema,
});

const culpritSchema = z.strictObject({
  file: pathSchema,
  line: lineSchema,
  change: z.enum(['added', 'deleted']),
  text: messageSchema.describe('The line in the head.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{1,16}:[1-9]\d{0,6}$/)
    .exactOptional()
    .describe('primaryLocationLineHash of the line in SARIF, from the whole file.'),
  function: messageSchema,
  share: fractionSchema.describe('Part of the net change that the line explains.'),
  selfDelta: z.number(),
  inclusiveDelta: z.number(),
  calls: z.strictObject({ base: amountSchema, head: amountSchema }),
  executions: executionsSchema.exactOptional(),
  rule: messageSchema,
  confidence: z.enum(['high', 'medium', 'low']),
  chain: z.array(frameSchema).max(reportLimits.entries),
  related: z
    .array(z.strictObject({ file: pathSchema, line: lineSchema, delta: z.number() }))
    .max(reportLimits.entries),
  costs: z
    .array(lineCostSchema)
    .max(reportLimits.entries)
    .exactOptional()
    .describe('Costs of the lines around it.'),
});

/** Why one benchmark got slower. */
export const explanationSchema = z.strictObject({
  benchmark: nameSchema,
  event: nameSchema,
  base: amountSchema,
  head: amountSchema,
  culprits: z.array(culpritSchema).max(reportLimits.entries),
  unexplained: fractionSchema,
  symboliser: nameSchema
    .exactOptional()
    .describe('The program, with its version, that told which lines were inlined.'),
  problems: z.array(problemSchema).max(reportLimits.entries),
});

/** One reason of the decision. */
export const reasonSchema = z.strictObject({
  kind: z.enum([
    'regressed',
    'improved',
    'traded',
    'drift',
    'threshold-raised',
    'metrics-disagree',
    'slow-drift',
    'grows-faster',
    'grows-slower',
    'growth-undecided',
    'contended',
    'contended-before',
    'contention-mended',
    'contention-undecided',
    'claim-confirmed',
    'claim-broken',
    'claim-undecided',
    'undecided',
    'budget-exceeded',
    'benchmark-missing',
    'benchmark-removed',
    'benchmark-renamed',
    'benchmark-failed',
    'benchmark-new',
    'base-missing',
    'nothing-measured',
    'environments-differ',
  ]),
  effect: z.enum(['blocks', 'warns', 'informs', 'prevents-comparison']),
  benchmark: nameSchema.exactOptional(),
  metric: metricNameSchema.exactOptional(),
  about: messageSchema
    .exactOptional()
    .describe('What of the run or of the benchmark it is about: a family that grows, a claim, a cache line.'),
  message: messageSchema,
});

/** The gate's answer. */
export const decisionSchema = z.strictObject({
  kind: z.enum(['pass', 'block', 'not-comparable']),
  title: messageSchema,
  reasons: z.array(reasonSchema).max(reportLimits.verdicts),
});
