import type { AddressFilter } from './callgrind-out-addresses.ts';
import { none, PendingCallee } from './callgrind-out-callee.ts';
import { bodyKeys as keys } from './callgrind-out-keys.ts';
import { NameSpace, unknownName } from './callgrind-out-names.ts';
import type { ProfileBuilder } from './profile-builder.ts';

/** What a file or an object that is not known is called, by its number in the builder. */
const unnamed = 0;

/** Where in the program the next costs are, as the lines that name objects, files and functions have said. */
export class CallgrindPlace {
  /** Where cost lines are: a file of inlined code between `fi=` and `fe=`. */
  file = unnamed;
  /** The function that costs belong to, once it had one. */
  function = none;
  keepsAddress = false;
  /** Whether damage took the name of the function, so that costs are left out until the next one. */
  isLost = false;
  readonly pending = new PendingCallee();
  readonly #builder: ProfileBuilder;
  readonly #addresses: AddressFilter;
  readonly #objects: NameSpace;
  readonly #files: NameSpace;
  readonly #functions: NameSpace;
  #object = unnamed;
  /** The file of the last `fl=`, to which every `fn=` returns. */
  #functionFile = unnamed;
  #functionName = none;

  constructor(builder: ProfileBuilder, addresses: AddressFilter) {
    this.#builder = builder;
    this.#addresses = addresses;
    this.#objects = new NameSpace(builder.objects, { stripRecursion: false });
    this.#files = new NameSpace(builder.files, { stripRecursion: false });
    this.#functions = new NameSpace(builder.functionNames, { stripRecursion: true });
  }

  /** Forgets everything, ids too. */
  reset(): void {
    for (const names of [this.#objects, this.#files, this.#functions]) names.reset();
    this.forget();
    this.isLost = false;
  }

  /** Forgets where it is, but no id. */
  forget(): void {
    this.#enterObject(unnamed);
    this.#functionFile = unnamed;
    this.file = unnamed;
    this.#functionName = none;
    this.function = none;
    this.pending.forget();
  }

  /** The names among which the value of that key is one. */
  namesOf(key: number): NameSpace | undefined {
    switch (key) {
      case keys.fn:
      case keys.cfn:
      case keys.jfn:
        return this.#functions;
      case keys.fi:
      case keys.fe:
      case keys.cfi:
      case keys.cfl:
      case keys.fl:
      case keys.jfi:
        return this.#files;
      case keys.ob:
      case keys.cob:
        return this.#objects;
    }
    return undefined;
  }

  /**
   * Goes where the line with that key and that name says. A file or an object whose name damage took has none; a function
   * without one takes its costs along.
   */
  take(key: number, name: number): void {
    const known = name === unknownName ? unnamed : name;
    switch (key) {
      case keys.fn:
        this.#enterFunction(name);
        break;
      case keys.cfn:
        if (name === unknownName) this.pending.forget();
        else this.pending.nameIt(name, this.#functions.composed);
        break;
      case keys.cob:
        this.pending.setObject(known);
        break;
      case keys.cfi:
      case keys.cfl:
        this.pending.setFile(known);
        break;
      case keys.ob:
        this.#enterObject(known);
        break;
      case keys.fl:
        this.#functionFile = known;
        this.file = known;
        break;
      case keys.fi:
      case keys.fe:
        this.file = known;
    }
  }

  /** Whether there is a function now that costs can go to: false before the first `fn=`. */
  defineFunction(): boolean {
    if (this.function !== none) return true;
    if (this.#functionName === none) return false;
    this.function = this.#builder.function(this.#object, this.#functionFile, this.#functionName);
    return true;
  }

  /** Callgrind leaves out what equals the caller's object and the file that it is in, inlined or not. */
  defineCallee(): number {
    const { isBare, object, file, name } = this.pending;
    return this.#builder.function(
      isBare || object === none ? this.#object : object,
      isBare || file === none ? this.file : file,
      name,
    );
  }

  #enterObject(object: number): void {
    this.#object = object;
    this.keepsAddress = this.#addresses(object);
  }

  #enterFunction(name: number): void {
    this.pending.forget();
    this.function = none;
    this.#functionName = name;
    this.file = this.#functionFile;
    this.isLost = name === unknownName;
  }
}
