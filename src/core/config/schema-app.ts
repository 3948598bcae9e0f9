import { z } from 'zod';
import { defaultAppSettings } from '../model/app-settings.ts';
import { quantitySchema } from './quantity.ts';

const day = 24 * 3600;

const roleSchema = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u, { error: "must be a role's name" })
  .meta({
    description: 'A role of the repository: read, triage, write, maintain, admin, or one of your own.',
    examples: ['maintain'],
  });

const overridesSchema = z
  .strictObject({
    roles: z
      .array(roleSchema)
      .max(50)
      .optional()
      .meta({
        description: 'Who may override; an empty list: nobody.',
        default: defaultAppSettings.overrides.roles,
        examples: [['maintain', 'admin']],
      }),
    author: z
      .boolean()
      .optional()
      .meta({
        description: 'Whether the author of a pull request who has such a role may override it.',
        default: defaultAppSettings.overrides.author,
        examples: [true],
      }),
  })
  .meta({ description: 'Who may override the check with a comment.' });

/** The keys of the file that only the app reads. */
export const appShape = {
  overrides: overridesSchema.optional().meta({
    description: 'Who may override the check with a comment.',
    examples: [{ roles: ['admin'] }],
  }),
  patience: quantitySchema({
    scale: 'second',
    description: 'How long the app waits for a report before its check asks a person; 2 h when absent.',
    example: '2 h',
    positive: true,
    most: [day, '24 h'],
  }).optional(),
  comment: z
    .boolean()
    .optional()
    .meta({
      description: 'Whether the app writes a comment where something needs a person.',
      default: defaultAppSettings.comment,
      examples: [false],
    }),
  code_scanning: z
    .boolean()
    .optional()
    .meta({
      description: 'Whether the app uploads the SARIF log of forks, whose workflow cannot.',
      default: defaultAppSettings.codeScanning,
      examples: [true],
    }),
  workflow: z
    .string()
    .max(256)
    .regex(/^\.github\/workflows\/[A-Za-z0-9._ -]+\.ya?ml$/, {
      error: 'must be a workflow file below .github/workflows',
    })
    .optional()
    .meta({
      description: 'The workflow that measures.',
      default: defaultAppSettings.workflow,
      examples: ['.github/workflows/ci.yml'],
    }),
  ignore: z
    .array(
      z
        .string()
        .min(1)
        .max(256)
        .meta({ description: 'A glob of paths.', examples: ['docs/**'] }),
    )
    .max(100)
    .optional()
    .meta({
      description: 'Files that cannot make anything slower: a change of only these needs no report.',
      default: defaultAppSettings.ignore,
      examples: [['docs/**', '*.md']],
    }),
};

/** These keys as a person writes them. */
export type AppInput = z.output<ReturnType<typeof z.object<typeof appShape>>>;
