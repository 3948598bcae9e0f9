const mebibyte = 1024 * 1024;

/**
 * What an artifact of a pull request may cost us. Its content is a stranger's claim: these bound time and memory whatever
 * it is. A report of 200 benchmarks with their rounds has 1 to 2 MB; flame graphs are counted but never inflated.
 */
export const artifactLimits = {
  /** Categories of one attempt. */
  artifacts: 20,
  /** Bytes of the archive, as GitHub tells them and as they arrive. */
  archive: 64 * mebibyte,
  /** Seconds for the whole download. */
  seconds: 60,
  /** Files in the archive: three of ours and a flame graph for each explained benchmark. */
  entries: 512,
  /** Bytes of one file that is inflated. */
  entry: 32 * mebibyte,
  /** Bytes of all files, by what the archive says of those that are not inflated. */
  total: 512 * mebibyte,
  /** Inflated bytes for one of the archive, in files past `ratioFrom`. Deflate reaches 1,032; our reports 10 to 40. */
  ratio: 200,
  ratioFrom: mebibyte,
} as const;

/** The same bounds as a type, so that a test can set smaller ones. */
export type ArtifactLimits = Readonly<Record<keyof typeof artifactLimits, number>>;
