/**
 * What GitHub's code scanning accepts and shows of a SARIF log; docs/sarif.md has the table. Where GitHub shows less than
 * it accepts, the smaller number stands, because it cuts by rules of its own.
 */
export const sarifLimits = {
  results: 5_000,
  /** Related lines of one result; GitHub shows 100 locations. */
  relatedLocations: 20,
  /** Steps of a code flow; GitHub shows 1,000. */
  flowLocations: 100,
  /** Benchmarks named in one message. */
  causes: 5,
  /** Characters of a name or a source line in a message. */
  name: 200,
  /** Characters of a rule's short and full description. */
  description: 1_024,
  /** Notifications about what has no line. */
  notifications: 100,
  /**
   * Bytes of all results before compression. GitHub limits the compressed file to 10 MB, so that this with a megabyte of
   * rules and notifications is always inside it.
   */
  resultBytes: 9_000_000,
} as const;
