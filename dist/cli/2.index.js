export const id = 2;
export const ids = [2];
export const modules = {

/***/ 9686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ readCallgrind),
  M: () => (/* binding */ readCostFile)
});

;// CONCATENATED MODULE: ./build/src/core/formats/byte-lines.js
const newline = 10;
const carriageReturn = 13;
const longestLine = 1 << 20;
class LineWalker {
    #visitor;
    #carry = new Uint8Array(0);
    #carried = 0;
    #dropping = false;
    #number = 1;
    constructor(visitor) {
        this.#visitor = visitor;
    }
    walk(bytes) {
        let start = 0;
        if (this.#carried > 0 || this.#dropping) {
            const first = bytes.indexOf(newline);
            this.#keep(bytes, 0, first < 0 ? bytes.length : first);
            if (first < 0)
                return;
            this.#endStraddlingLine();
            start = first + 1;
        }
        this.#keep(bytes, this.#walkWholeLines(bytes, start), bytes.length);
    }
    finish() {
        if (this.#dropping)
            this.#visitor.tooLong(this.#number);
        else if (this.#carried > 0)
            this.#visitor.unfinished(this.#number);
    }
    #walkWholeLines(bytes, from) {
        let start = from;
        for (let at = from; at < bytes.length; at++) {
            if (bytes[at] !== newline)
                continue;
            this.#emit(bytes, start, at);
            start = at + 1;
        }
        return start;
    }
    #emit(bytes, start, end) {
        const trimmed = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
        this.#visitor.line(bytes, start, trimmed, this.#number);
        this.#number++;
    }
    #endStraddlingLine() {
        if (this.#dropping) {
            this.#visitor.tooLong(this.#number);
            this.#number++;
        }
        else {
            this.#emit(this.#carry, 0, this.#carried);
        }
        this.#carried = 0;
        this.#dropping = false;
    }
    #keep(bytes, start, end) {
        const needed = this.#carried + end - start;
        if (needed > longestLine)
            this.#dropping = true;
        if (this.#dropping)
            return;
        if (needed > this.#carry.length) {
            const larger = new Uint8Array(Math.max(256, needed * 2));
            larger.set(this.#carry.subarray(0, this.#carried));
            this.#carry = larger;
        }
        this.#carry.set(bytes.subarray(start, end), this.#carried);
        this.#carried = needed;
    }
}
function forEachLine(chunks, visitor) {
    const walker = new LineWalker(visitor);
    for (const chunk of chunks) {
        walker.walk(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    walker.finish();
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-keys.js
const longestKey = 6;
function packKey(bytes, start, end) {
    if (end - start > longestKey)
        return -1;
    let packed = 0;
    for (let at = start; at < end; at++) {
        const letter = (bytes[at] ?? 0) - 96;
        if (letter < 1 || letter > 26)
            return -1;
        packed = packed * 32 + letter;
    }
    return packed;
}
function pack(key) {
    return packKey(new TextEncoder().encode(key), 0, key.length);
}
const bodyKeys = {
    ob: pack('ob'),
    fl: pack('fl'),
    fi: pack('fi'),
    fe: pack('fe'),
    fn: pack('fn'),
    cob: pack('cob'),
    cfi: pack('cfi'),
    cfl: pack('cfl'),
    cfn: pack('cfn'),
    calls: pack('calls'),
    jump: pack('jump'),
    jcnd: pack('jcnd'),
    jfi: pack('jfi'),
    jfn: pack('jfn'),
};

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-names.js
const quote = 39;
const openParenthesis = 40;
const closeParenthesis = 41;
const space = 32;
const largestId = 1 << 24;
const mostComposedBytes = 1 << 24;
const longestComposed = 1 << 16;
const unknownName = -1;
class NameSpace {
    names;
    #rules;
    #ids = new Int32Array(1 << 8).fill(unknownName);
    #defined = [];
    #composedBytes = 0;
    #composed = false;
    constructor(names, rules) {
        this.names = names;
        this.#rules = rules;
    }
    get composed() {
        return this.#composed;
    }
    reset() {
        for (const id of this.#defined)
            this.#ids[id] = unknownName;
        this.#defined.length = 0;
    }
    resolve(bytes, start, end) {
        this.#composed = false;
        const close = endOfId(bytes, start, end);
        if (close < 0)
            return this.#intern(bytes, start, end);
        const id = readId(bytes, start + 1, close);
        let text = close + 1;
        while (text < end && bytes[text] === space)
            text++;
        if (text >= end)
            return this.#ids[id] ?? unknownName;
        if (id >= largestId)
            return unknownName;
        const name = endOfId(bytes, text, end) < 0 ? this.#intern(bytes, text, end) : this.#compose(bytes, text, end);
        this.#define(id, name);
        return name;
    }
    #intern(bytes, start, end) {
        return this.names.intern(bytes, start, this.#rules.stripRecursion ? endWithoutRecursion(bytes, start, end) : end);
    }
    #compose(bytes, start, end) {
        this.#composed = true;
        const parts = [];
        for (let at = start; at < end;) {
            const close = endOfId(bytes, at, end);
            if (close < 0) {
                parts.push(bytes[at] ?? 0);
                at++;
                continue;
            }
            const name = this.#ids[readId(bytes, at + 1, close)] ?? unknownName;
            if (name === unknownName)
                return unknownName;
            const bytesOfName = this.names.bytesOf(name);
            this.#composedBytes += bytesOfName.length;
            const length = parts.length + bytesOfName.length;
            if (length > longestComposed || this.#composedBytes > mostComposedBytes)
                return unknownName;
            for (const byte of bytesOfName)
                parts.push(byte);
            at = close + 1;
        }
        return this.#intern(Uint8Array.from(parts), 0, parts.length);
    }
    #define(id, name) {
        if (id >= this.#ids.length) {
            const larger = new Int32Array(Math.max(id + 1, this.#ids.length * 2)).fill(unknownName, this.#ids.length);
            larger.set(this.#ids);
            this.#ids = larger;
        }
        if (this.#ids[id] === unknownName)
            this.#defined.push(id);
        this.#ids[id] = name;
    }
}
function endOfId(bytes, start, end) {
    if (bytes[start] !== openParenthesis)
        return -1;
    let at = start + 1;
    while (at < end && isDigit(bytes[at] ?? 0))
        at++;
    return at > start + 1 && at < end && bytes[at] === closeParenthesis ? at : -1;
}
function readId(bytes, start, end) {
    let id = 0;
    for (let at = start; at < end && id < largestId; at++)
        id = id * 10 + (bytes[at] ?? 0) - 48;
    return id;
}
function endWithoutRecursion(bytes, start, end) {
    let at = end;
    while (at > start && isDigit(bytes[at - 1] ?? 0))
        at--;
    return at < end && at > start + 1 && bytes[at - 1] === quote ? at - 1 : end;
}
function isDigit(byte) {
    return byte >= 48 && byte <= 57;
}

;// CONCATENATED MODULE: ./build/src/core/formats/cost-line.js
const cost_line_space = 32;
const tab = 9;
const plus = 43;
const minus = 45;
const star = 42;
const zero = 48;
const letterX = 120;
const notNumber = -1;
const tooLarge = -2;
function describeCostFault(fault) {
    switch (fault) {
        case 'position':
            return 'The position of the cost is no line number.';
        case 'cost':
            return 'A cost is not a whole number.';
        case 'too-many-costs':
            return 'The line has more costs than the file has events.';
        case 'too-large':
            return 'A cost is above 2^53 and cannot be read exactly.';
    }
}
class LineCursor {
    #bytes = new Uint8Array(0);
    #end = 0;
    at = 0;
    open(bytes, start, end) {
        this.#bytes = bytes;
        this.#end = end;
        this.at = start;
        this.skipSpaces();
    }
    get atEnd() {
        return this.at >= this.#end;
    }
    peek() {
        return this.at < this.#end ? (this.#bytes[this.at] ?? 0) : 0;
    }
    skipSpaces() {
        let at = this.at;
        while (at < this.#end && (this.#bytes[at] === cost_line_space || this.#bytes[at] === tab))
            at++;
        this.at = at;
    }
    skipToken() {
        let at = this.at;
        while (at < this.#end && this.#bytes[at] !== cost_line_space && this.#bytes[at] !== tab)
            at++;
        this.at = at;
        this.skipSpaces();
    }
    number() {
        const bytes = this.#bytes;
        const end = this.#end;
        const start = this.at;
        let at = start;
        let value = 0;
        for (; at < end; at++) {
            const digit = (bytes[at] ?? 0) - zero;
            if (digit < 0 || digit > 9)
                break;
            value = value * 10 + digit;
        }
        if (at === start + 1 && value === 0 && at < end && bytes[at] === letterX)
            return this.#hexadecimal(at + 1);
        if (at === start || (at < end && bytes[at] !== cost_line_space && bytes[at] !== tab))
            return notNumber;
        this.at = at;
        this.skipSpaces();
        return value > Number.MAX_SAFE_INTEGER ? tooLarge : value;
    }
    #hexadecimal(start) {
        let at = start;
        let value = 0;
        for (; at < this.#end; at++) {
            const digit = hexadecimalDigit(this.#bytes[at] ?? 0);
            if (digit < 0)
                break;
            value = value * 16 + digit;
        }
        if (at === start || (at < this.#end && this.#bytes[at] !== cost_line_space && this.#bytes[at] !== tab)) {
            return notNumber;
        }
        this.at = at;
        this.skipSpaces();
        return value > Number.MAX_SAFE_INTEGER ? tooLarge : value;
    }
}
function hexadecimalDigit(byte) {
    if (byte >= 48 && byte <= 57)
        return byte - 48;
    const lower = byte | 32;
    return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
class CostLineReader {
    cursor = new LineCursor();
    layout = { columns: 1, lineColumn: 0 };
    values = new Float64Array(0);
    count = 0;
    columns = new Int32Array(0);
    line = 0;
    #lineKnown = true;
    expectEvents(events) {
        this.columns = Int32Array.from(events);
        this.values = new Float64Array(events.length);
        this.count = 0;
    }
    reset() {
        this.line = 0;
        this.#lineKnown = true;
    }
    read(bytes, start, end) {
        this.cursor.open(bytes, start, end);
        this.count = 0;
        for (let column = 0; column < this.layout.columns; column++) {
            const good = column === this.layout.lineColumn ? this.#readLineNumber() : this.#passAddress();
            if (!good) {
                this.#lineKnown = false;
                this.line = 0;
                return 'position';
            }
        }
        return this.#readCosts();
    }
    #readCosts() {
        const { cursor, values } = this;
        let count = 0;
        while (!cursor.atEnd) {
            const value = cursor.number();
            if (value < 0)
                return value === tooLarge ? 'too-large' : 'cost';
            if (count === values.length)
                return 'too-many-costs';
            values[count++] = value;
        }
        this.count = count;
        return undefined;
    }
    #passAddress() {
        const first = this.cursor.peek();
        if (first !== plus && first !== minus && first !== star && (first < zero || first > zero + 9))
            return false;
        this.cursor.skipToken();
        return true;
    }
    #readLineNumber() {
        const { cursor } = this;
        const sign = cursor.peek();
        if (sign === star) {
            cursor.skipToken();
            return true;
        }
        const relative = sign === plus || sign === minus;
        if (relative)
            cursor.at++;
        const value = cursor.number();
        if (value < 0)
            return false;
        if (relative && !this.#lineKnown)
            return true;
        const line = relative ? this.line + (sign === plus ? value : -value) : value;
        if (line < 0 || line > 0x7fffffff)
            return false;
        this.line = line;
        this.#lineKnown = true;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-body.js



const none = -1;
const unknownId = 'The name is an id that no line before it defines.';
class CallgrindBody {
    costs = new CostLineReader();
    costLines = 0;
    #builder;
    #objects;
    #files;
    #functions;
    #number = new LineCursor();
    #next = 'self';
    #object = 0;
    #functionFile = 0;
    #file = 0;
    #functionName = none;
    #function = none;
    #calleeObject = none;
    #calleeFile = none;
    #calleeName = none;
    #calleeIsBare = false;
    #callee = none;
    #callTimes = 0;
    constructor(builder) {
        this.#builder = builder;
        this.#objects = new NameSpace(builder.objects, { stripRecursion: false });
        this.#files = new NameSpace(builder.files, { stripRecursion: false });
        this.#functions = new NameSpace(builder.functionNames, { stripRecursion: true });
    }
    reset() {
        const fault = this.#missingPosition();
        for (const space of [this.#objects, this.#files, this.#functions])
            space.reset();
        this.costs.reset();
        this.costLines = 0;
        this.#object = 0;
        this.#functionFile = 0;
        this.#file = 0;
        this.#functionName = none;
        this.#function = none;
        this.#forgetCallee();
        return fault;
    }
    readCostLine(bytes, start, end) {
        const { costs } = this;
        const kind = this.#next;
        this.#next = 'self';
        const fault = costs.read(bytes, start, end);
        if (fault !== undefined)
            return describeCostFault(fault);
        if (kind === 'jump')
            return undefined;
        if (this.#functionName === none)
            return 'The cost stands before the first function.';
        if (this.#function === none)
            this.#function = this.#defineFunction();
        this.costLines++;
        const place = { fn: this.#function, file: this.#file, line: costs.line };
        if (kind === 'self') {
            this.#builder.addSelf(place, costs);
        }
        else {
            this.#builder.addCall(place, this.#callee, this.#callTimes, costs);
            this.#forgetCallee();
        }
        return undefined;
    }
    readAssignment(line) {
        const { bytes, start, mark } = line;
        const missing = this.#missingPosition();
        const fault = this.#assign(packKey(bytes, start, mark), line);
        return missing ?? fault;
    }
    #assign(key, line) {
        switch (key) {
            case bodyKeys.fn:
                return this.#enterFunction(line);
            case bodyKeys.cfn:
                return this.#nameCallee(line);
            case bodyKeys.calls:
                return this.#readCalls(line);
            case bodyKeys.fi:
            case bodyKeys.fe:
                return this.#setFile(line);
            case bodyKeys.cfi:
            case bodyKeys.cfl:
                return this.#setCalleeFile(line);
            case bodyKeys.cob:
                return this.#setCalleeObject(line);
            case bodyKeys.fl:
                return this.#setFunctionFile(line);
            case bodyKeys.ob:
                return this.#setObject(line);
            case bodyKeys.jump:
            case bodyKeys.jcnd:
                this.#next = 'jump';
                return undefined;
            case bodyKeys.jfi:
                return resolve(this.#files, line) === unknownName ? unknownId : undefined;
            case bodyKeys.jfn:
                return resolve(this.#functions, line) === unknownName ? unknownId : undefined;
        }
        return 'unknown-key';
    }
    #setObject(line) {
        const object = resolve(this.#objects, line);
        if (object === unknownName)
            return unknownId;
        this.#object = object;
        return undefined;
    }
    #setFunctionFile(line) {
        const fault = this.#setFile(line);
        if (fault === undefined)
            this.#functionFile = this.#file;
        return fault;
    }
    #setFile(line) {
        const file = resolve(this.#files, line);
        if (file === unknownName)
            return unknownId;
        this.#file = file;
        return undefined;
    }
    #enterFunction(line) {
        this.#forgetCallee();
        this.#function = none;
        this.#functionName = resolve(this.#functions, line);
        this.#file = this.#functionFile;
        return this.#functionName === unknownName ? unknownId : undefined;
    }
    #defineFunction() {
        return this.#builder.function(this.#object, this.#functionFile, this.#functionName);
    }
    #setCalleeObject(line) {
        this.#beginCallee();
        this.#calleeObject = resolve(this.#objects, line);
        return this.#calleeObject === unknownName ? unknownId : undefined;
    }
    #setCalleeFile(line) {
        this.#beginCallee();
        this.#calleeFile = resolve(this.#files, line);
        return this.#calleeFile === unknownName ? unknownId : undefined;
    }
    #nameCallee(line) {
        const second = this.#calleeName !== none;
        this.#calleeName = resolve(this.#functions, line);
        this.#calleeIsBare = second && !this.#functions.composed;
        return this.#calleeName === unknownName ? unknownId : undefined;
    }
    #defineCallee() {
        const bare = this.#calleeIsBare;
        const object = bare || this.#calleeObject === none ? this.#object : this.#calleeObject;
        const file = bare || this.#calleeFile === none ? this.#file : this.#calleeFile;
        return this.#builder.function(object, file, this.#calleeName);
    }
    #readCalls({ bytes, mark, end }) {
        if (this.#calleeName === none)
            return 'The calls name no callee.';
        this.#callee = this.#defineCallee();
        this.#number.open(bytes, mark + 1, end);
        this.#callTimes = this.#number.number();
        if (this.#callTimes < 0)
            return 'The number of calls is no whole number below 2^53.';
        this.#next = 'call';
        return undefined;
    }
    #beginCallee() {
        if (this.#calleeName !== none)
            this.#forgetCallee();
    }
    #forgetCallee() {
        this.#calleeObject = none;
        this.#calleeFile = none;
        this.#calleeName = none;
        this.#calleeIsBare = false;
    }
    #missingPosition() {
        if (this.#next === 'self')
            return undefined;
        this.#next = 'self';
        return 'The calls or jumps before this line have no position of their own.';
    }
}
function resolve(names, { bytes, mark, end }) {
    return names.resolve(bytes, mark + 1, end);
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out-header.js
const mostEvents = 64;
const positionNames = ['instr', 'bb', 'line'];
function words(text) {
    return text.split(/[ \t]+/).filter((word) => word !== '');
}
function readPositions(text) {
    const names = words(text);
    const order = names.map((name) => positionNames.indexOf(name));
    const rising = order.every((place, index) => place > (order[index - 1] ?? -1));
    return names.length > 0 && rising
        ? { columns: names.length, lineColumn: names.indexOf('line') }
        : undefined;
}
function readEventNames(text) {
    const names = words(text);
    const distinct = new Set(names).size === names.length;
    return names.length > 0 && names.length <= mostEvents && distinct ? names : undefined;
}
function readTotals(text, events) {
    const numbers = words(text).map((word) => (/^\d+$/.test(word) ? Number(word) : Number.NaN));
    if (numbers.length > events || !numbers.every(Number.isSafeInteger))
        return undefined;
    return Array.from({ length: events }, (_, index) => numbers[index] ?? 0);
}

// EXTERNAL MODULE: ./build/src/core/formats/problem-log.js
var problem_log = __webpack_require__(5110);
;// CONCATENATED MODULE: ./build/src/core/formats/keyed-rows.js
class KeyedRows {
    #count = 0;
    #capacity = 1 << 8;
    #keys = new Int32Array(4 << 8);
    #slots = new Int32Array(1 << 10).fill(-1);
    #last = 0;
    #columns = [];
    get count() {
        return this.#count;
    }
    addColumn() {
        return this.#columns.push(new Float64Array(this.#capacity)) - 1;
    }
    find(first, second, third, fourth) {
        if (this.#count > 0 && this.#hasKey(this.#last, first, second, third, fourth))
            return this.#last;
        const mask = this.#slots.length - 1;
        let slot = hashKey(first, second, third, fourth) & mask;
        for (;;) {
            const row = this.#slots[slot] ?? -1;
            if (row < 0)
                break;
            if (this.#hasKey(row, first, second, third, fourth)) {
                this.#last = row;
                return row;
            }
            slot = (slot + 1) & mask;
        }
        const row = this.#append(first, second, third, fourth);
        this.#last = row;
        this.#slots[slot] = row;
        if (this.#count * 2 > mask)
            this.#rehash();
        return row;
    }
    add(row, column, value) {
        const sums = this.#columns[column];
        if (sums !== undefined)
            sums[row] = (sums[row] ?? 0) + value;
    }
    addAll(row, firstColumn, { columns, values, count }) {
        for (let index = 0; index < count; index++) {
            this.add(row, firstColumn + (columns[index] ?? 0), values[index] ?? 0);
        }
    }
    keys(part) {
        const keys = new Int32Array(this.#count);
        for (let row = 0; row < keys.length; row++)
            keys[row] = this.#keys[row * 4 + part] ?? 0;
        return keys;
    }
    columns() {
        return this.#columns.map((column) => column.subarray(0, this.#count));
    }
    #hasKey(row, first, second, third, fourth) {
        const keys = this.#keys;
        const at = row * 4;
        return keys[at] === first && keys[at + 1] === second && keys[at + 2] === third && keys[at + 3] === fourth;
    }
    #append(first, second, third, fourth) {
        const row = this.#count;
        if (row === this.#capacity)
            this.#grow();
        const keys = this.#keys;
        const at = row * 4;
        keys[at] = first;
        keys[at + 1] = second;
        keys[at + 2] = third;
        keys[at + 3] = fourth;
        this.#count++;
        return row;
    }
    #grow() {
        this.#capacity *= 2;
        const keys = new Int32Array(this.#capacity * 4);
        keys.set(this.#keys);
        this.#keys = keys;
        for (const [index, column] of this.#columns.entries()) {
            const larger = new Float64Array(this.#capacity);
            larger.set(column);
            this.#columns[index] = larger;
        }
    }
    #rehash() {
        this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
        const mask = this.#slots.length - 1;
        const keys = this.#keys;
        for (let row = 0; row < this.#count; row++) {
            const at = row * 4;
            const hash = hashKey(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0, keys[at + 3] ?? 0);
            let slot = hash & mask;
            while ((this.#slots[slot] ?? -1) >= 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = row;
        }
    }
}
function hashKey(first, second, third, fourth) {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= Math.imul(third, 0xc2b2ae35) ^ Math.imul(fourth, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
}

;// CONCATENATED MODULE: ./build/src/core/formats/name-table.js
class NameTable {
    #bytes = new Uint8Array(1 << 12);
    #ends = new Int32Array(1 << 6);
    #slots = new Int32Array(1 << 8).fill(-1);
    #count = 0;
    intern(bytes, start, end) {
        const mask = this.#slots.length - 1;
        let slot = hashBytes(bytes, start, end) & mask;
        for (;;) {
            const name = this.#slots[slot] ?? -1;
            if (name < 0)
                break;
            if (this.#equals(name, bytes, start, end))
                return name;
            slot = (slot + 1) & mask;
        }
        const added = this.#append(bytes, start, end);
        this.#slots[slot] = added;
        if (this.#count * 2 > mask)
            this.#rehash();
        return added;
    }
    bytesOf(name) {
        return this.#bytes.subarray(this.#startOf(name), this.#ends[name] ?? 0);
    }
    strings() {
        const decoder = new TextDecoder();
        return Array.from({ length: this.#count }, (_, name) => decoder.decode(this.bytesOf(name)));
    }
    #startOf(name) {
        return name === 0 ? 0 : (this.#ends[name - 1] ?? 0);
    }
    #equals(name, bytes, start, end) {
        const from = this.#startOf(name);
        if ((this.#ends[name] ?? 0) - from !== end - start)
            return false;
        for (let at = start; at < end; at++) {
            if (this.#bytes[from + at - start] !== bytes[at])
                return false;
        }
        return true;
    }
    #append(bytes, start, end) {
        const from = this.#startOf(this.#count);
        const to = from + end - start;
        if (to > this.#bytes.length) {
            const larger = new Uint8Array(Math.max(to, this.#bytes.length * 2));
            larger.set(this.#bytes.subarray(0, from));
            this.#bytes = larger;
        }
        if (this.#count === this.#ends.length) {
            const larger = new Int32Array(this.#count * 2);
            larger.set(this.#ends);
            this.#ends = larger;
        }
        this.#bytes.set(bytes.subarray(start, end), from);
        this.#ends[this.#count] = to;
        return this.#count++;
    }
    #rehash() {
        this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
        const mask = this.#slots.length - 1;
        for (let name = 0; name < this.#count; name++) {
            let slot = hashBytes(this.#bytes, this.#startOf(name), this.#ends[name] ?? 0) & mask;
            while ((this.#slots[slot] ?? -1) >= 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = name;
        }
    }
}
function hashBytes(bytes, start, end) {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return hash ^ (hash >>> 15);
}

;// CONCATENATED MODULE: ./build/src/core/formats/profile-builder.js


const unknown = new TextEncoder().encode('???');
class ProfileBuilder {
    files = new NameTable();
    objects = new NameTable();
    functionNames = new NameTable();
    #events = [];
    #functions = new KeyedRows();
    #lines = new KeyedRows();
    #calls = new KeyedRows();
    #callTimes;
    constructor() {
        this.files.intern(unknown, 0, unknown.length);
        this.objects.intern(unknown, 0, unknown.length);
        this.#callTimes = this.#calls.addColumn();
    }
    get events() {
        return this.#events;
    }
    event(name) {
        const known = this.#events.indexOf(name);
        if (known >= 0)
            return known;
        this.#lines.addColumn();
        this.#calls.addColumn();
        return this.#events.push(name) - 1;
    }
    function(object, file, name) {
        return this.#functions.find(object, file, name, 0);
    }
    addSelf(place, costs) {
        const row = this.#lines.find(place.fn, place.file, place.line, 0);
        this.#lines.addAll(row, 0, costs);
    }
    addCall(place, callee, times, costs) {
        const row = this.#calls.find(place.fn, place.file, place.line, callee);
        this.#calls.add(row, this.#callTimes, times);
        this.#calls.addAll(row, 1, costs);
    }
    totals() {
        return this.#lines.columns().map((column) => column.reduce((sum, cost) => sum + cost, 0));
    }
    largest() {
        const columns = [...this.#calls.columns(), ...this.#lines.columns()];
        const peaks = columns.map((column) => column.reduce((peak, cost) => Math.max(peak, cost), 0));
        return Math.max(0, ...peaks, ...this.totals());
    }
    build() {
        const files = this.files.strings();
        const [times = new Float64Array(0), ...inclusive] = this.#calls.columns();
        return {
            events: this.events,
            totals: this.totals(),
            files,
            functions: this.#describeFunctions(files),
            lines: {
                count: this.#lines.count,
                fn: this.#lines.keys(0),
                file: this.#lines.keys(1),
                line: this.#lines.keys(2),
                self: this.#lines.columns(),
            },
            calls: {
                count: this.#calls.count,
                caller: this.#calls.keys(0),
                file: this.#calls.keys(1),
                line: this.#calls.keys(2),
                callee: this.#calls.keys(3),
                times,
                inclusive,
            },
        };
    }
    #describeFunctions(files) {
        const objects = this.objects.strings();
        const names = this.functionNames.strings();
        const objectOf = this.#functions.keys(0);
        const fileOf = this.#functions.keys(1);
        return Array.from(this.#functions.keys(2), (name, row) => ({
            name: names[name] ?? '???',
            file: files[fileOf[row] ?? 0] ?? '???',
            object: objects[objectOf[row] ?? 0] ?? '???',
        }));
    }
}

;// CONCATENATED MODULE: ./build/src/core/formats/callgrind-out.js





const equals = 61;
const colon = 58;
const hash = 35;
const again = 'Make the file again; one like this was cut short or changed after valgrind wrote it.';
const passedHeaders = new Set([
    'cmd',
    'desc',
    'thread',
    'event',
    'summary',
    'totals',
    'arch',
    'timeframe',
    'trigger',
]);
class CallgrindReader {
    #log;
    #builder = new ProfileBuilder();
    #body;
    #decoder = new TextDecoder();
    #totalsHeader;
    #expectedTotals = [];
    #mustHaveTotals;
    #totalsSeen = false;
    #everyPartHasTotals = true;
    #eventsOfPart = [];
    #lastLine = 1;
    constructor(file, dialect) {
        this.#totalsHeader = dialect.totals;
        this.#mustHaveTotals = dialect.alwaysHasTotals;
        this.#log = new problem_log/* ProblemLog */.m(file);
        this.#body = new CallgrindBody(this.#builder);
    }
    line(bytes, start, end, number) {
        this.#lastLine = number;
        const first = bytes[start] ?? 0;
        if (start === end || first === hash)
            return;
        const fault = isCostStart(first)
            ? this.#body.readCostLine(bytes, start, end)
            : this.#readKeyedLine(bytes, start, end);
        if (fault !== undefined)
            this.#damage(fault);
    }
    tooLong(number) {
        this.#lastLine = number;
        this.#damage('The line is longer than a megabyte.');
    }
    unfinished(number) {
        this.#lastLine = number;
        this.#damage('The last line has no end.');
    }
    finish() {
        this.#endPart();
        if (this.#builder.events.length === 0)
            this.#damage('The file names no events.');
        if (this.#builder.largest() > Number.MAX_SAFE_INTEGER)
            this.#damage('A sum of costs is above 2^53.');
        if (this.#mustHaveTotals && !this.#totalsSeen)
            this.#damage(`The file has no \`${this.#totalsHeader}:\`.`);
        if (!this.#log.damaged && this.#totalsSeen && this.#everyPartHasTotals)
            this.#compareTotals();
        return this.#log.settle(() => this.#builder.build());
    }
    #readKeyedLine(bytes, start, end) {
        let at = start;
        while (at < end && isLetter(bytes[at] ?? 0))
            at++;
        const mark = bytes[at];
        if (at === start || at === end || (mark !== equals && mark !== colon)) {
            return 'The line is neither a cost nor `key=value` nor `key: value`.';
        }
        if (mark === colon)
            return this.#readHeader(this.#text(bytes, start, at), bytes.subarray(at + 1, end));
        const outcome = this.#body.readAssignment({ bytes, start, mark: at, end });
        if (outcome !== 'unknown-key')
            return outcome;
        this.#leaveOut(`${this.#text(bytes, start, at)}=`);
        return undefined;
    }
    #readHeader(key, value) {
        if (key === this.#totalsHeader)
            return this.#readTotals(this.#text(value));
        switch (key) {
            case 'creator':
                if (this.#text(value).trimStart().startsWith('callgrind'))
                    this.#mustHaveTotals = true;
                return undefined;
            case 'version':
            case 'pid':
            case 'part':
                return this.#endPart();
            case 'positions':
                return this.#readPositions(this.#text(value));
            case 'events':
                return this.#readEvents(this.#text(value));
        }
        if (!passedHeaders.has(key))
            this.#leaveOut(`${key}:`);
        return undefined;
    }
    #readPositions(text) {
        const layout = readPositions(text);
        if (layout === undefined)
            return 'The positions are not of `instr`, `bb` and `line`, in this order.';
        this.#body.costs.layout = layout;
        return undefined;
    }
    #readEvents(text) {
        const names = readEventNames(text);
        if (names === undefined)
            return 'The events are none, more than 64, or the same one twice.';
        this.#eventsOfPart = names.map((name) => this.#builder.event(name));
        this.#body.costs.expectEvents(this.#eventsOfPart);
        return undefined;
    }
    #readTotals(text) {
        const totals = readTotals(text, this.#eventsOfPart.length);
        if (totals === undefined)
            return 'The totals are not one whole number below 2^53 for each event.';
        for (const [index, event] of this.#eventsOfPart.entries()) {
            this.#expectedTotals[event] = (this.#expectedTotals[event] ?? 0) + (totals[index] ?? 0);
        }
        this.#totalsSeen = true;
        this.#body.costLines = 0;
        return undefined;
    }
    #endPart() {
        if (this.#body.costLines > 0) {
            this.#everyPartHasTotals = false;
            if (this.#mustHaveTotals)
                this.#damage('A part of the file has costs but ends without its totals.');
        }
        const fault = this.#body.reset();
        if (fault !== undefined)
            this.#damage(fault);
    }
    #compareTotals() {
        for (const [event, total] of this.#builder.totals().entries()) {
            const expected = this.#expectedTotals[event] ?? 0;
            if (total === expected)
                continue;
            const name = this.#builder.events[event] ?? '';
            this.#damage(`The costs of ${name} sum up to ${total}, but the file's totals say ${expected}.`);
        }
    }
    #text(bytes, start = 0, end = bytes.length) {
        return this.#decoder.decode(bytes.subarray(start, end));
    }
    #leaveOut(key) {
        this.#log.leftOut(`that begin with ${JSON.stringify(key)}`, this.#lastLine);
    }
    #damage(message) {
        this.#log.damage({ line: this.#lastLine, message, hint: again });
    }
}
function isCostStart(byte) {
    return (byte >= 48 && byte <= 57) || byte === 42 || byte === 43 || byte === 45;
}
function isLetter(byte) {
    return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
}
function readCostFile(source, dialect) {
    const reader = new CallgrindReader(source.name, dialect);
    forEachLine(source.chunks, reader);
    return reader.finish();
}
function readCallgrind(source) {
    return readCostFile(source, { totals: 'totals', alwaysHasTotals: false });
}


/***/ }),

/***/ 2861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ crashProblem),
/* harmony export */   eM: () => (/* binding */ describeCut),
/* harmony export */   ff: () => (/* binding */ runBenchmark),
/* harmony export */   gr: () => (/* binding */ withLastLines),
/* harmony export */   yS: () => (/* binding */ interruptedProblem)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7951);
/* harmony import */ var _launcher_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(960);
/* harmony import */ var _perf_events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9961);
/* harmony import */ var _perf_stat_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1444);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7565);







function withLastLines(message, output) {
    const words = [output.stderrTail, output.stdoutTail].filter((tail) => tail.trim() !== '').join('\n');
    return words === '' ? `${message} It printed nothing.` : `${message}\nIts last lines:\n${words}`;
}
const interruptedProblem = {
    code: 'interrupted',
    message: 'The measuring was stopped by a signal.',
    hint: 'Run it again; a stopped run is never compared.',
};
function describeCut(benchmark, outcome) {
    switch (outcome.kind) {
        case 'timed-out':
            return {
                code: 'benchmark-timed-out',
                message: withLastLines(`Benchmark ${benchmark.name} ran longer than its timeout of ${benchmark.timeout} s and was stopped.`, outcome),
                hint: 'Raise `timeout` of the benchmark, or give it less work.',
            };
        case 'interrupted':
            return interruptedProblem;
        case 'not-started':
            return {
                code: 'tool-failed',
                message: `Benchmark ${benchmark.name} could not be started: ${outcome.reason}.`,
                hint: 'Check `run` and `cwd` of the benchmark.',
            };
        case 'ended':
        case 'killed':
            return undefined;
    }
}
function crashProblem(benchmark, how, output) {
    return {
        code: 'benchmark-crashed',
        message: withLastLines(`Benchmark ${benchmark.name} ${how}.`, output),
        hint: `Run \`${benchmark.run}\` in the built tree to see why; a benchmark must end with 0.`,
    };
}
const signalWords = 'Aborted|Bus error|Segmentation fault|Floating point exception|Illegal instruction|Killed|Terminated|Hangup|Interrupt|Quit|Broken pipe|Alarm clock|Trace/breakpoint trap|Bad system call|CPU time limit exceeded|File size limit exceeded|User defined signal [12]';
function findSignalWords(program, stderr) {
    const pattern = new RegExp(`^(?:${signalWords})$`);
    const said = stderr.split('\n').filter((line) => line.startsWith(`${program}: `));
    return said.map((line) => line.slice(program.length + 2)).find((words) => pattern.test(words));
}
function nameSignal(number) {
    const name = Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals).find(([, known]) => known === number)?.[0];
    return name === undefined ? `signal ${number}` : `signal ${number} (${name})`;
}
function describeEnd(usage, words, stderr) {
    if (usage.end.kind === 'signal')
        return `was ended by ${nameSignal(usage.end.number)}`;
    if (usage.end.number !== 0)
        return `ended with exit code ${usage.end.number}`;
    const signal = findSignalWords(words[0] ?? '', stderr);
    return signal === undefined ? undefined : `was ended by a signal: ${signal}`;
}
async function runBenchmark(request) {
    const { benchmark, counters, pass } = request;
    const program = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .commandWords */ .Bl)(benchmark.run);
    const perf = pass.length > 0 ? counters.perf : undefined;
    const events = {
        hardware: pass.map((metric) => _perf_events_js__WEBPACK_IMPORTED_MODULE_3__/* .hardwareEvents */ .Ks[metric]),
        software: counters.software.map((metric) => _perf_events_js__WEBPACK_IMPORTED_MODULE_3__/* .softwareEvents */ .pg[metric]),
    };
    const words = perf === undefined ? program : [...(0,_perf_stat_js__WEBPACK_IMPORTED_MODULE_4__/* .perfWords */ .DA)(perf, events, request.countsFile), ...program];
    const [command = '', ...args] = (0,_launcher_js__WEBPACK_IMPORTED_MODULE_5__/* .launchWords */ .lf)(counters.launcher, request.usageFile, words);
    const outcome = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R)({
        command,
        args,
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.tree, benchmark.cwd),
        env: request.env,
        timeout: benchmark.timeout,
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const usage = await (0,_launcher_js__WEBPACK_IMPORTED_MODULE_5__/* .takeUsage */ .v1)(request.usageFile);
    const counts = perf === undefined ? undefined : await (0,_perf_stat_js__WEBPACK_IMPORTED_MODULE_4__/* .takeCounts */ .GX)(request.countsFile);
    const cut = describeCut(benchmark, outcome);
    if (cut !== undefined)
        return { kind: 'failed', problem: cut };
    const output = 'stderrTail' in outcome ? outcome : { stdoutTail: '', stderrTail: '' };
    const unmeasured = (what) => ({
        kind: 'failed',
        problem: {
            code: 'benchmark-unmeasured',
            message: withLastLines(`Benchmark ${benchmark.name} ran, but ${what} wrote no result.`, output),
            hint: 'Run `brakeline doctor` to check the measuring programs of this machine.',
        },
    });
    if (usage === undefined)
        return unmeasured('the program that starts it');
    const crash = describeEnd(usage, program, output.stderrTail);
    if (crash !== undefined)
        return { kind: 'failed', problem: crashProblem(benchmark, crash, output) };
    if (perf === undefined)
        return { kind: 'measured', reading: { usage } };
    return counts === undefined ? unmeasured('perf') : { kind: 'measured', reading: { usage, counts } };
}


/***/ }),

/***/ 8303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   is: () => (/* binding */ diffCommits)
/* harmony export */ });
/* unused harmony export listFiles */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5510);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(514);


const defaultLimit = 4 * 1024 * 1024;
function decodeEntries(text) {
    return text.split('\0').flatMap((entry) => {
        const tab = entry.indexOf('\t');
        if (tab < 0)
            return [];
        const [mode = '', , , size = ''] = entry.slice(0, tab).split(/ +/);
        return [{ path: entry.slice(tab + 1), mode, size: Number.parseInt(size, 10) || 0 }];
    });
}
async function listFiles(repository, commit) {
    const args = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit];
    const listed = await git(args, { cwd: repository });
    return listed.kind === 'failed' ? listed : parsed(decodeEntries(listed.value));
}
async function readFileAt(request) {
    const { repository, sha, path, limit = defaultLimit } = request;
    const args = ['ls-tree', '-z', '--long', '--full-tree', sha, '--', path];
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(args, { cwd: repository });
    if (listed.kind === 'failed')
        return listed;
    const file = decodeEntries(listed.value).find((entry) => entry.path === path);
    if (file === undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(undefined);
    const place = `${path} of commit ${sha.slice(0, 10)}`;
    if (!file.mode.startsWith('100')) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} is a directory, a link or a submodule and no plain file.`,
            hint: 'Commit a plain file under that name.',
        });
    }
    if (file.size > limit) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'file-unreadable',
            message: `${place} has ${file.size} bytes; at most ${limit} are read.`,
            hint: 'Make the file smaller.',
        });
    }
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(['cat-file', 'blob', `${sha}:${path}`], { cwd: repository });
}
async function diffCommits({ repository, base, head }) {
    const looks = ['--no-color', '--src-prefix=a/', '--dst-prefix=b/', '--unified=3', '--submodule=short'];
    const untouched = ['--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=none'];
    const args = ['diff-tree', '-p', '-r', '-M', ...looks, ...untouched, base, head, '--'];
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(args, { cwd: repository });
}


/***/ }),

/***/ 7573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const chunkBytes = 1024 * 1024;
function* readChunks(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafe(chunkBytes);
        for (;;) {
            const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, chunkBytes, null);
            if (length === 0)
                return;
            yield buffer.subarray(0, length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 5377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ counterLimit),
/* harmony export */   j: () => (/* binding */ planPasses)
/* harmony export */ });
/* harmony import */ var _perf_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9961);

const mostAtOnce = 4;
function counterLimit(counters) {
    return Math.min(mostAtOnce, counters.honest);
}
function bundleMetrics(metrics) {
    const ratios = metrics.filter((name) => (0,_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(name));
    const pairs = ratios.map((name) => _perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioMetrics */ .v5[name]);
    return [...pairs, ..._perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .hardwareMetrics */ .k_.filter((name) => metrics.includes(name)).map((name) => [name])];
}
function planPasses(metrics, counters) {
    const limit = counterLimit(counters);
    const fitting = bundleMetrics(metrics).filter((bundle) => bundle.length <= limit && bundle.every((metric) => counters.hardware.includes(metric)));
    const wantsInstructions = fitting.flat().includes('instructions');
    const start = wantsInstructions && limit > 2 ? ['instructions'] : [];
    const passes = [];
    for (const bundle of fitting) {
        const joined = (pass) => [...new Set([...pass, ...bundle])];
        if (passes.some((pass) => joined(pass).length === pass.length))
            continue;
        const room = passes.findIndex((pass) => joined(pass).length <= limit);
        if (room < 0)
            passes.push(joined(start));
        else
            passes[room] = joined(passes[room] ?? []);
    }
    return passes.length > 0 ? passes : [[]];
}


/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ rejectedProblem),
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   Nk: () => (/* binding */ readMetric),
/* harmony export */   hw: () => (/* binding */ hasRejected)
/* harmony export */ });
/* harmony import */ var _perf_events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9961);
/* harmony import */ var _perf_stat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1444);


const large = ['instructions', 'cycles', 'branches'];
const fewest = 1_000;
const mostPerCycle = 16;
function rejected(why) {
    return { kind: 'rejected', why };
}
function value(number, tool) {
    return { kind: 'value', value: number, tool };
}
function findCount(counts, event) {
    const rows = counts.filter((count) => (0,_perf_stat_js__WEBPACK_IMPORTED_MODULE_0__/* .plainEventName */ .I)(count.event) === event);
    return rows.find((count) => count.kind === 'counted') ?? rows[0];
}
function readHardware(run, metric) {
    const event = _perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hardwareEvents */ .Ks[metric];
    const count = findCount(run.counts ?? [], event);
    if (count === undefined)
        return rejected(`perf wrote no ${event}`);
    if (count.kind !== 'counted')
        return rejected(`perf says ${event} is <${count.kind.replace('-', ' ')}>`);
    if (count.runningPercent < 100) {
        return rejected(`${event} was counted ${count.runningPercent} % of the run only`);
    }
    if (count.value === 0)
        return rejected(`${event} read 0`);
    if (large.includes(metric) && count.value < fewest) {
        return rejected(`${event} read ${count.value}, too few for any program`);
    }
    const limit = findLimit(run, metric);
    return limit !== undefined && count.value > limit.most
        ? rejected(`${event} read ${count.value}, more than ${limit.than} allow`)
        : value(count.value, 'perf stat');
}
function findLimit(run, metric) {
    const of = (event) => {
        const count = findCount(run.counts ?? [], _perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .hardwareEvents */ .Ks[event]);
        return count?.kind === 'counted' && count.value >= fewest ? count.value : undefined;
    };
    const [cycles, branches] = [of('cycles'), of('branches')];
    if (metric === 'instructions' && cycles !== undefined) {
        return { most: cycles * mostPerCycle, than: `${cycles} cycles` };
    }
    if (metric === 'branch_misses' && branches !== undefined) {
        return { most: branches, than: `${branches} branches` };
    }
    return undefined;
}
function readUsage(run, metric) {
    if (metric === 'peak_rss')
        return value(run.usage.peakRss, 'wait4');
    if (!(0,_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isSoftwareMetric */ .ED)(metric))
        return undefined;
    const count = findCount(run.counts ?? [], _perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .softwareEvents */ .pg[metric]);
    if (count?.kind === 'counted')
        return value(count.value, 'perf stat');
    if (count?.kind === 'not-counted')
        return value(0, 'perf stat');
    const { wall, user, system, pageFaults, contextSwitches } = run.usage;
    const found = {
        wall_time: wall,
        user_time: user,
        system_time: system,
        task_clock: user + system,
        page_faults: pageFaults,
        context_switches: contextSwitches,
    };
    return value(found[metric], 'wait4');
}
function readMetric(metric, passes, runs) {
    const runOf = (...needed) => runs[passes.findIndex((pass) => needed.every((name) => pass.includes(name)))];
    if ((0,_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isHardwareMetric */ .h4)(metric)) {
        const run = runOf(metric);
        return run === undefined ? undefined : readHardware(run, metric);
    }
    if ((0,_perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .isRatioMetric */ .oB)(metric)) {
        const [above, below] = _perf_events_js__WEBPACK_IMPORTED_MODULE_1__/* .ratioMetrics */ .v5[metric];
        const run = runOf(above, below);
        if (run === undefined)
            return undefined;
        const [over, under] = [readHardware(run, above), readHardware(run, below)];
        if (over.kind === 'rejected')
            return over;
        return under.kind === 'rejected' ? under : value(over.value / under.value, 'perf stat');
    }
    const [first] = runs;
    return first === undefined ? undefined : readUsage(first, metric);
}
function readInstructions(run) {
    const reading = readHardware(run, 'instructions');
    return reading.kind === 'value' ? reading.value : undefined;
}
function hasRejected(run, pass) {
    return pass.some((metric) => readHardware(run, metric).kind === 'rejected');
}
function rejectedProblem(metric, whys, rounds) {
    return {
        code: 'counter-rejected',
        message: `${metric}: ${whys.length} of ${rounds} values were not used: ${whys[0] ?? ''}.`,
        hint: 'Another user of the counters, or a fault of a virtual machine; `brakeline doctor` tells. Nothing is compared with it.',
    };
}


/***/ }),

/***/ 7545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nd: () => (/* binding */ describeSide),
/* harmony export */   XE: () => (/* binding */ isRoundMetric),
/* harmony export */   iO: () => (/* binding */ ranToEnd)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5510);
/* harmony import */ var _passes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5377);
/* harmony import */ var _perf_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9961);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(913);




function isRoundMetric(name) {
    return (0,_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isHardwareMetric */ .h4)(name) || (0,_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(name) || (0,_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isSoftwareMetric */ .ED)(name) || name === 'peak_rss';
}
function notCounted(metric, counters) {
    const known = counters.problems.find((problem) => problem.code.startsWith('counters-'));
    if (counters.hardware.length === 0 && known !== undefined)
        return known;
    const limit = (0,_passes_js__WEBPACK_IMPORTED_MODULE_1__/* .counterLimit */ .C)(counters);
    const events = (0,_perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRatioMetric */ .oB)(metric) ? _perf_events_js__WEBPACK_IMPORTED_MODULE_0__/* .ratioMetrics */ .v5[metric] : [metric];
    const lacking = events.filter((name) => !counters.hardware.some((event) => event === name));
    return {
        code: 'counters-unavailable',
        message: lacking.length > 0
            ? `${metric} was not measured: this machine does not count ${lacking.join(' and ')}.`
            : `${metric} was not measured: it needs ${events.length} counters at once, and ${limit} can be trusted.`,
        hint: `Remove ${metric} from \`metrics\`, or use a machine that counts it.`,
    };
}
function belowFloor(peak, floor) {
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    return {
        code: 'counter-rejected',
        message: `peak_rss of ${megabytes(peak)} MB was not used: up to ${megabytes(floor)} MB the program that starts the benchmark hides it.`,
        hint: 'Give the benchmark more data, or measure peak_rss in a benchmark without hardware metrics, which sees down to 3 MB.',
    };
}
function findFlaw(metric, values, floor) {
    const least = Math.min(...values);
    return metric === 'peak_rss' && least <= floor ? belowFloor(least, floor) : undefined;
}
function sampleOf(metric, runs, plan) {
    const { passes, counters } = plan;
    const withPerf = counters.perf !== undefined && (passes[0]?.length ?? 0) > 0;
    const readings = runs.rounds.flatMap((round) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetric */ .Nk)(metric, passes, round) ?? []);
    const good = readings.filter((reading) => reading.kind === 'value');
    const whys = readings.flatMap((reading) => (reading.kind === 'rejected' ? [reading.why] : []));
    const rejection = whys.length > 0 ? (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .rejectedProblem */ .Gh)(metric, whys, readings.length) : undefined;
    const tool = good[0]?.tool ?? (metric === 'peak_rss' || !withPerf ? 'wait4' : 'perf stat');
    const make = (evidence, problems = []) => ({
        sample: { metric, tool, evidence },
        problems,
    });
    const values = good.map((reading) => reading.value);
    if (!(0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isNonEmpty */ .J_)(values)) {
        return make({ kind: 'unmeasured', why: rejection ?? notCounted(metric, counters) });
    }
    const flaw = findFlaw(metric, values, withPerf ? counters.rssFloor.perf : counters.rssFloor.plain);
    if (flaw !== undefined)
        return make({ kind: 'unmeasured', why: flaw });
    if (rejection !== undefined && whys.length * 2 > readings.length) {
        return make({ kind: 'unmeasured', why: rejection });
    }
    return make({ kind: 'values', values }, rejection === undefined ? [] : [rejection]);
}
function describeSide(metrics, runs, plan) {
    if (runs.failure !== undefined)
        return { samples: [], problems: [runs.failure, ...runs.notes] };
    const made = metrics.filter(isRoundMetric).map((metric) => sampleOf(metric, runs, plan));
    return {
        samples: made.map(({ sample }) => sample),
        problems: [...runs.notes, ...made.flatMap(({ problems }) => problems)],
    };
}
const endings = new Set([
    'setup-failed',
    'benchmark-crashed',
    'benchmark-timed-out',
    'benchmark-unmeasured',
    'tool-missing',
    'tool-failed',
    'interrupted',
]);
function ranToEnd(side) {
    return !side.problems.some((problem) => endings.has(problem.code));
}


/***/ }),

/***/ 9:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ resolveSubjects),
/* harmony export */   W: () => (/* binding */ resolveCommit)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5510);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(514);
/* harmony import */ var _merge_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8954);



const defaultBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
function refuseName(name, option) {
    if (name !== '' && !name.startsWith('-') && !/\p{Cc}/u.test(name))
        return undefined;
    return {
        code: 'usage',
        message: `${JSON.stringify(name)} is not a name of a commit.`,
        hint: `Give ${option} a branch, a tag or a commit's SHA.`,
    };
}
async function resolveName(repository, name) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const asked = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(args, { cwd: repository });
    if (asked.kind === 'failed')
        return asked;
    const sha = asked.value.stdout.trim();
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(asked.value.exitCode === 0 && sha !== '' ? sha : undefined);
}
async function findCommit(repository, name, option) {
    const refused = refuseName(name, option);
    if (refused !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(refused);
    for (const candidate of [name, `origin/${name}`]) {
        const found = await resolveName(repository, candidate);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(found.value);
    }
    const fetched = await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCommit */ .iH)(repository, name);
    if (fetched !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(fetched);
    const lacking = (await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .isShallow */ .fE)(repository)) || /^[0-9a-f]{40,64}$/.test(name);
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
        code: lacking ? 'merge-base-missing' : 'usage',
        message: `This clone has no commit named ${JSON.stringify(name)}, and it could not be fetched.`,
        hint: `Check ${option}, or fetch the commit first (in CI: actions/checkout with fetch-depth: 0).`,
    });
}
async function findDefaultBase(repository) {
    for (const name of defaultBases) {
        const found = await resolveName(repository, name);
        if (found.kind === 'failed')
            return found;
        if (found.value !== undefined)
            return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(found.value);
    }
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
        code: 'base-missing',
        message: `No base was given and there is none of ${defaultBases.join(', ')}.`,
        hint: 'Name the branch that you want to merge into: --base NAME',
    });
}
async function readCommit(repository, sha) {
    const args = ['rev-list', '--max-count=1', '--encoding=UTF-8', '--format=%s', sha];
    const shown = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(args, { cwd: repository });
    if (shown.kind === 'failed')
        return shown;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ sha, title: shown.value.split('\n')[1]?.trim() ?? '' });
}
async function warnOfChanges(repository, head) {
    const current = await resolveName(repository, 'HEAD');
    if (current.kind === 'failed' || current.value !== head)
        return [];
    const status = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(['status', '--porcelain=v1', '-z', '--no-renames'], { cwd: repository });
    if (status.kind === 'failed')
        return [];
    const count = status.value.split('\0').filter((entry) => entry !== '').length;
    if (count === 0)
        return [];
    const files = count === 1 ? '1 file differs' : `${count} files differ`;
    return [
        {
            code: 'uncommitted-changes',
            message: `${files} from ${head.slice(0, 10)} in the working tree and will not be measured.`,
            hint: 'Commit what should be measured; only commits are measured.',
        },
    ];
}
async function resolveSubjects(request) {
    const { repository } = request;
    const inside = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(['rev-parse', '--git-dir'], { cwd: repository });
    if (inside.kind === 'failed')
        return inside;
    const headSha = await findCommit(repository, request.head ?? 'HEAD', '--head');
    if (headSha.kind === 'failed')
        return headSha;
    const tip = request.base === undefined
        ? await findDefaultBase(repository)
        : await findCommit(repository, request.base, '--base');
    if (tip.kind === 'failed')
        return tip;
    const mergeBase = await (0,_merge_base_js__WEBPACK_IMPORTED_MODULE_2__/* .findMergeBase */ .fe)(repository, tip.value, headSha.value);
    if (mergeBase.kind === 'failed')
        return mergeBase;
    if (mergeBase.value === headSha.value) {
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({
            code: 'base-missing',
            message: `Base and head are the same commit ${headSha.value.slice(0, 10)}: the base already holds the head.`,
            hint: 'Commit the change first, or name an older base: --base NAME',
        });
    }
    const base = await readCommit(repository, mergeBase.value);
    if (base.kind === 'failed')
        return base;
    const head = await readCommit(repository, headSha.value);
    if (head.kind === 'failed')
        return head;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ base: base.value, head: head.value }, await warnOfChanges(repository, headSha.value));
}
async function resolveCommit(request) {
    const { repository, head = 'HEAD' } = request;
    const sha = await findCommit(repository, head, '--head');
    if (sha.kind === 'failed')
        return sha;
    const commit = await readCommit(repository, sha.value);
    if (commit.kind === 'failed')
        return commit;
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(commit.value, await warnOfChanges(repository, sha.value));
}


