import { z } from 'zod';
import type { ByteRange, CacheLine, CodePlace, LineUse } from '../model/cache-line.ts';
import type { ClaimResult, ClaimStatement } from '../model/claim.ts';
import { suggestRemedy } from './advice.ts';
import {
  type Contention,
  type LineBlock,
  type LineField,
  type LineLayout,
  transfersOf,
} from './contention.ts';
import { touchedFields } from './name-fields.ts';
import { describeHeapBlock } from './name-heap.ts';

const text = z.string().max(4096);
const count = z.int().min(0);

const accessSchema = z.strictObject({
  function: text,
  file: text,
  line: count,
  threads: z.array(text).max(1000),
  cpus: text,
  fields: z.array(z.strictObject({ name: text, offset: z.int(), size: count })).max(256),
  bytes: z.array(z.strictObject({ from: count, to: count })).max(256),
  loads: count,
  stores: count,
  hitm_local: count,
  hitm_remote: count,
  peer: count,
});

const diagnosticSchema = z.strictObject({
  kind: z.enum([
    'false_sharing_detected',
    'false_sharing_confirmed',
    'cache_line_crossing',
    'arena_isolation_confirmed',
  ]),
  severity: z.enum(['info', 'warning', 'error']),
  location: z
    .strictObject({ file: text, line: count, column: z.int().min(1) })
    .meta({ description: 'Where to look; an empty file and line 0 where nothing is known.' }),
  message: text,
  details: z.strictObject({
    evidence: z.enum(['exact', 'sampled', 'layout']),
    cache_line: text.optional(),
    owner: text.optional(),
    accesses: z.array(accessSchema).max(1000).optional(),
    claim: text.optional(),
    suggestion: text.optional(),
  }),
});

/** The definition of what `brakeline verify --format=json` writes. */
export const verificationSchema = z.strictObject({
  version: z.literal('1.0'),
  session: z.strictObject({
    binary: text.meta({ description: 'The program; empty when unknown.' }),
    profile_data: text.meta({ description: 'The file that was read; empty where a command was run.' }),
    timestamp: z.iso.datetime(),
  }),
  diagnostics: z.array(diagnosticSchema).max(10_000),
  summary: z.strictObject({ total_hitm_events: count, confirmed_isolations: count, detected_issues: count }),
});

/** What `brakeline verify` found. */
export type Verification = z.infer<typeof verificationSchema>;
/** One finding of a verification. */
export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** The JSON Schema (draft 2020-12) of a verification, as published in `schema/verify.schema.json`. */
export function verificationJsonSchema(): object {
  return z.toJSONSchema(verificationSchema, { target: 'draft-2020-12' });
}

/** Bytes of a line where nothing says otherwise: what almost all machines have. */
export const usualLineBytes = 64;

/** Fields of a record show as they were read, but none longer than the schema lets them be. */
function clip(value: string): string {
  return value.length <= 4096 ? value : `${value.slice(0, 4095)}…`;
}

function describePlace({ function: name, file, line }: CodePlace): string {
  const where = file === '' ? '' : line > 0 ? ` at ${file}:${line}` : ` in ${file}`;
  return `${name === '' ? 'unknown code' : name}${where}`;
}

/** Bytes without a field: where they lie in their block of the heap, where that is known, and else in the line. */
function describeBytes({ from, to }: ByteRange, blocks: readonly LineBlock[] | undefined): string {
  const block = blocks?.find(({ offset, size }) => offset <= from && from < offset + size);
  const first = from - (block?.offset ?? 0);
  const where = block === undefined ? '' : ` of ${describeHeapBlock(block)}`;
  const one = block === undefined ? 'offset' : 'byte';
  return `${to - from > 1 ? `bytes ${first} to ${first + to - from - 1}` : `${one} ${first}`}${where}`;
}

function describeFields({ bytes }: LineUse, layout: LineLayout | undefined): string {
  const fields = touchedFields(layout?.fields ?? [], bytes);
  if (fields.length > 0) {
    const shown = fields.slice(0, 3).map((field) => `${field.name} (${field.size} bytes at ${field.offset})`);
    return `${shown.join(', ')}${fields.length > 3 ? ', …' : ''}`;
  }
  const [range] = bytes;
  return range === undefined ? 'unknown bytes' : describeBytes(range, layout?.blocks);
}

