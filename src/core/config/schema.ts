import { z } from 'zod';
import { mostLayouts, runtimes } from '../model/config.ts';
import { knownMetrics } from '../model/metric.ts';
import { defaultDrift, longestDriftWindow } from '../model/policy.ts';
import { environmentVariablesSchema } from './environment-rules.ts';
import { appShape } from './schema-app.ts';
import { claimsSchema } from './schema-claims.ts';
import { contentionSchema } from './schema-contention.ts';
import {
  commandSchema,
  insidePathSchema,
  insideRepository,
  nameSchema,
  printable,
  roundsSchema,
  timeoutSchema,
} from './schema-fields.ts';
import { budgetSchema, gateSchema, tradeoffSchema } from './schema-gate.ts';
import { growthSchema } from './schema-growth.ts';
import { rigourSchema } from './schema-rigour.ts';
import { suiteSchema } from './schema-suites.ts';
import { threadsSchema, threadsVariableSchema } from './schema-threads.ts';

/** What is measured where the file does not say. */
export const defaultMetrics = [
  'instructions',
  'cycles',
  'branches',
  'branch_misses',
  'page_faults',
  'context_switches',
  'task_clock',
  'wall_time',
  'user_time',
  'system_time',
  'peak_rss',
  'ipc',
  'branch_miss_rate',
] as const;

/** Runs a side where the file does not say. */
export const defaultRounds = 5;
/** Seconds that one run may take where the file does not say. */
export const defaultTimeout = 60;
/** Seconds that a build may take where the file does not say. */
export const defaultBuildTimeout = 30 * 60;

const metricsSchema = z
  .array(z.enum(knownMetrics.map((metric) => metric.name)))
  .min(1)
  .optional();

const benchmarkSchema = z
  .strictObject({
    name: nameSchema.meta({
      description: 'Its name in every report; unique in the file.',
      examples: ['parse'],
    }),
    run: commandSchema('The command line that is measured.', './bench parse'),
    cwd: insidePathSchema(
      'Directory in which it runs, relative to the repository; the repository itself when absent.',
      'bench',
      insideRepository,
    ).optional(),
    env: environmentVariablesSchema.optional(),
    setup: commandSchema(
      'A shell command that runs once a side before the first round, not measured.',
      './fill-cache',
    ).optional(),
    timeout: timeoutSchema('Time that one run may take; 60 s when absent.', '60 s'),
    rounds: roundsSchema.meta({
      description: 'Runs a side; wins over `rounds` of the file.',
      examples: [10],
    }),
    runtime: z
      .enum(runtimes)
      .optional()
      .meta({
        description: 'What runs the program, so that it can be made to repeat; found from `run` when absent.',
        examples: ['node'],
      }),
    constant_randomness: z
      .boolean()
      .optional()
      .meta({
        description: 'Whether the program gets a fixed sequence where it asks the kernel for random bytes.',
        default: false,
        examples: [true],
      }),
    metrics: metricsSchema.meta({
      description: 'What is measured; wins over `metrics` of the file.',
      examples: [['instructions', 'wall_time']],
    }),
    binary: insidePathSchema(
      'The program that is measured, relative to `cwd`; found from `run` when absent.',
      'build/bench',
      `^(?!/)${printable}+$`,
    ).optional(),
    contention: contentionSchema('Wins over `contention` of the file.'),
    threads: threadsSchema.optional(),
    threads_env: threadsVariableSchema.optional(),
    aliases: z
      .array(nameSchema)
      .min(1)
      .max(20)
      .optional()
      .meta({
        description: 'Other names under which it is known: an old one, or one that it is going to get.',
        examples: [['parse/old']],
      }),
    gate: gateSchema.optional().meta({
      description: 'Wins over `gate` of the file, key by key.',
      examples: [{ instructions: { relative: '1 %' } }],
    }),
  })
  .meta({ description: 'One command that is measured.' });

/**
 * `.github/brakeline.yml` as a person writes it. The JSON Schema for editors is generated from this definition, and
 * its descriptions and examples are also the hints of problems. What a schema cannot say stands in
 * `check-consistency.ts`.
 */
