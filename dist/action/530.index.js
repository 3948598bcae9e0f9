export const id = 530;
export const ids = [530];
export const modules = {

/***/ 97396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareContention),
/* harmony export */   w: () => (/* binding */ chooseWatched)
/* harmony export */ });
/* harmony import */ var _describe_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19040);

function silent(side) {
    return {
        code: 'benchmark-unmeasured',
        message: `the report does not tell which cache lines threads fight over in the ${side}`,
        hint: 'run the workflow again, with a Brakeline that knows `contention`; if this stays, look at what the workflow of this head does',
    };
}
const unlike = {
    code: 'environments-differ',
    message: 'base and head were looked at by unlike means',
    hint: 'measure both on one machine, with the same build command',
};
function crowded(unlisted) {
    return {
        code: 'samples-lost',
        message: `${unlisted} more contended lines have no room in the report`,
        hint: 'mend the first ones, then measure again',
    };
}
const incomplete = {
    code: 'samples-lost',
    message: 'some lines could not be judged, so that more of them may be fought over',
    hint: 'give the benchmark a smaller input, or see the problems of the run',
};
function wasContended({ contenders: [one, other] }, lines) {
    return lines.some(({ contenders }) => {
        const keys = new Set(contenders.map(_describe_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .contenderKey */ .Ki));
        return keys.has((0,_describe_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .contenderKey */ .Ki)(one)) && keys.has((0,_describe_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .contenderKey */ .Ki)(other));
    });
}
function looksLike(one, other) {
    const shape = ({ contenders, parts }) => JSON.stringify([
        contenders.slice(0, 2).map(({ function: name, writes }) => [name, writes]),
        parts.filter(({ contended }) => contended).map(({ from, to }) => [from, to]),
    ]);
    return shape(one) === shape(other);
}
function compareLines(base, head) {
    const isKept = (old) => wasContended(old, head.lines) || head.lines.some((line) => wasContended(line, [old]));
    const gone = base.lines.filter((old) => !isKept(old));
    const added = head.lines.filter((line) => !wasContended(line, base.lines));
    const renamed = added.filter((line) => gone.some((old) => looksLike(old, line)));
    const fresh = added.filter((line) => !renamed.includes(line));
    const known = head.lines.filter((line) => !fresh.includes(line));
    const mended = gone.filter((old) => !renamed.some((line) => looksLike(old, line)));
    if (base.unlisted > 0 && fresh.length > 0)
        return { kind: 'undecided', why: crowded(base.unlisted), headOnly: false };
    const doubt = head.unlisted > 0 ? crowded(head.unlisted) : head.complete ? undefined : incomplete;
    return { kind: 'compared', fresh, known, mended, ...(doubt === undefined ? {} : { doubt }) };
}
const mostWatched = 2;
function isWatchable({ contenders: [one, other] }) {
    const [first, second] = [one.fields[0], other.fields[0]];
    return one.writes && other.writes && first !== undefined && second !== undefined && first !== second;
}
function chooseWatched(base, head) {
    const change = compareContention(base, head);
    if (head?.kind !== 'lines' || head.method !== 'recorded' || change.kind !== 'compared')
        return [];
    return change.fresh.filter(isWatchable).slice(0, mostWatched);
}
function compareContention(base, head) {
    const baseTells = base !== undefined && base.kind !== 'unmeasured';
    if (head === undefined)
        return { kind: 'undecided', why: silent('head'), headOnly: true };
    if (head.kind === 'unmeasured')
        return { kind: 'undecided', why: head.why, headOnly: baseTells };
    if (base === undefined)
        return { kind: 'undecided', why: silent('base'), headOnly: false };
    if (base.kind === 'unmeasured')
        return { kind: 'undecided', why: base.why, headOnly: false };
    if (base.kind === 'counted' && head.kind === 'counted')
        return { kind: 'counted', base: base.contended, head: head.contended, message: head.message };
    if (base.kind !== 'lines' || head.kind !== 'lines' || base.method !== head.method)
        return { kind: 'undecided', why: unlike, headOnly: false };
    return compareLines(base, head);
}


/***/ }),

/***/ 68462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeFight),
/* harmony export */   o: () => (/* binding */ describeContender)
/* harmony export */ });
const fieldsTold = 3;
function placeOf({ function: name, file, line }) {
    const where = file === '' ? '' : ` at ${file}${line > 0 ? `:${line}` : ''}`;
    return `${name === '' ? 'unknown code' : name}${where}`;
}
function describeContender(contender) {
    const { fields, writes, threads } = contender;
    const told = fields.slice(0, fieldsTold).join(', ');
    const more = fields.length > fieldsTold ? ', …' : '';
    const what = fields.length === 0 ? 'a part of the line' : `${told}${more}`;
    const who = threads.length === 0 ? '' : ` in ${threads.slice(0, fieldsTold).join(', ')}`;
    return `${placeOf(contender)} ${writes ? 'writes' : 'reads'} ${what}${who}`;
}
function describeFight({ owner, contenders: [one, other] }) {
    const bare = one.fields.length === 0 || other.fields.length === 0;
    const where = bare && owner !== '' ? `; the line is of ${owner}` : '';
    return `${describeContender(one)}, ${describeContender(other)}${where}`;
}


/***/ }),

/***/ 19040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ki: () => (/* binding */ contenderKey),
  BT: () => (/* binding */ describeLines),
  QW: () => (/* binding */ lineKey)
});

;// CONCATENATED MODULE: ./build/src/core/contention/advice.js
function suggestRemedy(layout, [one, other], lineBytes) {
    const [first, second] = [one[0], other[0]];
    if (layout === undefined || first === undefined || second === undefined) {
        return `keep what each thread writes ${lineBytes} bytes apart: align it to ${lineBytes}, pad it, or make it thread-local and join it at the end`;
    }
    const isArray = first.name.replaceAll(/\[\d+\]/g, '[]') === second.name.replaceAll(/\[\d+\]/g, '[]');
    const later = first.offset < second.offset ? second : first;
    return isArray
        ? `align the elements of ${first.name.replace(/\[\d+\].*$/, '')} to ${lineBytes} bytes, or let each thread count in a variable of its own and join them at the end`
        : `align ${later.name} to ${lineBytes} bytes (alignas(${lineBytes})), split the struct by the thread that writes, or make one of the two thread-local`;
}

// EXTERNAL MODULE: ./build/src/core/contention/draw-lines.js
var draw_lines = __webpack_require__(16375);
// EXTERNAL MODULE: ./build/src/core/contention/name-fields.js
var name_fields = __webpack_require__(3888);
// EXTERNAL MODULE: ./build/src/core/contention/verification.js
var verification = __webpack_require__(1548);
;// CONCATENATED MODULE: ./build/src/core/contention/describe-lines.js




const fewestAccesses = 1000;
function tidy(text, most) {
    const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}
function describeContender(use, found, context) {
    const { room, locate } = context;
    const { place } = use;
    const file = locate(place.file);
    const fields = (0,name_fields/* touchedFields */.a4)(found.layout?.fields ?? [], use.bytes);
    const names = (list) => list.slice(0, room.contenders).flatMap((name) => (name === '' ? [] : [tidy(name, room.name)]));
    return {
        function: tidy(place.function, room.name),
        file,
        line: file === '' ? 0 : place.line,
        threads: names(use.threads),
        writes: use.stores > 0,
        fields: names(fields.map(({ name }) => name)),
    };
}
function describeLine(found, context) {
    const { room } = context;
    const [one, other] = found.pair;
    const fields = found.layout?.fields ?? [];
    const often = found.line.uses.filter(({ loads, stores }) => loads + stores >= fewestAccesses);
    const rest = often.slice(0, room.contenders - 2);
    const describe = (use) => describeContender(use, found, context);
    const touched = [(0,name_fields/* touchedFields */.a4)(fields, one.bytes), (0,name_fields/* touchedFields */.a4)(fields, other.bytes)];
    return {
        owner: tidy(found.layout?.owner ?? '', room.name),
        contenders: [describe(one), describe(other), ...rest.map(describe)],
        parts: (0,draw_lines/* drawLine */.V)(found, verification/* usualLineBytes */.ws)
            .slice(0, room.parts)
            .map((part) => ({
            ...part,
            name: tidy(part.name, room.name),
            users: part.users.slice(0, room.contenders).map((user) => tidy(user, room.name)),
        })),
        suggestion: suggestRemedy(found.layout, touched, verification/* usualLineBytes */.ws),
    };
}
function withoutIndices(name) {
    return name.replaceAll(/\[\d+\]/g, '[]');
}
const rustHash = /::h[0-9a-f]{16}$/;
function contenderKey({ function: name, file, fields }) {
    if (fields.length > 0)
        return `field ${[...new Set(fields.map(withoutIndices))].sort().join(' ')}`;
    return `code ${file.slice(file.lastIndexOf('/') + 1)} ${name.replace(rustHash, '')}`;
}
function lineKey({ contenders: [one, other] }) {
    return [contenderKey(one), contenderKey(other)].sort().join(' | ');
}
function describeLines(found, context) {
    const all = found.flatMap((one) => (one.kind === 'false-sharing' ? [describeLine(one, context)] : []));
    const distinct = [...new Map(all.toReversed().map((line) => [lineKey(line), line])).values()].toReversed();
    const lines = distinct.slice(0, context.room.lines);
    return { lines, unlisted: distinct.length - lines.length };
}


/***/ }),

/***/ 16375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ drawLine),
/* harmony export */   x: () => (/* binding */ drawParts)
/* harmony export */ });
/* harmony import */ var _name_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3888);
/* harmony import */ var _name_heap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80776);


