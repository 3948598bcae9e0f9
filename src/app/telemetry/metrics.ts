/** A counter or gauge with labels, in the Prometheus text format (version 0.0.4). */
export interface Series {
  readonly add: (amount: number, labels?: Readonly<Record<string, string>>) => void;
  readonly set: (value: number, labels?: Readonly<Record<string, string>>) => void;
}

/** All that the app counts about itself. */
export interface Metrics {
  readonly deliveries: Series;
  readonly verdicts: Series;
  readonly apiCalls: Series;
  readonly rateLimitLeft: Series;
  readonly jobs: Series;
  readonly jobSeconds: Series;
  readonly queueDepth: Series;
  readonly queueAge: Series;
  /** The page that Prometheus reads. */
  readonly print: () => string;
}

interface Recorder extends Series {
  readonly lines: () => readonly string[];
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function record(name: string, type: 'counter' | 'gauge', help: string): Recorder {
  const values = new Map<string, number>();
  const keyOf = (labels: Readonly<Record<string, string>> = {}): string => {
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escapeLabel(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
  };
  return {
    add(amount, labels) {
      const key = keyOf(labels);
      values.set(key, (values.get(key) ?? 0) + amount);
    },
    set: (value, labels) => values.set(keyOf(labels), value),
    lines: () => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...[...values].map(([key, value]) => `${name}${key} ${value}`),
    ],
  };
}

/** Counters that start empty. */
export function createMetrics(): Metrics {
  const all = {
    deliveries: record(
      'brakeline_deliveries_total',
      'counter',
      'Webhook deliveries by event and what became of them.',
    ),
    verdicts: record('brakeline_verdicts_total', 'counter', 'Completed checks by conclusion.'),
    apiCalls: record('brakeline_github_requests_total', 'counter', 'Requests to GitHub by status.'),
    rateLimitLeft: record(
      'brakeline_github_rate_limit_remaining',
      'gauge',
      'Requests left, by installation.',
    ),
    jobs: record('brakeline_jobs_total', 'counter', 'Jobs by kind and outcome.'),
    jobSeconds: record('brakeline_job_seconds_total', 'counter', 'Seconds spent in jobs by kind.'),
    queueDepth: record(
      'brakeline_queue_jobs',
      'gauge',
      'Jobs that could start, are worked on, or wait for their time.',
    ),
    queueAge: record('brakeline_queue_oldest_seconds', 'gauge', 'Age of the job that waits longest.'),
  };
  return {
    ...all,
    print: () =>
      `${Object.values(all)
        .flatMap((one) => one.lines())
        .join('\n')}\n`,
  };
}
