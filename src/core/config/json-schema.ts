import { z } from 'zod';
import { type Fields, isFields } from '../text/fields.ts';
import { configSchema } from './schema.ts';
import { counterName, gateSchema } from './schema-gate.ts';

/** The JSON Schema (draft 7, which editors read) of the configuration file. */
export function configJsonSchema(): Fields {
  return z.toJSONSchema(configSchema, {
    io: 'input',
    target: 'draft-7',
    // Zod drops examples and defaults where a value is transformed, since they could be of the output; ours are inputs.
    override: ({ zodSchema, jsonSchema }) => {
      const { examples, default: filledIn } = z.globalRegistry.get(zodSchema) ?? {};
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      if (filledIn !== undefined) jsonSchema['default'] = filledIn;
      if (zodSchema instanceof z.ZodObject && zodSchema.def.catchall === gateSchema.def.catchall) {
        const counterGate = { ...Object(jsonSchema.additionalProperties), required: ['better'] };
        jsonSchema.patternProperties = { [counterName.source]: counterGate };
        jsonSchema.additionalProperties = false;
      }
    },
  });
}

/** The part of a JSON Schema that describes the value at `path`; undefined where nothing is described. */
export function schemaAt(schema: Fields, path: readonly PropertyKey[]): Fields | undefined {
  let here: Fields | undefined = schema;
  for (const step of path) {
    if (here === undefined) return undefined;
    here = childSchema(here, step);
  }
  return here;
}

/** The keys that an object described by `schema` may have. */
export function knownKeys(schema: Fields | undefined): readonly string[] {
  if (schema === undefined) return [];
  const properties = schema['properties'];
  return isFields(properties) ? Object.keys(properties) : knownKeys(firstBranch(schema));
}

function childSchema(schema: Fields, step: PropertyKey): Fields | undefined {
  if (typeof step === 'number') return asFields(schema['items']);
  const properties = schema['properties'];
  if (isFields(properties) && Object.hasOwn(properties, step)) return asFields(properties[String(step)]);
  const branch = firstBranch(schema);
  return branch === undefined ? asFields(schema['additionalProperties']) : childSchema(branch, step);
}

/** The branches of a union in the configuration have the same keys, so that the first speaks for all. */
function firstBranch(schema: Fields): Fields | undefined {
  const branches = isFields(schema['properties']) ? undefined : schema['oneOf'];
  return Array.isArray(branches) ? asFields(branches[0]) : undefined;
}

function asFields(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}