function usersOf(uses) {
    const words = uses.map((use) => {
        const who = use.threads.length > 0 ? use.threads.join(' ') : use.place.function;
        return `${who} ${use.stores > 0 ? 'writes' : 'reads'}`;
    });
    return [...new Set(words)].sort();
}
function nameTouched(from, { layout }) {
    const block = layout?.blocks?.find(({ offset, size }) => offset <= from && from < offset + size);
    if (block === undefined)
        return 'touched';
    return `byte ${from - block.offset} of ${(0,_name_heap_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHeapBlock */ .PC)(block)}`;
}
function partsToDraw(found) {
    const { line, layout } = found;
    const fields = layout?.fields ?? [];
    if (layout !== undefined && layout.blocks === undefined)
        return fields;
    const ranges = line.uses
        .flatMap((use) => use.bytes)
        .filter((range) => (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .touchedFields */ .a4)(fields, [range]).length === 0)
        .map(({ from, to }) => ({ name: nameTouched(from, found), offset: from, size: to - from }));
    const distinct = new Map(ranges.map((range) => [`${range.offset} ${range.size}`, range]));
    return [...fields, ...distinct.values()].toSorted((one, other) => one.offset - other.offset || one.size - other.size);
}
function drawLine(found, lineBytes) {
    const parts = [];
    const sides = found.kind === 'crossing' ? [found.use] : found.pair;
    let at = 0;
    for (const field of partsToDraw(found)) {
        const [from, to] = [Math.max(field.offset, 0), Math.min(field.offset + field.size, lineBytes)];
        if (from > at)
            parts.push({ from: at, to: from, name: '', users: [], contended: false });
        const touching = (use) => (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .touchedFields */ .a4)([field], use.bytes).length > 0;
        parts.push({
            from,
            to,
            name: field.name === '' ? 'touched' : field.name,
            users: usersOf(found.line.uses.filter(touching)),
            contended: sides.some(touching),
        });
        at = Math.max(at, to);
    }
    if (at < lineBytes)
        parts.push({ from: at, to: lineBytes, name: '', users: [], contended: false });
    return parts;
}
function drawParts(parts) {
    return parts.map(({ from, to, name, users, contended }) => {
        const bytes = `${from}–${to - 1}`.padStart(7);
        const said = users.length > 0 ? `  ${users.join(', ')}` : '';
        return `${contended ? '!' : ' '} ${bytes}  ${name === '' ? 'no field' : name}${said}`;
    });
}


/***/ }),

/***/ 53520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ findNamed)
/* harmony export */ });
/* harmony import */ var _name_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3888);

const mostTypes = 1_000;
const keywords = /^(?:struct|class|union|enum)\s+/;
function alignmentOf(layout, id, seen = new Set()) {
    const named = layout.types.get(id);
    const type = (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .plainType */ .F9)(layout, id);
    if (type === undefined || seen.has(id) || seen.size === mostTypes)
        return 1;
    seen.add(id);
    const declared = Math.max(named?.alignment ?? 0, type.alignment);
    const natural = () => {
        if (type.tag === 'array_type')
            return alignmentOf(layout, type.type, seen);
        if (type.members.length === 0)
            return Math.max(1, Math.min((0,_name_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(layout, id), 16));
        return type.members.reduce((most, member) => Math.max(most, member.alignment, alignmentOf(layout, member.type, seen)), 1);
    };
    return Math.max(declared, natural());
}
function splitName(name) {
    const plain = name.trim().replace(keywords, '');
    const [first = '', rest = ''] = [/^[^.[]+/.exec(plain)?.[0], plain.replace(/^[^.[]+/, '')];
    const steps = rest.match(/\.[^.[]+|\[\d+\]/g) ?? [];
    return first === '' || steps.join('') !== rest ? undefined : [withoutNamespace(first), ...steps];
}
function withoutNamespace(name) {
    const [outer = ''] = /^[^<]*/.exec(name) ?? [];
    return name.slice(outer.lastIndexOf('::') === -1 ? 0 : outer.lastIndexOf('::') + 2);
}
function isCalled({ name }, wanted) {
    const spaceless = (text) => text.replaceAll(' ', '');
    return name === wanted || spaceless(name) === spaceless(wanted) || name.startsWith(`${wanted}<`);
}
function stepInto(layout, id, { step, seen }) {
    const type = (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .plainType */ .F9)(layout, id);
    if (type === undefined || seen.has(id) || seen.size === mostTypes)
        return undefined;
    seen.add(id);
    if (step.startsWith('[')) {
        const index = Number(step.slice(1, -1));
        const inside = type.tag === 'array_type' && index < type.count;
        return inside ? [type.type, index * (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(layout, type.type)] : undefined;
    }
    const wanted = step.slice(1);
    for (const member of type.members) {
        if (member.name === wanted)
            return [member.type, member.offset];
        const inner = member.name === '' || (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .plainType */ .F9)(layout, member.type)?.name === member.name;
        const found = inner ? stepInto(layout, member.type, { step, seen }) : undefined;
        if (found !== undefined)
            return [found[0], member.offset + found[1]];
    }
    return undefined;
}
function follow(layout, start, steps) {
    let at = start;
    for (const step of steps) {
        const next = at === undefined ? undefined : stepInto(layout, at.type, { step, seen: new Set() });
        at =
            at === undefined || next === undefined
                ? undefined
                : { ...at, type: next[0], offset: at.offset + next[1] };
    }
    return at === undefined ? [] : [{ ...at, size: (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(layout, at.type) }];
}
function findNamed(layout, name) {
    const [first, ...steps] = splitName(name) ?? [];
    if (first === undefined)
        return [];
    const variables = keywords.test(name.trim()) ? [] : layout.variables.filter((one) => one.name === first);
    if (variables.length > 0) {
        return variables.flatMap(({ type, address, file, line }) => {
            const alignment = alignmentOf(layout, type);
            return follow(layout, { type, root: type, offset: 0, size: 0, address, alignment, file, line }, steps);
        });
    }
    const types = [...layout.types].filter(([, type]) => isCalled(type, first) && (0,_name_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(layout, type.type) + type.size > 0);
    return types.flatMap(([type, { file, line }]) => {
        const alignment = alignmentOf(layout, type);
        return follow(layout, { type, root: type, offset: 0, size: 0, alignment, file, line }, steps);
    });
}


/***/ }),

/***/ 3888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Bk: () => (/* binding */ fieldsOfVariable),
/* harmony export */   F9: () => (/* binding */ plainType),
/* harmony export */   Fs: () => (/* binding */ fieldsInLine),
/* harmony export */   MF: () => (/* binding */ describeType),
/* harmony export */   a4: () => (/* binding */ touchedFields),
/* harmony export */   kp: () => (/* binding */ nameLine)
/* harmony export */ });
const deepest = 32;
const mostFields = 256;
const mostVisits = 65_536;
const transparent = new Set(['typedef', 'const_type', 'volatile_type', 'atomic_type', 'restrict_type']);
function plainType({ types }, id) {
    let type = types.get(id);
    for (let depth = 0; type !== undefined && transparent.has(type.tag) && depth < deepest; depth++) {
        type = types.get(type.type);
    }
    return type;
}
function sizeOf(layout, id, depth = 0) {
    const type = plainType(layout, id);
    if (type === undefined || depth > deepest)
        return 0;
    if (type.tag !== 'array_type')
        return type.tag.endsWith('pointer_type') ? type.size || 8 : type.size;
    return type.size || type.count * sizeOf(layout, type.type, depth + 1);
}
function describeType(layout, id, depth = 0) {
    const named = layout.types.get(id);
    if (named?.tag === 'typedef')
        return named.name;
    const type = plainType(layout, id);
    if (type === undefined || depth > deepest)
        return '';
    if (type.tag === 'array_type')
        return `${describeType(layout, type.type, depth + 1)}[${type.count}]`;
    const words = {
        structure_type: 'struct',
        class_type: 'class',
        union_type: 'union',
        enumeration_type: 'enum',
    };
    return [words[type.tag] ?? '', type.name].filter((word) => word !== '').join(' ');
}
function openWindow(low, high) {
    return { low, high, found: [], visits: 0 };
}
function isFull({ found, visits }) {
    return found.length >= mostFields || visits >= mostVisits;
}
const reserved = /^_[A-Z_]/;
const rustWrappers = /^(?:Atomic\w*(?:<.*>)? v|(?:Unsafe)?Cell<.*> value)$/;
function memberName(before, name, { name: type, members }) {
    const isLibrary = reserved.test(name) || rustWrappers.test(`${type} ${name}`);
    return name === '' || (members.length === 1 && isLibrary) ? before : `${before}.${name}`;
}
function collect(layout, id, spot, window) {
    const size = sizeOf(layout, id);
    if (spot.offset >= window.high || spot.offset + size <= window.low || isFull(window))
        return;
    window.visits += 1;
    const type = plainType(layout, id);
    if (type === undefined || spot.depth > deepest)
        return;
    const depth = spot.depth + 1;
    if (type.tag === 'structure_type' || type.tag === 'class_type') {
        for (const member of type.members) {
            const name = memberName(spot.name, member.name, type);
            collect(layout, member.type, { name, offset: spot.offset + member.offset, depth }, window);
        }
    }
    else if (type.tag === 'array_type') {
        const step = sizeOf(layout, type.type);
        if (step === 0)
            return;
        if (step === 1) {
            window.found.push({ name: spot.name, offset: spot.offset, size });
            return;
        }
        const first = Math.max(0, Math.floor((window.low - spot.offset) / step));
        const end = Math.min(type.count, Math.ceil((window.high - spot.offset) / step));
        for (let at = first; at < end && !isFull(window); at++) {
            collect(layout, type.type, { name: `${spot.name}[${at}]`, offset: spot.offset + at * step, depth }, window);
        }
    }
    else if (size > 0)
        window.found.push({ name: spot.name, offset: spot.offset, size });
}
function fieldsOfVariable(layout, variable) {
    const { name, type, address } = variable;
    const window = openWindow(address, address + Math.max(1, sizeOf(layout, type)));
    collect(layout, type, { name, offset: address, depth: 0 }, window);
    return window.found;
}
function fieldsWithin(layout, variable, low, high) {
    const window = openWindow(low, high);
    const spot = { name: variable.name, offset: variable.address, depth: 0 };
    collect(layout, variable.type, spot, window);
    return window.found.map((field) => ({ ...field, offset: field.offset - low }));
}
function fieldsInLine(layout, { type, name, offset }, lineBytes) {
    const window = openWindow(0, lineBytes);
    collect(layout, type, { name, offset, depth: 0 }, window);
    return window.found;
}
function nameLine(layout, address, lineBytes) {
    const end = address + lineBytes;
    const within = layout.variables.filter((variable) => variable.address < end && variable.address + sizeOf(layout, variable.type) > address);
    if (within.length === 0)
        return undefined;
    const fields = within
        .flatMap((variable) => fieldsWithin(layout, variable, address, end))
        .toSorted((one, other) => one.offset - other.offset);
    const owners = within.map((variable) => `${variable.name} (${describeType(layout, variable.type)})`);
    return { owner: [...new Set(owners)].join(', '), fields };
}
function touchedFields(fields, bytes) {
    return fields.filter(({ offset, size }) => bytes.some(({ from, to }) => from < offset + size && offset < to));
}


/***/ }),

/***/ 80776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PC: () => (/* binding */ describeHeapBlock),
  q_: () => (/* binding */ findAsker),
  c7: () => (/* binding */ nameHeap)
});

