import { readFileSync } from 'node:fs';
import { failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { type LogLevel, logLevels } from '../telemetry/log.ts';

/** What the app is started with. */
export interface Settings {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly host: string;
  readonly port: number;
  /** PostgreSQL; absent: the embedded store in `directory`. */
  readonly databaseUrl?: string;
  readonly directory: string;
  /** Address of GitHub's REST API. */
  readonly api: string;
  /** Days that evaluations and reports are kept. */
  readonly retentionDays: number;
  readonly sweepMinutes: number;
  readonly logLevel: LogLevel;
  /** Whether everything is decided and told in the log, and nothing is written on GitHub. */
  readonly dryRun: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets that everybody knows: Probot's default and what tutorials use. */
const knownSecrets: ReadonlySet<string> = new Set([
  'development',
  'secret',
  'test',
  'changeme',
  'webhook-secret',
]);

function usage(message: string, hint: string): Problem {
  return { code: 'usage', message, hint };
}

/** Collects problems while it reads, so that all are told at once. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  required(name: string, hint: string): string {
    const value = this.text(name);
    if (value === undefined) this.problems.push(usage(`${name} is not set`, hint));
    return value ?? '';
  }

  number(name: string, absent: number, range: readonly [low: number, high: number]): number {
    const text = this.text(name);
    if (text === undefined) return absent;
    const value = Number(text);
    if (Number.isInteger(value) && value >= range[0] && value <= range[1]) return value;
    const hint = `set it to a whole number from ${range[0]} to ${range[1]}, or leave it out (${absent})`;
    this.problems.push(usage(`${name} is ${JSON.stringify(text)}`, hint));
    return absent;
  }
}

function readPrivateKey(reader: Reader): string {
  const path = reader.text('PRIVATE_KEY_PATH');
  if (path === undefined) {
    const hint = 'set PRIVATE_KEY to the app’s key, or PRIVATE_KEY_PATH to a file that holds it';
    // Many hosts cannot hold line breaks in a variable.
    return reader.required('PRIVATE_KEY', hint).replaceAll('\\n', '\n');
  }
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    reader.problems.push(
      usage(`PRIVATE_KEY_PATH could not be read: ${why}`, 'make the file readable for this user'),
    );
    return '';
  }
}

function readSecret(reader: Reader, production: boolean): string {
  const secret = reader.required('WEBHOOK_SECRET', 'set it to the secret that the app has on GitHub');
  if (production && secret !== '' && (knownSecrets.has(secret.toLowerCase()) || secret.length < 16)) {
    const hint = 'make one with `openssl rand -hex 32`, and set it here and in the app’s settings on GitHub';
    reader.problems.push(usage('WEBHOOK_SECRET is short or well known: anybody could forge events', hint));
  }
  return secret;
}

function readLogLevel(reader: Reader): LogLevel {
  const text = reader.text('LOG_LEVEL') ?? 'info';
  const level = logLevels.find((known) => known === text);
  if (level === undefined) {
    reader.problems.push(
      usage(`LOG_LEVEL is ${JSON.stringify(text)}`, `set it to one of ${logLevels.join(', ')}`),
    );
  }
  return level ?? 'info';
}

/** Reads the app's settings from environment variables; docs/app.md lists them. All problems are told at once. */
export function readSettings(environment: Environment): Parsed<Settings> {
  const reader = new Reader(environment);
  const appId = Number(reader.required('APP_ID', 'set it to the number in the app’s settings on GitHub'));
  if (!Number.isInteger(appId) || appId < 0) {
    reader.problems.push(usage('APP_ID is not a number', 'copy it from the app’s settings on GitHub'));
  }
  const databaseUrl = reader.text('DATABASE_URL');
  const settings: Settings = {
    appId,
    privateKey: readPrivateKey(reader),
    webhookSecret: readSecret(reader, environment['NODE_ENV'] === 'production'),
    host: reader.text('HOST') ?? '0.0.0.0',
    port: reader.number('PORT', 3000, [0, 65_535]),
    directory: reader.text('DATA_DIR') ?? 'brakeline-data',
    api: reader.text('GITHUB_API_URL') ?? 'https://api.github.com',
    retentionDays: reader.number('RETENTION_DAYS', 400, [1, 36_500]),
    sweepMinutes: reader.number('SWEEP_MINUTES', 5, [1, 1440]),
    logLevel: readLogLevel(reader),
    dryRun: reader.text('DRY_RUN') === '1',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
  const [first, ...rest] = reader.problems;
  return first === undefined ? parsed(settings) : failed(first, ...rest);
}