function describeUse(use: LineUse, layout: LineLayout | undefined): string {
  const who = use.threads.length > 0 ? ` of ${use.threads.join(', ')}` : '';
  const does = use.stores > 0 ? 'writes' : 'reads';
  return `${describePlace(use.place)}${who} ${does} ${describeFields(use, layout)}`;
}

function locationOf({ file, line }: CodePlace): Diagnostic['location'] {
  return { file: clip(file), line, column: 1 };
}

function describeAccess(use: LineUse, fields: readonly LineField[]): z.infer<typeof accessSchema> {
  return {
    function: clip(use.place.function),
    file: clip(use.place.file),
    line: use.place.line,
    threads: use.threads.slice(0, 1000).map(clip),
    cpus: clip(use.cpus),
    fields: touchedFields(fields, use.bytes)
      .slice(0, 256)
      .map((field) => ({ ...field, name: clip(field.name) })),
    bytes: use.bytes.slice(0, 256).map(({ from, to }) => ({ from, to })),
    loads: use.loads,
    stores: use.stores,
    hitm_local: use.hitmLocal,
    hitm_remote: use.hitmRemote,
    peer: use.peer,
  };
}

/** One finding as a diagnostic; the location is the code that touches the line most often. */
export function diagnose(found: Contention): Diagnostic {
  const fields = found.layout?.fields ?? [];
  const shared = {
    cache_line: found.line.address,
    ...(found.layout === undefined ? {} : { owner: clip(found.layout.owner) }),
    accesses: found.line.uses.slice(0, 1000).map((use) => describeAccess(use, fields)),
  };
  if (found.kind === 'crossing') {
    return {
      kind: 'cache_line_crossing',
      severity: 'warning',
      location: locationOf(found.use.place),
      message: clip(
        `${describeUse(found.use, found.layout)} and reaches into the next cache line, ${found.times} times`,
      ),
      details: {
        evidence: 'exact',
        ...shared,
        suggestion: 'align the field to its size, or do not pack the struct',
      },
    };
  }
  const [one, other] = found.pair;
  const touched = [touchedFields(fields, one.bytes), touchedFields(fields, other.bytes)] as const;
  return {
    kind: found.evidence === 'exact' ? 'false_sharing_confirmed' : 'false_sharing_detected',
    severity: found.evidence === 'exact' ? 'error' : 'warning',
    location: locationOf(one.place),
    message: clip(
      `one cache line, no byte in common: ${describeUse(one, found.layout)}; ${describeUse(other, found.layout)}`,
    ),
    details: {
      evidence: found.evidence,
      ...shared,
      suggestion: clip(suggestRemedy(found.layout, touched, usualLineBytes)),
    },
  };
}

const brokenKinds: Readonly<Record<ClaimStatement['kind'], Diagnostic['kind']>> = {
  aligned: 'cache_line_crossing',
  apart: 'false_sharing_detected',
  'one-thread': 'false_sharing_confirmed',
};

/** How a claim ended as a diagnostic; none for one that could not be measured, which is a problem. */
export function diagnoseClaim(statement: ClaimStatement, result: ClaimResult): readonly Diagnostic[] {
  const { claim, kind, message, evidence, file, line } = result;
  if (kind === 'unmeasurable') return [];
  const holds = kind === 'confirmed';
  return [
    {
      kind: holds ? 'arena_isolation_confirmed' : brokenKinds[statement.kind],
      severity: holds ? 'info' : 'error',
      location: { file: clip(file), line, column: 1 },
      message: clip(`the claim that ${claim} ${holds ? 'holds' : 'is broken'}: ${message}`),
      details: { evidence, claim: clip(claim) },
    },
  ];
}

/** What a verification is made of. */
export interface VerificationInput {
  readonly session: Verification['session'];
  /** Lines that were sampled; none where nothing was sampled. */
  readonly sampled: readonly CacheLine[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The document of a verification: diagnostics in their order, and their counts. */
export function assembleVerification({ session, sampled, diagnostics }: VerificationInput): Verification {
  const isolated = diagnostics.filter(({ kind }) => kind === 'arena_isolation_confirmed').length;
  return {
    version: '1.0',
    session,
    diagnostics: diagnostics.slice(0, 10_000),
    summary: {
      total_hitm_events: transfersOf(sampled.flatMap(({ uses }) => uses)),
      confirmed_isolations: isolated,
      detected_issues: diagnostics.length - isolated,
    },
  };
}
