/** What a line of the log says beside its message. No token, no secret and no payload ever goes in. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** How much the log says, the most talkative first. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;

/** One of `logLevels`. */
export type LogLevel = (typeof logLevels)[number];

/** Structured log: one JSON object a line. */
export interface Log {
  readonly debug: (message: string, fields?: LogFields) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
  /** The same log with fields on every line, such as the delivery's id. */
  readonly with: (fields: LogFields) => Log;
}

/** What GitHub's tokens and keys look like, in case one gets into the text of an error. */
const secrets =
  /\b(gh[a-z]_[\w.-]{20,}|github_pat_\w{20,}|v1\.[0-9a-f]{40}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,})|-----BEGIN[\s\S]*?-----END[^-]*-----/g;

/** Text without anything that looks like a secret. */
function redact(text: string): string {
  return text.replace(secrets, '[redacted]');
}

/** A log that hands each line to `write`, without the end of the line. */
export function createLog(level: LogLevel, write: (line: string) => void, fields: LogFields = {}): Log {
  const least = logLevels.indexOf(level);
  const line =
    (own: LogLevel) =>
    (message: string, more: LogFields = {}): void => {
      if (logLevels.indexOf(own) < least) return;
      write(
        redact(JSON.stringify({ time: new Date().toISOString(), level: own, message, ...fields, ...more })),
      );
    };
  return {
    debug: line('debug'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    with: (more) => createLog(level, write, { ...fields, ...more }),
  };
}
