/**
 * Whether a benchmark's name fits a glob, in which `*` stands for any characters, none too, and everything else for
 * itself. Time is at most the product of both lengths, however many stars there are.
 */
export function matchesGlob(glob: string, name: string): boolean {
  let inGlob = 0;
  let inName = 0;
  let star = -1;
  let resume = 0;
  while (inName < name.length) {
    if (glob[inGlob] === '*') {
      star = inGlob;
      resume = inName;
      inGlob += 1;
    } else if (glob[inGlob] === name[inName]) {
      inGlob += 1;
      inName += 1;
    } else if (star !== -1) {
      resume += 1;
      inName = resume;
      inGlob = star + 1;
    } else {
      return false;
    }
  }
  return /^\**$/.test(glob.slice(inGlob));
}
