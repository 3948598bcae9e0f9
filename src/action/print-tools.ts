import { info } from '@actions/core';
import { exec } from '@actions/exec';

const tools = ['git', 'perf', 'valgrind', 'cc'] as const;

/** Writes the versions of the programs that a run uses into the log. A missing one is told by the run, with its mend. */
export async function printTools(): Promise<void> {
  for (const tool of tools) {
    try {
      await exec(tool, ['--version'], { env: { PATH: process.env['PATH'] ?? '' }, ignoreReturnCode: true });
    } catch {
      info(`${tool}: not found`);
    }
  }
}
