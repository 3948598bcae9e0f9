import { readCallgrind } from '../formats/callgrind-out.ts';
import { parsed } from '../model/parsed.ts';
import type { Tool } from './tool.ts';

/** Costs by line and by call, counted by a simulator. */
export const callgrind: Tool = {
  id: 'callgrind',
  title: 'callgrind',
  gives:
    'Costs by source line and by call, for every event of the file. Parts and addresses are summed up, and the sums must equal the totals that the file itself gives.',
  command: 'valgrind --tool=callgrind --callgrind-out-file=FILE --dump-instr=yes --dump-line=yes COMMAND',
  docs: 'https://valgrind.org/docs/manual/cl-format.html',
  sniff: (head) => {
    const text = new TextDecoder('latin1').decode(head);
    if (/^# callgrind format|^creator: callgrind/m.test(text)) return 'certain';
    // Other profilers write the format without naming it.
    return /^events:/m.test(text) && /^(?:fn=|version:|positions:)/m.test(text) ? 'perhaps' : 'no';
  },
  read: (source) => {
    const profile = readCallgrind(source);
    return profile.kind === 'ok'
      ? parsed({ kind: 'profile', profile: profile.value }, profile.warnings)
      : profile;
  },
};