/***/ }),

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ runValgrind)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5510);
/* harmony import */ var _benchmark_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2861);
/* harmony import */ var _clean_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8069);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7951);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7565);







const ownFault = /valgrind: |unhandled instruction|Unrecognised instruction|the 'impossible' happened|corrupted debuginfo|Fatal error|--dump-instr|Bad option/i;
const withoutRepeats = ['x86_rep_movsb_threshold', 'x86_rep_stosb_threshold']
    .map((name) => `glibc.cpu.${name}=1073741824`)
    .join(':');
function valgrindEnvironment(directory, variables) {
    return { ...(0,_clean_env_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredEnvironment */ .Eg)(directory, variables), GLIBC_TUNABLES: withoutRepeats };
}
const valgrindMissing = {
    code: 'tool-missing',
    message: 'valgrind, which counts exactly and explains regressions, is not installed.',
    hint: 'Run: apt-get install valgrind',
};
async function readLogs(out) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out)).filter((name) => name.startsWith('log.'));
    const texts = await Promise.all(names.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name), 'utf8')));
    const lines = texts
        .join('\n')
        .replaceAll(/^(==|--)\d+\1 ?/gm, '')
        .split('\n');
    return lines
        .filter((line) => line.trim() !== '')
        .slice(-20)
        .join('\n')
        .slice(-4_000);
}
function toolProblem(request, said) {
    const { tool, benchmark } = request;
    const words = said === '' ? ' It said nothing.' : `\nIts last lines:\n${said}`;
    return {
        code: 'tool-failed',
        message: `${tool} failed on benchmark ${benchmark.name}.${words}`,
        hint: /debuginfo|dwarf/i.test(said)
            ? 'Build without -gsplit-dwarf, or install a newer valgrind.'
            : 'Build for a plainer processor (no -march=native), or install a newer valgrind.',
    };
}
async function explainEnd(request, outcome) {
    const cut = (0,_benchmark_run_js__WEBPACK_IMPORTED_MODULE_3__/* .describeCut */ .eM)(request.benchmark, outcome);
    if (cut !== undefined)
        return cut;
    const fine = outcome.kind === 'ended' && outcome.exitCode === 0;
    if (fine || !('stderrTail' in outcome))
        return undefined;
    const said = await readLogs(request.out);
    const early = /^valgrind: .*/m.exec(outcome.stderrTail)?.[0] ?? '';
    if (ownFault.test(said) || early !== '')
        return toolProblem(request, said === '' ? early : said);
    const how = outcome.kind === 'killed'
        ? `was ended by ${outcome.killedBy}`
        : `ended with exit code ${outcome.kind === 'ended' ? outcome.exitCode : 0}`;
    return (0,_benchmark_run_js__WEBPACK_IMPORTED_MODULE_3__/* .crashProblem */ .Fv)(request.benchmark, `${how} under ${request.tool}`, outcome);
}
function escapePlaceholders(path) {
    return path.replaceAll('%', '%%');
}
async function runValgrind(request) {
    const { benchmark, tool, out, signal } = request;
    const valgrind = await (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .findProgram */ .Kp)('valgrind');
    if (valgrind === undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(valgrindMissing);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(out, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
    const target = escapePlaceholders(out);
    const outcome = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R)({
        command: valgrind,
        args: [
            `--tool=${tool}`,
            '--command-line-only=yes',
            '--trace-children=yes',
            `--log-file=${target}/log.%p`,
            `--${tool}-out-file=${target}/out.%p`,
            ...request.options,
            '--',
            ...(0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .commandWords */ .Bl)(benchmark.run),
        ],
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.tree, benchmark.cwd),
        env: valgrindEnvironment(request.directory, benchmark.env),
        timeout: benchmark.timeout * request.slowdown,
        ...(signal === undefined ? {} : { signal }),
    });
    const problem = await explainEnd(request, outcome);
    if (problem !== undefined)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(problem);
    const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out)).filter((name) => name.startsWith('out.')).sort();
    if (files.length === 0)
        return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(toolProblem(request, await readLogs(out)));
    return (0,_core_index_js__WEBPACK_IMPORTED_MODULE_5__/* .parsed */ .Yz)(files.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name))));
}