export const configSchema = z
  .strictObject({
    build: commandSchema(
      "A shell command that runs in the base's and in the head's tree.",
      'make',
    ).optional(),
    build_timeout: timeoutSchema('Time that the build may take on one side; 30 min when absent.', '30 min'),
    benchmarks: z
      .array(benchmarkSchema)
      .min(1)
      .max(1000)
      .optional()
      .meta({ description: 'What is measured.', examples: [[{ name: 'parse', run: './bench parse' }]] }),
    suites: z
      .array(suiteSchema)
      .min(1)
      .max(100)
      .optional()
      .meta({
        description: 'Benchmark suites whose own results are read.',
        examples: [[{ name: 'criterion', run: 'cargo bench', reads: 'criterion', path: 'target/criterion' }]],
      }),
    rounds: roundsSchema.meta({
      description: 'Runs a side of every benchmark.',
      default: defaultRounds,
      examples: [5],
    }),
    timeout: timeoutSchema('Time that one run of any benchmark may take; 60 s when absent.', '60 s'),
    metrics: metricsSchema.meta({
      description: 'What is measured of every benchmark.',
      default: defaultMetrics,
      examples: [['instructions', 'wall_time']],
    }),
    pin: z
      .int()
      .min(0)
      .max(4095)
      .optional()
      .meta({ description: 'Number of the CPU that runs the benchmarks.', examples: [1] }),
    layouts: z
      .int()
      .min(1)
      .max(mostLayouts)
      .optional()
      .meta({
        description:
          'Builds a side on which the rounds run in turn; each sees its number in BRAKELINE_LAYOUT.',
        default: 1,
        examples: [4],
      }),
    explain: z
      .enum(['regressed', 'always'])
      .optional()
      .meta({
        description: 'Whether callgrind explains what regressed or every benchmark.',
        default: 'regressed',
        examples: ['always'],
      }),
    gate: gateSchema.optional().meta({
      description: 'Per metric, the change that counts and what a regression does.',
      examples: [{ instructions: { relative: '0.2 %' } }],
    }),
    budgets: z
      .array(budgetSchema)
      .max(1000)
      .optional()
      .meta({
        description: 'Absolute limits, whatever the base does.',
        examples: [[{ metric: 'wall_time', benchmark: 'parse*', p95: '50 ms' }]],
      }),
    tradeoffs: z
      .array(tradeoffSchema)
      .max(1000)
      .optional()
      .meta({
        description: 'Losses of one metric that gains of another pay for.',
        examples: [
          [{ allow: { metric: 'peak_rss', loss: '5 %' }, if: { metric: 'instructions', gain: '3 %' } }],
        ],
      }),
    drift: z
      .enum(['warn', 'block', 'off'])
      .optional()
      .meta({
        description: 'What changes do that add up over commits to one past the threshold.',
        default: defaultDrift.on,
        examples: ['block'],
      }),
    drift_window: z
      .int()
      .min(3)
      .max(longestDriftWindow)
      .optional()
      .meta({
        description: 'Measured commits of the base branch that a head is held against.',
        default: defaultDrift.window,
        examples: [50],
      }),
    claims: claimsSchema,
    growth: growthSchema.optional(),
    contention: contentionSchema(
      'What a cache line does for which threads fight and in the base did not; nobody looks when absent.',
    ),
    undecided: z
      .enum(['warn', 'block'])
      .optional()
      .meta({
        description: 'What an undecided verdict on a blocking metric does.',
        default: 'warn',
        examples: ['block'],
      }),
    rigour: rigourSchema.optional(),
    ...appShape,
  })
  .refine((file) => file.benchmarks !== undefined || file.suites !== undefined, {
    error: 'names nothing to measure',
    params: { hint: 'add `benchmarks`, or `suites` whose own results are read' },
  })
  .meta({
    title: 'Brakeline configuration',
    description: 'What to build, run and measure, and what is allowed.',
    anyOf: [{ required: ['benchmarks'] }, { required: ['suites'] }],
  });

/** A configuration that follows the schema, quantities in base units, defaults not yet filled in. */
export type ConfigInput = z.output<typeof configSchema>;