// EXTERNAL MODULE: ./build/src/core/contention/find-named.js
var find_named = __webpack_require__(53520);
// EXTERNAL MODULE: ./build/src/core/contention/name-fields.js
var name_fields = __webpack_require__(3888);
;// CONCATENATED MODULE: ./build/src/core/contention/read-allocation.js
const longestLine = 2_000;
const number = String.raw `(?:(?:unsigned|signed|long|short|int|double)\b\s*)+`;
const word = String.raw `(?:(?:struct|class|union)\s+)?(${number}|(?:::)?[A-Za-z_][\w:]*(?:<[^;(){}]*>)?)`;
const giving = `(?:malloc|calloc|realloc|reallocarray|aligned_alloc|memalign|valloc)`;
function insideBrackets(text, start) {
    let depth = 0;
    for (let at = start; at < text.length; at += 1) {
        if (text[at] === '<')
            depth += 1;
        if (text[at] === '>')
            depth -= 1;
        if (depth === 0)
            return text.slice(start + 1, at);
    }
    return undefined;
}
function firstArgument(list) {
    let depth = 0;
    for (const [at, letter] of Array.from(list).entries()) {
        if (letter === '<' || letter === '(')
            depth += 1;
        if (letter === '>' || letter === ')')
            depth -= 1;
        if (letter === ',' && depth === 0)
            return list.slice(0, at);
    }
    return list;
}
function readAllocator(name) {
    const start = /(?:^|[\s:])(?:__)?new_allocator</.exec(name);
    if (start !== null) {
        const open = start.index + start[0].length - 1;
        const inside = insideBrackets(name, open);
        const rest = inside === undefined ? '' : name.slice(open + inside.length + 2);
        return rest.startsWith('::allocate(') ? inside?.trim() : undefined;
    }
    const made = /(?:^|[\s:])make_unique</.exec(name);
    if (made === null)
        return undefined;
    const inside = insideBrackets(name, made.index + made[0].length - 1);
    const type = inside === undefined ? '' : firstArgument(inside).trim();
    return type === '' || type.endsWith(']') ? undefined : type;
}
const numberNames = {
    short: 'short int',
    long: 'long int',
    unsigned: 'unsigned int',
    'long long': 'long long int',
    'unsigned short': 'short unsigned int',
    'unsigned long': 'long unsigned int',
    'unsigned long long': 'long long unsigned int',
};
function namesOfType(name) {
    const plain = name.trim().replaceAll(/\s+/g, ' ').replace(/^::/, '');
    const other = Object.hasOwn(numberNames, plain) ? numberNames[plain] : undefined;
    return other === undefined ? [plain] : [plain, other];
}
function withoutComments(line) {
    return line.replaceAll(/\/\*.*?\*\//g, ' ').replace(/\/\/.*$/, '');
}
function namesIn(line, pattern) {
    return [...line.matchAll(new RegExp(pattern, 'g'))].flatMap(([, name = '']) => (name === '' ? [] : [name]));
}
function readAllocation(source) {
    const line = withoutComments(source.slice(0, longestLine));
    const sized = namesIn(line, String.raw `\bsizeof\s*\(\s*${word}\s*\)`);
    const cast = namesIn(line, String.raw `\(\s*${word}\s*\*\s*\)\s*(?:std::)?${giving}\s*\(`);
    const made = namesIn(line, String.raw `\bnew\s+(?:\([^)]*\)\s*)?${word}`);
    const pointed = namesIn(line, String.raw `\bsizeof\s*\(?\s*\*\s*([A-Za-z_]\w*)`);
    const given = [
        ...namesIn(line, String.raw `(?<![.>*]\s*)\b([A-Za-z_]\w*)\s*=\s*(?:\([^()]*\)\s*)?(?:std::)?${giving}\s*\(`),
        ...namesIn(line, String.raw `\bposix_memalign\s*\(\s*(?:\([^()]*\)\s*)?&\s*([A-Za-z_]\w*)\s*,`),
    ];
    const array = /\bnew\s+(?:\([^)]*\)\s*)?[\w:<>\s,]+\[/.test(line);
    const times = /\*\s*sizeof|\bcalloc\s*\(|\breallocarray\s*\(|\bsizeof\s*(?:\([^()]*\)|\(?\s*\*\s*\w+\s*\)?)\s*\*/.test(line);
    return {
        types: [...new Set([...sized, ...cast, ...made])],
        variables: [...new Set([...pointed, ...given])],
        several: array || (times && sized.length + pointed.length > 0 && !line.includes('+')),
        counted: array,
    };
}

;// CONCATENATED MODULE: ./build/src/core/contention/name-heap.js



const countBytes = 16;
function isOwn({ file }) {
    return file !== '' && !file.startsWith('/');
}
function findAsker(callers) {
    return callers.find(isOwn);
}
function shapeOf(layout, type) {
    const size = (0,name_fields/* sizeOf */.$d)(layout, type);
    const fields = (0,name_fields/* fieldsInLine */.Fs)(layout, { type, name: '', offset: 0 }, Math.max(size, 1));
    return JSON.stringify([(0,name_fields/* describeType */.MF)(layout, type), size, fields]);
}
function agree(layout, types) {
    const [first] = types;
    return new Set(types.map((type) => shapeOf(layout, type))).size === 1 ? first : undefined;
}
function typesCalled(layout, name) {
    return namesOfType(name)
        .flatMap((one) => (0,find_named/* findNamed */.n)(layout, `struct ${one}`))
        .flatMap(({ root, offset, size }) => (offset === 0 && size > 0 ? [root] : []));
}
function typesPointedTo(layout, { file, line }, names) {
    const here = layout.pointers.filter((one) => one.file === file || one.file.endsWith(`/${file}`));
    const declared = here.filter((one) => one.line === line);
    const named = here.filter(({ name }) => names.includes(name));
    return [...declared, ...named].map(({ target }) => target).filter((type) => (0,name_fields/* sizeOf */.$d)(layout, type) > 0);
}
function isWhole(layout, type, size, clues) {
    const each = (0,name_fields/* sizeOf */.$d)(layout, type);
    if (each <= 1)
        return false;
    if (each === size)
        return true;
    if (!clues.several || size % each !== 0)
        return false;
    const plain = (0,name_fields/* plainType */.F9)(layout, type);
    const isPlain = plain?.tag === 'base_type' || plain?.tag === 'pointer_type';
    return !clues.counted || isPlain || each > Math.max(countBytes, plain?.alignment ?? 0);
}
function typeOf({ callers, source, size }, layout) {
    const asker = callers.findIndex(isOwn);
    for (const { function: name } of asker === -1 ? callers : callers.slice(0, asker + 1)) {
        const element = readAllocator(name);
        if (element === undefined)
            continue;
        const type = agree(layout, typesCalled(layout, element));
        const each = type === undefined ? 0 : (0,name_fields/* sizeOf */.$d)(layout, type);
        return each > 1 && size % each === 0 ? type : undefined;
    }
    const place = callers[asker];
    if (place === undefined)
        return undefined;
    const clues = readAllocation(source);
    const named = clues.types.map((name) => typesCalled(layout, name));
    if (named.some((types) => types.length === 0))
        return undefined;
    const type = agree(layout, [...named.flat(), ...typesPointedTo(layout, place, clues.variables)]);
    return type !== undefined && isWhole(layout, type, size, clues) ? type : undefined;
}
function describeAsker({ callers }) {
    const place = findAsker(callers);
    if (place === undefined)
        return '';
    return place.line > 0 ? `${place.file}:${place.line}` : place.file;
}
function bareName(layout, type) {
    return (0,name_fields/* describeType */.MF)(layout, type).replace(/^(?:struct|class|union|enum) /, '');
}
function fieldsOf(block, type, lineBytes) {
    const { offset, size, layout } = block;
    if (layout === undefined || type === undefined)
        return [];
    const each = (0,name_fields/* sizeOf */.$d)(layout, type);
    const name = bareName(layout, type);
    if (name === '')
        return [];
    const count = size / each;
    if (count === 1)
        return (0,name_fields/* fieldsInLine */.Fs)(layout, { type, name, offset }, lineBytes);
    const first = Math.max(0, Math.floor(-offset / each));
    const end = Math.min(count, Math.ceil((lineBytes - offset) / each));
    return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).flatMap((at) => (0,name_fields/* fieldsInLine */.Fs)(layout, { type, name: `${name}[${at}]`, offset: offset + at * each }, lineBytes));
}
function describeBlock(block, type) {
    const { offset, size, layout } = block;
    const name = layout === undefined || type === undefined ? '' : (0,name_fields/* describeType */.MF)(layout, type);
    const count = layout === undefined || type === undefined ? 1 : size / (0,name_fields/* sizeOf */.$d)(layout, type);
    return { offset, size, asker: describeAsker(block), type: count > 1 ? `${name}[${count}]` : name };
}
function describeHeapBlock({ size, asker, type }) {
    const what = type === '' ? '' : `${type}, `;
    return `${what}${size} bytes of the heap${asker === '' ? '' : ` from ${asker}`}`;
}
function nameHeap(blocks, fought, lineBytes) {
    const sorted = blocks.toSorted((one, other) => one.offset - other.offset);
    const overlap = sorted.some(({ offset, size }, at) => offset + size > (sorted[at + 1]?.offset ?? Infinity));
    if (sorted.length === 0 || overlap)
        return undefined;
    const typed = sorted.map((block) => ({
        block,
        type: block.layout === undefined ? undefined : typeOf(block, block.layout),
    }));
    const told = typed.map(({ block, type }) => describeBlock(block, type));
    const isFought = ({ offset, size }) => fought.some(({ from, to }) => from < offset + size && offset < to);
    return {
        owner: told.filter(isFought).map(describeHeapBlock).join('; '),
        fields: typed.flatMap(({ block, type }) => fieldsOf(block, type, lineBytes)),
        blocks: told,
    };
}


/***/ }),

/***/ 1548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ws: () => (/* binding */ usualLineBytes)
/* harmony export */ });
/* unused harmony exports verificationSchema, verificationJsonSchema, diagnose, diagnoseClaim, assembleVerification */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);