/***/ }),

/***/ 2878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ readBaselinePlan),
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/core/text/describe-yaml-error.js
function yamlProblem(message, hint, at) {
    return { code: 'config-syntax', message, hint, at };
}
function describeYamlError(error, placeAt) {
    const [message, hint] = explain(error);
    return yamlProblem(message, hint, placeAt(error.pos[0]));
}
function explain(error) {
    switch (error.code) {
        case 'TAB_AS_INDENT':
            return ['the line is indented with a tab', 'indent with spaces; YAML allows no tabs there'];
        case 'MULTIPLE_DOCS':
            return [
                'a second document begins here',
                'keep one configuration in the file and remove the line `---`',
            ];
        case 'NON_STRING_KEY':
            return [
                'a key is a list or a map',
                'write the key as plain text, and quote it if it begins with `{` or `[`',
            ];
        case 'TAG_RESOLVE_FAILED':
            return [
                'the value has a tag that means nothing here',
                'remove the word that begins with `!`, or quote the value',
            ];
        case 'RESOURCE_EXHAUSTION':
            return ['lists and maps nest too deep', 'a configuration needs 5 levels; check that the path is right'];
        case 'BAD_SCALAR_START':
            return ['an unquoted value cannot begin with this character', 'put the value in quotes'];
        case 'BLOCK_AS_IMPLICIT_KEY':
            return ['a second `:` stands in the line', 'put the value in quotes, or begin a new line'];
        case 'BAD_INDENT':
            return [
                lowerFirst(error.message),
                'indent it like its siblings, and close every bracket that was opened',
            ];
        default:
            return [
                lowerFirst(error.message),
                'compare the line with the lines around it: indentation, quotes, colons',
            ];
    }
}
function lowerFirst(text) {
    return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./build/src/core/text/preview-value.js
var preview_value = __webpack_require__(8525);
;// CONCATENATED MODULE: ./build/src/core/text/check-yaml-tree.js



const mostAliases = 100;
const mostValues = 200_000;
function checkYamlTree(document, placeAt) {
    const problems = [...checkVersion(document, placeAt)];
    let aliases = 0;
    (0,dist/* visit */.YR)(document, {
        Map: (_key, map) => {
            for (const problem of checkKeys(map, placeAt))
                problems.push(problem);
        },
        Alias: (_key, alias, parents) => {
            aliases += 1;
            const at = placeAt(alias.range?.[0] ?? 0);
            if (aliases > mostAliases) {
                problems.push(yamlProblem('the file has too many aliases', 'write the values out instead of `*name`', at));
                return dist/* visit */.YR.BREAK;
            }
            const target = alias.resolve(document);
            if (target === undefined) {
                problems.push(yamlProblem('no anchor of this name stands above the alias', unquotedStar, at));
            }
            else if (parents.some((parent) => parent === target)) {
                problems.push(yamlProblem('the alias stands inside the value that it names', 'write the value out', at));
            }
            return undefined;
        },
    });
    return problems.length === 0 && aliases > 0 ? checkGrowth(document, placeAt) : problems;
}
const unquotedStar = 'define the anchor first, or quote a value that begins with `*`';
function checkVersion(document, placeAt) {
    const { version } = document.directives.yaml;
    if (version === '1.2')
        return [];
    return [
        yamlProblem(`the file asks for YAML ${version}`, 'remove the line `%YAML`; YAML 1.2 is read', placeAt(0)),
    ];
}
function checkKeys(map, placeAt) {
    const problems = [];
    const seen = new Set();
    for (const { key } of map.items) {
        if (!(0,dist/* isScalar */.jn)(key)) {
            problems.push(yamlProblem('a key is not plain text', 'write the key as a word', placeAt(map.range?.[0] ?? 0)));
            continue;
        }
        const at = placeAt(key.range?.[0] ?? 0);
        const name = String(key.value);
        if (seen.has(name)) {
            problems.push(yamlProblem(`the key ${(0,preview_value/* previewValue */.i)(name)} is written twice`, 'keep one of the two', at));
        }
        else if (name === '__proto__') {
            problems.push(yamlProblem('the key `__proto__` is not allowed', 'choose another name', at));
        }
        seen.add(name);
    }
    return problems;
}
function checkGrowth(document, placeAt) {
    const sizes = new Map();
    const count = (node) => {
        if ((0,dist/* isAlias */.Vj)(node))
            return sizes.get(node.resolve(document)) ?? 1;
        let size = 1;
        if ((0,dist/* isSeq */.oP)(node))
            for (const item of node.items)
                size += count(item);
        if ((0,dist/* isMap */.jh)(node))
            for (const pair of node.items)
                size += 1 + count(pair.value);
        sizes.set(node, size);
        return size;
    };
    if (count(document.contents) <= mostValues)
        return [];
    return [yamlProblem('aliases of aliases grow too large', 'write the values out', placeAt(0))];
}

;// CONCATENATED MODULE: ./build/src/core/text/yaml.js




const largest = 256 * 1024;
const mostErrors = 100;
function parseYaml({ file, text }) {
    if (text.length > largest) {
        return (0,parsed/* failed */.gz)(yamlProblem(`the file is larger than ${largest} characters`, 'check that the path is right', {
            file,
            line: 1,
        }));
    }
    const lines = new dist/* LineCounter */.HN();
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        stringKeys: true,
        uniqueKeys: false,
        logLevel: 'error',
    });
    const errors = [...document.errors, ...document.warnings]
        .slice(0, mostErrors)
        .map((error) => describeYamlError(error, placeAt));
    if ((0,parsed/* isNonEmpty */.J_)(errors))
        return (0,parsed/* failed */.gz)(...errors);
    const flaws = checkYamlTree(document, placeAt).slice(0, mostErrors);
    if ((0,parsed/* isNonEmpty */.J_)(flaws))
        return (0,parsed/* failed */.gz)(...flaws);
    if (document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null)) {
        return (0,parsed/* failed */.gz)(yamlProblem('the file is empty', 'write a first configuration with `brakeline init`', {
            file,
            line: 1,
        }));
    }
    return (0,parsed/* parsed */.Yz)(openDocument(document, placeAt));
}
function openDocument(document, placeAt) {
    const findPair = indexPairs();
    const step = (from, segment) => {
        const node = (0,dist/* isAlias */.Vj)(from) ? from.resolve(document) : from;
        if ((0,dist/* isMap */.jh)(node))
            return findPair(node, String(segment));
        if (!(0,dist/* isSeq */.oP)(node))
            return undefined;
        const item = node.items[Number(segment)];
        return item === undefined ? undefined : { value: asNode(item), key: asNode(item) };
    };
    const walk = (path) => {
        let found = { value: document.contents ?? undefined, key: undefined };
        for (const segment of path) {
            const next = step(found.value, segment);
            if (next === undefined)
                return { found, complete: false };
            found = next;
        }
        return { found, complete: true };
    };
    const offsetOf = (node) => node?.range?.[0];
    return {
        value: document.toJS({ maxAliasCount: -1 }),
        locate: (path) => {
            const { value, key } = walk(path).found;
            const empty = (0,dist/* isScalar */.jn)(value) && value.value === null && (value.source ?? '') === '';
            return placeAt(offsetOf(empty ? (key ?? value) : value) ?? offsetOf(key) ?? 0);
        },
        locateKey: (path) => {
            const { value, key } = walk(path).found;
            return placeAt(offsetOf(key) ?? offsetOf(value) ?? 0);
        },
        source: (path) => {
            const { found, complete } = walk(path);
            const node = (0,dist/* isAlias */.Vj)(found.value) ? found.value.resolve(document) : found.value;
            return complete && (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' ? node.source : undefined;
        },
    };
}
function indexPairs() {
    const indices = new WeakMap();
    return (map, key) => {
        const known = indices.get(map);
        if (known !== undefined)
            return known.get(key);
        const index = new Map();
        if ((0,dist/* isMap */.jh)(map)) {
            for (const pair of map.items) {
                if ((0,dist/* isScalar */.jn)(pair.key))
                    index.set(String(pair.key.value), { key: pair.key, value: asNode(pair.value) });
            }
        }
        indices.set(map, index);
        return index.get(key);
    };
}
function asNode(item) {
    return (0,dist/* isMap */.jh)(item) || (0,dist/* isSeq */.oP)(item) || (0,dist/* isScalar */.jn)(item) || (0,dist/* isAlias */.Vj)(item) ? item : undefined;
}

// EXTERNAL MODULE: ./build/src/core/text/name-glob.js
var name_glob = __webpack_require__(197);
// EXTERNAL MODULE: ./build/src/core/model/metric.js
var metric = __webpack_require__(6439);
// EXTERNAL MODULE: ./build/src/core/text/nearest-word.js
var nearest_word = __webpack_require__(4720);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/src/core/config/environment-rules.js

const refusedVariables = [
    'GCONV_PATH',
    'GLIBC_TUNABLES',
    'HOME',
    'LD_AUDIT',
    'LD_DEBUG',
    'LD_DEBUG_OUTPUT',
    'LD_PRELOAD',
    'LD_PROFILE',
    'LD_PROFILE_OUTPUT',
    'PERF_BUILDID_DIR',
    'PERF_CONFIG',
    'PERF_EXEC_PATH',
    'VALGRIND_LAUNCHER',
    'VALGRIND_LIB',
    'VALGRIND_OPTS',
];
const searchPathVariables = ['LD_LIBRARY_PATH', 'PATH'];
const searchPath = '^(?!.*/\\.\\.(?:[/:]|$))/[^:]*(?::/[^:]*)*$';
function isAbsoluteSearchPath(value) {
    return value.split(':').every((entry) => entry.startsWith('/') && !entry.split('/').includes('..'));
}
const valueSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], {
    error: 'must be text or a number',
});
const environmentVariablesSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(new RegExp(`^(?!(?:${refusedVariables.join('|')})$)[A-Za-z_][A-Za-z0-9_]*$`)), valueSchema)
    .meta({
    description: 'Variables of the benchmark, besides the few that Brakeline sets itself. Nothing is inherited from the runner.',
    examples: [{ WORKERS: 1 }],
    properties: Object.fromEntries(searchPathVariables.map((name) => [name, { type: 'string', pattern: searchPath }])),
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/src/core/config/quantity.js


const scales = {
    second: {
        noun: 'a time with its unit',
        units: {
            ns: [1, 1e9],
            us: [1, 1e6],
            µs: [1, 1e6],
            ms: [1, 1e3],
            s: [1, 1],
            min: [60, 1],
            h: [3600, 1],
        },
        bare: false,
        example: '50 ms',
    },
    byte: {
        noun: 'a size with its unit',
        units: {
            B: [1, 1],
            kB: [1e3, 1],
            MB: [1e6, 1],
            GB: [1e9, 1],
            KiB: [1024, 1],
            MiB: [1024 ** 2, 1],
            GiB: [1024 ** 3, 1],
        },
        bare: false,
        example: '500 MB',
    },
    count: {
        noun: 'a number',
        units: { k: [1e3, 1], M: [1e6, 1], G: [1e9, 1] },
        bare: true,
        example: '20000',
    },
    ratio: { noun: 'a number or a percentage', units: { '%': [1, 100] }, bare: true, example: '0.05' },
    percent: { noun: 'a percentage', units: { '%': [1, 100] }, bare: false, example: '0.2 %' },
};
const digits = '[0-9][0-9_]*(?:\\.[0-9]+)?';
function readQuantity(raw, scale) {
    const { noun, units, bare, example } = scales[scale];
    const said = `must be ${noun}, not ${(0,preview_value/* previewValue */.i)(raw)}`;
    const allowed = `for example \`${example}\`; units: ${Object.keys(units).join(', ')}`;
    if (typeof raw === 'number' && Number.isFinite(raw) && raw >= 0) {
        if (bare || raw === 0)
            return { kind: 'ok', value: raw };
        return { kind: 'wrong', message: said, hint: hintForBare(raw, scale, example) };
    }
    const text = typeof raw === 'string' && raw.length <= 64 ? raw.trim() : '';
    const parts = new RegExp(`^(${digits})\\s*(\\S*)$`).exec(text);
    if (parts === null)
        return { kind: 'wrong', message: said, hint: allowed };
    const number = Number((parts[1] ?? '').replaceAll('_', ''));
    const unit = (parts[2] ?? '').replace('μ', 'µ');
    if (unit === '')
        return readQuantityWithoutUnit(number, scale, said);
    const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
    if (factor === undefined)
        return { kind: 'wrong', message: said, hint: allowed };
    const value = (number * factor[0]) / factor[1];
    return Number.isFinite(value) ? { kind: 'ok', value } : { kind: 'wrong', message: said, hint: allowed };
}
function readQuantityWithoutUnit(number, scale, said) {
    const { bare, example } = scales[scale];
    return (bare && Number.isFinite(number)) || number === 0
        ? { kind: 'ok', value: number }
        : { kind: 'wrong', message: said, hint: hintForBare(number, scale, example) };
}
function hintForBare(number, scale, example) {
    const unit = example.split(' ')[1] ?? '';
    return scale === 'percent' && number < 1
        ? `write \`${number} %\` for ${number} percent, or \`${Number((number * 100).toPrecision(12))} %\` for the fraction ${number}`
        : `say the unit, such as \`${number} ${scale === 'second' ? 's' : unit}\``;
}
function quantityPattern(scale, positive) {
    const { units, bare } = scales[scale];
    const names = [...Object.keys(units), ...(scale === 'second' ? ['μs'] : [])].join('|');
    const zero = positive ? '' : '|0[0_]*(?:\\.0+)?\\s*';
    const measured = `${digits}\\s*(?:${names})${bare ? '?' : ''}`;
    return `^\\s*${positive ? '(?=.*[1-9])' : ''}(?:${measured}${bare ? '' : zero})\\s*$`;
}
function quantitySchema(options) {
    const { scale, positive = false, most } = options;
    const { example, bare } = scales[scale];
    const text = { type: 'string', pattern: quantityPattern(scale, positive) };
    const number = bare ? { type: 'number', minimum: 0 } : { const: 0 };
    return schemas/* unknown */.L5J()
        .transform((raw, context) => {
        const refuse = (message, hint) => {
            context.issues.push({ code: 'custom', message, params: { hint }, input: raw });
            return core/* NEVER */.tm;
        };
        const read = readQuantity(raw, scale);
        if (read.kind === 'wrong')
            return refuse(read.message, read.hint);
        if (positive && read.value === 0)
            return refuse('must be above 0', `for example \`${example}\``);
        if (most !== undefined && read.value > most[0])
            return refuse(`must be at most ${most[1]}`, 'make it smaller');
        return read.value;
    })
        .meta({
        ...(positive ? text : { anyOf: [text, number] }),
        description: options.description,
        examples: [options.example ?? example],
        ...(options.default === undefined ? {} : { default: options.default }),
    });
}

;// CONCATENATED MODULE: ./build/src/core/config/schema-gate.js



const enforcementSchema = schemas/* enum */.k5n(['block', 'warn', 'off']);
function metricGateSchema(metric) {
    return schemas/* strictObject */.rej({
        relative: quantitySchema({
            scale: 'percent',
            description: 'A change counts only when it is past this percentage of the base, and past `absolute`.',
        }).optional(),
        absolute: quantitySchema({
            scale: metric.unit,
            description: 'A change counts only when it is past this amount, and past `relative`.',
            example: absoluteExample(metric.unit),
        }).optional(),
        better: schemas/* enum */.k5n(['lower', 'higher'])
            .optional()
            .meta({ description: 'Which direction is an improvement.', examples: ['lower'] }),
        on: enforcementSchema.optional().meta({
            description: 'Whether a regression stops the merge, is shown, or means nothing.',
            examples: ['warn'],
        }),
    })
        .meta({ description: `When ${metric.title} count as changed, and what a regression does.` });
}
function absoluteExample(unit) {
    switch (unit) {
        case 'second':
            return '1 ms';
        case 'byte':
            return '1 MiB';
        case 'count':
            return '20000';
        case 'ratio':
            return '0.05';
    }
}
const gateSchema = schemas/* strictObject */.rej(Object.fromEntries(metric/* knownMetrics */.j.map((metric) => [metric.name, metricGateSchema(metric).optional()])));
const namedQuantiles = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99, median: 0.5, max: 1 };
function limitSchema(unit, statistic) {
    return quantitySchema({
        scale: unit,
        description: `Limit of the ${statistic} of the runs; a lower limit where higher is better.`,
    }).optional();
}
function budgetSchemaOf(unit, names) {
    return schemas/* strictObject */.rej({
        metric: schemas/* enum */.k5n(names).meta({ description: 'The metric that is limited.', examples: ['wall_time'] }),
        benchmark: schemas/* string */.YjP()
            .min(1)
            .max(200)
            .default('*')
            .meta({
            description: 'Benchmarks it holds for; `*` stands for any characters.',
            examples: ['parse*'],
        }),
        p50: limitSchema(unit, '50 % quantile'),
        p90: limitSchema(unit, '90 % quantile'),
        p95: limitSchema(unit, '95 % quantile'),
        p99: limitSchema(unit, '99 % quantile'),
        median: limitSchema(unit, 'median'),
        max: limitSchema(unit, 'largest value'),
        quantile: schemas/* number */.aig()
            .min(0)
            .max(1)
            .optional()
            .meta({ description: 'Any other quantile, from 0 to 1, together with `limit`.', examples: [0.75] }),
        limit: limitSchema(unit, 'given `quantile`'),
        on: enforcementSchema
            .default('block')
            .meta({ description: 'Whether a value past the limit stops the merge.', examples: ['warn'] }),
    })
        .meta({
        oneOf: [...Object.keys(namedQuantiles).map((key) => ({ required: [key] })), { required: ['quantile'] }],
        dependencies: { quantile: ['limit'], limit: ['quantile'] },
    });
}
function budgetSchemaFor(unit) {
    return budgetSchemaOf(unit, metric/* knownMetrics */.j.filter((metric) => metric.unit === unit).map((metric) => metric.name));
}
const budgetSchema = schemas/* discriminatedUnion */.gMt('metric', [
    budgetSchemaFor('count'),
    budgetSchemaFor('second'),
    budgetSchemaFor('byte'),
    budgetSchemaFor('ratio'),
]);

;// CONCATENATED MODULE: ./build/src/core/config/schema.js





const defaultMetrics = [
    'instructions',
    'cycles',
    'branches',
    'branch_misses',
    'page_faults',
    'context_switches',
    'task_clock',
    'wall_time',
    'user_time',
    'system_time',
    'peak_rss',
    'ipc',
    'branch_miss_rate',
];
const defaultRounds = 5;
const defaultTimeout = 60;
const defaultBuildTimeout = 30 * 60;
const day = 24 * 3600;
const printable = '[^\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]';
const notNull = '[^\\u0000]';
function commandSchema(description, example) {
    return schemas/* string */.YjP()
        .max(4096)
        .regex(new RegExp(`^(?=[\\s\\S]*\\S)${notNull}*$`), { error: 'must be a command' })
        .meta({ description, examples: [example] });
}
function timeoutSchema(description, example) {
    return quantitySchema({
        scale: 'second',
        description,
        example,
        positive: true,
        most: [day, '24 h'],
    }).optional();
}
const roundsSchema = schemas/* int */.Whr().min(1).max(1000).optional();
const metricsSchema = schemas/* array */.YOg(schemas/* enum */.k5n(metric/* knownMetrics */.j.map((metric) => metric.name)))
    .min(1)
    .optional();
function insidePathSchema(description, example, pattern) {
    return schemas/* string */.YjP()
        .max(1024)
        .regex(new RegExp(pattern), { error: 'must be a path inside the repository' })
        .meta({ description, examples: [example] });
}
const benchmarkSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .max(200)
        .regex(new RegExp(`^(?=.*\\S)${printable}+$`), { error: 'must be one line of printable text' })
        .meta({ description: 'Its name in every report; unique in the file.', examples: ['parse'] }),
    run: commandSchema('The command line that is measured.', './bench parse'),
    cwd: insidePathSchema('Directory in which it runs, relative to the repository; the repository itself when absent.', 'bench', `^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))${printable}+$`).optional(),
    env: environmentVariablesSchema.optional(),
    setup: commandSchema('A shell command that runs once a side before the first round, not measured.', './fill-cache').optional(),
    timeout: timeoutSchema('Time that one run may take; 60 s when absent.', '60 s'),
    rounds: roundsSchema.meta({
        description: 'Runs a side; wins over `rounds` of the file.',
        examples: [10],
    }),
    metrics: metricsSchema.meta({
        description: 'What is measured; wins over `metrics` of the file.',
        examples: [['instructions', 'wall_time']],
    }),
    binary: insidePathSchema('The program that is measured, relative to `cwd`; found from `run` when absent.', 'build/bench', `^(?!/)${printable}+$`).optional(),
    gate: gateSchema.optional().meta({
        description: 'Wins over `gate` of the file, key by key.',
        examples: [{ instructions: { relative: '1 %' } }],
    }),
})
    .meta({ description: 'One command that is measured.' });
