import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecordStats } from '../../../src/core/formats/perf-record-stats.ts';

// As perf 6.1 wrote it for a program that was sampled faster than its buffer took.
const written = `
Aggregated stats:
           TOTAL events:      13011
            MMAP events:          1  ( 0.0%)
            LOST events:         13  ( 0.1%)
        THROTTLE events:          2  ( 0.0%)
          SAMPLE events:      12530  (96.3%)
    LOST_SAMPLES events:          2  ( 0.0%)
task-clock stats:
          SAMPLE events:      12530
    LOST_SAMPLES events:       1423
`;

test('samples, losses and throttling are read from the statistics of perf report', () => {
  assert.deepEqual(readRecordStats(written), { samples: 12530, lostSamples: 1423, throttled: 2 });
});

test('a text without statistics tells of no samples', () => {
  assert.deepEqual(readRecordStats(''), { samples: 0, lostSamples: 0, throttled: 0 });
});
