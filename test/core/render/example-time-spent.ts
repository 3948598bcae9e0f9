import { shareOf } from '../../../src/core/attribute/find-hotspots.ts';
import type { TimeSpent } from '../../../src/core/model/time-spent.ts';

/** What a benchmark of the example would tell if callgrind could not run it; 100 samples of the base and 1,572 of the head. */
export const exampleTimeSpent: TimeSpent = {
  benchmark: 'parse',
  meaning: 'time is spent here',
  event: 'task-clock',
  period: 1_000_000,
  samples: { base: 100, head: 1572 },
  functions: [
    {
      function: 'find_name',
      file: 'src/names.c',
      object: '',
      base: shareOf(42, 100),
      head: shareOf(1500, 1572),
    },
    {
      function: '__memcmp_avx2_movbe',
      file: '',
      object: 'libc.so.6',
      base: shareOf(48, 100),
      head: shareOf(60, 1572),
    },
    { function: 'main', file: 'src/main.c', object: '', base: shareOf(10, 100), head: shareOf(12, 1572) },
  ],
  lines: [
    { function: 'find_name', file: 'src/names.c', line: 43, ...shareOf(1490, 1572) },
    { function: 'main', file: 'src/main.c', line: 12, ...shareOf(12, 1572) },
  ],
};
