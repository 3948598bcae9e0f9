import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const multitool = 'node_modules/@microsoft/sarif-multitool-linux';

function readJson(file: string): unknown {
  // Both the schema and the multitool's own output begin with a byte order mark.
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const matchesSchema = ajv.compile(
  z.record(z.string(), z.unknown()).parse(readJson(`${multitool}/sarif-2.1.0.json`)),
);

/** What the SARIF 2.1.0 JSON schema finds wrong with a log. */
export function validateSchema(log: string): readonly string[] {
  matchesSchema(JSON.parse(log));
  return (matchesSchema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const findingsSchema = z.object({
  runs: z.tuple([
    z.object({
      results: z.array(z.object({ ruleId: z.string(), level: z.string().default('warning') })),
      invocations: z.array(z.object({ executionSuccessful: z.boolean() })),
    }),
  ]),
});

/**
 * What Microsoft's validator says of a log with its SARIF and GitHub rules: `level ruleId`, one a finding.
 * Its exit code is 0 whatever it finds, so its output is read.
 */
export function runMultitool(log: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'brakeline-sarif-'));
  try {
    const file = join(folder, 'log.sarif');
    const output = join(folder, 'findings.sarif');
    writeFileSync(file, log);
    const rules = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note'];
    spawnSync(`${multitool}/Sarif.Multitool`, [
      'validate',
      file,
      ...rules,
      '--log',
      'ForceOverwrite',
      '--output',
      output,
    ]);
    const [run] = findingsSchema.parse(readJson(output)).runs;
    if (run.invocations.some(({ executionSuccessful }) => !executionSuccessful))
      return ['error: it did not finish'];
    return run.results.map(({ level, ruleId }) => `${level} ${ruleId}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const physicalLocation = z.object({
  artifactLocation: z.object({ uri: z.string(), uriBaseId: z.string() }),
  region: z.object({ startLine: z.number(), startColumn: z.number().optional() }),
});
const message = z.object({ text: z.string() });
const resultSchema = z.object({
  ruleId: z.string(),
  ruleIndex: z.number(),
  level: z.string(),
  message,
  locations: z.array(z.object({ physicalLocation })),
  relatedLocations: z.array(z.object({ id: z.number(), physicalLocation })).optional(),
  partialFingerprints: z.object({ primaryLocationLineHash: z.string() }).optional(),
  codeFlows: z.array(
    z.object({
      threadFlows: z.array(
        z.object({ locations: z.array(z.object({ location: z.object({ physicalLocation }) })) }),
      ),
    }),
  ),
});
const ruleSchema = z.object({
  id: z.string(),
  name: z.string(),
  shortDescription: message,
  fullDescription: message,
  help: z.object({ text: z.string(), markdown: z.string() }),
  properties: z.object({ tags: z.array(z.string()) }),
});
const runSchema = z.object({
  tool: z.object({ driver: z.object({ rules: z.array(ruleSchema) }) }),
  automationDetails: z.object({ id: z.string() }),
  invocations: z.array(
    z.object({ toolExecutionNotifications: z.array(z.object({ level: z.string(), message })) }),
  ),
  results: z.array(resultSchema),
});

/** The one run of a log, as far as tests look at it. */
export function readRun(log: string): z.infer<typeof runSchema> {
  return z.object({ runs: z.tuple([runSchema]) }).parse(JSON.parse(log)).runs[0];
}
