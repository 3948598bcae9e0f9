import { parse, stringify } from 'yaml';

/** What was found in a repository for its first configuration. */
export interface StarterConfigOptions {
  /** The build command; left out of the file when absent. */
  readonly build?: string;
  /** The benchmarks that were found; an example stands in their place when there are none. */
  readonly benchmarks: readonly { readonly name: string; readonly run: string }[];
}

/** A value on one line: plain where that means the same, else quoted as in JSON, which YAML reads too. */
function scalar(text: string): string {
  const plain = stringify(text, { lineWidth: 0 }).trimEnd();
  return !plain.includes('\n') && parse(plain) === text ? plain : JSON.stringify(text);
}

/** The text of a first `.github/brakeline.yml`. It decodes without problems when names and commands do. */
export function starterConfig({ build, benchmarks }: StarterConfigOptions): string {
  const example = benchmarks.length === 0;
  const listed = example ? [{ name: 'example', run: './bench' }] : benchmarks;
  return [
    '# What Brakeline builds, runs and allows. Every key: docs/configuration.md of Brakeline.',
    ...(build === undefined ? ['# build: make'] : [`build: ${scalar(build)}`]),
    'benchmarks:',
    ...(example
      ? ['  # Replace this: a command that does the same work every time, ideally for 0.1 s to 5 s.']
      : []),
    ...listed.flatMap(({ name, run }) => [`  - name: ${scalar(name)}`, `    run: ${scalar(run)}`]),
    '',
    '# A change counts when it is past both minima. Instructions block; times are shown and do not block.',
    '# gate:',
    '#   instructions: { relative: 0.2 %, absolute: 20000 }',
    '#   wall_time: { relative: 5 %, absolute: 1 ms, on: warn }',
    '',
    '# Absolute limits, whatever the base does.',
    '# budgets:',
    `#   - { metric: peak_rss, benchmark: "*", max: 500 MB }`,
    '',
  ].join('\n');
}
