/** In a process of its own: reads so many MB of parts that are alike as they are made, and prints peak memory in MB and rows. */
import { readFileSync } from 'node:fs';
import { readCallgrind } from '../../src/core/formats/callgrind-out.ts';

const [megabytes = '0'] = process.argv.slice(2);
const part = readFileSync('fixtures/tools/callgrind/instructions-and-jumps.out');

function* repeat(bytes: number): Generator<Uint8Array> {
  for (let given = 0; given < bytes; given += part.length) yield part;
}

const read = readCallgrind({ name: 'generated', chunks: repeat(Number(megabytes) * 1e6) });
const rows = read.kind === 'ok' && read.value.damaged !== true ? read.value.lines.count : 0;
console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024, rows }));
