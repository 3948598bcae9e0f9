import { formatPosition, type Position } from './position.ts';

/**
 * Every kind of problem Brakeline reports, with what it means. Codes are never reused.
 * `docs/problems.md` is generated from this list.
 */
export const problemCatalogue = {
  'config-missing': 'No configuration file was found.',
  'config-syntax': 'The configuration is not valid YAML.',
  'config-unknown-key': 'The configuration has a key that Brakeline does not know.',
  'config-invalid': 'A value in the configuration has the wrong type or form.',
  'config-not-applied': 'The pull request edits the configuration; the edit applies after the merge.',
  usage: 'The command line or an input of the Action is wrong.',
  'event-refused': 'The workflow was started by an event on which running a pull request is unsafe.',
  'file-unreadable': 'A file could not be read.',
  'format-damaged': 'A tool wrote something that does not follow its own format.',
  'format-unknown-key': 'A tool wrote a kind of line that Brakeline does not know; the rest was read.',
  'case-repeated': 'A benchmark tool wrote two cases with one name.',
  'cases-left-out': 'The suites together have more cases than a report holds.',
  'case-renamed': 'The name of a case is longer than Brakeline keeps, and was shortened.',
  'counters-alike': 'Names of several counters of one case become the same name.',
  'counters-left-out': 'The suites have more distinct counters than a report holds.',
  'values-left-out': 'The suites together have more raw values than a report has room for.',
  'results-cut': 'A file of results ends too early or is damaged; what stands before that place was read.',
  'suite-unread': 'The results of a suite were not found, or no tool is known that wrote them.',
  'report-invalid': 'A report does not follow the report format.',
  'report-mismatched': 'A report is about other commits than the run that made it.',
  'run-foreign': 'A workflow run is not one from which the app takes reports.',
  'report-too-large': 'A report is larger than Brakeline will read.',
  'git-failed': 'A git command failed.',
  'merge-base-missing': 'The merge base of base and head is not in this clone.',
  'uncommitted-changes': 'The working tree differs from the commit that is measured.',
  'build-failed': 'The build command failed.',
  'setup-failed': "A benchmark's setup command failed.",
  'benchmark-crashed': 'A benchmark ended with an error.',
  'benchmark-timed-out': 'A benchmark ran longer than its timeout and was stopped.',
  'benchmark-unmeasured': 'A benchmark ran but the measuring tool wrote no result.',
  'base-missing': 'There is nothing to compare with on the base side.',
  'tool-missing': 'A program that is needed is not installed.',
  'tool-failed': 'A measuring tool failed.',
  'counters-unavailable': 'This machine has no usable hardware counters.',
  'counters-dishonest': 'Some hardware counters of this machine do not count.',
  'counter-rejected': 'A counter value was zero, multiplexed or implausible and was not used.',
  'round-repeated': 'A round strayed from its siblings and was measured again.',
  'runtime-unsteady': 'What makes a program do the same work each time could not be applied.',
  'layout-not-varied': 'Several layouts of the code were asked for, and the builds do not differ.',
  'exact-not-repeating': 'A count that should repeat exactly differed between runs.',
  'environments-differ': 'Two measurements come from unlike environments.',
  'too-few-rounds': 'There are too few rounds for the confidence that the gate needs.',
  'interval-straddles': 'The interval reaches over the threshold.',
  'profile-joined': 'A profile was put together from several files of one run.',
  'profile-partial': 'A profile tells only of a part of what ran.',
  'profile-unattributed': 'A regression could not be traced to changed lines.',
  'profile-sampled':
    'Callgrind gave no profile of a benchmark that regressed, so it was sampled: time is spent there.',
  'memory-estimated': 'The peak memory of a process was explained by its heap, which is only a part of it.',
  'debug-info-missing': 'A program was built without line information.',
  'artifact-unavailable': 'The artifact service could not be used.',
  'artifact-missing': 'A run left no artifact of Brakeline for this attempt, or it has expired.',
  'artifact-refused': 'An artifact is not one that Brakeline reads: wrong origin, size, digest or content.',
  'diff-partial': 'GitHub does not tell the whole diff of a pull request.',
  'github-refused': 'GitHub refused a call of the app.',
  'github-credentials': "GitHub did not accept the app's credentials.",
  'repository-moved': 'The name of a repository belongs to another repository now.',
  'github-unavailable': 'GitHub gave no answer, or asked the app to wait.',
  'store-locked': 'Another process uses the embedded store.',
  'store-restored': 'The embedded store was damaged and was restored from a snapshot.',
  'store-unusable': 'The store could not be opened.',
  'samples-lost': 'Samples were lost, or the kernel lowered the sampling rate.',
  'stacks-truncated': 'Sampled stacks end before the start of the program or thread.',
  'threads-beyond-cores': 'A benchmark was run with more threads than processors may run it.',
  'too-few-samples': 'There are too few samples for a number.',
  'sampling-unavailable': 'This machine cannot sample what was asked for.',
  interrupted: 'The run was stopped by a signal.',
} as const satisfies Record<string, string>;

/** The stable name of a kind of problem. */
export type ProblemCode = keyof typeof problemCatalogue;

/**
 * Something that a user can mend. `message` says what is wrong with the value seen;
 * `hint` names the next step and never restates the message. Both are clauses that can stand after a colon: they begin with
 * a small letter unless with a name, and end without a full stop.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
  readonly at?: Position;
}

/** One problem as text: `file:line:column: message` and the hint on a line of its own. */
export function formatProblem(problem: Problem): string {
  const place = problem.at === undefined ? '' : `${formatPosition(problem.at)}: `;
  return `${place}${problem.message}\n  hint: ${problem.hint}`;
}
