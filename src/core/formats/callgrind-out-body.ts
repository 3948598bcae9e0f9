import type { AddressFilter } from './callgrind-out-addresses.ts';
import { none, PendingCallee } from './callgrind-out-callee.ts';
import { type Assignment, bodyKeys as keys, packKey } from './callgrind-out-keys.ts';
import { NameSpace, unknownName } from './callgrind-out-names.ts';
import { CostLineReader, describeCostFault } from './cost-line.ts';
import { LineCursor } from './line-cursor.ts';
import type { ProfileBuilder } from './profile-builder.ts';

/** What a file or an object that is not known is called, by its number in the builder. */
const unnamed = 0;
const unknownId = 'the name is an id that no line before it defines';

/**
 * The names, calls and costs of a callgrind file. Its methods return what is wrong with the line, or undefined. Behind a line
 * that is damaged no cost goes to what stood before it: what cannot be placed for certain is left out, or has no name.
 */
export class CallgrindBody {
  readonly costs = new CostLineReader();
  /** Lines with a self or inclusive cost since the caller set it to 0. */
  costLines = 0;
  readonly #builder: ProfileBuilder;
  readonly #objects: NameSpace;
  readonly #files: NameSpace;
  readonly #functions: NameSpace;
  readonly #number = new LineCursor();
  readonly #addresses: AddressFilter;
  /** The place of the last cost: one object for all lines of a file. */
  readonly #place = { fn: none, file: 0, line: 0, address: 0 };
  /** What the next position line belongs to. */
  #next: 'self' | 'call' | 'nothing' = 'self';
  #object = 0;
  #keepsAddress = false;
  /** The file of the last `fl=`, to which every `fn=` returns. */
  #functionFile = 0;
  /** Where cost lines are: a file of inlined code between `fi=` and `fe=`. */
  #file = 0;
  /** The name of the last `fn=`, and its function once it had a cost. */
  #functionName = none;
  #function = none;
  /** Whether damage took the name of the function, so that costs are left out until the next one. */
  #isLost = false;
  readonly #pending = new PendingCallee();
  #callee = none;
  #callTimes = 0;

  constructor(builder: ProfileBuilder, addresses: AddressFilter) {
    this.#builder = builder;
    this.#addresses = addresses;
    this.#objects = new NameSpace(builder.objects, { stripRecursion: false });
    this.#files = new NameSpace(builder.files, { stripRecursion: false });
    this.#functions = new NameSpace(builder.functionNames, { stripRecursion: true });
  }

