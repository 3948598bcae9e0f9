import { bodyKeys as keys, packKey } from './callgrind-out-keys.ts';
import { NameSpace, unknownName } from './callgrind-out-names.ts';
import { CostLineReader, describeCostFault } from './cost-line.ts';
import { LineCursor } from './line-cursor.ts';
import type { ProfileBuilder } from './profile-builder.ts';

/** A line `key=value`: the key is `bytes[start, mark)`, the value `bytes[mark + 1, end)`. */
export interface Assignment {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly mark: number;
  readonly end: number;
}

/** Whether the addresses of an object, by its number in the builder, are worth a row each. */
export type AddressFilter = (object: number) => boolean;

const none = -1;
const unknownId = 'the name is an id that no line before it defines';

/** The names, calls and costs of a callgrind file. Its methods return what is wrong with the line, or undefined. */
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
  #next: 'self' | 'call' | 'jump' = 'self';
  #object = 0;
  #keepsAddress = false;
  /** The file of the last `fl=`, to which every `fn=` returns. */
  #functionFile = 0;
  /** Where cost lines are: a file of inlined code between `fi=` and `fe=`. */
  #file = 0;
  /** The name of the last `fn=`, and its function once it had a cost. */
  #functionName = none;
  #function = none;
  /** The last `cob=` and `cfi=`, while they may still belong to a callee. */
  #calleeObject = none;
  #calleeFile = none;
  #calleeName = none;
  #calleeIsBare = false;
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
    this.#enterObject(0);
    this.#functionFile = 0;
    this.#file = 0;
    this.#functionName = none;
    this.#function = none;
    this.#forgetCallee();
    return fault;
  }

  readCostLine(bytes: Uint8Array, start: number, end: number): string | undefined {
    const { costs } = this;
    const kind = this.#next;
    this.#next = 'self';
    const fault = costs.read(bytes, start, end);
    if (fault !== undefined) return describeCostFault(fault);
    if (kind === 'jump') return undefined;
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
      this.#forgetCallee();
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
        this.#next = 'jump';
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
    if (object === unknownName) return unknownId;
    this.#enterObject(object);
    return undefined;
  }

  #enterObject(object: number): void {
    this.#object = object;
    this.#keepsAddress = this.#addresses(object);
  }

  #setFunctionFile(line: Assignment): string | undefined {
    const fault = this.#setFile(line);
    if (fault === undefined) this.#functionFile = this.#file;
    return fault;
  }

  #setFile(line: Assignment): string | undefined {
    const file = resolve(this.#files, line);
    if (file === unknownName) return unknownId;
    this.#file = file;
    return undefined;
  }

  #enterFunction(line: Assignment): string | undefined {
    this.#forgetCallee();
    this.#function = none;
    this.#functionName = resolve(this.#functions, line);
    this.#file = this.#functionFile;
    return this.#functionName === unknownName ? unknownId : undefined;
  }

  #defineFunction(): number {
    return this.#builder.function(this.#object, this.#functionFile, this.#functionName);
  }

  #setCalleeObject(line: Assignment): string | undefined {
    this.#beginCallee();
    this.#calleeObject = resolve(this.#objects, line);
    return this.#calleeObject === unknownName ? unknownId : undefined;
  }

  #setCalleeFile(line: Assignment): string | undefined {
    this.#beginCallee();
    this.#calleeFile = resolve(this.#files, line);
    return this.#calleeFile === unknownName ? unknownId : undefined;
  }

  /**
   * With `--compress-mangled=yes` lines `cfn=(8) part` that define parts of the callee's name stand between its `cob=`, `cfi=`
   * and its own `cfn=(9) (8)'(7)`. Otherwise a second `cfn=` without `calls=` before it is a new callee.
   */
  #nameCallee(line: Assignment): string | undefined {
    const second = this.#calleeName !== none;
    this.#calleeName = resolve(this.#functions, line);
    this.#calleeIsBare = second && !this.#functions.composed;
    return this.#calleeName === unknownName ? unknownId : undefined;
  }

  /** Callgrind leaves out what equals the caller's object and the file that it is in, inlined or not. */
  #defineCallee(): number {
    const bare = this.#calleeIsBare;
    const object = bare || this.#calleeObject === none ? this.#object : this.#calleeObject;
    const file = bare || this.#calleeFile === none ? this.#file : this.#calleeFile;
    return this.#builder.function(object, file, this.#calleeName);
  }

  /** `calls=times target`; the target's position does not count as the last position. */
  #readCalls({ bytes, mark, end }: Assignment): string | undefined {
    if (this.#calleeName === none) return 'the calls name no callee';
    this.#callee = this.#defineCallee();
    this.#number.open(bytes, mark + 1, end);
    this.#callTimes = this.#number.number();
    if (this.#callTimes < 0) return 'the number of calls is no whole number below 2^53';
    this.#next = 'call';
    return undefined;
  }

  /** A callee without `calls=` after it was never called for a cost; the names before the next one are new. */
  #beginCallee(): void {
    if (this.#calleeName !== none) this.#forgetCallee();
  }

  #forgetCallee(): void {
    this.#calleeObject = none;
    this.#calleeFile = none;
    this.#calleeName = none;
    this.#calleeIsBare = false;
  }

  #missingPosition(): string | undefined {
    if (this.#next === 'self') return undefined;
    this.#next = 'self';
    return 'the calls or jumps before this line have no position of their own';
  }
}

function resolve(names: NameSpace, { bytes, mark, end }: Assignment): number {
  return names.resolve(bytes, mark + 1, end);
}
