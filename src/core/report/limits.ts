/** What a report may hold at most. Decoding stops at these, so that a hostile document costs bounded time and memory. */
export const reportLimits = {
  /** UTF-16 code units of the whole text. */
  text: 128 * 1024 * 1024,
  /** Nesting of arrays and objects; a real report needs 9. */
  depth: 32,
  /** Numbers, strings, arrays, objects and so on in the whole document. */
  values: 10_000_000,
  /** The same in one entry of a list, such as one benchmark with all its rounds. */
  valuesPerEntry: 400_000,
  benchmarks: 20_000,
  /** Verdicts, and reasons of the decision. */
  verdicts: 1_000_000,
  rounds: 1_000,
  metrics: 200,
  /** Quantiles of a summary, parameters of a case. */
  quantiles: 100,
  /** Cache lines of a side that threads fight over. */
  contendedLines: 50,
  /** Users of such a line, threads of a user, and fields that it touches. */
  contenders: 32,
  /** Parts of such a line. */
  lineParts: 128,
  /** Functions, and lines, in which one benchmark was sampled. */
  hotPlaces: 50,
  /** Entries of every other list. */
  entries: 10_000,
  /** Code units of a name: those of a suite (200), a slash, those of a case (1,024), and a number of its own. */
  name: 1_280,
  path: 4_096,
  /** Code units of a message, a command or a source line. */
  message: 8_192,
  /** Problems that are reported one by one. */
  problems: 100,
} as const;
