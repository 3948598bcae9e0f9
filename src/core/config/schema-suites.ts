import { z } from 'zod';
import { environmentVariablesSchema } from './environment-rules.ts';
import {
  commandSchema,
  insidePathSchema,
  insideRepository,
  nameSchema,
  printable,
  roundsSchema,
  timeoutSchema,
} from './schema-fields.ts';
import { gateSchema } from './schema-gate.ts';
import { suiteToolIds } from './suite-tool-ids.ts';

/** Runs a side of a suite where the file does not say: most tools repeat each case themselves. */
export const defaultSuiteRounds = 1;

/** A case as its tool names it, without the suite. */
const caseNameSchema = z
  .string()
  .max(1024)
  .regex(new RegExp(`^(?=.*\\S)${printable}+$`), { error: 'must be one line of printable text' });

/** One suite as a person writes it. */
export const suiteSchema = z
  .strictObject({
    name: nameSchema.meta({
      description: 'Stands before the names of its cases; unique in the file.',
      examples: ['criterion'],
    }),
    run: commandSchema('The command that runs the whole suite.', 'cargo bench'),
    reads: z
      .enum(['auto', ...suiteToolIds])
      .optional()
      .meta({
        description: 'The tool whose results are read; `auto` recognises it by their first bytes.',
        default: 'auto',
        examples: ['google-benchmark'],
      }),
    path: insidePathSchema(
      'File or directory of the results, relative to `cwd`; the standard output when absent.',
      'target/criterion',
      insideRepository,
    ).optional(),
    cwd: insidePathSchema(
      'Directory in which it runs, relative to the repository; the repository itself when absent.',
      'bench',
      insideRepository,
    ).optional(),
    env: environmentVariablesSchema.optional(),
    setup: commandSchema(
      'A shell command that runs once a side before it, not measured.',
      './fill-cache',
    ).optional(),
    timeout: timeoutSchema('Time that one run may take; `build_timeout` when absent.', '30 min'),
    rounds: roundsSchema.meta({
      description: 'Runs a side, base and head in turn.',
      default: defaultSuiteRounds,
      examples: [5],
    }),
    aliases: z
      .record(caseNameSchema, z.array(caseNameSchema).min(1).max(20))
      .optional()
      .meta({
        description:
          'By case, other names under which it is known: an old one, or one that it is going to get.',
        examples: [{ 'parse/1024': ['parse_1024'] }],
      }),
    gate: gateSchema.optional().meta({
      description: 'Wins over `gate` of the file for all of its cases, key by key.',
      examples: [{ time: { relative: '5 %', on: 'block' } }],
    }),
    gates: z
      .array(
        z
          .strictObject({
            cases: z
              .string()
              .min(1)
              .max(1024)
              .meta({
                description: 'Cases it holds for; `*` stands for any characters.',
                examples: ['parse*'],
              }),
            gate: gateSchema.meta({
              description: 'Wins over `gate` of the suite, key by key.',
              examples: [{ time: { relative: '10 %' } }],
            }),
          })
          .meta({ description: 'The gate of some cases.' }),
      )
      .max(1000)
      .optional()
      .meta({
        description: 'Gates of some of its cases; the last that fits wins.',
        examples: [[{ cases: 'parse*', gate: { time: { relative: '10 %' } } }]],
      }),
  })
  .meta({ description: 'One command that runs many benchmarks by a tool of their own.' });