const configSchema = schemas/* strictObject */.rej({
    build: commandSchema("A shell command that runs in the base's and in the head's tree.", 'make').optional(),
    build_timeout: timeoutSchema('Time that the build may take on one side; 30 min when absent.', '30 min'),
    benchmarks: schemas/* array */.YOg(benchmarkSchema)
        .min(1)
        .max(1000)
        .meta({ description: 'What is measured.', examples: [[{ name: 'parse', run: './bench parse' }]] }),
    rounds: roundsSchema.meta({
        description: 'Runs a side of every benchmark.',
        default: defaultRounds,
        examples: [5],
    }),
    timeout: timeoutSchema('Time that one run of any benchmark may take; 60 s when absent.', '60 s'),
    metrics: metricsSchema.meta({
        description: 'What is measured of every benchmark.',
        default: defaultMetrics,
        examples: [['instructions', 'wall_time']],
    }),
    pin: schemas/* int */.Whr()
        .min(0)
        .max(4095)
        .optional()
        .meta({ description: 'Number of the CPU that runs the benchmarks.', examples: [1] }),
    explain: schemas/* enum */.k5n(['regressed', 'always'])
        .optional()
        .meta({
        description: 'Whether callgrind explains what regressed or every benchmark.',
        default: 'regressed',
        examples: ['always'],
    }),
    gate: gateSchema.optional().meta({
        description: 'Per metric, the change that counts and what a regression does.',
        examples: [{ instructions: { relative: '0.2 %' } }],
    }),
    budgets: schemas/* array */.YOg(budgetSchema)
        .max(1000)
        .optional()
        .meta({
        description: 'Absolute limits, whatever the base does.',
        examples: [[{ metric: 'wall_time', benchmark: 'parse*', p95: '50 ms' }]],
    }),
    undecided: schemas/* enum */.k5n(['warn', 'block'])
        .optional()
        .meta({
        description: 'What an undecided verdict on a blocking metric does.',
        default: 'warn',
        examples: ['block'],
    }),
})
    .meta({
    title: 'Brakeline configuration',
    description: 'What to build, run and measure, and what is allowed.',
});

