/** Stands for what a file has not said. */
export const none = -1;

/** The `cob=`, `cfi=` and `cfn=` that were read last, while they may still belong to a callee: numbers in the builder. */
export class PendingCallee {
  object = none;
  file = none;
  name = none;
  /** Whether its own lines before the name belong to another callee. */
  isBare = false;

  forget(): void {
    this.object = none;
    this.file = none;
    this.name = none;
    this.isBare = false;
  }

  setObject(object: number): void {
    this.#begin();
    this.object = object;
  }

  setFile(file: number): void {
    this.#begin();
    this.file = file;
  }

  /** A callee without `calls=` after it was never called for a cost; the names before the next one are new. */
  #begin(): void {
    if (this.name !== none) this.forget();
  }

  /**
   * With `--compress-mangled=yes` lines `cfn=(8) part` that define parts of the callee's name stand between its `cob=`, `cfi=`
   * and its own `cfn=(9) (8)'(7)`. Otherwise a second `cfn=` without `calls=` before it is a new callee.
   */
  nameIt(name: number, isComposed: boolean): void {
    this.isBare = this.name !== none && !isComposed;
    this.name = name;
  }
}
