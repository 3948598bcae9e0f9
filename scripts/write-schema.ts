/** Writes the JSON Schemas that we publish, from the definitions that decode; `--check` only tells whether they are current. */
import {
  configJsonSchema,
  profileJsonSchema,
  reportJsonSchema,
  verificationJsonSchema,
} from '../src/core/index.ts';
import { writeGenerated } from './generated-file.ts';

const schemas = [
  { path: 'schema/brakeline.schema.json', make: configJsonSchema },
  { path: 'schema/report.schema.json', make: reportJsonSchema },
  { path: 'schema/profile.schema.json', make: profileJsonSchema },
  { path: 'schema/verify.schema.json', make: verificationJsonSchema },
];

for (const { path, make } of schemas) writeGenerated(path, `${JSON.stringify(make(), null, 2)}\n`);
