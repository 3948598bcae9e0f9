/** What `perf report --stats` says of a recording beside its samples. */
export interface RecordStats {
  readonly samples: number;
  readonly lostSamples: number;
  /** How often the kernel lowered the rate: the only sign that it gives. */
  readonly throttled: number;
}

/**
 * Reads the text of `perf report --stats`. `LOST_SAMPLES` counts records in the first section and samples in the section of
 * an event (perf 6.1); where no event has one, the records `LOST` are counted, which lost one sample each or more.
 */
export function readRecordStats(text: string): RecordStats {
  const sections = text.split(/^\S.* stats:$/m);
  const count = (section: string, name: string): number =>
    Number(new RegExp(`^ +${name} events: +(\\d{1,15})`, 'm').exec(section)?.[1] ?? 0);
  const [, whole = '', ...events] = sections;
  const lost = events.reduce((sum, section) => sum + count(section, 'LOST_SAMPLES'), 0);
  return {
    samples: events.reduce((sum, section) => sum + count(section, 'SAMPLE'), 0),
    lostSamples: Math.max(lost, count(whole, 'LOST')),
    throttled: count(whole, 'THROTTLE'),
  };
}
