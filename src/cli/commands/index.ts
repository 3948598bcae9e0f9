import type { Command } from '../command.ts';
import { calibrate } from './calibrate.ts';
import { compare } from './compare.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { flamegraph } from './flamegraph.ts';
import { history } from './history.ts';
import { hotspots } from './hotspots.ts';
import { importHistory } from './import.ts';
import { init } from './init.ts';
import { pr } from './pr.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

/** Every subcommand, in the order of the help text. */
export const commands: readonly Command[] = [
  doctor,
  init,
  run,
  pr,
  calibrate,
  compare,
  report,
  importHistory,
  history,
  explain,
  hotspots,
  flamegraph,
  verify,
  serve,
];
