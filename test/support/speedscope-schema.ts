const frame = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    file: { type: 'string' },
    line: { type: 'number' },
    col: { type: 'number' },
  },
} as const;

const common = {
  name: { type: 'string' },
  unit: { enum: ['bytes', 'microseconds', 'milliseconds', 'nanoseconds', 'none', 'seconds'] },
  startValue: { type: 'number' },
  endValue: { type: 'number' },
} as const;

const sampled = {
  type: 'object',
  required: ['type', 'name', 'unit', 'startValue', 'endValue', 'samples', 'weights'],
  properties: {
    ...common,
    type: { const: 'sampled' },
    samples: { type: 'array', items: { type: 'array', items: { type: 'number' } } },
    weights: { type: 'array', items: { type: 'number' } },
  },
} as const;

const event = {
  type: 'object',
  required: ['type', 'at', 'frame'],
  properties: { type: { enum: ['O', 'C'] }, at: { type: 'number' }, frame: { type: 'number' } },
} as const;

const evented = {
  type: 'object',
  required: ['type', 'name', 'unit', 'startValue', 'endValue', 'events'],
  properties: { ...common, type: { const: 'evented' }, events: { type: 'array', items: event } },
} as const;

/** What speedscope's page "file format" says of its files, as a schema of our own. */
export const speedscopeSchema = {
  type: 'object',
  required: ['$schema', 'shared', 'profiles'],
  properties: {
    $schema: { const: 'https://www.speedscope.app/file-format-schema.json' },
    shared: {
      type: 'object',
      required: ['frames'],
      properties: { frames: { type: 'array', items: frame } },
    },
    profiles: { type: 'array', items: { oneOf: [sampled, evented] } },
    name: { type: 'string' },
    activeProfileIndex: { type: 'number' },
    exporter: { type: 'string' },
  },
} as const;
