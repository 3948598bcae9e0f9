import { execFileSync } from 'node:child_process';

/** Whether perf can set breakpoints here; not every machine lets it. */
export function canWatch(): boolean {
  try {
    execFileSync('perf', ['stat', '-e', 'mem:0x1000/8:w', 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