;// CONCATENATED MODULE: ./build/src/core/config/json-schema.js


function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function configJsonSchema() {
    return json_schema_processors/* toJSONSchema */.bl(configSchema, {
        io: 'input',
        target: 'draft-7',
        override: ({ zodSchema, jsonSchema }) => {
            const { examples, default: filledIn } = registries/* globalRegistry */.fd.get(zodSchema) ?? {};
            if (Array.isArray(examples))
                jsonSchema.examples = examples;
            if (filledIn !== undefined)
                jsonSchema['default'] = filledIn;
        },
    });
}
function schemaAt(schema, path) {
    let here = schema;
    for (const step of path) {
        if (here === undefined)
            return undefined;
        here = childSchema(here, step);
    }
    return here;
}
function knownKeys(schema) {
    if (schema === undefined)
        return [];
    const properties = schema['properties'];
    return isFields(properties) ? Object.keys(properties) : knownKeys(firstBranch(schema));
}
function childSchema(schema, step) {
    if (typeof step === 'number')
        return asFields(schema['items']);
    const properties = schema['properties'];
    if (isFields(properties) && Object.hasOwn(properties, step))
        return asFields(properties[String(step)]);
    const branch = firstBranch(schema);
    return branch === undefined ? asFields(schema['additionalProperties']) : childSchema(branch, step);
}
function firstBranch(schema) {
    const branches = isFields(schema['properties']) ? undefined : schema['oneOf'];
    return Array.isArray(branches) ? asFields(branches[0]) : undefined;
}
function asFields(value) {
    return isFields(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/config/describe-issue.js






const mostKeys = 200;
function nameValue(path) {
    const steps = path.map((step) => {
        if (typeof step === 'number')
            return `[${step}]`;
        return /^\w+$/.test(String(step)) ? `.${String(step)}` : `[${(0,preview_value/* previewValue */.i)(String(step))}]`;
    });
    return path.length === 0 ? 'the file' : `\`${steps.join('').replace(/^\./, '')}\``;
}
function writeExample(value) {
    return (0,dist/* stringify */.As)(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
function exampleAt(schema, path) {
    const examples = schemaAt(schema, path)?.['examples'];
    if (!Array.isArray(examples) || examples.length === 0)
        return undefined;
    const key = path.at(-1);
    return typeof key === 'string' ? `${key}: ${writeExample(examples[0])}` : writeExample(examples[0]);
}
function listWords(words) {
    return words.map((word) => `\`${word}\``).join(', ');
}
function suggestWord(word, known, noun) {
    const nearest = typeof word === 'string' ? (0,nearest_word/* nearestWord */.z)(word, known) : undefined;
    return nearest === undefined ? `${noun} ${listWords(known)}` : `did you mean \`${nearest}\`?`;
}
function valueAt(root, path) {
    return path.reduce((value, step) => typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined, root);
}
function describeUnknownKeys({ file, schema }, path, keys) {
    const known = knownKeys(schemaAt(schema, path));
    const where = path.length === 0 ? '' : ` in ${nameValue(path)}`;
    return keys.slice(0, mostKeys).map((key) => ({
        code: 'config-unknown-key',
        message: `unknown key ${(0,preview_value/* previewValue */.i)(key)}${where}`,
        hint: suggestWord(key, known, 'the keys here are'),
        at: file.locateKey([...path, key]),
    }));
}
function describeVariable({ file }, path) {
    const name = String(path.at(-1));
    const refused = refusedVariables.includes(name);
    return {
        code: 'config-invalid',
        message: refused
            ? `the variable \`${name}\` would also change the measuring tools`
            : `${(0,preview_value/* previewValue */.i)(name)} is not a name of a variable`,
        hint: refused
            ? 'remove it; set what the benchmark needs by its own options, or in a script that `run` starts'
            : 'use letters, digits and `_`, and begin with a letter',
        at: file.locateKey(path),
    };
}
const typeNames = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'a map of keys',
    record: 'a map of keys',
};
function sizeOf(issue, amount) {
    if (issue.origin === 'string')
        return `${amount} characters long`;
    return issue.origin === 'array' ? `${amount} entries long` : `${amount}`;
}
function requirement(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return `must be ${typeNames[issue.expected] ?? issue.expected}`;
        case 'invalid_value':
            return issue.values.length > 5
                ? 'must be a metric'
                : `must be one of ${listWords(issue.values.map(String))}`;
        case 'too_big':
            return `must be at most ${sizeOf(issue, issue.maximum)}`;
        case 'too_small':
            return `must be at least ${sizeOf(issue, issue.minimum)}`;
        case 'invalid_union':
            return issue.errors.length === 0 ? 'must be a metric' : issue.message;
        case 'unrecognized_keys':
        case 'invalid_key':
        case 'invalid_format':
        case 'invalid_element':
        case 'not_multiple_of':
        case 'custom':
            return issue.message;
    }
}
function hintFor(issue, value, example) {
    if (issue.code === 'custom' && typeof issue.params?.['hint'] === 'string')
        return issue.params['hint'];
    if (issue.code === 'invalid_value')
        return suggestWord(value, issue.values.map(String), 'write one of');
    if (issue.code === 'invalid_union' && issue.errors.length === 0) {
        return suggestWord(value, metric/* knownMetrics */.j.map((metric) => metric.name), 'write one of');
    }
    if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
        return 'put the value in quotes';
    }
    return example === undefined ? 'docs/configuration.md describes every key' : `for example \`${example}\``;
}
function describeIssue(issue, described) {
    const { file, schema } = described;
    const path = issue.path;
    if (issue.code === 'unrecognized_keys')
        return describeUnknownKeys(described, path, issue.keys);
    if (issue.code === 'invalid_key')
        return [describeVariable(described, path)];
    const value = valueAt(file.value, path);
    const subject = nameValue(path);
    const example = exampleAt(schema, path);
    const problem = { code: 'config-invalid', at: file.locate(path) };
    if (value === undefined) {
        return [
            { ...problem, message: `${subject} is missing`, hint: `add \`${example ?? String(path.at(-1))}\`` },
        ];
    }
    if (value === null && path.length > 0) {
        const wanted = example === undefined ? 'a value' : `a value, such as \`${example}\``;
        return [{ ...problem, message: `${subject} is empty`, hint: `give it ${wanted}, or remove the key` }];
    }
    const isLength = (issue.code === 'too_big' || issue.code === 'too_small') && typeof value === 'object';
    const seen = issue.code === 'custom' || isLength ? '' : `, not ${(0,preview_value/* previewValue */.i)(value)}`;
    return [
        { ...problem, message: `${subject} ${requirement(issue)}${seen}`, hint: hintFor(issue, value, example) },
    ];
}

;// CONCATENATED MODULE: ./build/src/core/config/check-consistency.js






function checkConsistency(file) {
    const problems = [];
    const tell = (path, message, hint) => {
        problems.push({ code: 'config-invalid', message, hint, at: file.locate(path) });
    };
    const root = isFields(file.value) ? file.value : {};
    const benchmarks = entries(root['benchmarks']);
    checkRepeats(root['metrics'], ['metrics'], tell);
    checkNames(benchmarks, tell);
    for (const [index, benchmark] of benchmarks)
        checkBenchmark(benchmark, ['benchmarks', index], tell);
    for (const [index, budget] of entries(root['budgets'])) {
        checkLimits(budget, ['budgets', index], tell);
        checkMatch(budget, { path: ['budgets', index], names: namesOf(benchmarks), tell });
    }
    return problems;
}
function entries(value) {
    if (!Array.isArray(value))
        return [];
    return [...value.entries()].flatMap(([index, entry]) => (isFields(entry) ? [[index, entry]] : []));
}
function namesOf(benchmarks) {
    return benchmarks.flatMap(([, { name }]) => (typeof name === 'string' ? [name] : []));
}
function checkNames(benchmarks, tell) {
    const first = new Map();
    for (const [index, { name }] of benchmarks) {
        if (typeof name !== 'string')
            continue;
        const before = first.get(name);
        if (before === undefined)
            first.set(name, index);
        else {
            const message = `the name ${(0,preview_value/* previewValue */.i)(name)} is already that of \`benchmarks[${before}]\``;
            tell(['benchmarks', index, 'name'], message, 'give each benchmark a name of its own');
        }
    }
}
function checkBenchmark(benchmark, path, tell) {
    checkRepeats(benchmark['metrics'], [...path, 'metrics'], tell);
    const { cwd = '.', binary, env } = benchmark;
    if (typeof cwd === 'string' && typeof binary === 'string' && leavesRoot(`${cwd}/${binary}`)) {
        tell([...path, 'binary'], `${nameValue([...path, 'binary'])} leads out of the repository`, 'name a program that the build makes below the repository, relative to `cwd`');
    }
    for (const name of searchPathVariables) {
        const value = isFields(env) && Object.hasOwn(env, name) ? env[name] : undefined;
        if (typeof value === 'string' && !isAbsoluteSearchPath(value)) {
            tell([...path, 'env', name], `\`${name}\` names a directory that is not absolute, from which the measuring tools would load too`, name === 'PATH'
                ? 'name programs of the repository by their path in `run`'
                : "use absolute directories, or link with `-Wl,-rpath,'$ORIGIN/…'`");
        }
    }
}
function leavesRoot(path) {
    let depth = 0;
    for (const step of path.split('/')) {
        if (step === '..')
            depth -= 1;
        else if (step !== '' && step !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}
function checkRepeats(list, path, tell) {
    if (!Array.isArray(list))
        return;
    const seen = new Set();
    for (const [index, item] of list.entries()) {
        if (seen.has(item) && typeof item === 'string') {
            tell([...path, index], `${(0,preview_value/* previewValue */.i)(item)} stands twice in ${nameValue(path)}`, 'keep one of the two');
        }
        seen.add(item);
    }
}
function checkLimits(budget, path, tell) {
    const given = [...Object.keys(namedQuantiles), 'quantile'].filter((key) => Object.hasOwn(budget, key));
    const subject = nameValue(path);
    const hint = `give one of ${Object.keys(namedQuantiles).join(', ')}, or \`quantile\` with \`limit\``;
    const orphan = Object.hasOwn(budget, 'limit') && !given.includes('quantile');
    if (given.length > 1)
        tell(path, `${subject} has more than one limit: ${given.join(', ')}`, `${hint}; write a budget for each`);
    if (orphan)
        tell([...path, 'limit'], `${subject} has a \`limit\` without \`quantile\``, hint);
    else if (given.length === 0)
        tell(path, `${subject} has no limit`, hint);
    if (given.includes('quantile') && !Object.hasOwn(budget, 'limit')) {
        tell([...path, 'quantile'], `${subject} has a \`quantile\` without \`limit\``, 'add `limit`, such as `limit: 50 ms`');
    }
}
function checkMatch({ benchmark }, budget) {
    const { path, names, tell } = budget;
    if (typeof benchmark !== 'string' || benchmark === '' || benchmark.length > 200 || names.length === 0)
        return;
    if (names.some((name) => (0,name_glob/* matchesGlob */.k)(benchmark, name)))
        return;
    const place = [...path, 'benchmark'];
    tell(place, `${nameValue(place)}: no benchmark is called ${(0,preview_value/* previewValue */.i)(benchmark)}`, suggestWord(benchmark, names.slice(0, 20), 'the benchmarks are'));
}

// EXTERNAL MODULE: ./build/src/core/model/default-gate.js
var default_gate = __webpack_require__(9168);
;// CONCATENATED MODULE: ./build/src/core/config/fill-config.js




function fillConfig(input, file) {
    return {
        ...(input.build === undefined ? {} : { build: input.build }),
        buildTimeout: input.build_timeout ?? defaultBuildTimeout,
        ...(input.pin === undefined ? {} : { pin: input.pin }),
        explain: input.explain ?? 'regressed',
        benchmarks: input.benchmarks.map((benchmark, index) => ({
            ...fillBenchmark(benchmark, input),
            env: fillVariables(benchmark.env ?? {}, (name) => file.source(['benchmarks', index, 'env', name])),
        })),
        policy: fillPolicy(input),
    };
}
function fillBenchmark(benchmark, file) {
    const { name, run, cwd = '.', setup, binary } = benchmark;
    return {
        name,
        run,
        cwd,
        ...(setup === undefined ? {} : { setup }),
        timeout: benchmark.timeout ?? file.timeout ?? defaultTimeout,
        rounds: benchmark.rounds ?? file.rounds ?? defaultRounds,
        metrics: benchmark.metrics ?? file.metrics ?? defaultMetrics,
        ...(binary === undefined ? {} : { binary }),
    };
}
function fillVariables(variables, source) {
    return Object.fromEntries(Object.entries(variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (source(name) ?? String(value)),
    ]));
}
function fillPolicy(input) {
    const own = input.benchmarks.flatMap(({ name, gate }) => gate === undefined ? [] : [[name, fillGate([input.gate ?? {}, gate], Object.keys(gate))]]);
    return {
        gate: fillGate([input.gate ?? {}], Object.keys(input.gate ?? {})),
        benchmarkGates: Object.fromEntries(own),
        budgets: (input.budgets ?? []).map(fillBudget),
        expected: input.benchmarks.map(({ name }) => name),
        undecided: input.undecided ?? 'warn',
    };
}
function fillGate(layers, names) {
    const metrics = metric/* knownMetrics */.j.filter((metric) => names.includes(metric.name));
    return Object.fromEntries(metrics.map((metric) => [
        metric.name,
        layers.reduce((gate, layer) => layGate(gate, layer[metric.name]), (0,default_gate/* defaultGate */.z)(metric)),
    ]));
}
function layGate(under, over) {
    return {
        relative: over?.relative ?? under.relative,
        absolute: over?.absolute ?? under.absolute,
        better: over?.better ?? under.better,
        on: over?.on ?? under.on,
    };
}
function fillBudget(input) {
    const { metric, benchmark, on } = input;
    const { p50, p90, p95, p99, median, max } = input;
    const limits = Object.entries({ p50, p90, p95, p99, median, max });
    const [name, limit] = limits.find(([, value]) => value !== undefined) ?? [];
    const quantile = Object.entries(namedQuantiles).find(([key]) => key === name)?.[1] ?? input.quantile ?? 1;
    return { metric, benchmark, quantile, limit: limit ?? input.limit ?? 0, on };
}

;// CONCATENATED MODULE: ./build/src/core/config/find-warnings.js


const fewestRounds = 5;
function findWarnings(config, file) {
    return [
        ...findShortRounds(config, file),
        ...config.policy.budgets.flatMap((budget, index) => warnOfBudget(budget, index, { config, file })),
    ];
}
function findShortRounds({ benchmarks }, file) {
    const problems = new Map();
    for (const [index, { rounds }] of benchmarks.entries()) {
        if (rounds >= fewestRounds)
            continue;
        const own = ['benchmarks', index, 'rounds'];
        const path = file.source(own) === undefined ? ['rounds'] : own;
        problems.set(path.join(), {
            code: 'too-few-rounds',
            message: `${nameValue(path)}: ${rounds} ${rounds === 1 ? 'round is' : 'rounds are'} too few for a verdict on anything but \`ir\``,
            hint: `set \`rounds\` to ${fewestRounds} or more`,
            at: file.locate(path),
        });
    }
    return [...problems.values()];
}
function warnOfBudget(budget, index, { config, file }) {
    const matched = config.benchmarks.filter(({ name }) => (0,name_glob/* matchesGlob */.k)(budget.benchmark, name));
    if (budget.metric === 'ir' || matched.some(({ metrics }) => metrics.includes(budget.metric)))
        return [];
    return [
        {
            code: 'config-invalid',
            message: `${nameValue(['budgets', index])} limits \`${budget.metric}\`, which none of its benchmarks measures`,
            hint: `add \`${budget.metric}\` to \`metrics\``,
            at: file.locate(['budgets', index, 'metric']),
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/core/config/decode.js








const mostProblems = 100;
function decodeConfig(source) {
    const yaml = parseYaml(source);
    if (yaml.kind === 'failed')
        return yaml;
    const file = yaml.value;
    const result = configSchema.safeParse(file.value);
    const broken = checkConsistency(file);
    if (result.success && broken.length === 0) {
        const config = fillConfig(result.data, file);
        return (0,parsed/* parsed */.Yz)(config, findWarnings(config, file));
    }
    const problems = result.success ? broken : [...describeIssues(result.error.issues, file), ...broken];
    return (0,parsed/* failed */.gz)(...listProblems(problems, source.file));
}
function describeIssues(issues, file) {
    const schema = configJsonSchema();
    const problems = [];
    for (const issue of issues) {
        if (problems.length > mostProblems)
            break;
        problems.push(...describeIssue(issue, { file, schema }));
    }
    return problems;
}
function listProblems(problems, file) {
    const sorted = problems.toSorted(({ at: one }, { at: other }) => (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0));
    const shown = sorted.slice(0, mostProblems);
    const rest = {
        code: 'config-invalid',
        message: 'the file has more mistakes than are listed',
        hint: 'mend these first; check that the file is a configuration of Brakeline',
        at: { file, line: 1 },
    };
    if (!(0,parsed/* isNonEmpty */.J_)(shown))
        return [rest];
    return sorted.length > mostProblems ? [...shown, rest] : shown;
}

;// CONCATENATED MODULE: ./build/src/core/config/plan-benchmarks.js

function missing(path) {
    return {
        code: 'config-missing',
        message: `${path} exists neither in the base nor in the head`,
        hint: 'write one with `brakeline init` and commit it',
    };
}
function notApplied(path, message) {
    return {
        code: 'config-not-applied',
        message,
        hint: 'nothing to do: the base branch decides what a pull request may cost',
        at: { file: path, line: 1 },
    };
}
function planBenchmarks(base, head) {
    const inBase = new Map(base.benchmarks.map((benchmark) => [benchmark.name, benchmark]));
    const inHead = new Set(head.benchmarks.map((benchmark) => benchmark.name));
    const known = base.benchmarks.map((config) => ({ config, sides: inHead.has(config.name) ? ['base', 'head'] : ['base'] }));
    const added = head.benchmarks
        .filter((benchmark) => !inBase.has(benchmark.name))
        .map((config) => ({ config, sides: ['head'] }));
    return [...known, ...added];
}
function planOf(policySide, base, head) {
    return {
        build: { base: buildOf(base), head: buildOf(head) },
        ...(policySide.pin === undefined ? {} : { pin: policySide.pin }),
        explain: policySide.explain,
        benchmarks: planBenchmarks(base, head),
        policy: policySide.policy,
    };
}
function buildOf(config) {
    return config.build === undefined
        ? { timeout: config.buildTimeout }
        : { command: config.build, timeout: config.buildTimeout };
}
function differs(base, head) {
    const measured = (config) => JSON.stringify([config.policy, config.benchmarks, config.pin, config.explain]);
    return measured(base) !== measured(head);
}
function planGate(configs) {
    const { path, base, head } = configs;
    if (head?.kind === 'failed')
        return head;
    if (base?.kind === 'ok') {
        if (head === undefined) {
            return (0,parsed/* parsed */.Yz)(planOf(base.value, base.value, base.value), [
                notApplied(path, `the pull request deletes ${path}; the base's still applies`),
            ]);
        }
        const edit = differs(base.value, head.value)
            ? [
                notApplied(path, `the pull request edits ${path}; thresholds and known benchmarks are taken from the base`),
            ]
            : [];
        return (0,parsed/* parsed */.Yz)(planOf(base.value, base.value, head.value), [...edit, ...base.warnings]);
    }
    if (head === undefined)
        return base ?? (0,parsed/* failed */.gz)(missing(path));
    const why = base === undefined ? 'the base has no' : 'the base has an unusable';
    return (0,parsed/* parsed */.Yz)(planOf(head.value, head.value, head.value), [
        ...head.warnings,
        {
            code: 'config-not-applied',
            message: `${why} ${path}, so the head's own is used`,
            hint: 'merge the configuration first; from then on the base branch decides',
        },
    ]);
}

// EXTERNAL MODULE: ./build/src/measure/commit-files.js
var commit_files = __webpack_require__(8303);
;// CONCATENATED MODULE: ./build/src/pipeline/read-plan.js


async function readConfigAt(repository, sha, path) {
    const text = await (0,commit_files/* readFileAt */._T)({ repository, sha, path });
    if (text.kind === 'failed')
        return { kind: 'read', config: text };
    if (text.value === undefined)
        return { kind: 'absent' };
    return { kind: 'read', config: decodeConfig({ file: path, text: text.value }) };
}
async function readPlan(repository, commits, path) {
    const [base, head] = await Promise.all([
        readConfigAt(repository, commits.base, path),
        readConfigAt(repository, commits.head, path),
    ]);
    return planGate({
        path,
        ...(base.kind === 'read' ? { base: base.config } : {}),
        ...(head.kind === 'read' ? { head: head.config } : {}),
    });
}
async function readBaselinePlan(repository, sha, path) {
    const read = await readConfigAt(repository, sha, path);
    const head = read.kind === 'read' ? read.config : undefined;
    if (head?.kind !== 'ok')
        return head ?? (0,parsed/* failed */.gz)(configMissing(path, sha));
    const both = planGate({ path, base: head, head });
    if (both.kind === 'failed')
        return both;
    const benchmarks = both.value.benchmarks.map(({ config }) => ({ config, sides: ['head'] }));
    return (0,parsed/* parsed */.Yz)({ ...both.value, benchmarks }, head.warnings);
}
function configMissing(path, sha) {
    return {
        code: 'config-missing',
        message: `commit ${sha.slice(0, 10)} has no ${path}`,
        hint: 'write one with `brakeline init` and commit it',
    };
}


/***/ }),

/***/ 4970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runSteps)
});