const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4096);
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const accessSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    function: text,
    file: text,
    line: count,
    threads: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(1000),
    cpus: text,
    fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: text, offset: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), size: count })).max(256),
    bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: count, to: count })).max(256),
    loads: count,
    stores: count,
    hitm_local: count,
    hitm_remote: count,
    peer: count,
});
const diagnosticSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
        'false_sharing_detected',
        'false_sharing_confirmed',
        'cache_line_crossing',
        'arena_isolation_confirmed',
    ]),
    severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['info', 'warning', 'error']),
    location: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ file: text, line: count, column: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) })
        .meta({ description: 'Where to look; an empty file and line 0 where nothing is known.' }),
    message: text,
    details: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['exact', 'sampled', 'layout']),
        cache_line: text.optional(),
        owner: text.optional(),
        accesses: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(accessSchema).max(1000).optional(),
        claim: text.optional(),
        suggestion: text.optional(),
    }),
});
const verificationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('1.0'),
    session: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        binary: text.meta({ description: 'The program; empty when unknown.' }),
        profile_data: text.meta({ description: 'The file that was read; empty where a command was run.' }),
        timestamp: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    }),
    diagnostics: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(diagnosticSchema).max(10_000),
    summary: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ total_hitm_events: count, confirmed_isolations: count, detected_issues: count }),
});
function verificationJsonSchema() {
    return z.toJSONSchema(verificationSchema, { target: 'draft-2020-12' });
}
const usualLineBytes = 64;
function clip(value) {
    return value.length <= 4096 ? value : `${value.slice(0, 4095)}…`;
}
function describePlace({ function: name, file, line }) {
    const where = file === '' ? '' : line > 0 ? ` at ${file}:${line}` : ` in ${file}`;
    return `${name === '' ? 'unknown code' : name}${where}`;
}
function describeBytes({ from, to }, blocks) {
    const block = blocks?.find(({ offset, size }) => offset <= from && from < offset + size);
    const first = from - (block?.offset ?? 0);
    const where = block === undefined ? '' : ` of ${describeHeapBlock(block)}`;
    const one = block === undefined ? 'offset' : 'byte';
    return `${to - from > 1 ? `bytes ${first} to ${first + to - from - 1}` : `${one} ${first}`}${where}`;
}
function describeFields({ bytes }, layout) {
    const fields = touchedFields(layout?.fields ?? [], bytes);
    if (fields.length > 0) {
        const shown = fields.slice(0, 3).map((field) => `${field.name} (${field.size} bytes at ${field.offset})`);
        return `${shown.join(', ')}${fields.length > 3 ? ', …' : ''}`;
    }
    const [range] = bytes;
    return range === undefined ? 'unknown bytes' : describeBytes(range, layout?.blocks);
}
function describeUse(use, layout) {
    const who = use.threads.length > 0 ? ` of ${use.threads.join(', ')}` : '';
    const does = use.stores > 0 ? 'writes' : 'reads';
    return `${describePlace(use.place)}${who} ${does} ${describeFields(use, layout)}`;
}
function locationOf({ file, line }) {
    return { file: clip(file), line, column: 1 };
}
function describeAccess(use, fields) {
    return {
        function: clip(use.place.function),
        file: clip(use.place.file),
        line: use.place.line,
        threads: use.threads.slice(0, 1000).map(clip),
        cpus: clip(use.cpus),
        fields: touchedFields(fields, use.bytes)
            .slice(0, 256)
            .map((field) => ({ ...field, name: clip(field.name) })),
        bytes: use.bytes.slice(0, 256).map(({ from, to }) => ({ from, to })),
        loads: use.loads,
        stores: use.stores,
        hitm_local: use.hitmLocal,
        hitm_remote: use.hitmRemote,
        peer: use.peer,
    };
}
function diagnose(found) {
    const fields = found.layout?.fields ?? [];
    const shared = {
        cache_line: found.line.address,
        ...(found.layout === undefined ? {} : { owner: clip(found.layout.owner) }),
        accesses: found.line.uses.slice(0, 1000).map((use) => describeAccess(use, fields)),
    };
    if (found.kind === 'crossing') {
        return {
            kind: 'cache_line_crossing',
            severity: 'warning',
            location: locationOf(found.use.place),
            message: clip(`${describeUse(found.use, found.layout)} and reaches into the next cache line, ${found.times} times`),
            details: {
                evidence: 'exact',
                ...shared,
                suggestion: 'align the field to its size, or do not pack the struct',
            },
        };
    }
    const [one, other] = found.pair;
    const touched = [touchedFields(fields, one.bytes), touchedFields(fields, other.bytes)];
    return {
        kind: found.evidence === 'exact' ? 'false_sharing_confirmed' : 'false_sharing_detected',
        severity: found.evidence === 'exact' ? 'error' : 'warning',
        location: locationOf(one.place),
        message: clip(`one cache line, no byte in common: ${describeUse(one, found.layout)}; ${describeUse(other, found.layout)}`),
        details: {
            evidence: found.evidence,
            ...shared,
            suggestion: clip(suggestRemedy(found.layout, touched, usualLineBytes)),
        },
    };
}
const brokenKinds = {
    aligned: 'cache_line_crossing',
    apart: 'false_sharing_detected',
    'one-thread': 'false_sharing_confirmed',
};
function diagnoseClaim(statement, result) {
    const { claim, kind, message, evidence, file, line } = result;
    if (kind === 'unmeasurable')
        return [];
    const holds = kind === 'confirmed';
    return [
        {
            kind: holds ? 'arena_isolation_confirmed' : brokenKinds[statement.kind],
            severity: holds ? 'info' : 'error',
            location: { file: clip(file), line, column: 1 },
            message: clip(`the claim that ${claim} ${holds ? 'holds' : 'is broken'}: ${message}`),
            details: { evidence, claim: clip(claim) },
        },
    ];
}
function assembleVerification({ session, sampled, diagnostics }) {
    const isolated = diagnostics.filter(({ kind }) => kind === 'arena_isolation_confirmed').length;
    return {
        version: '1.0',
        session,
        diagnostics: diagnostics.slice(0, 10_000),
        summary: {
            total_hitm_events: transfersOf(sampled.flatMap(({ uses }) => uses)),
            confirmed_isolations: isolated,
            detected_issues: diagnostics.length - isolated,
        },
    };
}


/***/ }),

/***/ 49147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ contentionGate),
/* harmony export */   z: () => (/* binding */ findContention)
/* harmony export */ });
/* harmony import */ var _contention_compare_contention_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97396);
/* harmony import */ var _contention_contention_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68462);
/* harmony import */ var _contention_describe_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19040);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23880);




function contentionGate({ contention }, benchmark) {
    if (contention === undefined || !Object.hasOwn(contention, benchmark))
        return 'off';
    return contention[benchmark] ?? 'off';
}
const linesTold = 10;
const longestKey = 500;
function subjectOf(line) {
    const key = (0,_contention_describe_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineKey */ .QW)(line);
    if (key.length <= longestKey)
        return key;
    const half = longestKey / 2;
    return `${key.slice(0, half)}… of ${key.length} …${key.slice(-half)}`.toWellFormed();
}
function tellLines(lines, what) {
    const { words, ...reason } = what;
    const told = lines.slice(0, linesTold).map((line) => {
        const advice = reason.kind === 'contended' ? `; ${line.suggestion}` : '';
        const seen = line.watched === undefined ? '' : `; ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .T)(line.watched)}`;
        const message = `${reason.benchmark}: ${words}: ${(0,_contention_contention_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFight */ .M)(line)}${advice}${seen}`;
        const [one, other] = line.contenders;
        const fields = [one, other].map(({ fields: [first], function: name }) => first ?? name).join(' and ');
        const headline = `${reason.benchmark}: ${words}: ${fields}`;
        return { reason: { ...reason, about: subjectOf(line), message }, headline, size: 0 };
    });
    const more = lines.slice(linesTold);
    if (more.length === 0)
        return told;
    const about = more.map(subjectOf).sort().join('; ');
    const message = `${reason.benchmark}: ${words}: ${more.length} more lines`;
    return [...told, (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .h)({ ...reason, about, message })];
}
function undecidedEffect(on, headOnly, { undecided }) {
    if (on !== 'block')
        return 'warns';
    if (headOnly)
        return 'prevents-comparison';
    return undecided === 'block' ? 'blocks' : 'warns';
}
function findCounted(change, benchmark, worse) {
    if (change.head) {
        const kind = change.base ? 'contended-before' : 'contended';
        const words = change.base
            ? 'threads fight over cache lines, as in the base'
            : 'threads fight over cache lines, and in the base did not';
        const message = `${benchmark}: ${words}: ${change.message}`;
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .h)({ kind, effect: change.base ? 'informs' : worse, benchmark, message })];
    }
    if (!change.base)
        return [];
    const message = `${benchmark}: threads fought over cache lines in the base and do not any more`;
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .h)({ kind: 'contention-mended', effect: 'informs', benchmark, message })];
}
function findContention({ name: benchmark, base, head }, policy) {
    const on = contentionGate(policy, benchmark);
    if (on === 'off')
        return [];
    const worse = on === 'block' ? 'blocks' : 'warns';
    const change = (0,_contention_compare_contention_js__WEBPACK_IMPORTED_MODULE_3__/* .compareContention */ .Z)(base?.contention, head?.contention);
    const doubtful = (why, headOnly) => {
        const message = `${benchmark}: whether threads fight over cache lines is undecided: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLine */ .T)(why)}`;
        const effect = undecidedEffect(on, headOnly, policy);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .h)({ kind: 'contention-undecided', effect, benchmark, message });
    };
    switch (change.kind) {
        case 'undecided':
            return [doubtful(change.why.message, change.headOnly)];
        case 'counted':
            return findCounted(change, benchmark, worse);
        case 'compared': {
            const tell = (lines, kind, words) => tellLines(lines, { kind, effect: kind === 'contended' ? worse : 'informs', benchmark, words });
            return [
                ...tell(change.fresh, 'contended', 'threads fight over a cache line, and in the base did not'),
                ...tell(change.known, 'contended-before', 'threads fight over a cache line, as in the base'),
                ...tell(change.mended, 'contention-mended', 'a cache line is not fought over any more'),
                ...(change.doubt === undefined ? [] : [doubtful(change.doubt.message, false)]),
            ];
        }
    }
}


/***/ }),

