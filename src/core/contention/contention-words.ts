import type { ContendedLine, Contender } from '../model/contention.ts';

const fieldsTold = 3;

/** Where the code stands: `count_left at src/counters.c:20`. */
function placeOf({ function: name, file, line }: Contender): string {
  const where = file === '' ? '' : ` at ${file}${line > 0 ? `:${line}` : ''}`;
  return `${name === '' ? 'unknown code' : name}${where}`;
}

/** What one side of a fight does, as a clause without markup: `count_left at src/counters.c:20 writes totals.left`. */
export function describeContender(contender: Contender): string {
  const { fields, writes, threads } = contender;
  const told = fields.slice(0, fieldsTold).join(', ');
  const more = fields.length > fieldsTold ? ', …' : '';
  const what = fields.length === 0 ? 'a part of the line' : `${told}${more}`;
  const who = threads.length === 0 ? '' : ` in ${threads.slice(0, fieldsTold).join(', ')}`;
  return `${placeOf(contender)} ${writes ? 'writes' : 'reads'} ${what}${who}`;
}

/** The two sides of a line in words: who does what, beside whom; where no field is known, in which memory. */
export function describeFight({ owner, contenders: [one, other] }: ContendedLine): string {
  const bare = one.fields.length === 0 || other.fields.length === 0;
  const where = bare && owner !== '' ? `; the line is of ${owner}` : '';
  return `${describeContender(one)}, ${describeContender(other)}${where}`;
}