  /** Forgets ids and positions, as each part and each process of a file begins anew. */
  reset(): string | undefined {
    const fault = this.#missingPosition();
    for (const space of [this.#objects, this.#files, this.#functions]) space.reset();
    this.costs.reset();
    this.costLines = 0;
    this.#forgetPlace();
    this.#isLost = false;
    return fault;
  }

  /** After a line of which nobody knows what it said: costs are left out until the next function. */
  loseTrack(): void {
    this.#forgetPlace();
    this.#isLost = true;
    this.#next = 'self';
    this.costs.losePosition();
  }

  /** Takes nothing from the next position line: what it belongs to was in a line that is damaged. */
  skipNextCost(): void {
    this.#next = 'nothing';
    this.#pending.forget();
  }

  #forgetPlace(): void {
    this.#enterObject(unnamed);
    this.#functionFile = unnamed;
    this.#file = unnamed;
    this.#functionName = none;
    this.#function = none;
    this.#pending.forget();
  }

  readCostLine(bytes: Uint8Array, start: number, end: number): string | undefined {
    const { costs } = this;
    const kind = this.#next;
    this.#next = 'self';
    const fault = costs.read(bytes, start, end);
    if (fault !== undefined) {
      this.#pending.forget();
      return describeCostFault(fault);
    }
    if (kind === 'nothing' || this.#isLost) return undefined;
    if (this.#functionName === none) return 'the cost stands before the first function';
    if (this.#function === none) this.#function = this.#defineFunction();
    this.costLines++;
    const place = this.#place;
    place.fn = this.#function;
    place.file = this.#file;
    place.line = costs.line;
    place.address = this.#keepsAddress ? costs.address : 0;
    if (kind === 'self') {
      this.#builder.addSelf(place, costs);
    } else {
      this.#builder.addCall(place, this.#callee, this.#callTimes, costs);
      this.#pending.forget();
    }
    return undefined;
  }

  /** Reads `key=value`; `unknown-key` where the body has no such key. */
  readAssignment(line: Assignment): string | undefined {
    const { bytes, start, mark } = line;
    const missing = this.#missingPosition();
    const fault = this.#assign(packKey(bytes, start, mark), line);
    return missing ?? fault;
  }

  #assign(key: number, line: Assignment): string | undefined {
    switch (key) {
      case keys.fn:
        return this.#enterFunction(line);
      case keys.cfn:
        return this.#nameCallee(line);
      case keys.calls:
        return this.#readCalls(line);
      case keys.fi:
      case keys.fe:
        return this.#setFile(line);
      case keys.cfi:
      case keys.cfl:
        return this.#setCalleeFile(line);
      case keys.cob:
        return this.#setCalleeObject(line);
      case keys.fl:
        return this.#setFunctionFile(line);
      case keys.ob:
        return this.#setObject(line);
      case keys.jump:
      case keys.jcnd:
        this.#next = 'nothing';
        return undefined;
      case keys.jfi:
        return resolve(this.#files, line) === unknownName ? unknownId : undefined;
      case keys.jfn:
        return resolve(this.#functions, line) === unknownName ? unknownId : undefined;
    }
    return 'unknown-key';
  }

  #setObject(line: Assignment): string | undefined {
    const object = resolve(this.#objects, line);
    this.#enterObject(object === unknownName ? unnamed : object);
    return object === unknownName ? unknownId : undefined;
  }

  #enterObject(object: number): void {
    this.#object = object;
    this.#keepsAddress = this.#addresses(object);
  }

  #setFunctionFile(line: Assignment): string | undefined {
    const fault = this.#setFile(line);
    this.#functionFile = this.#file;
    return fault;
  }

  #setFile(line: Assignment): string | undefined {
    const file = resolve(this.#files, line);
    this.#file = file === unknownName ? unnamed : file;
    return file === unknownName ? unknownId : undefined;
  }

  #enterFunction(line: Assignment): string | undefined {
    this.#pending.forget();
    this.#function = none;
    this.#functionName = resolve(this.#functions, line);
    this.#file = this.#functionFile;
    this.#isLost = this.#functionName === unknownName;
    return this.#isLost ? unknownId : undefined;
  }

  #defineFunction(): number {
    return this.#builder.function(this.#object, this.#functionFile, this.#functionName);
  }

  #setCalleeObject(line: Assignment): string | undefined {
    this.#pending.begin();
    const object = resolve(this.#objects, line);
    this.#pending.object = object === unknownName ? unnamed : object;
    return object === unknownName ? unknownId : undefined;
  }

  #setCalleeFile(line: Assignment): string | undefined {
    this.#pending.begin();
    const file = resolve(this.#files, line);
    this.#pending.file = file === unknownName ? unnamed : file;
    return file === unknownName ? unknownId : undefined;
  }

  #nameCallee(line: Assignment): string | undefined {
    const name = resolve(this.#functions, line);
    if (name === unknownName) this.#pending.forget();
    else this.#pending.nameIt(name, this.#functions.composed);
    return name === unknownName ? unknownId : undefined;
  }

  /** Callgrind leaves out what equals the caller's object and the file that it is in, inlined or not. */
  #defineCallee(): number {
    const { isBare, object, file, name } = this.#pending;
    return this.#builder.function(
      isBare || object === none ? this.#object : object,
      isBare || file === none ? this.#file : file,
      name,
    );
  }

  /** `calls=times target`; the target's position does not count as the last position. */
  #readCalls({ bytes, mark, end }: Assignment): string | undefined {
    this.#number.open(bytes, mark + 1, end);
    this.#callTimes = this.#number.number();
    const isNamed = this.#pending.name !== none;
    if (this.#isLost || !isNamed || this.#callTimes < 0) {
      this.skipNextCost();
      if (this.#isLost && isNamed) return undefined;
      return isNamed
        ? 'the number of calls is no whole number below 2^53'
        : 'the calls name no callee that is known';
    }
    this.#callee = this.#defineCallee();
    this.#next = 'call';
    return undefined;
  }

  #missingPosition(): string | undefined {
    if (this.#next === 'self') return undefined;
    this.#next = 'self';
    this.#pending.forget();
    return 'the calls or jumps before this line have no position of their own';
  }
}

function resolve(names: NameSpace, { bytes, mark, end }: Assignment): number {
  return names.resolve(bytes, mark + 1, end);
}