/***/ 23880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ firstLine),
/* harmony export */   h: () => (/* binding */ findingOf)
/* harmony export */ });
function findingOf(reason) {
    return { reason, headline: reason.message, size: 0 };
}
const longestQuote = 2_000;
function firstLine(message) {
    return (message.split(/[\r\n]/, 1)[0] ?? '').slice(0, longestQuote);
}


/***/ }),

/***/ 17071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nz: () => (/* binding */ formatEventCost),
/* harmony export */   Ww: () => (/* binding */ nameAllocation),
/* harmony export */   d8: () => (/* binding */ explainsMetric),
/* harmony export */   kA: () => (/* binding */ nameEvent)
/* harmony export */ });
/* harmony import */ var _quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);

function counted(name, ...metrics) {
    return { name, noun: name, unit: 'count', metrics };
}
function bytes(name, noun, ...metrics) {
    return { name, noun, unit: 'byte', metrics };
}
const words = new Map([
    ['Ir', counted('instructions', 'instructions', 'ir')],
    ['I1mr', counted('I1 misses', 'sim_i1_misses')],
    ['D1mr', counted('D1 read misses', 'sim_d1_misses')],
    ['D1mw', counted('D1 write misses', 'sim_d1_misses')],
    ['ILmr', counted('last-level misses of code', 'sim_ll_misses')],
    ['DLmr', counted('last-level read misses', 'sim_ll_misses')],
    ['DLmw', counted('last-level write misses', 'sim_ll_misses')],
    ['Bcm', counted('mispredicted branches', 'sim_branch_misses')],
    ['Bim', counted('mispredicted indirect branches', 'sim_branch_misses')],
    ['allocations', counted('allocations', 'heap_blocks')],
    ['allocated bytes', bytes('allocated bytes', 'allocated', 'heap_bytes')],
    ['bytes at the peak', bytes('bytes at the peak', 'at the peak', 'heap_peak', 'peak_rss')],
    ['leaked bytes', bytes('leaked bytes', 'leaked', 'leaked_bytes')],
]);
function nameEvent(event) {
    return words.get(event)?.name ?? event;
}
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
function formatEventCost(value, event) {
    const { noun, unit } = words.get(event) ?? counted(event);
    const amount = unit === 'byte' ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDifference */ .jR)(value, { unit }) : signed.format(value);
    return `${amount} ${noun}`;
}
function explainsMetric(event, metric) {
    return words.get(event)?.metrics.includes(metric) ?? false;
}
function nameAllocation(event) {
    if (event === 'leaked bytes')
        return 'leaked blocks';
    return words.get(event)?.unit === 'byte' || event === 'allocations' ? 'allocations' : undefined;
}


/***/ }),

/***/ 96439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ findMetric),
/* harmony export */   SB: () => (/* binding */ metricNamed),
/* harmony export */   US: () => (/* binding */ caseMetrics),
/* harmony export */   Zh: () => (/* binding */ scalingMetrics),
/* harmony export */   gO: () => (/* binding */ customPrefix),
/* harmony export */   jh: () => (/* binding */ knownMetrics),
/* harmony export */   oq: () => (/* binding */ customMetric)
/* harmony export */ });
function metric(name, title, unit, nature, better = 'lower') {
    return { name, title, unit, better, nature };
}
const knownMetrics = [
    metric('instructions', 'instructions', 'count', 'counted'),
    metric('ir', 'instructions (valgrind)', 'count', 'exact'),
    metric('sim_i1_misses', 'I1 misses (simulated)', 'count', 'exact'),
    metric('sim_d1_misses', 'D1 misses (simulated)', 'count', 'exact'),
    metric('sim_ll_misses', 'last-level misses (simulated)', 'count', 'exact'),
    metric('sim_branch_misses', 'branch mispredictions (simulated)', 'count', 'exact'),
    metric('heap_bytes', 'allocated bytes', 'byte', 'exact'),
    metric('heap_blocks', 'allocations', 'count', 'exact'),
    metric('heap_peak', 'peak heap', 'byte', 'exact'),
    metric('leaked_bytes', 'leaked memory', 'byte', 'exact'),
    metric('cycles', 'cycles', 'count', 'timed'),
    metric('branches', 'branches', 'count', 'counted'),
    metric('branch_misses', 'branch misses', 'count', 'timed'),
    metric('cache_references', 'cache references', 'count', 'timed'),
    metric('cache_misses', 'cache misses', 'count', 'timed'),
    metric('l1d_misses', 'L1 data misses', 'count', 'timed'),
    metric('page_faults', 'page faults', 'count', 'timed'),
    metric('context_switches', 'context switches', 'count', 'timed'),
    metric('cpu_migrations', 'moves between processors', 'count', 'timed'),
    metric('syscalls', 'system calls', 'count', 'counted'),
    metric('energy', 'energy of the processor package', 'joule', 'timed'),
    metric('task_clock', 'CPU time (task clock)', 'second', 'timed'),
    metric('wall_time', 'wall time', 'second', 'timed'),
    metric('user_time', 'user time', 'second', 'timed'),
    metric('system_time', 'system time', 'second', 'timed'),
    metric('peak_rss', 'peak memory (RSS)', 'byte', 'timed'),
    metric('ipc', 'instructions per cycle', 'ratio', 'timed', 'higher'),
    metric('cache_miss_rate', 'cache-miss rate', 'ratio', 'timed'),
    metric('branch_miss_rate', 'branch-miss rate', 'ratio', 'timed'),
];
const caseMetrics = [
    metric('time', 'time per iteration', 'second', 'timed'),
    metric('cpu_time', 'CPU time per iteration', 'second', 'timed'),
    metric('operations_per_second', 'operations per second', 'count', 'timed', 'higher'),
    metric('bytes_per_second', 'bytes per second', 'byte', 'timed', 'higher'),
    metric('latency', 'latency', 'second', 'timed'),
    metric('error_rate', 'share of failed requests', 'ratio', 'timed'),
    metric('allocations', 'allocations per iteration', 'count', 'counted'),
    metric('allocated_bytes', 'allocated bytes per iteration', 'byte', 'counted'),
    metric('l1_hits', 'L1 hits (valgrind)', 'count', 'exact'),
    metric('ll_hits', 'last-level hits (valgrind)', 'count', 'exact'),
    metric('ram_hits', 'RAM hits (valgrind)', 'count', 'exact'),
    metric('estimated_cycles', 'estimated cycles (valgrind)', 'count', 'exact'),
];
const scalingMetrics = [
    metric('speed_up', 'speed-up', 'ratio', 'timed', 'higher'),
    metric('efficiency', 'parallel efficiency', 'ratio', 'timed', 'higher'),
];
const byName = new Map([...knownMetrics, ...caseMetrics, ...scalingMetrics].map((known) => [known.name, known]));
function findMetric(name) {
    return byName.get(name);
}
const customPrefix = 'counter_';
function customMetric(name, known = {}) {
    const plain = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '');
    const id = `${customPrefix}${plain === '' ? 'unnamed' : plain}`.slice(0, 64);
    const title = name
        .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
        .slice(0, 200)
        .trim()
        .toWellFormed();
    return { ...metric(id, title === '' ? 'counter' : title, 'ratio', 'timed'), ...known };
}
function metricNamed(name, listed) {
    return listed.get(name) ?? findMetric(name) ?? metric(name, name, 'count', 'timed');
}


/***/ }),

/***/ 13880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   Me: () => (/* binding */ formatConfidence),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lN: () => (/* binding */ formatChangeCells),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* unused harmony export formatChange */
const seconds = [
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
    [1e-9, 'ns'],
];
const bytes = [
    [2 ** 30, 'GiB'],
    [2 ** 20, 'MiB'],
    [2 ** 10, 'KiB'],
    [1, 'B'],
];
const joules = [
    [1e3, 'kJ'],
    [1, 'J'],
    [1e-3, 'mJ'],
    [1e-6, 'µJ'],
];
const formats = new Map();
function formatNumber(value, least, options) {
    const key = `${least} ${options.most} ${options.sign}`;
    let format = formats.get(key);
    if (format === undefined) {
        format = new Intl.NumberFormat('en-US', {
            minimumFractionDigits: least,
            maximumFractionDigits: options.most,
            signDisplay: options.sign,
        });
        formats.set(key, format);
    }
    return format.format(value).replace(/^-(?=0(?:\.0*)?$)/, '');
}
function formatDigits(value, sign) {
    const size = Math.abs(value);
    return formatNumber(value, 0, { most: size >= 100 ? 0 : size >= 10 ? 1 : 2, sign });
}
function formatScaled(value, scale, sign) {
    const base = scale.find(([size]) => size === 1) ?? [1, ''];
    const fitting = scale.find(([size]) => Math.abs(value) >= size) ?? scale.at(-1) ?? base;
    const [size, symbol] = value === 0 ? base : fitting;
    return `${formatDigits(value / size, sign)} ${symbol}`;
}
function formatIn(unit, value, sign) {
    switch (unit) {
        case 'second':
            return formatScaled(value, seconds, sign);
        case 'byte':
            return formatScaled(value, bytes, sign);
        case 'joule':
            return formatScaled(value, joules, sign);
        case 'count':
            return formatNumber(value, 0, { most: 0, sign });
        case 'ratio':
            return formatNumber(value, 0, { most: Math.abs(value) >= 1 ? 2 : 4, sign });
    }
}
function formatValue(value, metric) {
    return formatIn(metric.unit, value, 'auto');
}
function formatQuantity(value, metric) {
    const text = formatValue(value, metric);
    return metric.unit === 'count' ? `${text} ${metric.title}` : text;
}
function formatDifference(value, metric) {
    return formatIn(metric.unit, value, 'exceptZero');
}
function formatPercent(fraction) {
    return `${formatNumber(fraction * 100, 0, { most: 4, sign: 'auto' })} %`;
}
function decimalsFor(estimate) {
    const largest = 100 * Math.max(Math.abs(estimate.value), Math.abs(estimate.low), Math.abs(estimate.high));
    if (largest >= 100)
        return 0;
    if (largest >= 1 || largest === 0)
        return 1;
    return Math.min(1 - Math.floor(Math.log10(largest)), 6);
}
function formatSignedPercent(fraction, decimals) {
    return `${formatNumber(fraction * 100, decimals, { most: decimals, sign: 'exceptZero' })} %`;
}
function formatRuns(runs) {
    return `${runs.base} and ${runs.head} runs`;
}
function formatConfidence(confidence) {
    const beyond = 100 * (1 - confidence);
    const decimals = beyond >= 0.5 ? 0 : Math.min(Math.ceil(-Math.log10(Math.max(beyond, 1e-12))), 9);
    const scale = 10 ** decimals;
    return `${Math.floor(confidence * 100 * scale + 1e-9 * scale) / scale} %`;
}
function formatEvidence(estimate, runs, show) {
    if (estimate.confidence === 1)
        return `exact, ${formatRuns(runs)}`;
    return `${formatConfidence(estimate.confidence)} interval ${show(estimate.low)} to ${show(estimate.high)}, ${formatRuns(runs)}`;
}
function partsOf(comparison, metric) {
    const { relative, absolute, runs } = comparison;
    const decimals = relative === undefined ? 0 : decimalsFor(relative);
    const estimate = relative ?? absolute;
    const show = (value) => relative === undefined ? formatDifference(value, metric) : formatSignedPercent(value, decimals);
    return { amount: show(estimate.value), evidence: formatEvidence(estimate, runs, show) };
}
function formatChange(comparison, metric) {
    const { amount, evidence } = partsOf(comparison, metric);
    return `${amount} (${evidence})`;
}
function describeChange(comparison, metric) {
    const { amount, evidence } = partsOf(comparison, metric);
    return `${amount} ${metric.title} (${evidence})`;
}
function formatChangeCells(comparison, metric) {
    const { relative, absolute } = comparison;
    const estimate = relative ?? absolute;
    const decimals = relative === undefined ? 0 : decimalsFor(relative);
    const show = (value) => relative === undefined ? formatDifference(value, metric) : formatSignedPercent(value, decimals);
    const interval = estimate.confidence === 1 ? 'exact' : `${show(estimate.low)} to ${show(estimate.high)}`;
    return { amount: show(estimate.value), interval };
}


