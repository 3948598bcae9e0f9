import { z } from 'zod';
import { countSchema, nameSchema } from './schema-text.ts';

const told = nameSchema.nullable();

/** What must match for two measurements to be comparable. */
export const environmentSchema = z
  .strictObject({
    os: nameSchema,
    kernel: nameSchema,
    arch: nameSchema,
    cpu: z.strictObject({ model: nameSchema, microcode: told, cores: countSchema }),
    virtualisation: told,
    governor: told,
    aslr: z.enum(['on', 'off']),
    tools: z.strictObject({ perf: told, valgrind: told, compiler: told }),
    libc: z
      .strictObject({ version: told, variant: told })
      .exactOptional()
      .describe(
        'The C library, and which of its variants of memory and string functions the processor gets.',
      ),
    cacheGeometry: told.exactOptional().describe('The caches that valgrind simulated.'),
    honestCounters: countSchema.describe('Hardware events that count at once without lying.'),
    pinnedTo: countSchema.nullable().describe('The CPU that the benchmarks were pinned to.'),
  })
  .describe('What must match for two measurements to be comparable; null where the machine does not tell.');
