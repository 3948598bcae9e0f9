import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';

/** More problems of one file than this are counted, not listed. */
const listed = 20;

/** One thing that is wrong with a line. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** Collects the problems of one file, at most twenty of them in full. */
export class ProblemLog {
  #file: string;
  readonly #problems: Problem[] = [];
  readonly #leftOut = new Set<string>();
  #damages = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** From now on lines are those of this file. */
  enter(file: string): void {
    this.#file = file;
  }

  /** Whether something was found that makes the numbers of the file doubtful. */
  get damaged(): boolean {
    return this.#damages > 0;
  }

  /** A line that breaks the format. */
  damage(fault: LineFault): void {
    this.#damages++;
    if (this.#damages <= listed) this.#problems.push(this.#problem('format-damaged', fault));
  }

  /** Lines of a kind that the reader does not know, such as `that begin with "rec="`; told once for each kind. */
  leftOut(kind: string, line: number): void {
    if (this.#leftOut.has(kind) || this.#leftOut.size >= listed) return;
    this.#leftOut.add(kind);
    this.#problems.push(
      this.#problem('format-unknown-key', {
        line,
        message: `lines ${kind} were left out`,
        hint: 'the rest of the file was read; report the tool and its version so that these can be read too',
      }),
    );
  }

  /** Every problem so far, in the order of the file. */
  problems(): readonly Problem[] {
    const more = this.#damages - listed;
    if (more <= 0) return [...this.#problems];
    const rest: Problem = {
      code: 'format-damaged',
      message: `${this.#file} has ${more} more damaged ${more === 1 ? 'line' : 'lines'}`,
      hint: 'make the file again: it is not what the tool wrote',
    };
    return [...this.#problems, rest];
  }

  /** What `make` returns, with the warnings; every problem instead where the file is damaged. */
  settle<T>(make: () => T): Parsed<T> {
    const problems = this.problems();
    return this.damaged && isNonEmpty(problems) ? failed(...problems) : parsed(make(), problems);
  }

  #problem(code: ProblemCode, { line, message, hint }: LineFault): Problem {
    return { code, message, hint, at: { file: this.#file, line } };
  }
}