/***/ }),

/***/ 13105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ rangeOf)
/* harmony export */ });
function rangeOf(evidence) {
    if (evidence.kind === 'summary') {
        const { value, interval, count = 1 } = evidence;
        return { low: interval?.low ?? value, high: interval?.high ?? value, runs: count };
    }
    const { values } = evidence;
    return {
        low: values.reduce((least, value) => Math.min(least, value)),
        high: values.reduce((most, value) => Math.max(most, value)),
        runs: values.length,
    };
}


/***/ }),

/***/ 51926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ describeReach),
/* harmony export */   Wm: () => (/* binding */ describeLimits)
/* harmony export */ });
/* unused harmony export writeLimits */
/* harmony import */ var _quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);

function formatRough(fraction) {
    return (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Number(fraction.toPrecision(2)));
}
function describeRaise({ why }, was) {
    const from = `raised from ${was}`;
    switch (why) {
        case 'noise':
            return `${from}: the base differs that much from itself in this run`;
        case 'layout':
            return `${from}: moving code alone can change it that much`;
    }
}
function describeLimits(comparison, gate, metric) {
    const { raised, relative } = comparison ?? {};
    const hasRatio = comparison === undefined || relative !== undefined;
    const show = (limits) => {
        const percent = raised === undefined ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(limits.relative) : formatRough(limits.relative);
        if (!hasRatio)
            return (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(limits.absolute, metric);
        if (limits.absolute === 0)
            return percent;
        return `${percent} and ${(0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(limits.absolute, metric)}`;
    };
    if (raised === undefined)
        return show(gate);
    const was = hasRatio ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(gate.relative) : (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(gate.absolute, metric);
    return `${show(raised)} (${describeRaise(raised, was)})`;
}
function writeLimits(comparison, gate, metric) {
    const { raised, relative } = comparison ?? {};
    const limits = raised ?? gate;
    const percent = raised === undefined ? formatPercent(limits.relative) : formatRough(limits.relative);
    const amount = formatValue(limits.absolute, metric);
    const hasRatio = comparison === undefined || relative !== undefined;
    const text = !hasRatio ? amount : limits.absolute === 0 ? percent : `${percent}, ${amount}`;
    return raised === undefined ? text : `${text} ↑`;
}
function describeReach({ relative, absolute }, metric) {
    const size = relative === undefined ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDifference */ .jR)(absolute, metric) : formatRough(relative);
    return `the smallest regression that these runs could have shown is ${size}`;
}


/***/ }),

/***/ 28597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ showOneLine),
/* harmony export */   P6: () => (/* binding */ showLines),
/* harmony export */   gL: () => (/* binding */ clipText),
/* harmony export */   mz: () => (/* binding */ showControls)
/* harmony export */ });
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function picture(unit) {
    const code = unit.codePointAt(0) ?? 0;
    if (code <= 0x1f)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
function showControls(text) {
    return text.replaceAll('\t', '  ').replace(unprintable, picture);
}
function showOneLine(text) {
    return showControls(text.replace(/\s+/g, ' ').trim());
}
function showLines(text) {
    return text.split(/\r\n|\r|\n/).map(showControls);
}
function clipText(text, most) {
    if (text.length <= most)
        return text;
    const points = [...text.slice(0, 2 * most + 2)];
    return points.length <= most && text.length <= 2 * most + 2
        ? text
        : `${points.slice(0, most - 1).join('')}…`;
}


/***/ }),

/***/ 98207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   xL: () => (/* binding */ markMessage)
/* harmony export */ });
/* harmony import */ var _escape_control_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28597);
/* harmony import */ var _workflow_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32356);


const references = /@(?=[\p{L}\p{N}])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu;
const opening = /^(?:[-+=](?=[-+=\s]|$)|#{1,6}(?=\s|$)|:(?=:)|\d{1,9}(?=[.)](?:\s|$)))/;
function escapeMarkdown(text) {
    return (0,_escape_control_js__WEBPACK_IMPORTED_MODULE_0__/* .showOneLine */ .E)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_[\]~|$]/g, '\\$&')
        .replace(references, '$&&#8203;')
        .replace(opening, (start) => `&#${start.charCodeAt(0)};${start.slice(1)}`);
}
function markMessage(text) {
    const parts = (0,_escape_control_js__WEBPACK_IMPORTED_MODULE_0__/* .showOneLine */ .E)(text).split('`');
    if (parts.length % 2 === 0)
        return escapeMarkdown(text);
    return parts
        .map((part, index) => {
        if (index % 2 === 1)
            return part === '' ? '' : codeSpan(part);
        const [, before = '', words = '', after = ''] = /^( ?)(.*?)( ?)$/.exec(part) ?? [];
        return before + escapeMarkdown(words) + after;
    })
        .join('');
}
function codeSpan(text) {
    const shown = (0,_escape_control_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(text);
    if (/^[^`|\\]+$/.test(shown) && shown.trim() === shown)
        return `\`${shown}\``;
    const encoded = shown.replace(/[^\p{L}\p{N} ]/gu, (mark) => `&#${mark.codePointAt(0)};`);
    return `<code>${encoded}</code>`;
}
function codeBlock(lines, language) {
    const shown = lines.map((line) => (0,_workflow_log_js__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseWorkflowCommands */ .W)((0,_escape_control_js__WEBPACK_IMPORTED_MODULE_0__/* .showControls */ .mz)(line)));
    const longest = Math.max(0, ...shown.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return [`${fence}${language}`, ...shown, fence].join('\n');
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}


/***/ }),

/***/ 67644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ collectUnmeasured),
/* harmony export */   U0: () => (/* binding */ collectUndecided),
/* harmony export */   lE: () => (/* binding */ listFew),
/* harmony export */   vX: () => (/* binding */ collectProblems)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96960);
/* harmony import */ var _model_threshold_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51926);


function gather(mentions) {
    const groups = Map.groupBy(mentions, ({ problem: { code, message, at } }) => `${code} ${at?.file} ${at?.line} ${message}`);
    return [...groups.values()].flatMap((group) => {
        const problem = group[0]?.problem;
        if (problem === undefined)
            return [];
        const subjects = [...new Set(group.flatMap(({ subject }) => subject ?? []))];
        const metrics = [...new Set(group.flatMap(({ metric }) => metric ?? []))];
        return [{ problem, subjects, metrics }];
    });
}
function isUnmeasured(row, view) {
    if (row.verdict.kind !== 'undecided' || row.verdict.comparison !== undefined)
        return false;
    const isInformation = row.effect === undefined || row.effect === 'informs';
    return isInformation && view.rows.some(({ verdict }) => verdict.kind !== 'undecided');
}
function describeStraddling({ why, reach }, metric) {
    const words = _model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemCatalogue */ .Z[why.code].replace(/\.$/, '');
    return reach === undefined ? `${words}.` : `${words}; ${(0,_model_threshold_text_js__WEBPACK_IMPORTED_MODULE_1__/* .describeReach */ .Lo)(reach, metric)}.`;
}
function collectUndecided(views) {
    return gather(views.flatMap((view) => view.rows.flatMap((row) => {
        const { verdict, metric, effect } = row;
        if (verdict.kind !== 'undecided' || isUnmeasured(row, view))
            return [];
        const { why, comparison } = verdict;
        if (comparison === undefined)
            return [{ problem: why, subject: view.name, metric: metric.name }];
        if (effect === undefined || effect === 'informs')
            return [];
        const problem = { ...why, message: describeStraddling(verdict, metric) };
        return [{ problem, subject: view.name, metric: metric.name }];
    })));
}
function collectUnmeasured(views) {
    const notes = gather(views.flatMap((view) => view.rows.flatMap((row) => {
        if (row.verdict.kind !== 'undecided' || !isUnmeasured(row, view))
            return [];
        return [{ problem: row.verdict.why, subject: view.name, metric: row.metric.name }];
    })));
    return notes.map((note) => (note.subjects.length === views.length ? { ...note, subjects: [] } : note));
}
function mentionsOf(report) {
    const sides = report.benchmarks.flatMap(({ name, base, head }) => [
        ...(base?.problems ?? []).map((problem) => ({ problem, subject: `${name} (base)` })),
        ...(head?.problems ?? []).map((problem) => ({ problem, subject: `${name} (head)` })),
    ]);
    return [...report.problems.map((problem) => ({ problem })), ...sides];
}
function collectProblems(report, told) {
    const known = new Set(told.map(({ problem }) => problem.message));
    return gather(mentionsOf(report)).filter(({ problem }) => !known.has(problem.message));
}
function listFew(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}


/***/ }),

