/** Every measurement of this directory by the name of its file, in the order in which `npm run bench` runs them. */
export const benchNames = [
  'action-start',
  'gate-overhead',
  'read-callgrind',
  'blame',
  'read-perf-script',
  'read-cases',
  'sampling-cost',
  'collectors',
  'compare-reports',
  'verdicts',
  'app-evaluation',
  'app-idle',
  'app-load',
  'app-crash',
] as const;