// EXTERNAL MODULE: ./build/src/core/model/parsed.js
var parsed = __webpack_require__(5510);
// EXTERNAL MODULE: ./build/src/measure/side-directories.js
var side_directories = __webpack_require__(489);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/measure/clean-env.js
var clean_env = __webpack_require__(8069);
// EXTERNAL MODULE: ./build/src/measure/processes.js + 2 modules
var processes = __webpack_require__(7565);
;// CONCATENATED MODULE: ./build/src/measure/build.js



const sourceDate = '1577836800';
function describeEnd(outcome, timeout) {
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : `ended with ${outcome.exitCode}`;
        case 'killed':
            return `was ended by ${outcome.killedBy}`;
        case 'timed-out':
            return `took longer than ${timeout} s and was stopped`;
        case 'interrupted':
            return 'was interrupted';
        case 'not-started':
            return `could not be started: ${outcome.reason}`;
    }
}
function chooseHint(outcome, { side, directory, command }) {
    if (outcome.kind === 'timed-out')
        return 'Raise `build_timeout` in the configuration, or make the build quicker.';
    if (outcome.kind === 'not-started')
        return `Check that ${directory} exists and that there is a shell.`;
    if (outcome.kind === 'ended' && outcome.exitCode === 127) {
        return 'Install the program that was not found on this machine, or name it by its path.';
    }
    const clean = `in a clean checkout of the ${side} commit; files that git ignores are not there`;
    return `Run \`${command}\` ${clean}.`;
}
async function buildSide(request) {
    const { command, timeout, directory, side, signal } = request;
    const outcome = await (0,processes/* runProcess */.R)({
        command: 'sh',
        args: ['-c', `exec 2>&1\n${command}`],
        cwd: directory,
        env: { SOURCE_DATE_EPOCH: sourceDate, ...(0,clean_env/* buildEnvironment */.AF)() },
        timeout,
        ...(signal === undefined ? {} : { signal }),
    });
    const end = describeEnd(outcome, timeout);
    if (end === undefined)
        return undefined;
    if (outcome.kind === 'interrupted') {
        return {
            code: 'interrupted',
            message: `The build of the ${side} was interrupted.`,
            hint: 'Start the run again.',
        };
    }
    const output = 'stdoutTail' in outcome ? (0,external_node_util_.stripVTControlCharacters)(outcome.stdoutTail) : '';
    return {
        code: 'build-failed',
        message: `The build of the ${side} ${end}.${output === '' ? ' It printed nothing.' : `\n${output}`}`,
        hint: chooseHint(outcome, request),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/build-sides.js

async function buildSides(plan, scratch, signal) {
    const built = await Promise.all(side_directories/* sideNames */.WT.map(async (side) => {
        const { command, timeout } = plan.build[side];
        const needed = plan.benchmarks.some((benchmark) => benchmark.sides.includes(side));
        if (command === undefined || !needed)
            return [];
        const problem = await buildSide({ command, timeout, side, directory: scratch.trees[side], signal });
        return problem === undefined ? [] : [{ side, problem }];
    }));
    return built.flat();
}

// EXTERNAL MODULE: ./build/src/measure/counters.js + 1 modules
var measure_counters = __webpack_require__(2087);
// EXTERNAL MODULE: ./build/src/measure/environment.js
var measure_environment = __webpack_require__(9843);
;// CONCATENATED MODULE: ./build/src/pipeline/inspect-machine.js


async function inspectMachine(plan, scratch, request) {
    const pin = plan.pin === undefined ? {} : { pin: plan.pin };
    const counters = await (0,measure_counters/* probeCounters */.k)({ scratch: scratch.directory, signal: request.signal, ...pin });
    if (counters.kind === 'failed')
        return counters;
    const { aslr, honest, problems } = counters.value;
    const environment = await (0,measure_environment/* readEnvironment */.Qo)({ aslr, honestCounters: honest, ...pin });
    return (0,parsed/* parsed */.Yz)({ counters: counters.value, environment }, [...counters.warnings, ...problems]);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/formats/elf.js + 1 modules
var elf = __webpack_require__(4548);
// EXTERNAL MODULE: ./build/src/measure/command.js
var command = __webpack_require__(7951);
;// CONCATENATED MODULE: ./build/src/measure/binary.js




const libraryName = /\.(so(\.\d+)*|node)$/;
function pathInTree(cwd, word) {
    if (!word.includes('/') || (0,external_node_path_.isAbsolute)(word))
        return undefined;
    const path = (0,external_node_path_.normalize)((0,external_node_path_.join)(cwd, word));
    return path === '..' || path.startsWith(`..${external_node_path_.sep}`) ? undefined : path;
}
async function readWithoutTree(tree, path) {
    try {
        const [root, file] = await Promise.all([(0,promises_.realpath)(tree), (0,promises_.realpath)((0,external_node_path_.join)(tree, path))]);
        if (!file.startsWith(root + external_node_path_.sep))
            return undefined;
        const bytes = await (0,promises_.readFile)(file);
        for (const prefix of new Set([tree, root])) {
            const wanted = Buffer.from(prefix);
            for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) {
                bytes.fill('/', at, at + wanted.length);
            }
        }
        return bytes;
    }
    catch {
        return undefined;
    }
}
async function compareFiles(trees, path) {
    const [base, head] = await Promise.all([
        readWithoutTree(trees.base, path),
        readWithoutTree(trees.head, path),
    ]);
    return base === undefined || head === undefined ? 'missing' : (0,elf/* compareLoadable */.WO)(base, head);
}
async function listLibraries(tree) {
    const found = [];
    const visit = async (directory) => {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(tree, directory), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = (0,external_node_path_.join)(directory, entry.name);
            if (entry.isDirectory() && entry.name !== '.git')
                await visit(path);
            if (entry.isFile() && libraryName.test(entry.name))
                found.push(path);
        }
    };
    await visit('');
    return found.sort();
}
async function sameLibraries(trees) {
    const [base, head] = await Promise.all([listLibraries(trees.base), listLibraries(trees.head)]);
    if (base.join('\0') !== head.join('\0'))
        return false;
    for (const path of base) {
        if ((await compareFiles(trees, path)) === 'identical')
            continue;
        const [one, other] = await Promise.all([
            readWithoutTree(trees.base, path),
            readWithoutTree(trees.head, path),
        ]);
        if (one === undefined || other === undefined || Buffer.compare(one, other) !== 0)
            return false;
    }
    return true;
}
async function compareBinaries(request) {
    const { benchmark, trees } = request;
    const commanded = (0,command/* commandWords */.Bl)(benchmark.run);
    const words = commanded[0] === '/bin/sh' ? [] : commanded;
    const program = benchmark.binary === undefined ? words[0] : `./${benchmark.binary}`;
    const path = program === undefined ? undefined : pathInTree(benchmark.cwd, program);
    if (path === undefined)
        return undefined;
    const compared = await compareFiles(trees, path);
    if (compared === 'not-elf' || compared === 'missing')
        return undefined;
    let identical = compared === 'identical';
    for (const word of words) {
        const other = pathInTree(benchmark.cwd, word);
        if (other !== undefined && (await compareFiles(trees, other)) === 'different')
            identical = false;
    }
    return { path, identical: identical && (await sameLibraries(trees)) };
}

;// CONCATENATED MODULE: ./build/src/core/stats/random.js
function mix(value) {
    let bits = value >>> 0;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
}
function createRandom(seed) {
    const low = seed >>> 0;
    const high = Math.floor(seed / 2 ** 32) >>> 0;
    let [x, y, z, w] = [mix(low), mix(high ^ 0x9e3779b9), mix(low ^ high ^ 0x7f4a7c15), mix(low + 1) | 1];
    return () => {
        const t = x ^ (x << 11);
        [x, y, z] = [y, z, w];
        w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
        return w / 2 ** 32;
    };
}
function shuffle(items, random) {
    const rest = [...items];
    const order = [];
    while (rest.length > 0)
        order.push(...rest.splice(Math.floor(random() * rest.length), 1));
    return order;
}

// EXTERNAL MODULE: ./build/src/measure/benchmark-run.js
var benchmark_run = __webpack_require__(2861);
// EXTERNAL MODULE: ./build/src/measure/passes.js
var measure_passes = __webpack_require__(5377);
// EXTERNAL MODULE: ./build/src/measure/readings.js
var readings = __webpack_require__(913);
// EXTERNAL MODULE: ./build/src/measure/samples.js
var samples = __webpack_require__(7545);
;// CONCATENATED MODULE: ./build/src/measure/setup.js






const leastTimeout = 600;
async function runSetup(command, request) {
    const { benchmark, tree, directory, signal } = request;
    const { TMPDIR = directory } = (0,clean_env/* measuredEnvironment */.Eg)(directory, benchmark.env);
    const outcome = await (0,processes/* runProcess */.R)({
        command: '/bin/sh',
        args: ['-c', command],
        cwd: (0,external_node_path_.join)(tree, benchmark.cwd),
        env: { ...(0,clean_env/* buildEnvironment */.AF)(), ...benchmark.env, TMPDIR },
        timeout: Math.max(benchmark.timeout, leastTimeout),
        ...(signal === undefined ? {} : { signal }),
    });
    const fail = (how) => {
        const message = `The setup of benchmark ${benchmark.name} ${how}.`;
        return {
            code: 'setup-failed',
            message: 'stderrTail' in outcome ? (0,benchmark_run/* withLastLines */.gr)(message, outcome) : message,
            hint: `Run \`${command}\` in the built tree to see why.`,
        };
    };
    switch (outcome.kind) {
        case 'ended':
            return outcome.exitCode === 0 ? undefined : fail(`ended with exit code ${outcome.exitCode}`);
        case 'killed':
            return fail(`was ended by ${outcome.killedBy}`);
        case 'timed-out':
            return fail(`ran longer than ${Math.round(outcome.seconds)} s and was stopped`);
        case 'not-started':
            return fail(`could not be started: ${outcome.reason}`);
        case 'interrupted':
            return benchmark_run/* interruptedProblem */.yS;
    }
}
async function setUpBenchmark(request) {
    const { benchmark, tree } = request;
    const entry = await (0,promises_.stat)((0,external_node_path_.join)(tree, benchmark.cwd)).catch(() => undefined);
    if (entry?.isDirectory() !== true) {
        return {
            code: 'benchmark-crashed',
            message: `Benchmark ${benchmark.name}: its directory ${benchmark.cwd} does not exist after the build.`,
            hint: 'Check `cwd` of the benchmark; it is relative to the root of the repository.',
        };
    }
    const failure = benchmark.setup === undefined ? undefined : await runSetup(benchmark.setup, request);
    return failure ?? (0,command/* checkProgram */.nf)(benchmark, tree);
}
function warnOfRefused(benchmark) {
    const refused = (0,clean_env/* refusedVariables */.Yx)(benchmark.env);
    if (refused.length === 0)
        return [];
    return [
        {
            code: 'config-invalid',
            message: `Benchmark ${benchmark.name}: ${refused.join(', ')} in \`env\` was left out, because it would steer the measuring programs too.`,
            hint: `Set it for the benchmark alone: \`run: env ${refused[0] ?? ''}=... ${benchmark.run}\``,
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/measure/strays.js
const absoluteFloor = 20_000;
const relativeFloor = 0.001;
const deviations = 6 * 1.4826;
const fewest = 3;
function medianOf(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
function findStrays(counts) {
    const known = counts.filter((count) => count !== undefined);
    if (known.length < fewest)
        return [];
    const middle = medianOf(known);
    const spread = medianOf(known.map((count) => Math.abs(count - middle)));
    const limit = Math.max(absoluteFloor, middle * relativeFloor, spread * deviations);
    return counts.flatMap((count, index) => count !== undefined && Math.abs(count - middle) > limit ? [index] : []);
}

;// CONCATENATED MODULE: ./build/src/measure/rounds.js









async function fillSlot(slot, { request, directories, passes }) {
    const { side, pass, round } = slot;
    if (side.failure !== undefined)
        return;
    const result = await (0,benchmark_run/* runBenchmark */.ff)({
        benchmark: request.benchmark,
        tree: side.tree,
        env: (0,clean_env/* measuredEnvironment */.Eg)(await directories.select(side.name), request.benchmark.env),
        counters: request.counters,
        pass: passes[pass] ?? [],
        usageFile: directories.result('usage'),
        countsFile: directories.result('counts'),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    if (result.kind === 'failed')
        side.failure = result.problem;
    else
        side.runs[pass]?.splice(round, 1, result.reading);
}
async function measureInTurn(sides, measuring) {
    const { request, passes, random } = measuring;
    const { rounds } = request.benchmark;
    for (let round = 0; round < rounds; round += 1) {
        if (sides.every((side) => side.failure !== undefined))
            return;
        request.onRound?.(round + 1, rounds);
        const slots = sides.flatMap((side) => passes.map((_, pass) => ({ side, pass, round })));
        for (const slot of shuffle(slots, random))
            await fillSlot(slot, measuring);
    }
}
function findSuspects(side, passes) {
    if (side.failure !== undefined)
        return [];
    return passes.flatMap((events, pass) => {
        const runs = side.runs[pass] ?? [];
        const strays = events.includes('instructions') ? findStrays(runs.map(readings/* readInstructions */.KK)) : [];
        const bad = runs.flatMap((run, round) => ((0,readings/* hasRejected */.hw)(run, events) ? [round] : []));
        const repeatable = bad.length * 2 <= runs.length ? bad : [];
        return [...new Set([...strays, ...repeatable])].map((round) => ({ side, pass, round }));
    });
}
function repeatedProblem(benchmark, slots) {
    const rounds = [...new Set(slots.map(({ round }) => round + 1))].sort((a, b) => a - b);
    return {
        code: 'round-repeated',
        message: `Benchmark ${benchmark.name}: round ${rounds.join(', ')} strayed from its siblings and was measured once more.`,
        hint: 'Nothing to do where it happens now and then; else make the benchmark do the same work each time.',
    };
}
async function repeatSuspects(sides, measuring) {
    const suspects = sides.flatMap((side) => findSuspects(side, measuring.passes));
    for (const slot of shuffle(suspects, measuring.random))
        await fillSlot(slot, measuring);
    for (const side of sides) {
        const own = suspects.filter((slot) => slot.side === side);
        if (own.length > 0)
            side.notes.push(repeatedProblem(measuring.request.benchmark, own));
    }
}
async function setUpSides(sides, { request, directories }) {
    const { benchmark, signal } = request;
    for (const side of sides) {
        const directory = await directories.select(side.name);
        const setup = { benchmark, tree: side.tree, directory };
        side.failure = await setUpBenchmark(signal === undefined ? setup : { ...setup, signal });
    }
}
async function measureRounds(request) {
    const { benchmark, trees, counters } = request;
    const passes = (0,measure_passes/* planPasses */.j)(benchmark.metrics, counters);
    const directories = await (0,side_directories/* prepareDirectories */.nO)(request.scratch);
    const measuring = { request, directories, passes, random: createRandom(request.seed) };
    const sides = side_directories/* sideNames */.WT.flatMap((name) => {
        const tree = trees[name];
        const notes = [...warnOfRefused(benchmark)];
        return tree === undefined ? [] : [{ name, tree, runs: passes.map(() => []), notes, failure: undefined }];
    });
    await setUpSides(sides, measuring);
    if (benchmark.metrics.some(samples/* isRoundMetric */.XE)) {
        await measureInTurn(sides, measuring);
        await repeatSuspects(sides, measuring);
    }
    return Object.fromEntries(sides.map((side) => {
        const failure = request.signal?.aborted === true ? benchmark_run/* interruptedProblem */.yS : side.failure;
        const rounds = (side.runs[0] ?? []).map((_, round) => side.runs.flatMap((runs) => runs[round] ?? []));
        const runs = { rounds, notes: side.notes, ...(failure === undefined ? {} : { failure }) };
        return [side.name, (0,samples/* describeSide */.Nd)(benchmark.metrics, runs, { passes, counters })];
    }));
}

// EXTERNAL MODULE: ./build/src/core/formats/callgrind-out.js + 9 modules
var callgrind_out = __webpack_require__(9686);
;// CONCATENATED MODULE: ./build/src/core/tools/cachegrind.js


function readCachegrindTotals(source) {
    const profile = (0,callgrind_out/* readCostFile */.M)(source, { totals: 'summary', alwaysHasTotals: true });
    if (profile.kind === 'failed')
        return profile;
    const ir = profile.value.totals[profile.value.events.indexOf('Ir')];
    if (ir !== undefined)
        return (0,parsed/* parsed */.Yz)({ ir }, profile.warnings);
    return (0,parsed/* failed */.gz)({
        code: 'format-damaged',
        message: `${source.name} counts ${profile.value.events.join(', ')}, but not Ir.`,
        hint: 'Give a file that cachegrind wrote: its first event is Ir.',
    });
}
const cachegrind = {
    id: 'cachegrind',
    title: 'cachegrind',
    gives: 'The exact number of instructions of one run. It must equal the sum over all lines of the file.',
    command: 'valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=FILE COMMAND',
    docs: 'https://valgrind.org/docs/manual/cg-manual.html#cg-manual.fileformat',
    sniff: (head) => {
        const text = new TextDecoder('latin1').decode(head);
        if (/^# callgrind format|^(?:creator|positions):/m.test(text))
            return 'no';
        return /^desc: |^cmd:/.test(text) && /^events: Ir\b/m.test(text) ? 'certain' : 'no';
    },
    read: (source) => {
        const totals = readCachegrindTotals(source);
        return totals.kind === 'ok'
            ? (0,parsed/* parsed */.Yz)({ kind: 'instructions', ir: totals.value.ir }, totals.warnings)
            : totals;
    },
};

// EXTERNAL MODULE: ./build/src/measure/file-chunks.js
var file_chunks = __webpack_require__(7573);
// EXTERNAL MODULE: ./build/src/measure/valgrind.js
var valgrind = __webpack_require__(6047);
;// CONCATENATED MODULE: ./build/src/measure/exact-counts.js





const fewestRuns = 2;
const mostRuns = 5;
const countingOptions = ['--cache-sim=no', '--branch-sim=no', '--vex-guest-chase=no'];
const slowdown = 50;
async function countOnce(request, side, directories) {
    const out = directories.result(`cachegrind-${side}`);
    const run = await (0,valgrind/* runValgrind */.t)({
        benchmark: request.benchmark,
        tree: request.trees[side] ?? '',
        directory: directories.own(side),
        out,
        tool: 'cachegrind',
        options: countingOptions,
        slowdown,
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    if (run.kind === 'failed')
        return run;
    let ir = 0;
    for (const file of run.value) {
        const totals = readCachegrindTotals({ name: 'the output of cachegrind', chunks: (0,file_chunks/* readChunks */.z)(file) });
        if (totals.kind === 'failed')
            return totals;
        ir += totals.value.ir;
    }
    await (0,promises_.rm)(out, { recursive: true, force: true });
    return (0,parsed/* parsed */.Yz)(ir);
}
function notRepeating(benchmark, values) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return {
        code: 'exact-not-repeating',
        message: `Benchmark ${benchmark.name}: ${values.length} runs of the same program counted ${least} to ${most} instructions.`,
        hint: 'Make it do the same work each time: fix random seeds, threads, and what it reads from the clock.',
    };
}
function repeats(values) {
    return values.every((value) => value === values[0]);
}
async function countSide(request, side, directories) {
    const values = [];
    while (values.length < (repeats(values) ? fewestRuns : mostRuns)) {
        const counted = await countOnce(request, side, directories);
        if (counted.kind === 'failed') {
            const [why] = counted.problems;
            const evidence = { kind: 'unmeasured', why };
            return { samples: [{ metric: 'ir', tool: 'cachegrind', evidence }], problems: counted.problems };
        }
        values.push(counted.value);
    }
    if (!(0,parsed/* isNonEmpty */.J_)(values))
        return { samples: [], problems: [] };
    return {
        samples: [{ metric: 'ir', tool: 'cachegrind', evidence: { kind: 'values', values } }],
        problems: repeats(values) ? [] : [notRepeating(request.benchmark, values)],
    };
}
async function countExactly(request) {
    const directories = await (0,side_directories/* openDirectories */.iu)(request.scratch);
    const present = side_directories/* sideNames */.WT.filter((side) => request.trees[side] !== undefined);
    const sides = await Promise.all(present.map((side) => countSide(request, side, directories)));
    return Object.fromEntries(present.map((side, index) => [side, sides[index]]));
}

;// CONCATENATED MODULE: ./build/src/pipeline/measure-benchmarks.js

function treesOf(planned, scratch) {
    return Object.fromEntries(planned.sides.map((side) => [side, scratch.trees[side]]));
}
function needsExactCount(planned, counters) {
    return planned.config.metrics.includes('ir') || !counters.hardware.includes('instructions');
}
function joinSides(first, second) {
    if (second === undefined)
        return first;
    return {
        samples: [...first.samples, ...second.samples],
        problems: [...first.problems, ...second.problems],
    };
}
async function measureBenchmark(planned, context) {
    const { config } = planned;
    const { scratch, counters, seed, signal, progress, stopwatch } = context;
    const trees = treesOf(planned, scratch);
    const binary = planned.sides.length === 2
        ? await compareBinaries({ benchmark: config, trees: scratch.trees })
        : undefined;
    if (binary?.identical === true)
        progress.note(`${config.name}: identical binary on both sides`);
    const request = {
        benchmark: config,
        trees,
        scratch: scratch.directory,
        counters,
        seed,
        signal,
        onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
    };
    const measured = await stopwatch.time('rounds', () => measureRounds(request));
    const sides = { ...measured };
    const works = side_directories/* sideNames */.WT.every((side) => measured[side] === undefined || (0,samples/* ranToEnd */.iO)(measured[side]));
    if (works && needsExactCount(planned, counters) && !signal.aborted) {
        progress.detail('counting instructions with cachegrind');
        const counted = await stopwatch.time('exact counts', () => countExactly(request));
        for (const side of side_directories/* sideNames */.WT) {
            const first = measured[side];
            if (first !== undefined)
                sides[side] = joinSides(first, counted[side]);
        }
    }
    return { name: config.name, command: config.run, ...(binary === undefined ? {} : { binary }), ...sides };
}
function tellProblems(result, progress) {
    const problems = side_directories/* sideNames */.WT.flatMap((side) => result[side]?.problems ?? []);
    for (const problem of problems)
        progress.problem(problem);
}
async function measureBenchmarks(context) {
    const results = [];
    for (const planned of context.plan.benchmarks) {
        if (context.signal.aborted)
            break;
        context.progress.step(`Measure ${planned.config.name}: ${planned.config.run}`);
        const result = await measureBenchmark(planned, context);
        tellProblems(result, context.progress);
        results.push(result);
    }
    return results;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/measure/git.js
var git = __webpack_require__(514);
// EXTERNAL MODULE: ./build/src/measure/probe.js + 12 modules
var probe = __webpack_require__(8372);
;// CONCATENATED MODULE: ./build/src/measure/submodules.js



async function updateSubmodules(tree) {
    const described = await (0,promises_.lstat)((0,external_node_path_.join)(tree, '.gitmodules')).catch(() => undefined);
    if (described?.isFile() !== true)
        return undefined;
    const args = ['-c', 'submodule.active=.', 'submodule', '--quiet', 'update', '--recursive'];
    const updated = await (0,git/* askGit */.gG)(args, { cwd: tree });
    if (updated.kind === 'failed')
        return updated.problems[0];
    if (updated.value.exitCode === 0)
        return undefined;
    return {
        ...(0,git/* gitProblem */.w0)(['submodule', 'update'], updated.value),
        hint: 'Each submodule is cloned anew from its URL in .gitmodules: check the network, and that git may read it without asking (a credential helper in the global configuration of the runner).',
    };
}

;// CONCATENATED MODULE: ./build/src/measure/worktrees.js






const sides = ['base', 'head'];
async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
async function removeDirectory(path) {
    const remove = () => (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 });
    return remove()
        .catch(async () => {
        await (0,probe/* probe */.dy)('chmod', ['-R', 'u+rwx', path]);
        await remove();
    })
        .then(() => true, () => false);
}
async function removeWorktrees(repository, paths) {
    const problems = [];
    for (const path of paths) {
        if (await removeDirectory(path))
            continue;
        problems.push({
            code: 'file-unreadable',
            message: `The working tree ${path} could not be removed.`,
            hint: `Remove it by hand: rm -rf '${path}'`,
        });
    }
    for (const path of paths) {
        const args = ['worktree', 'remove', '--force', '--force', path];
        const removed = await (0,git/* askGit */.gG)(args, { cwd: repository });
        if (removed.kind === 'failed')
            return [...problems, ...removed.problems];
        const { exitCode, stderr } = removed.value;
        if (exitCode !== 0 && !stderr.includes('is not a working tree')) {
            problems.push((0,git/* gitProblem */.w0)(args, removed.value));
        }
    }
    return problems;
}
async function prepareDirectory(directory) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
        return (0,parsed/* parsed */.Yz)(await (0,promises_.realpath)(directory));
    }
    catch {
        return (0,parsed/* failed */.gz)({
            code: 'file-unreadable',
            message: `The directory ${directory} for the working trees could not be made.`,
            hint: 'Choose a directory that you may write to.',
        });
    }
}
async function addWorktree(repository, path, sha) {
    const args = ['worktree', 'add', '--quiet', '--force', '--detach', path, sha];
    const added = await (0,git/* git */.$Y)(args, { cwd: repository });
    if (added.kind === 'failed')
        return added.problems;
    const problem = await updateSubmodules(path);
    return problem === undefined ? [] : [problem];
}
async function createWorktrees(request) {
    const { repository } = request;
    const directory = await prepareDirectory(request.directory);
    if (directory.kind === 'failed')
        return directory;
    const paths = { base: (0,external_node_path_.join)(directory.value, 'base'), head: (0,external_node_path_.join)(directory.value, 'head') };
    for (const side of sides) {
        if (!(await exists(paths[side])))
            continue;
        return (0,parsed/* failed */.gz)({
            code: 'file-unreadable',
            message: `${paths[side]} is there already and will not be overwritten.`,
            hint: 'Choose an empty directory, or remove what an earlier run left behind.',
        });
    }
    const remove = () => removeWorktrees(repository, [paths.base, paths.head]);
    for (const side of sides) {
        const problems = await addWorktree(repository, paths[side], request[side]);
        if ((0,parsed/* isNonEmpty */.J_)(problems))
            return (0,parsed/* failed */.gz)(...problems, ...(await remove()));
    }
    return (0,parsed/* parsed */.Yz)({ ...paths, remove });
}

;// CONCATENATED MODULE: ./build/src/pipeline/scratch.js





async function discard(directory) {
    await (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
}
function scratchOf(directory, trees) {
    return {
        trees,
        directory,
        async remove() {
            const problems = await trees.remove();
            await discard(directory);
            return problems;
        },
    };
}
async function createScratch(repository, commits, temporary = (0,external_node_os_.tmpdir)()) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)(temporary), 'brakeline-'));
    const trees = await createWorktrees({ repository, ...commits, directory });
    if (trees.kind === 'ok')
        return (0,parsed/* parsed */.Yz)(scratchOf(directory, trees.value), trees.warnings);
    await discard(directory);
    return trees;
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./build/src/pipeline/timings.js

function createStopwatch() {
    const seconds = new Map();
    return {
        async time(step, work) {
            const start = external_node_perf_hooks_.performance.now();
            try {
                return await work();
            }
            finally {
                seconds.set(step, (seconds.get(step) ?? 0) + (external_node_perf_hooks_.performance.now() - start) / 1000);
            }
        },
        timings: () => [...seconds].map(([step, spent]) => ({ step, seconds: spent })),
    };
}

;// CONCATENATED MODULE: ./build/src/pipeline/run-steps.js






async function measureIn(scratch, request, prepared) {
    const { progress, signal, seed } = request;
    const { plan } = prepared;
    const stopwatch = createStopwatch();
    progress.step('Look at what this machine can count');
    const machine = await stopwatch.time('machine', () => inspectMachine(plan, scratch, request));
    if (machine.kind === 'failed')
        return machine;
    for (const problem of machine.warnings)
        progress.problem(problem);
    const context = { plan, scratch, counters: machine.value.counters, seed, progress, stopwatch, signal };
    progress.step('Build');
    const sideProblems = await stopwatch.time('build', () => buildSides(plan, scratch, signal));
    for (const { problem } of sideProblems)
        progress.problem(problem);
    const benchmarks = sideProblems.length > 0 ? [] : await measureBenchmarks(context);
    const problems = [...prepared.warnings, ...machine.warnings, ...sideProblems.map(({ problem }) => problem)];
    return (0,parsed/* parsed */.Yz)({ ...context, machine: machine.value, benchmarks, sideProblems, problems });
}
async function stepsIn(scratch, request, work) {
    const measured = await measureIn(scratch, request, work.prepared);
    if (request.signal.aborted)
        return { kind: 'stopped' };
    if (measured.kind === 'failed')
        return { kind: 'refused', problems: measured.problems };
    const outcome = await work.conclude(measured.value);
    return request.signal.aborted ? { kind: 'stopped' } : outcome;
}
async function runSteps(request, prepared, conclude) {
    const { progress } = request;
    for (const problem of prepared.warnings)
        progress.problem(problem);
    const scratch = await createScratch(request.repository, prepared.commits, request.temporary);
    if (scratch.kind === 'failed')
        return { kind: 'refused', problems: scratch.problems };
    const warnings = [...prepared.warnings, ...scratch.warnings];
    try {
        return await stepsIn(scratch.value, request, { prepared: { ...prepared, warnings }, conclude });
    }
    finally {
        for (const problem of await scratch.value.remove())
            progress.problem(problem);
        progress.end();
    }
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6080);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(416);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9054);



const ours = /^(report\.json|baseline\.json|results\.sarif|summary\.md|flamegraph(-\d+)?\.html)$/;
async function clearOutputs(out) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(out, { recursive: true });
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(out))
        if (ours.test(name))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name), { recursive: true });
}
async function writeOutputs(outputs) {
    const { report, category, diff, flamegraphs, fileText } = outputs;
    const out = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(outputs.out);
    await clearOutputs(out);
    const write = async (name, text) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        return path;
    };
    const pages = [];
    for (const [index, { html }] of flamegraphs.entries()) {
        pages.push(await write(index === 0 ? 'flamegraph.html' : `flamegraph-${index + 1}.html`, html));
    }
    const summary = await write('summary.md', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSummary */ .B)(report, { diff }));
    if (report.kind === 'baseline') {
        return { report: await write('baseline.json', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeReport */ .B)(report)), summary, flamegraphs: pages };
    }
    return {
        report: await write('report.json', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeReport */ .B)(report)),
        sarif: await write('results.sarif', (0,_core_index_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSarif */ .W)({ report, category, fileText })),
        summary,
        flamegraphs: pages,
    };
}


/***/ })

};