/***/ 88312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sj: () => (/* binding */ divideViews),
/* harmony export */   md: () => (/* binding */ listRemarks),
/* harmony export */   wT: () => (/* binding */ viewBenchmarks),
/* harmony export */   z0: () => (/* binding */ describeCalm)
/* harmony export */ });
/* harmony import */ var _model_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96439);
/* harmony import */ var _model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);


function urgency({ verdict, effect }) {
    if (effect === 'blocks')
        return 0;
    switch (verdict.kind) {
        case 'regressed':
            return effect === undefined ? 4 : 1;
        case 'undecided':
            return effect === 'warns' ? 2 : 5;
        case 'only-in-base':
        case 'only-in-head':
            return 3;
        case 'improved':
            return 4;
        case 'steady':
            return 6;
    }
}
function viewUrgency({ rows }) {
    if (rows.every(({ verdict }) => verdict.kind === 'undecided'))
        return 2;
    return rows.reduce((least, row) => Math.min(least, urgency(row)), 6);
}
function divideViews(views) {
    const isCalm = (view) => viewUrgency(view) >= 5;
    return { stirred: views.filter((view) => !isCalm(view)), calm: views.filter(isCalm) };
}
function describeCalm(calm) {
    const steady = calm.filter(({ rows }) => rows.every(({ verdict }) => verdict.kind === 'steady')).length;
    const parts = [
        ...(steady > 0 ? [`${steady} steady`] : []),
        ...(calm.length > steady ? [`${calm.length - steady} steady but for undecided metrics`] : []),
    ];
    return parts.join(', ');
}
function describeFloor(rows) {
    const floors = rows.flatMap(({ verdict, metric }) => {
        const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
        if (comparison?.floor === undefined || comparison.relative === undefined)
            return [];
        if (metric.name !== 'instructions' && metric.name !== 'wall_time')
            return [];
        const size = (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Number(comparison.floor.toPrecision(2)));
        return [`${size} of ${metric.title} in ${comparison.runs.base} runs`];
    });
    return floors.length === 0 ? [] : [`base against itself: ${floors.join(', ')}`];
}
function listRemarks(view) {
    const kinds = new Set(view.rows.map(({ verdict }) => verdict.kind));
    const applied = view.result?.runtime?.applied ?? [];
    const extra = view.result?.rounds?.extra ?? 0;
    return [
        ...(view.result?.binary?.identical === true ? ['identical binary'] : []),
        ...(applied.length > 0 ? [`runs with ${applied.join(' and ')}`] : []),
        ...(extra > 0 ? [`${extra} more rounds`] : []),
        ...describeFloor(view.rows),
        ...(kinds.has('only-in-base') ? ['missing from the head'] : []),
        ...(kinds.has('only-in-head') ? ['new: the base does not have it'] : []),
    ];
}
function verdictsOf(kind) {
    if (kind === 'traded')
        return ['regressed', 'undecided'];
    return kind === 'regressed' || kind === 'improved' || kind === 'undecided' ? [kind] : [];
}
function effectsOf(reasons) {
    return new Map(reasons
        .filter(({ metric }) => metric !== undefined)
        .flatMap(({ kind, benchmark, metric, effect }) => verdictsOf(kind).map((verdict) => [`${benchmark} ${metric} ${verdict}`, effect])));
}
function viewBenchmarks(report) {
    const metrics = new Map(report.metrics.map((metric) => [metric.name, metric]));
    const order = new Map(report.metrics.map((metric, index) => [metric.name, index]));
    const effects = effectsOf(report.decision.reasons);
    const verdicts = Map.groupBy(report.verdicts, (verdict) => verdict.benchmark);
    const explanations = Map.groupBy(report.explanations, (explanation) => explanation.benchmark);
    const results = new Map(report.benchmarks.map((benchmark) => [benchmark.name, benchmark]));
    const names = new Set([...results.keys(), ...verdicts.keys()]);
    const views = [...names].map((name) => {
        const result = results.get(name);
        const rows = (verdicts.get(name) ?? []).map((verdict) => {
            const effect = effects.get(`${name} ${verdict.metric} ${verdict.kind}`);
            const metric = (0,_model_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNamed */ .SB)(verdict.metric, metrics);
            return { metric, verdict, ...(effect === undefined ? {} : { effect }) };
        });
        rows.sort((a, b) => (order.get(a.metric.name) ?? 0) - (order.get(b.metric.name) ?? 0));
        return {
            name,
            ...(result === undefined ? {} : { result }),
            rows,
            explanations: explanations.get(name) ?? [],
        };
    });
    return views.sort((a, b) => viewUrgency(a) - viewUrgency(b));
}


/***/ }),

/***/ 33950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ drawRows),
/* harmony export */   c5: () => (/* binding */ listContention),
/* harmony export */   rV: () => (/* binding */ describeNovelty)
/* harmony export */ });
/* harmony import */ var _contention_compare_contention_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97396);
/* harmony import */ var _contention_draw_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16375);
/* harmony import */ var _gate_contention_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49147);
/* harmony import */ var _escape_escape_control_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28597);




function listContention(report) {
    const shown = report.benchmarks.flatMap(({ name: benchmark, base, head }) => {
        const on = (0,_gate_contention_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .contentionGate */ .f)(report.policy, benchmark);
        if (on === 'off' || base === undefined || head === undefined)
            return [];
        const change = (0,_contention_compare_contention_js__WEBPACK_IMPORTED_MODULE_1__/* .compareContention */ .Z)(base.contention, head.contention);
        if (change.kind !== 'compared')
            return [];
        return [
            ...change.fresh.map((line) => ({ benchmark, line, isNew: true, blocks: on === 'block' })),
            ...change.known.map((line) => ({ benchmark, line, isNew: false, blocks: false })),
        ];
    });
    return shown.toSorted((one, other) => Number(other.isNew) - Number(one.isNew));
}
function describeNovelty({ isNew }) {
    return isNew ? 'new in the head' : 'as in the base';
}
const longestRow = 200;
function drawRows({ line }) {
    return (0,_contention_draw_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .drawParts */ .x)(line.parts).map((row) => (0,_escape_escape_control_js__WEBPACK_IMPORTED_MODULE_3__/* .clipText */ .gL)((0,_escape_escape_control_js__WEBPACK_IMPORTED_MODULE_3__/* .showControls */ .mz)(row), longestRow));
}


/***/ }),

/***/ 97003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ shortenFunction)
/* harmony export */ });
const longestName = 72;
const mostRead = 1000;
const operators = /^(?:<=>|->\*|<<=|>>=|->|<<|>>|<=|>=|\(\)|\[\]|<|>)/;
const closing = new Map([
    ['<', '>'],
    ['(', ')'],
    ['{', '}'],
    ['[', ']'],
]);
function endOfGroup(name, start) {
    const open = [];
    for (let at = start; at < name.length; at += 1) {
        const end = closing.get(name[at] ?? '');
        if (end !== undefined)
            open.push(end);
        else if (name[at] === open.at(-1) && name[at - 1] !== '-')
            open.pop();
        if (open.length === 0)
            return at + 1;
    }
    return name.length;
}
function shortenGroup(group, isFirst) {
    const [first = '', inside] = [group[0], group.slice(1, -1)];
    if (inside === 'anonymous namespace')
        return '(anonymous)';
    if (inside.trim() === '' || inside === 'unnamed')
        return group;
    if (first === '{' || (first === '<' && isFirst))
        return `${first}${elideArguments(inside)}${group.at(-1)}`;
    return `${first}…${closing.get(first) ?? ''}`;
}
function elideArguments(name) {
    let short = '';
    for (let at = 0; at < name.length;) {
        const sign = name.endsWith('operator', at) ? operators.exec(name.slice(at))?.[0] : undefined;
        const isGroup = sign === undefined && closing.has(name[at] ?? '');
        const end = isGroup ? endOfGroup(name, at) : at + (sign?.length ?? 1);
        const part = name.slice(at, end);
        short += isGroup ? shortenGroup(part, at === 0) : part;
        at = end;
    }
    return short;
}
function withoutResult(short) {
    if (short.startsWith('<'))
        return short;
    const parameters = /\((?:…)?\)[^()]*$/.exec(short);
    if (parameters === null)
        return short;
    const named = short.slice(0, parameters.index);
    const name = /(?:^|\s)((?:\S*::)?operator\s.*|\S+)$/.exec(named)?.[1];
    return name === undefined ? short : name + parameters[0];
}
function withoutMiddle(short) {
    const parts = short.split('::');
    return parts.length < 4 ? short : [parts[0], '…', ...parts.slice(-2)].join('::');
}
function shortenFunction(name) {
    let short = name.slice(0, mostRead);
    for (const shorten of [elideArguments, withoutResult, withoutMiddle]) {
        if (short.length <= longestName)
            return short;
        short = shorten(short);
    }
    return short.length <= longestName ? short : `${short.slice(0, longestName - 1)}…`;
}


/***/ }),

/***/ 90862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   IO: () => (/* binding */ describeRule),
/* harmony export */   KZ: () => (/* binding */ describeCoverage),
/* harmony export */   LT: () => (/* binding */ describeCalls),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   cD: () => (/* binding */ describeSymbolisers),
/* harmony export */   d7: () => (/* binding */ describeExecutions),
/* harmony export */   rm: () => (/* binding */ describeShare),
/* harmony export */   zx: () => (/* binding */ describeChain)
/* harmony export */ });
/* harmony import */ var _model_event_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17071);
/* harmony import */ var _escape_escape_control_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28597);
/* harmony import */ var _function_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97003);



const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
function formatCount(value) {
    return whole.format(value);
}
function formatShare(share) {
    const percent = Math.round(share * 100);
    if (percent === 100 && share < 1)
        return '> 99 %';
    return percent === 0 && share > 0 ? '< 1 %' : `${percent} %`;
}
function formatCost(value, event) {
    return (0,_model_event_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEventCost */ .Nz)(value, event);
}
function describeShare(culprit, explanation) {
    const cost = formatCost(explanation.head - explanation.base, explanation.event);
    return `${formatShare(culprit.share)} of ${cost}`;
}
const wholeProfile = 0.9;
function describeCoverage(view, explanation) {
    const counted = view?.rows.find(({ metric }) => metric.name === 'ir')?.verdict;
    if (view === undefined || counted?.kind !== 'regressed' || explanation.event !== 'Ir')
        return undefined;
    const measured = counted.comparison.absolute.value;
    const profiled = explanation.head - explanation.base;
    if (profiled >= wholeProfile * measured)
        return undefined;
    return `profiled was only the costliest of the programs that ${view.name} runs: ${signed.format(profiled)} of ${formatCost(measured, explanation.event)}`;
}
function describeCalls({ calls, file, line }, event) {
    if (calls.base === calls.head)
        return undefined;
    const allocation = (0,_model_event_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameAllocation */ .Ww)(event);
    if (allocation !== undefined) {
        const more = calls.head - calls.base;
        const direction = more > 0 ? 'more' : 'fewer';
        return `${formatCount(Math.abs(more))} ${direction} ${allocation} from ${file}:${line} (${formatCount(calls.base)} before)`;
    }
    return `${formatCount(calls.base)} calls from here before, ${formatCount(calls.head)} now`;
}
function describeRatio(ratio) {
    return `${ratio.toLocaleString('en-US', { maximumSignificantDigits: ratio < 100 ? 3 : 4 })} times as often`;
}
const eachTime = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
function describeEach({ base, head, delta }, event) {
    const each = base === head && head > 0 ? delta / head : 0;
    return each < 0.1 ? '' : `, each time ${eachTime.format(each)} ${(0,_model_event_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameEvent */ .kA)(event)} more`;
}
function describeExecutions({ executions }, event) {
    if (executions === undefined)
        return undefined;
    const { base, head, at } = executions;
    const subject = at === undefined ? 'the changed code' : `${at.file}:${at.line}`;
    if (base === head)
        return `${subject} runs as often as before (${formatTimes(head)})${describeEach(executions, event)}`;
    if (base === 0)
        return `${subject} runs ${formatTimes(head)}, before not at all`;
    if (head === 0)
        return `${subject} does not run any more, before ${formatTimes(base)}`;
    const ratio = describeRatio(head / base);
    return `${subject} runs ${formatTimes(head)}, before ${formatCount(base)} (${ratio})`;
}
function formatTimes(count) {
    return count === 1 ? 'once' : `${formatCount(count)} times`;
}
function describeSymbolisers(explanations) {
    const titles = new Set(explanations.flatMap(({ symboliser }) => symboliser ?? []));
    return titles.size === 0 ? undefined : `inlined code was traced with ${[...titles].join(', ')}`;
}
function describeRule({ rule, confidence }) {
    return `${rule.trimEnd().replace(/\.$/, '')} (${confidence} confidence)`;
}
function describeChain({ chain }, most) {
    if (chain.length === 0)
        return undefined;
    const names = chain.slice(-most).map((frame) => (0,_escape_escape_control_js__WEBPACK_IMPORTED_MODULE_1__/* .showOneLine */ .E)((0,_function_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortenFunction */ .G)(frame.function)));
    return [...(chain.length > names.length ? ['…'] : []), ...names].join(' > ');
}


/***/ }),

/***/ 23039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ firstMentions),
/* harmony export */   m0: () => (/* binding */ diffSigns),
/* harmony export */   pt: () => (/* binding */ marginTitle),
/* harmony export */   uj: () => (/* binding */ excerptHunk),
/* harmony export */   wj: () => (/* binding */ formatMargin)
/* harmony export */ });
const diffSigns = {
    context: ' ',
    added: '+',
    deleted: '-',
};
const before = 4;
const after = 3;
function isGuilty(line, culprit) {
    return line.kind !== 'deleted' && line.head === culprit.line;
}
function excerptLine(line, culprit) {
    const number = line.kind === 'deleted' ? line.base : line.head;
    return {
        kind: line.kind,
        number,
        text: line.text,
        guilty: isGuilty(line, culprit),
        ...findCost(culprit, line.kind === 'deleted' ? 'base' : 'head', number),
    };
}
function findCost(culprit, side, number) {
    const cost = culprit.costs?.find((known) => known.side === side && known.line === number);
    return cost === undefined ? {} : { cost };
}
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
const column = 6;
const marginTitle = `${'base'.padStart(column)} ${'head'.padStart(column)}`;
function formatMargin({ cost }) {
    const cell = (value) => (value === undefined || value === 0 ? '' : compact.format(value)).padStart(column);
    return `${cell(cost?.base)} ${cell(cost?.head)}`;
}
function excerptHunk(culprit, diff) {
    const hunks = diff.filter((file) => file.headPath === culprit.file).flatMap((file) => file.hunks);
    for (const { lines } of hunks) {
        const place = lines.findIndex((line) => isGuilty(line, culprit));
        if (place === -1)
            continue;
        const excerpt = lines.slice(Math.max(0, place - before), place + after + 1);
        return excerpt.map((line) => excerptLine(line, culprit));
    }
    const kind = culprit.change === 'added' ? 'added' : 'context';
    const cost = findCost(culprit, 'head', culprit.line);
    return [{ kind, number: culprit.line, text: culprit.text, guilty: true, ...cost }];
}
function firstMentions(explanations) {
    const byLine = Map.groupBy(explanations.flatMap(({ culprits }) => culprits), ({ file, line }) => `${line} ${file}`);
    return new Set([...byLine.values()].flatMap((culprits) => culprits.slice(0, 1)));
}


/***/ }),

/***/ 60503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ metricCells),
/* harmony export */   c: () => (/* binding */ intervalTitle)
/* harmony export */ });
/* harmony import */ var _model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);

function comparisonOf({ verdict }) {
    switch (verdict.kind) {
        case 'regressed':
        case 'improved':
        case 'steady':
        case 'undecided':
            return verdict.comparison;
        case 'only-in-base':
        case 'only-in-head':
            return undefined;
    }
}
function signOf({ verdict, effect }) {
    if (effect === 'blocks')
        return '✗';
    if (effect === 'warns')
        return '!';
    switch (verdict.kind) {
        case 'improved':
            return '✓';
        case 'undecided':
            return '?';
        case 'regressed':
        case 'steady':
        case 'only-in-base':
        case 'only-in-head':
            return '·';
    }
}
function metricCells(row) {
    const comparison = comparisonOf(row);
    if (comparison === undefined)
        return undefined;
    const { metric } = row;
    const { amount, interval } = (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChangeCells */ .lN)(comparison, metric);
    return {
        base: (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(comparison.base, metric),
        head: (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(comparison.head, metric),
        change: amount,
        interval,
        absolute: (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDifference */ .jR)(comparison.absolute.value, metric),
        runs: `${comparison.runs.base} + ${comparison.runs.head}`,
        verdict: `${signOf(row)} ${row.verdict.kind}`,
    };
}
function intervalTitle(views) {
    const confidences = views.flatMap((view) => view.rows.flatMap((row) => {
        const comparison = comparisonOf(row);
        return (comparison?.relative ?? comparison?.absolute)?.confidence ?? [];
    }));
    const least = confidences.filter((confidence) => confidence < 1).reduce((a, b) => Math.min(a, b), 1);
    return least === 1 ? 'interval' : `${Math.floor(least * 100 + 1e-9)} % interval`;
}


/***/ }),

/***/ 19178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ divideRows),
/* harmony export */   u: () => (/* binding */ describeQuiet)
/* harmony export */ });
const alwaysTold = 'wall_time';
function isQuiet({ metric, verdict, effect }) {
    if (metric.nature !== 'timed' || metric.name === alwaysTold)
        return false;
    if (effect === 'blocks' || effect === 'warns')
        return false;
    return verdict.kind === 'steady' || (verdict.kind === 'undecided' && verdict.comparison !== undefined);
}
function rank({ metric, effect }) {
    if (effect === 'blocks')
        return 0;
    return metric.nature === 'timed' ? 2 : 1;
}
function divideRows(rows) {
    const sorted = rows.toSorted((a, b) => rank(a) - rank(b));
    const telling = sorted.filter((row) => !isQuiet(row));
    const isBare = telling.every(({ verdict }) => verdict.kind === 'undecided' && !verdict.comparison);
    return isBare ? { telling: sorted, quiet: [] } : { telling, quiet: sorted.filter(isQuiet) };
}
function describeQuiet(quiet, nameOf) {
    return ['steady', 'undecided']
        .flatMap((kind) => {
        const names = quiet.filter(({ verdict }) => verdict.kind === kind).map(({ metric }) => nameOf(metric));
        return names.length === 0 ? [] : [`${kind}: ${names.join(', ')}`];
    })
        .join('; ');
}


/***/ }),

/***/ 21453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ chooseHotPlaces),
/* harmony export */   X7: () => (/* binding */ describeSampleShare),
/* harmony export */   hW: () => (/* binding */ describeSampling),
/* harmony export */   n1: () => (/* binding */ samplesAccuseNothing),
/* harmony export */   vf: () => (/* binding */ placeOfFunction)
/* harmony export */ });
/* harmony import */ var _model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13880);
/* harmony import */ var _escape_escape_control_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28597);


const rowsShown = 5;
const longestName = 120;
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const samplesAccuseNothing = 'Callgrind gave no profile of this, so it was sampled. Samples accuse no line: they tell where time goes, not which change costs it. Shares are of all samples of a side, with their 95 % intervals.';
function countSamples(samples) {
    return `${whole.format(samples)} ${samples === 1 ? 'sample' : 'samples'}`;
}
function describeSampleShare({ samples, percent, interval }) {
    if (percent === undefined || interval === undefined)
        return countSamples(samples);
    const [low, high] = interval;
    return `${percent.toFixed(1)} % (${low.toFixed(1)} to ${high.toFixed(1)} %), ${countSamples(samples)}`;
}
function describeSampling({ samples, event, period }) {
    const every = (0,_model_quantity_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(period / 1e9, { unit: 'second' });
    return `${countSamples(samples.base)} of the base, ${whole.format(samples.head)} of the head, one every ${every} of processor time (${event})`;
}
function placeOfFunction({ file, object }) {
    return (0,_escape_escape_control_js__WEBPACK_IMPORTED_MODULE_1__/* .clipText */ .gL)(file === '' ? object : file, longestName);
}
function hasNumber(...shares) {
    return shares.some(({ percent }) => percent !== undefined);
}
function chooseHotPlaces({ functions, lines }) {
    const shown = {
        functions: functions.filter(({ base, head }) => hasNumber(base, head)).slice(0, rowsShown),
        lines: lines.filter((line) => hasNumber(line)).slice(0, rowsShown),
    };
    const left = functions.length + lines.length - shown.functions.length - shown.lines.length;
    return { ...shown, left };
}


/***/ })

};
